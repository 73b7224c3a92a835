import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The time, again every `ms` milliseconds and whenever one of `dependencies` is another. */
export function useNow(ms: number, dependencies: readonly unknown[]): ReadonlySignal<number> {
  const now = useSignal(Date.now());
  useEffect(() => {
    now.value = Date.now();
    const timer = setInterval(() => {
      now.value = Date.now();
    }, ms);
    return () => clearInterval(timer);
  }, [now, ms, ...dependencies]);
  return now;
}
