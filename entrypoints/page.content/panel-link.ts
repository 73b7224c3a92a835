/** Tells open panels where the reader is: at the claim of an open card, else at the one nearest to the eye. */
import type { FromPage } from '@/utils/messages/panel-schemas';
import { takePanelLines } from '@/utils/messages/panel-stream';
import type { Claim } from '@/utils/model';
import { claimAt, inReadingOrder, isOnScreen, onScroll } from '@/utils/page/eye';
import { type ShownPage, subjectWithClaim } from '@/utils/page/shown-page';
import { viewOf } from '@/utils/page/text-map';
import type { PageNow } from './page-life';

export interface PanelLink {
  /** Call after the page, what is kept of it or how it is shown changed. */
  changed(): void;
  /** Call when the reader opens a card on a claim, and with null when it closes. */
  cardOn(claimId: string | null): void;
}

export function linkPanels(now: () => PageNow | null, signal: AbortSignal): PanelLink {
  const lines = takePanelLines(() => begin(), signal);
  let scrolling: AbortController | null = null;
  let told: string | null | undefined;
  let inOrder: { readonly shown: ShownPage; readonly claims: readonly Claim[] } | null = null;
  /** The claim of the card; it counts until the reader, once there, scrolls away from it. */
  let held: { readonly claimId: string; seen: boolean } | null = null;

  const say = (said: FromPage): void => {
    for (const line of lines()) if (said.what === 'changed' || line.follows) line.say(said);
  };

  /** A panel asked anew: it is told where the reader is, whatever it was told before. */
  function begin(): void {
    told = undefined;
    look();
  }

  function look(): void {
    const isFollowed = !signal.aborted && lines().some(({ follows }) => follows);
    if (!isFollowed) {
      scrolling?.abort();
      scrolling = null;
      return;
    }
    if (scrolling === null) {
      scrolling = new AbortController();
      const page = now();
      onScroll(look, AbortSignal.any([scrolling.signal, signal]), page === null ? window : viewOf(page.page.map));
    }
    const claimId = whereReaderIs();
    if (claimId === told) return;
    told = claimId;
    say({ what: 'at', claimId });
  }

  function whereReaderIs(): string | null {
    const page = now();
    if (page === null) return null;
    const { map } = page.page;
    const claim = held && subjectWithClaim(page.shown, held.claimId)?.claim;
    if (held !== null && claim) {
      const isSeen = isOnScreen(map, claim);
      held.seen ||= isSeen;
      // Until it is seen, the page is still scrolling there.
      if (isSeen || !held.seen) return claim.id;
    }
    held = null;
    if (inOrder?.shown !== page.shown) {
      const marked = page.shown.corrected.claims.filter(({ mark }) => mark !== null);
      inOrder = { shown: page.shown, claims: inReadingOrder(marked) };
    }
    return claimAt(map, inOrder.claims)?.id ?? null;
  }

  return {
    changed() {
      say({ what: 'changed' });
      look();
    },
    cardOn(claimId) {
      held = claimId === null ? null : { claimId, seen: false };
      look();
    },
  };
}
