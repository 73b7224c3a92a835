import { catchFocus } from '@/components/parts/lost-focus';
import { i18n } from '@/utils/words/i18n';
import { ConfirmLeaving } from './confirm-leaving';

interface Props {
  readonly name: string;
  readonly leave: () => Promise<void>;
  readonly stay: () => void;
}

/** What leaving a shared library means, and whether the reader wants that. */
export function LeaveLibrary({ name, leave, stay }: Props) {
  return (
    <ConfirmLeaving
      about={i18n.t('sharing.leaveAbout', [name])}
      sure={i18n.t('sharing.leaveSure')}
      stay={i18n.t('sharing.stay')}
      testId="leave-shared-sure"
      leave={async () => {
        await leave();
        catchFocus('#shared-title', '#sync button');
      }}
      cancel={stay}
    />
  );
}
