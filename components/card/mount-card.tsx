/** Puts the card beside its words, in the host. */
import { render } from 'preact';
import { Card, type CardActions, type CardKeys, type CardSubject } from './card';
import type { EnterHost } from './mount-host';
import { placeIn } from './place-in';
import { follow, type Words } from './placement';

export interface MountedCard {
  readonly host: HTMLElement;
  /** Shows another subject, beside other words: it covers none of them. */
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

/** Mounts the card in the host on `root`; it goes when `signal` aborts. */
export function mountCard(root: Element, enter: EnterHost, actions: CardActions, signal: AbortSignal): MountedCard {
  const { element: host, shadow } = enter(root, signal);
  const place = placeIn(shadow, 'place-card');

  const nothing = () => {};
  const keys: CardKeys = { dismiss: nothing, correct: nothing, keep: nothing, closeForm: () => false };
  let following = new AbortController();
  signal.addEventListener('abort', () => {
    following.abort();
    render(null, place);
    place.remove();
  });

  return {
    host,
    keys,
    show(subject, words) {
      render(<Card subject={subject} actions={actions} keys={keys} />, place);
      following.abort();
      following = new AbortController();
      follow(words, place, host, following.signal);
    },
    focus: () => place.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }),
    moveFocus: (backwards) => moveFocus(shadow, place, backwards),
    get hasFocus() {
      return place.contains(shadow.activeElement);
    },
    get isTyping() {
      return shadow.activeElement?.closest('textarea, .correction') != null;
    },
  };
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
