/**
 * A click on a mark opens its card, and so does resting on it. The page's own handling of the click is left alone.
 * A hovered card can be entered, stays while the pointer is on it or its mark, and Escape closes it (WCAG 2.2, 1.4.13).
 */
import { boxOf, viewportOf } from '@/utils/page/frames';
import { textOffsetAt } from '@/utils/page/hit-test';
import { selectedSpan } from '@/utils/page/selection';
import { type Subject, subjectAt } from '@/utils/page/shown-page';
import { closest, rootOf } from '@/utils/page/unclobbered';
import type { OpenCard, Opening, PageNow } from './card-control';
import { rangesToLeaveFree } from './card-subject';

const HOVER_MS = 350;
const LEAVE_MS = 400;
/** A finger that stays as long selects words or opens the page's menu. */
const LONG_PRESS_MS = 500;
/** Between the words and their card, in CSS pixels. */
const GAP = 10;
/** A click on these means what the page makes of it. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable=""], [contenteditable="true"]';

interface Surroundings {
  readonly now: () => PageNow | null;
  readonly current: () => OpenCard | null;
  readonly open: (subject: Subject, how: Opening) => void;
  readonly close: () => void;
}

export interface PointerWatch {
  /** Takes what happens in that window, too: a frame keeps it from the page around. */
  listenIn(view: Window): void;
}

export function handlePointer({ now, current, open, close }: Surroundings, signal: AbortSignal): PointerWatch {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let over: Subject | null = null;
  let pressedAt = 0;

  const subjectUnder = (x: number, y: number): Subject | null => {
    const page = now();
    if (page === null || page.shown.walk.length === 0) return null;
    const offset = textOffsetAt(x, y, page.page.map);
    return offset === null ? null : subjectAt(page.shown, offset);
  };

  /** The whole box of the sentence counts, or the way to the card would lead over lines that are not marked. */
  const isWithin = (x: number, y: number, subject: Subject): boolean => {
    const page = now();
    const boxes = page ? rangesToLeaveFree(page, subject).map(boxOf) : [];
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return x >= left - GAP && x <= right + GAP && y >= top - GAP && y <= bottom + GAP;
  };

  /** Words that the reader selects are looked at for that; a card would stand where they are offered to be kept. */
  const isSelected = ({ spans }: Subject): boolean => {
    const page = now();
    const selected = page && selectedSpan(page.page.map);
    return !!selected && spans.some(([start, end]) => start < selected[1] && selected[0] < end);
  };

  const isOnCard = (event: Event): boolean => {
    const card = current()?.card;
    return card !== undefined && event.composedPath().includes(card.host);
  };

  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };

  const leave = (): void => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      const opened = current();
      if (opened?.how === 'hover' && !opened.card.hasFocus) close();
    }, LEAVE_MS);
  };

  const look = (x: number, y: number): void => {
    const found = subjectUnder(x, y);
    const opened = current();
    if (opened?.how === 'hover') {
      if (isWithin(x, y, opened.subject)) stay();
      else leave();
    }
    if (found !== null && over !== null && isSame(found, over)) return;
    clearTimeout(resting);
    over = found;
    if (found === null || (opened !== null && opened.how !== 'hover')) return;
    resting = setTimeout(() => {
      if (!isSelected(found)) open(found, 'hover');
    }, HOVER_MS);
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (isOnCard(event)) {
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      over = null;
      stay();
      return;
    }
    cancelAnimationFrame(frame);
    const [x, y] = placeOf(event);
    frame = requestAnimationFrame(() => look(x, y));
  };

  const onPress = (event: PointerEvent): void => {
    pressedAt = event.timeStamp;
  };

  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || isOnCard(event)) return;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch && event.timeStamp - pressedAt > LONG_PRESS_MS) return;
    clearTimeout(resting);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const target = elementOf(event);
    const isPageOwn = target !== null && closest(target, INTERACTIVE) !== null;
    const isSelecting = event.view?.getSelection()?.isCollapsed === false;
    const found = isPlain && !isPageOwn && !isSelecting ? subjectUnder(...placeOf(event)) : null;
    if (found !== null) open(found, 'click');
    else close();
  };

  const heard = new WeakSet<Window>();
  function listenIn(view: Window): void {
    if (heard.has(view)) return;
    heard.add(view);
    view.addEventListener('pointermove', onMove, { passive: true, capture: true, signal });
    view.addEventListener('pointerdown', onPress, { passive: true, capture: true, signal });
    view.addEventListener('click', onClick, { passive: true, capture: true, signal });
    rootOf(view.document)?.addEventListener('pointerleave', () => clearTimeout(resting), { passive: true, signal });
  }
  listenIn(window);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(resting);
    clearTimeout(leaving);
  });
  return { listenIn };
}

/** The element that an event is of, in the page or in a frame. */
function elementOf({ target }: Event): Element | null {
  return target !== null && 'nodeType' in target && target.nodeType === Node.ELEMENT_NODE ? (target as Element) : null;
}

/** Where it happened, in CSS pixels of the window's viewport. */
function placeOf(event: MouseEvent): [x: number, y: number] {
  const element = elementOf(event);
  const point = new DOMRect(event.clientX, event.clientY);
  const { x, y } = element === null ? point : viewportOf(element).toWindow(point);
  return [x, y];
}

function isSame(a: Subject, b: Subject): boolean {
  return a.claim !== null ? a.claim.id === b.claim?.id : b.claim === null && a.kept?.id === b.kept?.id;
}
