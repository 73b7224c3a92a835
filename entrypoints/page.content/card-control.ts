/** Opens and closes the card by pointer, keyboard and message. At most one is open; with none, no key is taken. */
import type { CardActions, CardSubject } from '@/components/card/card';
import { type MountedCard, mountCard } from '@/components/card/mount-card';
import type { ShownActor } from '@/utils/corrected';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim } from '@/utils/model';
import type { Painter } from '@/utils/page/painter';
import type { PageArticle } from '@/utils/page/read-page';
import { bringIntoView } from '@/utils/page/scroll';
import { placeOf, type ShownPage, type Subject, stepFrom, subjectNow } from '@/utils/page/shown-page';
import { rangesOf, viewOf } from '@/utils/page/text-map';
import { focusedIn, rootOf } from '@/utils/page/unclobbered';
import { handleKeys } from './card-keys';
import { handlePointer } from './card-pointer';
import { wordsOf } from './card-words';

/** `hover` cards leave with the pointer and take no focus; the others stay until closed. */
export type Opening = 'hover' | 'click' | 'asked';

export interface CardControl {
  open(subject: Subject, how: Opening): void;
  close(): void;
  /** Call after the page or what is kept of it changed. */
  refresh(): void;
}

/** The open card as pointer and keys see it. */
export interface OpenCard {
  readonly card: MountedCard;
  readonly subject: Subject;
  readonly how: Opening;
}

/** What a page is now: its article, where its words stand, and what is shown of it. */
export interface PageNow {
  readonly page: Pick<PageArticle, 'article' | 'map'>;
  readonly shown: ShownPage;
}

interface Surroundings {
  readonly now: () => PageNow | null;
  readonly painter: Painter;
  /** `kept` is of the text with this hash; where another is shown by now, nothing is done. */
  readonly showKept: (textHash: string, kept: readonly KeptMark[]) => Promise<void>;
  /** What the card's buttons do with what the reader keeps and corrects. */
  readonly keeping: (card: KeepingCard) => Omit<CardActions, 'next' | 'previous' | 'close'>;
  /** Told of the claim of a card that the reader opened on purpose, and null when no such card is open any more. */
  readonly onClaim?: (claimId: string | null) => void;
  readonly signal: AbortSignal;
}

/** The card as its keeping sees it. */
export interface KeepingCard {
  readonly now: () => PageNow | null;
  /** Of the open card; null: none, or a passage of the reader's own. */
  readonly claim: () => Claim | null;
  readonly showKept: (textHash: string, kept: readonly KeptMark[]) => Promise<void>;
}

export function createCardControl({ now, painter, showKept, keeping, onClaim, signal }: Surroundings): CardControl {
  let current: (OpenCard & { readonly life: AbortController; readonly focusBefore: Element | null }) | null = null;

  function open(subject: Subject, how: Opening): void {
    const page = now();
    const root = rootOf(document);
    if (page === null || root === null || signal.aborted) return;
    // What the reader is at does not go because the pointer rests elsewhere.
    if (how === 'hover' && current?.card.hasFocus) return;
    if (current === null) {
      const life = new AbortController();
      const cardSignal = AbortSignal.any([life.signal, signal]);
      const focusBefore = focusedIn(document);
      const card = mountCard(root, actions, cardSignal);
      current = { card, subject, how, life, focusBefore };
      const windows = new Set([window, viewOf(page.page.map)]);
      handleKeys(
        { windows, open: current.card, step, close, isDeliberate: () => current?.how !== 'hover' },
        cardSignal,
      );
    } else {
      current = { ...current, subject, how: current.how === 'hover' ? how : current.how };
    }
    const ranges = subject.spans.flatMap((span) => rangesOf(page.page.map, span));
    painter.focus(ranges);
    if (how === 'asked') bringIntoView(ranges);
    current.card.show(describe(page, subject), wordsOf(ranges));
    if (how !== 'hover' && !current.card.hasFocus) current.card.focus();
    if (how !== 'hover') onClaim?.(subject.claim?.id ?? null);
  }

  function close(): void {
    if (current === null) return;
    const { life, card, focusBefore, how } = current;
    const hadFocus = card.hasFocus;
    current = null;
    life.abort();
    painter.focus([]);
    if (how !== 'hover') onClaim?.(null);
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
      focusBefore.focus({ preventScroll: true });
    }
  }

  function refresh(): void {
    const page = now();
    if (page !== null) pointer.listenIn(viewOf(page.page.map));
    if (current === null) return;
    const subject = page && subjectNow(page.shown, current.subject);
    if (page === null || subject === null) {
      close();
      return;
    }
    current = { ...current, subject };
    const ranges = subject.spans.flatMap((span) => rangesOf(page.page.map, span));
    painter.focus(ranges);
    current.card.show(describe(page, subject), wordsOf(ranges));
  }

  function step(by: 1 | -1): void {
    const page = now();
    if (page === null || current === null) return;
    const next = stepFrom(page.shown, current.subject, by);
    if (next !== undefined) open(next, 'asked');
  }

  const actions: CardActions = {
    ...keeping({ now, claim: () => current?.subject.claim ?? null, showKept }),
    next: () => step(1),
    previous: () => step(-1),
    close,
  };

  const pointer = handlePointer({ now, current: () => current, open, close }, signal);
  return { open, close, refresh };
}

function describe({ page, shown }: PageNow, { claim, kept, spans }: Subject): CardSubject {
  const index = placeOf(shown, { claim, kept, spans });
  const read = shown.reading.claims.find(({ id }) => id === claim?.id) ?? null;
  const actorOf = (one: Claim | null, actors: readonly ShownActor[]) =>
    actors.find(({ id }) => id === one?.actor) ?? null;
  return {
    claim,
    actor: actorOf(claim, shown.corrected.actors),
    read,
    readActor: actorOf(read, shown.reading.actors),
    names: shown.reading.actors.map(({ name }) => name),
    kept,
    degraded: shown.reading.degraded,
    text: page.article.text,
    place: index < 0 ? null : { index: index + 1, count: shown.walk.length },
  };
}
