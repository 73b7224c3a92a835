/** Puts the card beside its words, in a closed shadow root in one element on `<html>`. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import marks from '@/components/parts/marks.css?inline';
import noteField from '@/components/parts/note-field.css?inline';
import tokens from '@/components/tokens.css?inline';
import { Card, type CardActions, type CardSubject } from './card';
import card from './card.css?inline';

export const HOST = 'whence-card';

export interface MountedCard {
  readonly host: HTMLElement;
  /** Shows another subject, beside other words. */
  show(subject: CardSubject, ranges: readonly Range[]): void;
  /** Moves the focus into the card. */
  focus(): void;
  /** Keeps Tab inside the card; true where that took the key. */
  moveFocus(backwards: boolean): boolean;
  readonly hasFocus: boolean;
  /** Where the key belongs to a field of the card. */
  readonly isTyping: boolean;
}

const MARGIN = 8;

/** Mounts the card as the last child of `root`; everything goes when `signal` aborts. The page's own styles and its CSP do not reach it. */
export function mountCard(root: Element, actions: CardActions, signal: AbortSignal): MountedCard {
  const host = document.createElement(HOST);
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;z-index:2147483647!important';
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow, [tokens, marks, noteField, card].join('\n'));
  const place = document.createElement('div');
  place.className = 'place-card';
  shadow.append(place);
  // Keys and clicks in the card are no business of the page: its shortcuts would fire while a note is typed.
  for (const type of OWN_EVENTS) shadow.addEventListener(type, (event) => event.stopPropagation());
  root.append(host);

  let stopFollowing = (): void => {};
  signal.addEventListener('abort', () => {
    stopFollowing();
    render(null, place);
    host.remove();
  });

  return {
    host,
    show(subject, ranges) {
      render(<Card subject={subject} actions={actions} />, place);
      stopFollowing();
      stopFollowing = follow(ranges, place);
    },
    focus: () => place.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }),
    moveFocus: (backwards) => moveFocus(shadow, place, backwards),
    get hasFocus() {
      return shadow.activeElement !== null;
    },
    get isTyping() {
      return shadow.activeElement instanceof HTMLTextAreaElement;
    },
  };
}

const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
  'wheel',
  'touchstart',
  'touchend',
];

/** A constructed sheet is beyond any page's CSP; where the browser does not take one, a style element is tried. */
function addStyles(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

/** Places the card below the words or above them, where there is more room, and follows them. */
function follow(ranges: readonly Range[], place: HTMLElement): () => void {
  const contextElement = ranges[0]?.startContainer.parentElement;
  const reference = { getBoundingClientRect: () => boxOf(ranges), ...(contextElement && { contextElement }) };
  const update = async (): Promise<void> => {
    const { x, y } = await computePosition(reference, place, {
      strategy: 'fixed',
      placement: 'bottom-start',
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
    place.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  return autoUpdate(reference, place, () => void update());
}

/** Share of the window's height that words may take before the card could not stand beside them. */
const TALL = 0.45;

/** The box around the words; of words too tall to stand beside, the first line that is in view. */
function boxOf(ranges: readonly Range[]): DOMRect {
  const boxes = ranges.flatMap((range) => Array.from(range.getClientRects())).filter((box) => box.width > 0);
  const first = boxes[0];
  if (first === undefined) return new DOMRect(MARGIN, MARGIN, 0, 0);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  if (bottom - top <= innerHeight * TALL) return new DOMRect(left, top, right - left, bottom - top);
  return boxes.find((box) => box.top >= 0 && box.bottom <= innerHeight) ?? first;
}

function moveFocus(shadow: ShadowRoot, place: HTMLElement, backwards: boolean): boolean {
  const stops = Array.from(place.querySelectorAll<HTMLElement>('button, textarea, a[href]'));
  const first = stops.at(0);
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return false;
  const at = shadow.activeElement;
  const isInside = stops.some((stop) => stop === at);
  if (backwards && (at === first || !isInside)) last.focus();
  else if (!backwards && (at === last || !isInside)) first.focus();
  else return false;
  return true;
}
