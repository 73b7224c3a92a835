import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { typedSite } from '@/components/parts/site-origins';
import type { Settings } from '@/utils/settings';

interface Props {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => Promise<void>;
}

/** The sites that the reader has marked throughout, each with the way back; nothing where there are none. */
export function SitesAsNews({ settings: { sitesAsNews }, change }: Props) {
  if (sitesAsNews.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('settings.sitesAsNews')}</h3>
      <p>{i18n.t('settings.sitesAsNewsAbout')}</p>
      <SiteList
        label={i18n.t('settings.sitesAsNews')}
        sites={sitesAsNews}
        testId="site-as-news"
        remove={(site) => change({ sitesAsNews: sitesAsNews.filter((other) => other !== site) })}
      />
    </>
  );
}

interface ListProps {
  readonly label: string;
  readonly sites: readonly string[];
  readonly testId: string;
  readonly remove: (site: string) => Promise<void>;
}

function SiteList({ label, sites, testId, remove }: ListProps) {
  return (
    <ul class="sites" aria-label={label}>
      {sites.map((site) => (
        <li key={site} data-testid={testId}>
          <span>{site}</span>
          <button
            type="button"
            class="button-quiet small"
            data-testid={`${testId}-remove`}
            aria-label={i18n.t('settings.sitesRemoveNamed', [site])}
            onClick={() => void remove(site)}
          >
            {i18n.t('settings.sitesRemove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The sites where marks are switched off: listed, added by name or by a pasted address, taken off the list. */
export function SitesOff({ settings: { sitesOff }, change }: Props) {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const id = useId();

  function add(event: Event): void {
    event.preventDefault();
    const site = typedSite(typed.value);
    wrong.value = site === null;
    if (site === null) return;
    typed.value = '';
    void change({ sitesOff: [...new Set([...sitesOff, site])].sort() });
  }

  return (
    <>
      <p>{i18n.t('settings.sitesAbout')}</p>
      {sitesOff.length > 0 && (
        <SiteList
          label={i18n.t('settings.sites')}
          sites={sitesOff}
          testId="site-off"
          remove={(site) => change({ sitesOff: sitesOff.filter((other) => other !== site) })}
        />
      )}
      <form class="add" onSubmit={add}>
        <label for={id}>{i18n.t('settings.sitesAdd')}</label>
        <div class="add-row">
          <input
            id={id}
            class="field"
            data-testid="site-off-field"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder={i18n.t('settings.sitesHint')}
            aria-invalid={wrong.value}
            aria-describedby={wrong.value ? `${id}-wrong` : undefined}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              wrong.value = false;
            }}
          />
          <button type="submit" class="button" data-testid="site-off-add">
            {i18n.t('settings.sitesAddButton')}
          </button>
        </div>
        {wrong.value && (
          <p class="alert small" id={`${id}-wrong`} role="alert">
            {i18n.t('settings.sitesWrong')}
          </p>
        )}
      </form>
    </>
  );
}
