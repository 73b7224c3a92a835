import type { Settings } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';

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
      <ul class="sites" aria-label={i18n.t('settings.sitesAsNews')}>
        {sitesAsNews.map((site) => (
          <li key={site} data-testid="site-as-news">
            <span class="site-name">{site}</span>
            <button
              type="button"
              class="button-quiet small"
              data-testid="site-as-news-remove"
              aria-label={i18n.t('settings.sitesRemoveNamed', [site])}
              onClick={() => void change({ sitesAsNews: sitesAsNews.filter((other) => other !== site) })}
            >
              {i18n.t('settings.sitesRemove')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
