import { i18n } from '#i18n';
import type { AccessState } from '@/components/parts/granted';

/** The three ways to let Whence in. Only the third is decided here; the others need a page to be on. */
export function AccessChoice({ access }: { readonly access: AccessState }) {
  const granted = access.granted.value;
  const everywhere = granted !== null && granted.everywhere.length > 0;
  return (
    <>
      <p>{i18n.t('welcome.accessLead')}</p>
      <ul class="ways">
        <li>
          <h3>{i18n.t('welcome.wayClick')}</h3>
          <p>{i18n.t('welcome.wayClickAbout')}</p>
        </li>
        <li>
          <h3>{i18n.t('welcome.waySite')}</h3>
          <p>{i18n.t('welcome.waySiteAbout')}</p>
        </li>
        <li>
          <h3>{i18n.t('welcome.wayAll')}</h3>
          <p>{i18n.t('welcome.wayAllAbout')}</p>
          <button
            type="button"
            class={everywhere ? 'button' : 'button button-primary'}
            data-testid={everywhere ? 'revoke-everywhere' : 'allow-everywhere'}
            onClick={() => (everywhere ? access.revoke(granted.everywhere) : access.allowEverywhere())}
          >
            {everywhere ? i18n.t('welcome.takeBack') : i18n.t('welcome.allow')}
          </button>
          <p class="small" role="status" data-testid="access-state" data-everywhere={everywhere}>
            {granted !== null && (everywhere ? i18n.t('welcome.allowed') : i18n.t('welcome.notAllowed'))}
          </p>
          {access.problem.value !== '' && (
            <p class="alert" role="alert">
              {access.problem.value}
            </p>
          )}
        </li>
      </ul>
    </>
  );
}
