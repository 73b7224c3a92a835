/** Puts the button that keeps a selection beside its words, in the host. */
import { render } from 'preact';
import type { EnterHost } from './mount-host';
import { placeIn } from './place-in';
import { follow, type Words } from './placement';
import { SelectionBar } from './selection-bar';

/** Mounts the button in the host on `root`; it goes when `signal` aborts. `keep` rejects with `WhenceError`. */
export function mountSelection(
  root: Element,
  enter: EnterHost,
  words: Words,
  keep: () => Promise<void>,
  signal: AbortSignal,
): void {
  const { element: host, shadow } = enter(root, signal);
  const place = placeIn(shadow, 'place-card place-selection');
  // To press it would take the selection away before it is kept.
  place.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
  place.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  render(<SelectionBar keep={keep} />, place);
  follow(words, place, host, signal);
  signal.addEventListener('abort', () => {
    render(null, place);
    place.remove();
  });
}
