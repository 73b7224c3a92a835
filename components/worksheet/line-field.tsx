import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly testId: string;
  readonly save: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** One line of a worksheet, saved when the reader goes on, or away. What they are typing is never overwritten. */
export function LineField({ label, value, testId, save, placeholder, maxLength }: Props) {
  const typed = useSignal(value);
  const stored = useRef(value);
  const write = useRef(save);
  write.current = save;
  useEffect(() => {
    if (typed.peek() === stored.current) typed.value = value;
    stored.current = value;
  }, [value, typed]);
  useEffect(() => {
    const leave = () => {
      if (typed.peek() === stored.current) return;
      stored.current = typed.peek();
      write.current(typed.peek());
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [typed]);
  return (
    <label>
      <span class="side-title">{label}</span>
      <input
        dir="auto"
        class="field"
        data-testid={testId}
        placeholder={placeholder}
        maxLength={maxLength}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        onChange={() => {
          stored.current = typed.peek();
          save(typed.peek());
        }}
      />
    </label>
  );
}
