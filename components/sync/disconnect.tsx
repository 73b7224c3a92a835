import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import { i18n } from '@/utils/words/i18n';
import type { SyncActions } from './sync-actions';

interface Props {
  readonly actions: SyncActions;
  readonly stay: () => void;
}

/** What leaving the server means, and whether the reader wants that. */
export function Disconnect({ actions, stay }: Props) {
  const problem = useSignal('');
  const first = useRef<HTMLButtonElement>(null);
  const about = useId();
  useEffect(() => first.current?.focus(), []);

  function cancel(): void {
    stay();
    catchFocus('[data-testid="sync-disconnect"]', '#sync button');
  }

  async function leave(): Promise<void> {
    try {
      await actions.disconnect();
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <fieldset
      class="sync-leave"
      aria-labelledby={about}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <p id={about}>{i18n.t('sync.disconnectAbout')}</p>
      <div class="sync-actions">
        <button
          ref={first}
          type="button"
          class="button"
          data-testid="sync-disconnect-sure"
          onClick={() => void leave()}
        >
          {i18n.t('sync.disconnectSure')}
        </button>
        <button type="button" class="button-quiet" onClick={cancel}>
          {i18n.t('sync.stay')}
        </button>
      </div>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </fieldset>
  );
}
