import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * How many of `count` things that nobody sees yet are to be there: none in the first frame, then one more after the other,
 * each in a task of its own, so that what is seen is seen at once and what the reader does is not held up.
 */
export function useLater(count: number): ReadonlySignal<number> {
  const made = useSignal(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const make = (): void => {
      if (made.peek() >= count) return;
      made.value += 1;
      timer = setTimeout(make);
    };
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(make);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [count, made]);
  return made;
}
