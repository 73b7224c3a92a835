/** Keys while a card is open: Escape closes, Tab stays inside, n and p walk, k keeps, d dismisses, c corrects. None is taken without a card. */
import type { MountedCard } from '@/components/card/mount-card';
import { focusedIn } from '@/utils/page/unclobbered';

interface Surroundings {
  /** The page's, and that of a frame that the article stands in. */
  readonly windows: Iterable<Window>;
  readonly open: MountedCard;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
  /** The reader opened the card on purpose: then letters count as well while nothing of the page has the focus. */
  readonly isDeliberate: () => boolean;
}

export function handleKeys({ windows, open, step, close, isDeliberate }: Surroundings, signal: AbortSignal): void {
  const does: ReadonlyMap<string, () => void> = new Map([
    ['d', () => open.keys.dismiss()],
    ['c', () => open.keys.correct()],
    ['k', () => open.keys.keep()],
  ]);
  const handle = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'Escape') {
      if (!open.keys.closeForm()) close();
      return true;
    }
    if (event.key === 'Tab') return open.hasFocus && open.moveFocus(event.shiftKey);
    const act = open.hasFocus && !open.isTyping ? does.get(event.key) : undefined;
    if (act !== undefined) {
      act();
      return true;
    }
    const mayWalk = open.hasFocus ? !open.isTyping : isDeliberate() && focusedIn(document) === null;
    if (!mayWalk || (event.key !== 'n' && event.key !== 'p')) return false;
    step(event.key === 'n' ? 1 : -1);
    return true;
  };
  // Captured on the window: a page that stops keys would keep its reader from closing the card.
  const onKey = (event: KeyboardEvent): void => {
    if (!handle(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const view of windows) view.addEventListener('keydown', onKey, { capture: true, signal });
}
