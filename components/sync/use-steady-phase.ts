import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Phase } from './phase';

/** Shorter work is not worth a word: each note that is typed makes some. */
const PATIENCE_MS = 700;

/** `phase`, but for work that is over before anybody could read of it. */
export function useSteadyPhase(phase: Phase): Phase {
  const shown = useSignal(phase);
  const isPassed = useSignal(false);
  const isWorking = phase.is === 'working';
  useEffect(() => {
    isPassed.value = false;
    if (!isWorking) return;
    const timer = setTimeout(() => {
      isPassed.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isPassed, isWorking]);
  const now = isWorking && !isPassed.value ? shown.peek() : phase;
  useEffect(() => {
    shown.value = now;
  });
  return now;
}
