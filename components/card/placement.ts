/** Keeps the card beside its words, wherever they move, and off every line of them. */
import { type Box, freePlace, type Size } from './free-place';

const TALLEST = 480;
/** With less room for what there is to read, its edges included, the whole card scrolls. */
const LEAST_BODY = 96;

/** The words that a card stands beside. */
export interface Words {
  /** Where they are drawn, line by line, in CSS pixels of the window's viewport; empty where they are not. */
  readonly boxes: () => readonly DOMRect[];
  /** The elements around the first of them, from the inside out, through frames. */
  readonly around: readonly Element[];
  /** The windows they are shown in: this one, or a frame in it and this one. */
  readonly windows: readonly Window[];
}

/** Places the card beside the words and follows them until `signal` aborts. `host` is the element that `place` is fixed in. */
export function follow(words: Words, place: HTMLElement, host: Element, signal: AbortSignal): void {
  let frame = 0;
  let hadMore = false;

  function update(): void {
    const { width, height, body } = naturalSize(place);
    const card = { width, height: Math.min(TALLEST, height) };
    const { x, y, room } = freePlace(linesOf(words), windowBox(), card);
    place.style.setProperty('--room', `${Math.floor(room)}px`);
    place.classList.toggle('tight', Math.min(room, TALLEST) < height - body + Math.min(body, LEAST_BODY));
    // Where the page transforms its root, what is fixed stands in that and not in the window.
    const { left, top } = host.getBoundingClientRect();
    place.style.transform = `translate(${Math.round(x - left)}px, ${Math.round(y - top)}px)`;
    const more = place.querySelector('.more');
    // In a card that scrolls, what was asked for would stand below its edge.
    if (more !== null && !hadMore) more.scrollIntoView({ block: 'nearest' });
    hadMore = more !== null;
  }

  // In the frame after: an observer that changes at once what it observes is told to the page as an error.
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(update);
  };
  for (const view of words.windows) view.addEventListener('scroll', later, { capture: true, passive: true, signal });
  addEventListener('resize', later, { passive: true, signal });
  visualViewport?.addEventListener('scroll', later, { passive: true, signal });
  visualViewport?.addEventListener('resize', later, { passive: true, signal });
  // What is put in above the words, or grows there, makes something around them grow.
  const observer = new ResizeObserver(later);
  for (const box of [place, ...words.around]) observer.observe(box);
  // A card that has all the room there is does not grow with what is put into it.
  const changes = new MutationObserver(later);
  changes.observe(place, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    changes.disconnect();
  });
  update();
}

/** As tall as the card would be if it had room for all of it, however much of it scrolls now. */
function naturalSize(place: HTMLElement): Size & { readonly body: number } {
  const card = place.firstElementChild;
  const body = card?.querySelector('.card-body') ?? null;
  const hidden = (box: Element | null) => (box === null ? 0 : box.scrollHeight - box.clientHeight);
  return {
    width: place.offsetWidth,
    height: place.offsetHeight + hidden(card) + hidden(body),
    body: body?.scrollHeight ?? 0,
  };
}

/** The part of the window that is seen: less than all of it while the reader has zoomed in with two fingers. */
function windowBox(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport ?? WHOLE;
  const [right, bottom] = [left + (width || innerWidth), top + (height || innerHeight)];
  return { left, top, right, bottom };
}

const WHOLE = { offsetLeft: 0, offsetTop: 0, width: 0, height: 0 };

function linesOf({ boxes }: Words): readonly Box[] {
  return boxes().filter(({ width }) => width > 0);
}
