/** Offers to keep what the reader selects in the article: by a button beside it, as long as it is selected. */
import type { EnterHost } from '@/components/card/mount-host';
import { mountSelection } from '@/components/card/mount-selection';
import type { KeptMark } from '@/utils/messages/protocol';
import { ask, newId } from '@/utils/messages/transport';
import type { Span } from '@/utils/model';
import { selectedSpan } from '@/utils/page/selection';
import { rangesOf, viewOf } from '@/utils/page/text-map';
import { rootOf } from '@/utils/page/unclobbered';
import type { CardControl, PageNow } from './card-control';
import { wordsOf } from './card-words';

interface Surroundings {
  readonly now: () => PageNow | null;
  readonly enterHost: EnterHost;
  readonly card: CardControl;
  readonly showKept: (textHash: string, kept: readonly KeptMark[]) => Promise<void>;
}

export interface SelectionOffer {
  /** Call after the page or what is shown of it changed. */
  refresh(): void;
}

/** A selection that stays as it is for this long is made. */
const MADE_MS = 300;
/** A letter or two are slips. */
const LEAST = 3;

export function offerSelection({ now, enterHost, card, showKept }: Surroundings, signal: AbortSignal): SelectionOffer {
  let offered: { readonly span: Span; readonly textHash: string; readonly life: AbortController } | null = null;
  /** Kept already: the same words are not offered again while they stay selected. */
  let done: Span | null = null;
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function withdraw(): void {
    offered?.life.abort();
    offered = null;
  }

  function look(): void {
    const page = now();
    const isWanted = page?.shown.view.on && page.shown.view.selectionButton && !isPressed;
    const span = page && isWanted ? selectedSpan(page.page.map) : null;
    if (span === null) done = null;
    if (page === null || span === null || span[1] - span[0] < LEAST || isSame(span, done)) {
      withdraw();
      return;
    }
    const { textHash } = page.page.article;
    if (offered !== null && isSame(span, offered.span) && offered.textHash === textHash) return;
    offer(page, span);
  }

  function offer(page: PageNow, span: Span): void {
    withdraw();
    const root = rootOf(document);
    if (root === null || signal.aborted) return;
    const life = new AbortController();
    const { textHash } = page.page.article;
    offered = { span, textHash, life };
    const words = wordsOf(rangesOf(page.page.map, span));
    mountSelection(root, enterHost, words, () => keep(span, textHash), AbortSignal.any([life.signal, signal]));
  }

  async function keep(span: Span, textHash: string): Promise<void> {
    const id = newId();
    const { kept, firstTime } = await ask('page>background:keep', { id, claimId: null, span, note: '', textHash });
    done = span;
    withdraw();
    await showKept(textHash, kept);
    const subject = now()?.shown.walk.find((one) => one.kept?.id === id);
    if (subject) card.open(subject, 'click', { firstTime });
  }

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, MADE_MS);
  };
  const heard = new WeakSet<Window>();
  function listenIn(view: Window): void {
    if (heard.has(view)) return;
    heard.add(view);
    view.document.addEventListener('selectionchange', later, { passive: true, signal });
    view.addEventListener('pointerdown', () => (isPressed = true), { passive: true, capture: true, signal });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      view.addEventListener(
        type,
        () => {
          isPressed = false;
          later();
        },
        { passive: true, capture: true, signal },
      );
    }
  }
  listenIn(window);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    refresh() {
      const page = now();
      if (page !== null) listenIn(viewOf(page.page.map));
      look();
    },
  };
}

function isSame(a: Span, b: Span | null): boolean {
  return b !== null && a[0] === b[0] && a[1] === b[1];
}
