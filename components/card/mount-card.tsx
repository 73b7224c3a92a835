/** Puts the card beside its words, in a closed shadow root in one element on `<html>`. */
import { render } from 'preact';
import actorNotes from '@/components/parts/actor-notes.css?inline';
import marks from '@/components/parts/marks.css?inline';
import noteField from '@/components/parts/note-field.css?inline';
import tokens from '@/components/tokens.css?inline';
import { Card, type CardActions, type CardKeys, type CardSubject } from './card';
import card from './card.css?inline';
import { follow, type Words } from './placement';

export interface MountedCard {
  readonly host: HTMLElement;
  /** Shows another subject, beside other words. */
  show(subject: CardSubject, words: Words): void;
  /** Moves the focus into the card. */
  focus(): void;
  readonly keys: CardKeys;
  /** Keeps Tab inside the card; true where that took the key. */
  moveFocus(backwards: boolean): boolean;
  readonly hasFocus: boolean;
  /** Where the key belongs to a field of the card. */
  readonly isTyping: boolean;
}

/**
 * Mounts the card as the last child of `root`; everything goes when `signal` aborts. The page's own styles and its CSP
 * do not reach it.
 *
 * The host is a plain `div`: an element with a name that a page can define would be upgraded by it, and its
 * `attachInternals` hands out a closed shadow root. Source: HTML Standard, `ElementInternals.shadowRoot`.
 * What scripts do to the card is not taken: only what the reader does.
 */
export function mountCard(root: Element, actions: CardActions, signal: AbortSignal): MountedCard {
  const host = document.createElement('div');
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;z-index:2147483647!important';
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow, [tokens, marks, noteField, actorNotes, card].join('\n'));
  const place = document.createElement('div');
  place.className = 'place-card';
  shadow.append(place);
  for (const type of OWN_EVENTS) {
    // Firefox tells a page by `originalTarget` where in a closed root an event came from, and the page can click there.
    shadow.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), { capture: true });
    // Keys and clicks in the card are no business of the page: its shortcuts would fire while a note is typed.
    shadow.addEventListener(type, (event) => event.stopPropagation());
  }
  root.append(host);

  const keys: CardKeys = { dismiss: () => {}, closeForm: () => false };
  let following = new AbortController();
  signal.addEventListener('abort', () => {
    following.abort();
    render(null, place);
    host.remove();
  });

  return {
    host,
    keys,
    show(subject, words) {
      render(<Card subject={subject} actions={actions} keys={keys} />, place);
      following.abort();
      following = new AbortController();
      follow(words, place, following.signal);
    },
    focus: () => place.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }),
    moveFocus: (backwards) => moveFocus(shadow, place, backwards),
    get hasFocus() {
      return shadow.activeElement !== null;
    },
    get isTyping() {
      return shadow.activeElement?.closest('textarea, .correction') != null;
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

function moveFocus(shadow: ShadowRoot, place: HTMLElement, backwards: boolean): boolean {
  const stops = Array.from(place.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')).filter(
    (stop) => stop.getClientRects().length > 0,
  );
  const first = stops.at(0);
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return false;
  const at = shadow.activeElement;
  // What is taller than its box is a stop of the browser's own.
  const isInside = at !== null && at.role !== 'dialog';
  if (backwards && (at === first || !isInside)) last.focus();
  else if (!backwards && (at === last || !isInside)) first.focus();
  else return false;
  return true;
}
