/** Where the card stands: beside its words, wherever they move. */
import { computePosition, flip, offset, type Platform, platform, shift, size } from '@floating-ui/dom';

const MARGIN = 8;

/**
 * The window and the card are measured here and not by Floating UI, which climbs from the words by `parentNode`: where a
 * form around them has a field of that name, it would climb for ever.
 */
const PLATFORM: Platform = {
  ...platform,
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getDimensions: (element) => sizeOf(element as HTMLElement),
  getClippingRect: () => windowBox(),
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
  isElement: () => false,
  isRTL: () => false,
};

/** The words that a card stands beside. */
export interface Words {
  /** Where they are drawn, line by line, in CSS pixels of the window's viewport; empty where they are not. */
  readonly boxes: () => readonly DOMRect[];
  /** The elements around the first of them, from the inside out, through frames. */
  readonly around: readonly Element[];
  /** The windows they are shown in: this one, or a frame in it and this one. */
  readonly windows: readonly Window[];
}

/** Places the card below the words or above them, where there is more room, and follows them until `signal` aborts. */
export function follow(words: Words, place: HTMLElement, signal: AbortSignal): void {
  const reference = { getBoundingClientRect: () => boxOf(words.boxes()) };
  let frame = 0;

  async function update(): Promise<void> {
    const { x, y } = await computePosition(reference, place, {
      strategy: 'fixed',
      placement: 'bottom-start',
      platform: PLATFORM,
      middleware: [
        offset(MARGIN),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => place.style.setProperty('--room', `${Math.round(availableHeight)}px`),
        }),
      ],
    });
    if (!signal.aborted) place.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  // In the frame after: an observer that changes at once what it observes is told to the page as an error.
  const later = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void update());
  };
  for (const view of words.windows) view.addEventListener('scroll', later, { capture: true, passive: true, signal });
  addEventListener('resize', later, { passive: true, signal });
  visualViewport?.addEventListener('scroll', later, { passive: true, signal });
  visualViewport?.addEventListener('resize', later, { passive: true, signal });
  // What is put in above the words, or grows there, makes something around them grow.
  const observer = new ResizeObserver(later);
  for (const box of [place, ...words.around]) observer.observe(box);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  });
  void update();
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): { readonly width: number; readonly height: number } {
  return { width: offsetWidth, height: offsetHeight };
}

/** The part of the window that is seen: less than all of it while the reader has zoomed in with two fingers. */
function windowBox(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  if (visualViewport === null) return { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return { x: offsetLeft, y: offsetTop, width, height };
}

/** Share of the window's height that words may take before the card could not stand beside them. */
const TALL = 0.45;

/** The box around the words; of words too tall to stand beside, the first line that is in view. */
function boxOf(drawn: readonly DOMRect[]): DOMRect {
  const boxes = drawn.filter((box) => box.width > 0);
  const first = boxes[0];
  if (first === undefined) return new DOMRect(MARGIN, MARGIN, 0, 0);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  if (bottom - top <= innerHeight * TALL) return new DOMRect(left, top, right - left, bottom - top);
  return boxes.find((box) => box.top >= 0 && box.bottom <= innerHeight) ?? first;
}
