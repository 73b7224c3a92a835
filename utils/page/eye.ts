/** Which claim the reader is at, from where the page is scrolled to. Reads boxes; changes nothing in the page. */
import { claimSpan } from '../claim-span';
import type { Claim, Span } from '../model';
import { boxOf } from './frames';
import { markedSpans } from './painted-spans';
import { rangesOf, type TextMap } from './text-map';
import { isHidden, scrollerOf } from './unclobbered';

/** Share of the window's height, from its top, at which one reads. */
const EYE = 0.35;

/** Where a claim's words begin and end on the screen, in CSS pixels of the viewport; NaN where they are not drawn. */
export interface Lines {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The index of the one of `count` stretches that is at `eye` or nearest to it; -1 where there is none. They stand one
 * below the other: `linesOf` is asked of a few, not of all. Logarithmic.
 */
export function nearestTo(eye: number, count: number, linesOf: (index: number) => Lines): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // What is not drawn does not stand below the eye: the search goes on after it.
    if (linesOf(middle).top > eye) high = middle;
    else low = middle + 1;
  }
  const [above, below] = [low - 1, low];
  if (below >= count) return above;
  if (above < 0) return below;
  const past = eye - linesOf(above).bottom;
  return past > linesOf(below).top - eye ? below : above;
}

/** The claims in the order of their words, to be asked for `claimAt`. */
export function inReadingOrder(claims: readonly Claim[]): readonly Claim[] {
  return claims.toSorted((a, b) => firstOf(a)[0] - firstOf(b)[0]);
}

/** The claim at the reader's eye, of claims in reading order; null where there is none. */
export function claimAt(map: TextMap, claims: readonly Claim[]): Claim | null {
  const lines = (claim: Claim | undefined) => (claim === undefined ? NOWHERE : linesOf(map, claim));
  const index = nearestTo(eyeLine(), claims.length, (i) => lines(claims[i]));
  return claims[index] ?? null;
}

/** Are these words of the claim on the screen, if only in part? */
export function isOnScreen(map: TextMap, claim: Claim): boolean {
  const { top, bottom } = linesOf(map, claim);
  return bottom > 0 && top < innerHeight;
}

const NOWHERE: Lines = { top: Number.NaN, bottom: Number.NaN };

function linesOf(map: TextMap, claim: Claim): Lines {
  const [start, end] = markedSpans(claim).length > 1 ? claimSpan(claim) : firstOf(claim);
  const first = boxAt(map, [start, start + 1]);
  const last = boxAt(map, [end - 1, end]);
  return first === null || last === null ? NOWHERE : { top: first.top, bottom: Math.max(last.bottom, first.bottom) };
}

function boxAt(map: TextMap, span: Span): DOMRect | null {
  const [range] = rangesOf(map, span);
  return range === undefined ? null : boxOf(range);
}

function firstOf(claim: Claim): Span {
  return markedSpans(claim)[0] ?? claim.sentence;
}

/** Towards its top and its end, a page can be scrolled no further: there the eye goes on its own. */
function eyeLine(): number {
  const scroller = scrollerOf(document);
  const own = (name: 'scrollTop' | 'scrollHeight') =>
    scroller === null ? 0 : (Reflect.get(Element.prototype, name, scroller) as number);
  const before = own('scrollTop');
  const after = own('scrollHeight') - innerHeight - before;
  const eye = innerHeight * EYE;
  const all = before + after;
  if (all <= 0) return eye;
  // A page hardly longer than the window: from its top to its end with the bar.
  if (all < innerHeight) return within((innerHeight * before) / all);
  if (before < eye) return within(before);
  return after < innerHeight - eye ? within(innerHeight - after) : eye;
}

function within(line: number): number {
  return Math.min(innerHeight * 0.95, Math.max(innerHeight * 0.05, line));
}

/**
 * Calls `look` once a frame at most while the page is scrolled or resized, in whatever box, and not at all where it is
 * not seen. `view`: a frame that the article stands in, or this window.
 */
export function onScroll(look: () => void, signal: AbortSignal, view: Window = window): void {
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0 || isHidden(document)) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  for (const scrolled of new Set([window, view])) {
    scrolled.addEventListener('scroll', soon, { passive: true, capture: true, signal });
  }
  addEventListener('resize', soon, { passive: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
