/** Opens and closes the card by pointer, keyboard and message. At most one is open; with none, no key is taken. */
import type { CardActions, CardSubject, JustKept, KeepingActions } from '@/components/card/card';
import { type MountedCard, mountCard } from '@/components/card/mount-card';
import type { EnterHost } from '@/components/card/mount-host';
import type { KeptMark } from '@/utils/messages/protocol';
import type { Claim } from '@/utils/model';
import type { Painter } from '@/utils/page/painter';
import type { PageArticle } from '@/utils/page/read-page';
import { bringIntoView } from '@/utils/page/scroll';
import { type ShownPage, type Subject, subjectNow } from '@/utils/page/shown-page';
import { rangesOf, viewOf } from '@/utils/page/text-map';
import { rootOf } from '@/utils/page/unclobbered';
import { bySameSource, stepAmong, stopsOf } from '@/utils/page/walk-stops';
import { handleKeys } from './card-keys';
import { handlePointer } from './card-pointer';
import { describeSubject, rangesToLeaveFree } from './card-subject';
import { wordsOf } from './card-words';

/** `hover` cards leave with the pointer and take no focus; the others stay until closed. */
export type Opening = 'hover' | 'click' | 'asked';

export interface CardControl {
  /** `justKept`: the reader has kept it a moment ago, and may go on to write a note. */
  open(subject: Subject, how: Opening, justKept?: JustKept): void;
  close(): void;
  /** Call after the page or what is kept of it changed. */
  refresh(): void;
  /** The card that the reader opened on purpose; null: none. */
  deliberate(): OpenCard | null;
}

/** The open card as pointer and keys see it. */
export interface OpenCard {
  readonly card: MountedCard;
  readonly subject: Subject;
  readonly how: Opening;
  readonly justKept: JustKept | null;
}

/** What a page is now: its article, where its words stand, and what is shown of it. */
export interface PageNow {
  readonly page: Pick<PageArticle, 'article' | 'map'>;
  readonly shown: ShownPage;
}

interface Surroundings {
  readonly now: () => PageNow | null;
  readonly painter: Painter;
  readonly enterHost: EnterHost;
  /** Of the engine that read what is shown, and of the extension. */
  readonly versions: () => CardSubject['versions'];
  /** `kept` is of the text with this hash; where another is shown by now, nothing is done. */
  readonly showKept: (textHash: string, kept: readonly KeptMark[]) => Promise<void>;
  /** What the card's buttons do with what the reader keeps and corrects. */
  readonly keeping: (card: KeepingCard) => KeepingActions;
  /** Told of what a card that the reader opened on purpose is about, and null when no card is open any more. */
  readonly onSubject?: (subject: Subject | null) => void;
  readonly signal: AbortSignal;
}

/** The card as its keeping sees it. */
export interface KeepingCard {
  readonly now: () => PageNow | null;
  /** Of the open card; null: none, or a passage of the reader's own. */
  readonly claim: () => Claim | null;
  readonly showKept: (textHash: string, kept: readonly KeptMark[]) => Promise<void>;
}

export function createCardControl({
  now,
  painter,
  enterHost,
  versions,
  showKept,
  keeping,
  onSubject,
  signal,
}: Surroundings): CardControl {
  let current: (OpenCard & { readonly life: AbortController }) | null = null;

  function open(subject: Subject, how: Opening, justKept: JustKept | null = null): void {
    const page = now();
    const root = rootOf(document);
    if (page === null || root === null || signal.aborted) return;
    // What the reader is at does not go because the pointer rests elsewhere.
    if (how === 'hover' && current?.card.hasFocus) return;
    if (current === null) {
      const life = new AbortController();
      const cardSignal = AbortSignal.any([life.signal, signal]);
      const card = mountCard(root, enterHost, actions, cardSignal);
      current = { card, subject, how, justKept, life };
      const windows = new Set([window, viewOf(page.page.map)]);
      handleKeys(
        { windows, open: current.card, step, close, isDeliberate: () => current?.how !== 'hover' },
        cardSignal,
      );
    } else {
      current = { ...current, subject, justKept, how: current.how === 'hover' ? how : current.how };
    }
    const ranges = subject.spans.flatMap((span) => rangesOf(page.page.map, span));
    painter.focus(ranges);
    if (how === 'asked') bringIntoView(ranges);
    show(current, page);
    if (how !== 'hover' && !current.card.hasFocus) current.card.focus();
    if (how !== 'hover') onSubject?.(subject);
  }

  function show({ card, subject, justKept }: OpenCard, page: PageNow): void {
    const described: CardSubject = { ...describeSubject(page, subject), justKept, versions: versions() };
    card.show(described, wordsOf(rangesToLeaveFree(page, subject)));
  }

  function close(): void {
    if (current === null) return;
    const { life } = current;
    current = null;
    life.abort();
    painter.focus([]);
    onSubject?.(null);
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
    painter.focus(subject.spans.flatMap((span) => rangesOf(page.page.map, span)));
    show(current, page);
  }

  function step(by: 1 | -1): void {
    const page = now();
    if (page === null || current === null) return;
    const next = stepAmong(stopsOf(page.shown), current.subject, by);
    if (next !== undefined) open(next, 'asked');
  }

  function stepBySource(): void {
    const page = now();
    if (page === null || current === null) return;
    const next = stepAmong(bySameSource(page.shown, current.subject), current.subject, 1);
    if (next !== undefined) open(next, 'asked');
  }

  const actions: CardActions = {
    ...keeping({ now, claim: () => current?.subject.claim ?? null, showKept }),
    next: () => step(1),
    previous: () => step(-1),
    nextBySource: stepBySource,
    close,
  };

  const pointer = handlePointer({ now, current: () => current, open, close }, signal);
  return { open, close, refresh, deliberate: () => (current?.how === 'hover' ? null : current) };
}
