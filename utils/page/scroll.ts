/** Brings words into view. */

/** Share of the window's height, from its top, where the words come to stand: a card has room below. */
const PLACE = 0.35;
const MARGIN = 80;

/**
 * Scrolls so that the first of the ranges is in view, in every box it is scrolled in, and does nothing where it is well
 * in view already. Smooth, unless the reader asked for less motion or
 * looks at another tab.
 */
export function bringIntoView(ranges: readonly Range[]): void {
  const range = ranges[0];
  if (range === undefined) return;
  const box = range.getBoundingClientRect();
  if (box.top >= MARGIN && box.bottom <= innerHeight - MARGIN) return;
  // Firefox drops a smooth scroll that starts while the tab is in the background.
  const still = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (element && !isScrolledByWindow(element)) element.scrollIntoView({ block: 'center', behavior });
  else scrollBy({ top: box.top - innerHeight * PLACE, behavior });
}

function isScrolledByWindow(element: Element): boolean {
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    if (box === document.scrollingElement) return true;
    const { overflowY } = getComputedStyle(box);
    if ((overflowY === 'auto' || overflowY === 'scroll') && box.scrollHeight > box.clientHeight) return false;
  }
  return true;
}
