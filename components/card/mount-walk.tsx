/** Puts the line of a walk at the foot of the window, in the host. */
import { render } from 'preact';
import type { EnterHost } from './mount-host';
import { placeIn } from './place-in';
import { WalkBar, type WalkSaid } from './walk-bar';

export interface MountedWalk {
  readonly host: HTMLElement;
  say(said: WalkSaid): void;
  /** Out of sight, and not heard, while a card says it all. */
  hide(hidden: boolean): void;
  /** Moves the focus to it, where the keys of the walk are taken. */
  focus(): void;
  readonly hasFocus: boolean;
}

/** A status is heard when it changes: it has to be there, and empty, before. */
const HEARD_AFTER_MS = 80;

/** Mounts the line in the host on `root`; it goes when `signal` aborts. */
export function mountWalk(root: Element, enter: EnterHost, signal: AbortSignal): MountedWalk {
  const { element: host, shadow } = enter(root, signal);
  const place = placeIn(shadow, 'place-walk');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isNew = true;
  const draw = (said: WalkSaid) => render(<WalkBar {...said} />, place);
  draw({ line: '', words: '', lang: null, place: '', isTrouble: false, showKeys: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    render(null, place);
    place.remove();
  });
  const focusable = () => place.querySelector<HTMLElement>('.walk-focus');

  return {
    host,
    say(said) {
      clearTimeout(timer);
      if (isNew) timer = setTimeout(() => draw(said), HEARD_AFTER_MS);
      else draw(said);
      isNew = false;
    },
    hide: (hidden) => {
      place.hidden = hidden;
    },
    focus: () => focusable()?.focus({ preventScroll: true }),
    get hasFocus() {
      return shadow.activeElement !== null && shadow.activeElement === focusable();
    },
  };
}
