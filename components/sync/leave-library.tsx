import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly name: string;
  readonly leave: () => Promise<void>;
  readonly stay: () => void;
}

/** What leaving a shared library means, and whether the reader wants that. */
export function LeaveLibrary({ name, leave, stay }: Props) {
  const problem = useSignal('');
  const first = useRef<HTMLButtonElement>(null);
  const about = useId();
  useEffect(() => first.current?.focus(), []);

  async function go(): Promise<void> {
    try {
      await leave();
      catchFocus('#shared-title', '#sync button');
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <fieldset
      class="sync-leave"
      aria-labelledby={about}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stay();
      }}
    >
      <p id={about}>{i18n.t('sharing.leaveAbout', [name])}</p>
      <div class="sync-actions">
        <button ref={first} type="button" class="button" data-testid="leave-shared-sure" onClick={() => void go()}>
          {i18n.t('sharing.leaveSure')}
        </button>
        <button type="button" class="button-quiet" onClick={stay}>
          {i18n.t('sharing.stay')}
        </button>
      </div>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </fieldset>
  );
}
