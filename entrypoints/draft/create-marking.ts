/** Marks and cards in a draft: the painter, the walk and the card of a page, over a text of our own. */
import browser from 'webextension-polyfill';
import type { KeepingActions } from '@/components/card/card';
import type { DraftMarking } from '@/components/draft/marking';
import type { DraftState } from '@/components/draft/state';
import type { Article, Span } from '@/utils/model';
import { createPainter, type Painter } from '@/utils/page/painter';
import { showPage, subjectWithClaim } from '@/utils/page/shown-page';
import type { TextMap } from '@/utils/page/text-map';
import { type CardControl, createCardControl, type PageNow } from '../page.content/card-control';
import { cardHost } from '../page.content/card-host';

interface Life {
  readonly controller: AbortController;
  readonly painter: Painter;
  readonly card: CardControl;
}

export function createMarking(state: Pick<DraftState, 'correct'>): DraftMarking {
  let now: PageNow | null = null;
  let life: Life | null = null;
  let engineVersion = '';

  function begin(): Life {
    const controller = new AbortController();
    const { signal } = controller;
    const painter = createPainter(signal);
    const card = createCardControl({
      now: () => now,
      painter,
      enterHost: cardHost(),
      versions: () => ({ engineVersion, version: browser.runtime.getManifest().version }),
      showKept: () => Promise.resolve(),
      keeping: ({ claim }) => inMemory((claimId, correction) => state.correct(claimId, correction), claim),
      signal,
    });
    return { controller, painter, card };
  }

  return {
    show(place, { article, reading, said, view, ...read }) {
      life ??= begin();
      engineVersion = read.engineVersion;
      const shown = showPage(reading, said, view);
      now = { page: { article, map: mapOf(place, article) }, shown };
      life.card.refresh();
      // Nothing in a draft is the reader's own: what they say of it is no mark that they keep.
      void life.painter.paint(now.page.map, shown.painted, [], view.highContrast);
    },
    showClaim(claimId) {
      const subject = now && subjectWithClaim(now.shown, claimId);
      if (subject) life?.card.open(subject, 'asked');
    },
    clear() {
      life?.card.close();
      life?.controller.abort();
      life = null;
      now = null;
    },
  };
}

/** What the reader says of a draft lives as long as the page, or goes to the library with it. */
function inMemory(correct: DraftState['correct'], claim: () => { readonly id: string } | null): KeepingActions {
  const nothing = () => Promise.resolve();
  return {
    keepsNothing: true,
    keep: () => Promise.resolve(false),
    correct: async (correction) => {
      const id = claim()?.id;
      if (id !== undefined) await correct(id, correction);
      return false;
    },
    saveNote: nothing,
    remove: nothing,
    restore: nothing,
  };
}

/** Each block stands in one text node, so that its units are the node's. */
function mapOf(place: HTMLElement, { text, blocks, links }: Article): TextMap {
  const nodes = Array.from(place.querySelectorAll('[data-block]'), (element) => element.firstChild);
  const runs = blocks.flatMap(({ span: [start, end] }, i) => {
    const node = nodes[i];
    return node instanceof Text ? [{ node, from: 0, start, length: end - start }] : [];
  });
  const runsOf = new Map<Node, Span>(runs.map(({ node }, i) => [node, [i, i + 1]]));
  return { text, blocks, links, runs, runsOf, trees: [] };
}
