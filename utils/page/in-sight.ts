/** Work that waits while the page is in another tab. */
import { isHidden } from './unclobbered';

/**
 * A function that does `work` at once where the page is in sight, else when it next is: once then, however often it was
 * called meanwhile. Nothing is done after `signal` aborts.
 */
export function createInSight(work: () => void, signal: AbortSignal): () => void {
  let isDue = false;
  const doWhatIsDue = (): void => {
    if (!isDue || isHidden(document)) return;
    isDue = false;
    work();
  };
  addEventListener('visibilitychange', doWhatIsDue, { signal });
  return () => {
    isDue = !signal.aborted;
    doWhatIsDue();
  };
}
