import type { AccessState } from '@/components/parts/granted';
import { LostAccess } from '@/components/parts/lost-access';
import type { Settings } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';
import { SiteList } from './site-list';
import { SitesAsNews } from './sites-as-news';

interface Props {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => Promise<void>;
  readonly access: AccessState;
}

/** Where Whence may read without being asked (every news page, single sites, or only the tab that was clicked), and where it marks. */
export function AccessSection({ settings, change, access }: Props) {
  const granted = access.granted.value;
  if (granted === null) return null;
  const { sites } = granted;
  const everywhere = granted.everywhere.length > 0;
  return (
    <>
      <LostAccess access={access} />
      <p>{i18n.t('settings.accessAbout')}</p>
      <p data-testid="access-state" data-everywhere={everywhere}>
        <strong>
          {everywhere
            ? i18n.t('settings.accessEverywhere')
            : sites.length > 0
              ? i18n.t('settings.accessSites', sites.length)
              : i18n.t('settings.accessTab')}
        </strong>
      </p>
      <button
        type="button"
        class="button"
        data-testid={everywhere ? 'revoke-everywhere' : 'allow-everywhere'}
        onClick={() => (everywhere ? access.revoke(granted.everywhere) : access.allowEverywhere())}
      >
        {everywhere ? i18n.t('settings.revokeEverywhere') : i18n.t('settings.allowEverywhere')}
      </button>
      {!everywhere && <p class="small soft">{i18n.t('settings.allowEverywhereAbout')}</p>}
      {access.problem.value !== '' && (
        <p class="alert" role="alert">
          {access.problem.value}
        </p>
      )}
      <SiteList settings={settings} granted={granted} access={access} change={change} />
      <SitesAsNews settings={settings} change={change} />
    </>
  );
}
