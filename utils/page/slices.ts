/** Work on the page's thread in slices, so that no task of ours keeps the page from answering its reader. */

import { isHidden } from './unclobbered';

/** A task above 50 ms is felt; this leaves room for the page's own work in the same task. */
const SLICE_MS = 12;

/** Work on a usual article is done in so many, and waits for no frame. */
const USUAL_SLICES = 2;
/** What is left of a long one then takes a third of each frame, and the page has the rest. */
const LATER_MS = 6;
/** What took long to read takes long to paint: so soon after, work is taken for long from its beginning. */
const SOON_MS = 5_000;
let longAt = Number.NEGATIVE_INFINITY;

interface Scheduler {
  yield?(): Promise<void>;
}

/**
 * Counts the time of the running slice: `if (slice.isSpent()) await slice.rest();`. The check costs a clock reading.
 * After `rest` the page may have changed: whoever rests must bear that.
 */
export interface Slice {
  isSpent(): boolean;
  rest(): Promise<void>;
}

export function startSlice(budget: number = SLICE_MS): Slice {
  let rests = performance.now() - longAt < SOON_MS ? USUAL_SLICES : 0;
  const lasts = () => (rests >= USUAL_SLICES ? Math.min(budget, LATER_MS) : budget);
  let until = performance.now() + lasts();
  const isSpent = () => performance.now() >= until;
  const rest = async () => {
    rests += 1;
    if (rests >= USUAL_SLICES) longAt = performance.now();
    // Who gives way goes on before the page draws: work of many slices would hold up all of its frames.
    await (rests >= USUAL_SLICES ? frameDrawn() : giveWay());
    until = performance.now() + lasts();
  };
  return { isSpent, rest };
}

function giveWay(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** A page that draws no frame for so long is not seen, or has better things to do. */
const NO_FRAME_MS = 100;

/**
 * Resolves after the page has drawn its next frame; at once where it is out of sight, and late where it draws none. What
 * is asked of styles then is known: asked before, it would be worked out for us, on the page's thread, and again for it.
 */
export function frameDrawn(): Promise<void> {
  if (isHidden(document)) return giveWay();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, NO_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}
