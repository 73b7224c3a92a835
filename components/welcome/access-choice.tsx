import type { AccessState } from '@/components/parts/granted';
import { LostAccess } from '@/components/parts/lost-access';
import { SiteForm } from '@/components/parts/site-form';
import { i18n } from '@/utils/words/i18n';

/** The three ways to let Whence in. The browser asks only once the reader has chosen one that needs it. */
export function AccessChoice({ access }: { readonly access: AccessState }) {
  const granted = access.granted.value;
  const everywhere = granted !== null && granted.everywhere.length > 0;
  const sites = granted?.sites ?? [];
  return (
    <>
      <LostAccess access={access} />
      <p>{i18n.t('welcome.accessLead')}</p>
      <ul class="ways">
        <li>
          <h3>{i18n.t('welcome.wayClick')}</h3>
          <p>{i18n.t('welcome.wayClickAbout')}</p>
        </li>
        <li>
          <h3>{i18n.t('welcome.waySite')}</h3>
          <p>{i18n.t('welcome.waySiteAbout')}</p>
          <SiteForm
            label={i18n.t('welcome.siteLabel')}
            actions={[{ id: 'site-allow', label: i18n.t('welcome.siteAllow'), run: access.allowSite }]}
          />
          <p class="small" role="status" data-testid="access-sites">
            {sites.length > 0 && i18n.t('welcome.sitesAllowed', [sites.map(({ host }) => host).join(', ')])}
          </p>
        </li>
        <li>
          <h3>{i18n.t('welcome.wayAll')}</h3>
          <p>{i18n.t('welcome.wayAllAbout')}</p>
          <button
            type="button"
            class="button"
            data-testid={everywhere ? 'revoke-everywhere' : 'allow-everywhere'}
            onClick={() => (everywhere ? access.revoke(granted.everywhere) : access.allowEverywhere())}
          >
            {everywhere ? i18n.t('welcome.takeBack') : i18n.t('welcome.allow')}
          </button>
          <p class="small" role="status" data-testid="access-state" data-everywhere={everywhere}>
            {granted !== null && (everywhere ? i18n.t('welcome.allowed') : i18n.t('welcome.notAllowed'))}
          </p>
        </li>
      </ul>
      {access.problem.value !== '' && (
        <p class="alert" role="alert">
          {access.problem.value}
        </p>
      )}
    </>
  );
}
