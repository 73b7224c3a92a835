import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly testId: string;
  /** `was`: what stood there when the reader began to type; another window or machine may have changed that since. */
  readonly save: (value: string, was: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** One line of a worksheet, saved when the reader goes on, or away. What they are typing is never overwritten. */
export function LineField({ label, value, testId, save, placeholder, maxLength }: Props) {
  const typed = useSignal(value);
  const was = useRef(value);
  const write = useRef(save);
  write.current = save;
  useEffect(() => {
    if (typed.peek() !== was.current) return;
    typed.value = value;
    was.current = value;
  }, [value, typed]);
  function flush(): void {
    const [words, before] = [typed.peek(), was.current];
    if (words === before) return;
    was.current = words;
    write.current(words, before);
  }
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
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
        onChange={flush}
      />
    </label>
  );
}
