import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { typedSite } from './site-origins';
import './site-form.css';

interface SiteAction {
  readonly id: string;
  readonly label: string;
  /** Called straight from the click, with the site as `siteOf` names it. */
  readonly run: (site: string) => void;
}

/** A site by its name or by a pasted address, and what can be done with it; Enter does the first. */
export function SiteForm({ label, actions }: { readonly label: string; readonly actions: readonly SiteAction[] }) {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const id = useId();

  function act(run: SiteAction['run']): void {
    const site = typedSite(typed.value);
    wrong.value = site === null;
    if (site === null) return;
    typed.value = '';
    run(site);
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const [first] = actions;
    const pressed = actions.find((action) => action.id === event.submitter?.dataset.testid) ?? first;
    if (pressed) act(pressed.run);
  }

  return (
    <form class="add" onSubmit={submit}>
      <label for={id}>{label}</label>
      <div class="add-row">
        <input
          id={id}
          dir="ltr"
          class="field"
          data-testid="site-field"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={i18n.t('sites.hint')}
          aria-invalid={wrong.value}
          aria-describedby={wrong.value ? `${id}-wrong` : undefined}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            wrong.value = false;
          }}
        />
        {actions.map((action) => (
          <button type="submit" class="button" key={action.id} data-testid={action.id}>
            {action.label}
          </button>
        ))}
      </div>
      {wrong.value && (
        <p class="alert small" id={`${id}-wrong`} role="alert">
          {i18n.t('sites.wrong')}
        </p>
      )}
    </form>
  );
}
