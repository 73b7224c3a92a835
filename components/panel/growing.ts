import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from './entries';
import type { EntryGroup } from './order';

/** So many rows fill any panel, and are there at once. */
const AT_FIRST = 40;
/** So few that what the reader does meanwhile hardly waits. */
const STEP = 60;
/** Whoever types quickly does not wait for rows that the next letter takes away. */
const PAUSE_MS = 150;

export interface Growing {
  /** How many rows are shown now. */
  readonly limit: number;
  /** Shows as many at least. */
  reach(count: number): void;
}

/**
 * A list of `ids` shows its first rows at once and soon all of them, but not in one go: a list of thousands answers what
 * the reader types. It starts again where other claims are listed.
 */
export function useGrowing(ids: readonly string[]): Growing {
  const listed = ids.join(' ');
  const state = useRef({ listed, limit: AT_FIRST });
  const grown = useSignal(0);
  if (state.current.listed !== listed) state.current = { listed, limit: AT_FIRST };

  const reach = (count: number): void => {
    if (count <= state.current.limit) return;
    state.current.limit = count;
    grown.value = grown.peek() + 1;
  };
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const grow = (): void => {
      if (state.current.limit >= ids.length) return;
      reach(state.current.limit + STEP);
      timer = setTimeout(grow);
    };
    timer = setTimeout(grow, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [listed]);

  // Read, so that the list is shown anew when it has grown.
  void grown.value;
  return { limit: state.current.limit, reach };
}

/** The groups with those of their entries that are among the first `limit`; without those that have none. */
export function firstOf(
  groups: readonly EntryGroup[],
  limit: number,
): readonly { readonly group: EntryGroup; readonly entries: readonly Entry[] }[] {
  let left = limit;
  return groups.flatMap((group) => {
    const entries = group.entries.slice(0, Math.max(0, left));
    left -= entries.length;
    return entries.length > 0 ? [{ group, entries }] : [];
  });
}
