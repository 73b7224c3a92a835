import { i18n } from '@/utils/words/i18n';
import type { AccessState } from './granted';

/** What the browser no longer lets Whence into, and the two answers to that. Nothing while nothing was lost. */
export function LostAccess({ access }: { readonly access: AccessState }) {
  const { everywhere, sites } = access.lost.value;
  if (everywhere.length === 0 && sites.length === 0) return null;
  const names = sites.map(({ host }) => host).join(', ');
  return (
    <div class="alert lost" role="alert" data-testid="lost-access">
      <p>{everywhere.length > 0 ? i18n.t('sites.lostAll') : i18n.t('sites.lost', [names])}</p>
      <div class="lost-actions">
        <button type="button" class="button" data-testid="ask-again" onClick={() => access.allowLost()}>
          {i18n.t('sites.askAgain')}
        </button>
        <button type="button" class="button-quiet" data-testid="forget-lost" onClick={() => access.forgetLost()}>
          {i18n.t('sites.leaveIt')}
        </button>
      </div>
    </div>
  );
}
