import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { sayError } from '@/components/parts/say-error';

interface Props {
  /** What leaving means. */
  readonly about: string;
  readonly sure: string;
  readonly stay: string;
  readonly testId: string;
  readonly leave: () => Promise<void>;
  readonly cancel: () => void;
}

/** Whether the reader wants that. The focus comes to the answer; Escape is to stay. */
export function ConfirmLeaving({ about, sure, stay, testId, leave, cancel }: Props) {
  const problem = useSignal('');
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);

  function go(): void {
    leave().catch((error: unknown) => {
      problem.value = sayError(error);
    });
  }

  return (
    <fieldset
      class="sync-leave"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <p id={id}>{about}</p>
      <div class="sync-actions">
        <button ref={first} type="button" class="button" data-testid={testId} onClick={go}>
          {sure}
        </button>
        <button type="button" class="button-quiet" onClick={cancel}>
          {stay}
        </button>
      </div>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </fieldset>
  );
}
