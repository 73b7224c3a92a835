/** Whence as the benchmark of `scripts/anchor` asks for it: `describe`, `anchor`, `anchorAll`, `reset`. Runs in the page. */
import { describe as describeSpan, type Found, findAll } from '../../utils/anchor';
import type { Span } from '../../utils/model';
import { startSlice } from '../../utils/page/slices';
import { rangesOf, spanOf, type TextMap } from '../../utils/page/text-map';
import type { Selectors } from '../../utils/records';
import { wholeText } from './whole-text';

let read: TextMap | null = null;

/** Lets go of what was read: the page is another. */
export function reset(): void {
  read = null;
}

function textMap(root: Element): TextMap {
  read ??= wholeText(root);
  return read;
}

/** The text of the page as it is now. */
export function readText(root: Element): TextMap {
  reset();
  return textMap(root);
}

export function describe(range: Range, root: Element): Selectors | null {
  const map = textMap(root);
  const span = spanOf(map, range);
  return span && describeSpan(span, map.text);
}

export async function anchor(root: Element, selectors: Selectors): Promise<Range | null> {
  return (await anchorAll(root, [selectors]))[0] ?? null;
}

/** All of them in slices, as a page would. */
export async function anchorAll(root: Element, all: readonly (Selectors | null)[]): Promise<(Range | null)[]> {
  const map = textMap(root);
  const ranges: (Range | null)[] = all.map(() => null);
  const known = all.flatMap((selectors, i) => (selectors ? [[selectors, i] as const] : []));
  const slice = startSlice();
  for (const step of findAll(
    known.map(([selectors]) => selectors),
    map.text,
  )) {
    if (step?.[1]) ranges[known[step[0]]?.[1] ?? -1] = rangeOf(map, step[1].span);
    if (slice.isSpent()) await slice.rest();
  }
  return ranges;
}

/** Whole: from the first text of the span to the last, whatever stands between. */
function rangeOf(map: TextMap, span: Span): Range | null {
  const ranges = rangesOf(map, span);
  const last = ranges.at(-1);
  if (!ranges[0] || !last) return null;
  const range = ranges[0].cloneRange();
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

export interface Timed {
  readonly found: readonly Found['span'][];
  readonly readMs: number;
  readonly findMs: number;
  readonly longestMs: number;
}

/** The text of the page once, then every passage of it, in slices that are timed. */
export function timeAll(root: Element, all: readonly Selectors[]): Timed {
  const started = performance.now();
  const { text } = readText(root);
  const readMs = performance.now() - started;
  const found: Span[] = [];
  let findMs = 0;
  let longestMs = 0;
  const steps = findAll(all, text);
  for (let done: boolean | undefined = false; !done; ) {
    const from = performance.now();
    const step = steps.next();
    const ms = performance.now() - from;
    done = step.done;
    if (step.value?.[1]) found.push(step.value[1].span);
    findMs += ms;
    longestMs = Math.max(longestMs, ms);
  }
  return { found, readMs, findMs, longestMs };
}
