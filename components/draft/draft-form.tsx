import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { DraftTrouble } from './draft-trouble';
import type { DraftState } from './state';

const TYPES = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx';

/** Where a draft comes in: a field to paste into, or a file. */
export function DraftForm({ state }: { readonly state: DraftState }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [text, about] = [useId(), useId()];
  const isReading = state.status.value === 'reading';

  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  return (
    <section class="draft-form">
      <header>
        <h1 class="display">{i18n.t('draft.title')}</h1>
        <p class="lead">{i18n.t('draft.lead')}</p>
      </header>
      <DraftTrouble trouble={state.trouble.value} />
      <div class="draft-field">
        <label for={text}>{i18n.t('draft.text')}</label>
        <textarea
          ref={field}
          id={text}
          dir="auto"
          class="field"
          data-testid="draft-text"
          rows={14}
          aria-describedby={about}
          spellcheck={false}
          value={state.text.value}
          onInput={(event) => {
            state.text.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void state.readText();
          }}
        />
        <p class="small soft" id={about}>
          {i18n.t('draft.textAbout')}
        </p>
      </div>
      <div class="draft-actions">
        <button
          type="button"
          class="button button-primary"
          data-testid="draft-read"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void state.readText()}
        >
          {i18n.t('draft.read')}
        </button>
        <button type="button" class="button" data-testid="draft-choose" onClick={() => chooser.current?.click()}>
          {i18n.t('draft.choose')}
        </button>
        <input
          ref={chooser}
          class="visually-hidden"
          type="file"
          accept={TYPES}
          tabIndex={-1}
          aria-label={i18n.t('draft.choose')}
          data-testid="draft-file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void state.readFile(file);
            // The same file chosen again is a wish again.
            event.currentTarget.value = '';
          }}
        />
        <span class="soft small" role="status">
          {isReading ? i18n.t('draft.reading') : i18n.t('draft.drop')}
        </span>
      </div>
      <p class="small soft draft-private">{i18n.t('draft.private')}</p>
      <p class="small">
        <a href="/lesson.html">{i18n.t('draft.lesson')}</a>
      </p>
    </section>
  );
}
