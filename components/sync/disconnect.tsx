import { catchFocus } from '@/components/parts/lost-focus';
import { i18n } from '@/utils/words/i18n';
import { ConfirmLeaving } from './confirm-leaving';
import type { SyncActions } from './sync-actions';

interface Props {
  readonly actions: SyncActions;
  readonly stay: () => void;
}

/** What leaving the server means, and whether the reader wants that. */
export function Disconnect({ actions, stay }: Props) {
  return (
    <ConfirmLeaving
      about={i18n.t('sync.disconnectAbout')}
      sure={i18n.t('sync.disconnectSure')}
      stay={i18n.t('sync.stay')}
      testId="sync-disconnect-sure"
      leave={actions.disconnect}
      cancel={() => {
        stay();
        catchFocus('[data-testid="sync-disconnect"]', '#sync button');
      }}
    />
  );
}
