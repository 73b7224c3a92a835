/** Brings words into view. */
import { boxOf, windowOf } from './frames';
import { isHidden, parentOf, scrollerOf, typeOf } from './unclobbered';

/** Share of the window's height, from its top, where the words come to stand: a card has room below. */
const PLACE = 0.35;
const MARGIN = 80;

/**
 * Scrolls so that the first of the ranges is in view, in every box it is scrolled in, and does nothing where it is well
 * in view already. Smooth, unless the reader asked for less motion or looks at another tab.
 */
export function bringIntoView(ranges: readonly Range[]): void {
  const range = ranges[0];
  if (range === undefined) return;
  const box = boxOf(range);
  if (box.top >= MARGIN && box.bottom <= innerHeight - MARGIN) return;
  // Firefox drops a smooth scroll that starts while the tab is in the background.
  const still = isHidden(document) || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  const { startContainer } = range;
  const isElement = typeOf(startContainer) === Node.ELEMENT_NODE;
  const element = isElement ? (startContainer as Element) : parentOf(startContainer);
  if (element && (windowOf(element) !== window || !isScrolledByWindow(element))) {
    Element.prototype.scrollIntoView.call(element, { block: 'center', behavior });
  } else scrollBy({ top: box.top - innerHeight * PLACE, behavior });
}

function isScrolledByWindow(element: Element): boolean {
  const scroller = scrollerOf(document);
  for (let box: Element | null = element; box !== null; box = parentOf(box)) {
    if (box === scroller) return true;
    const { overflowY } = getComputedStyle(box);
    if ((overflowY === 'auto' || overflowY === 'scroll') && isOverfull(box)) return false;
  }
  return true;
}

function isOverfull(box: Element): boolean {
  const own = (name: 'scrollHeight' | 'clientHeight') => Reflect.get(Element.prototype, name, box) as number;
  return own('scrollHeight') > own('clientHeight');
}
