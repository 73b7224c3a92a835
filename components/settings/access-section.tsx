import { i18n } from '#i18n';
import type { AccessState } from '@/components/parts/granted';

/** Where Whence may read without being asked: every news page, single sites, or only the tab that was clicked. */
export function AccessSection({ access }: { readonly access: AccessState }) {
  const granted = access.granted.value;
  if (granted === null) return null;
  const { sites } = granted;
  const everywhere = granted.everywhere.length > 0;
  return (
    <>
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
      {sites.length > 0 && (
        <ul class="sites" aria-label={i18n.t('settings.accessList')}>
          {sites.map(({ host, origins }) => (
            <li key={host} data-testid="granted-site">
              <span>{host}</span>
              <button
                type="button"
                class="button-quiet small"
                data-testid="revoke-site"
                aria-label={i18n.t('settings.revokeNamed', [host])}
                onClick={() => access.revoke(origins)}
              >
                {i18n.t('settings.revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
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
    </>
  );
}
