import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { accountOf, statusOf } from '@/utils/store/sync/account';
import { differing } from '@/utils/store/sync/settle';
import { i18n } from '@/utils/words/i18n';
import { phaseOf } from './phase';
import { sayTrouble } from './trouble';

/** Quiet lines above the list: that the reader is needed, for a choice or because sync has stopped. */
export function SyncNotices({ mayChoose }: { readonly mayChoose: boolean }) {
  const torn = useLive(() => differing(database), []).value;
  const count = torn.status === 'known' && mayChoose ? torn.value.length : 0;
  const status = useLive(async () => {
    const [account, now] = await Promise.all([accountOf(database), statusOf(database)]);
    return account === null ? null : now;
  }, []).value;
  const phase = status.status === 'known' && status.value !== null ? phaseOf(status.value) : null;
  return (
    <>
      {count > 0 && (
        <p class="notice" role="status" data-testid="differing-notice">
          <span>{i18n.t('sync.differingNotice', count)}</span> <a href="#differing">{i18n.t('sync.differingLook')}</a>
        </p>
      )}
      {phase?.is === 'stopped' && (
        <p class="notice" role="status" data-testid="sync-stopped">
          <span>
            {i18n.t('sync.lineStopped')}. {sayTrouble(phase.why)}
          </span>{' '}
          <a href="/options.html#sync">{i18n.t('sync.toSettings')}</a>
        </p>
      )}
    </>
  );
}
