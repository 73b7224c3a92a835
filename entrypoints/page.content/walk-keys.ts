/**
 * Keys of the walk: taken only while its line has the focus (WCAG 2.2, 2.1.4), so none from a field of the page, and
 * none after the reader went elsewhere in the page, which ends the walk. An open card has keys of its own.
 */
import type { MountedWalk } from '@/components/card/mount-walk';
import { focusedIn } from '@/utils/page/unclobbered';

interface Surroundings {
  readonly line: MountedWalk;
  readonly isCardOpen: () => boolean;
  readonly leave: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly openCard: () => void;
  readonly dismiss: () => void;
  readonly correct: () => void;
  readonly keep: () => void;
  readonly toggleKeys: () => void;
}

export function handleWalkKeys(walk: Surroundings, signal: AbortSignal): void {
  const { line, isCardOpen, leave, step } = walk;
  const does: ReadonlyMap<string, () => void> = new Map([
    ['n', () => step(1)],
    ['p', () => step(-1)],
    ['Enter', walk.openCard],
    ['d', walk.dismiss],
    ['c', walk.correct],
    ['k', walk.keep],
    ['?', walk.toggleKeys],
    ['Escape', leave],
  ]);

  // Captured on the window: a page that stops keys would keep its reader in the walk.
  addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isCardOpen() || !line.hasFocus || focusedIn(document) !== line.host) return;
      const act = does.get(event.key);
      if (act === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    { capture: true, signal },
  );
  // While another window has the focus, the page remembers that the line has it. In a card, what had the focus may be gone
  // for a moment.
  const leaveUnlessHere = (): void => {
    const focused = focusedIn(document);
    if (!signal.aborted && focused !== line.host && (focused !== null || !isCardOpen())) leave();
  };
  line.host.addEventListener('focusout', () => setTimeout(leaveUnlessHere, 0), { capture: true, signal });
}
