/** What an earlier version of Whence left on a page that was open when it was updated. */
import { rootOf } from '@/utils/page/unclobbered';

interface WithRoot {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Removes its card. Firefox ends the scripts of an extension without a word, so a card that was open then stays, and
 * nothing answers in it; there a content script may look into closed roots. In Chromium the old script removes its own.
 */
export function removeOrphans(): void {
  for (const element of Array.from(rootOf(document)?.children ?? [])) {
    const root = (element as WithRoot).openOrClosedShadowRoot;
    if (root && Array.from(root.children).some((child) => child.className === 'place-card')) element.remove();
  }
}
