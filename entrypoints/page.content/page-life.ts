/** The life of one page: extract, ask, paint, watch; then answer what the background and the reader want of it. */
import type { KeptMark } from '@/utils/messages/protocol';
import { TO_PAGE } from '@/utils/messages/schemas';
import { answer, ask } from '@/utils/messages/transport';
import type { Span } from '@/utils/model';
import { createInSight } from '@/utils/page/in-sight';
import { createPainter } from '@/utils/page/painter';
import { type PageArticle, readPage } from '@/utils/page/read-page';
import { showPage, subjectWithClaim } from '@/utils/page/shown-page';
import { spanOf } from '@/utils/page/text-map';
import { addressOf, createWatcher } from '@/utils/page/watcher';
import { createCardControl, type PageNow as Shown } from './card-control';
import { keepByBackground } from './card-keeping';
import { linkPanels } from './panel-link';

/** What this page is now. */
export interface PageNow extends Shown {
  readonly page: PageArticle;
}

/** A page without an article is looked at again as it fills, but not for ever. */
const MAX_LOOKS = 8;
const RESTORE_MS = 1_000;

/** Reads the page and keeps it read until the controller aborts. */
export function livePage({ signal }: AbortController): void {
  let now: PageNow | null = null;
  let turn = 0;
  let looks = 0;
  /** The background asked for the page and was not told of it yet. */
  let owed = false;
  const readInSight = createInSight(() => report(read()), signal);
  const painter = createPainter(signal);
  const watcher = createWatcher((change) => {
    if (change === 'address') looks = 0;
    readInSight();
  }, signal);
  const panels = linkPanels(() => now, signal);
  const card = createCardControl({
    now: () => now,
    painter,
    showKept,
    keeping: keepByBackground,
    onClaim: panels.cardOn,
    signal,
  });

  /** Reads the page as it is now, and tells the background where the text is new or an answer is owed. */
  async function read(): Promise<void> {
    const own = ++turn;
    const isOvertaken = () => own !== turn || signal.aborted;
    const address = addressOf(location.href);
    const page = await readPage(document);
    if (isOvertaken()) return;
    if (page === null) return giveUp(address);
    looks = 0;
    const same = now?.page.article.textHash === page.article.textHash && now.page.article.key === page.article.key;
    if (now !== null && same && !owed) {
      await show({ page, shown: now.shown });
    } else {
      const { reading, view, kept } = await ask('page>background:read', {
        article: page.article,
        signs: page.signs,
      });
      owed = false;
      if (isOvertaken()) return;
      await show({ page, shown: showPage(reading, kept, view) });
    }
    watcher.watch({ parts: page.parts, address });
  }

  async function giveUp(address: string): Promise<void> {
    const isNews = now !== null || looks === 0;
    now = null;
    card.close();
    painter.clear();
    if (isNews) panels.changed();
    looks += 1;
    watcher.watch({ parts: [], address, ...(looks >= MAX_LOOKS && { settled: true }) });
    if (!isNews && !owed) return;
    owed = false;
    await ask('page>background:no-article', { url: location.href.slice(0, 8_000) });
  }

  async function show(next: PageNow): Promise<void> {
    const isOther = now?.shown !== next.shown;
    now = next;
    card.refresh();
    if (isOther) panels.changed();
    await painter.paint(next.page.map, next.shown.painted, next.shown.mine);
  }

  async function showKept(textHash: string, kept: readonly KeptMark[]): Promise<void> {
    if (now?.page.article.textHash !== textHash) return;
    await show({ page: now.page, shown: showPage(now.shown.reading, kept, now.shown.view) });
  }

  answer(
    TO_PAGE,
    {
      'background>page:ping': () => ({ textHash: now?.page.article.textHash ?? null }),
      'background>page:read': () => {
        owed = true;
        return read().then(() => null);
      },
      'background>page:set-view': async (view) => {
        if (now !== null) {
          await show({ page: now.page, shown: showPage(now.shown.reading, now.shown.kept, view) });
        }
        return null;
      },
      'background>page:show-claim': ({ claimId }) => {
        const subject = now && subjectWithClaim(now.shown, claimId);
        if (subject) card.open(subject, 'asked');
        return null;
      },
      'background>page:kept': ({ textHash, kept }) => showKept(textHash, kept).then(() => null),
      'background>page:get-selection': () => selectedSpan(now),
    },
    signal,
  );

  // Back from the browser's memory of left pages: what the background knows of the tab is of the page between.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      owed = true;
      report(read());
    },
    { signal },
  );

  // The registry of highlights is the page's as well: it may have been emptied.
  const restore = setInterval(painter.restore, RESTORE_MS);
  signal.addEventListener('abort', () => clearInterval(restore));
  report(read());
}

function selectedSpan(now: PageNow | null): Span | null {
  const selection = getSelection();
  if (now === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  return spanOf(now.page.map, selection.getRangeAt(0));
}

/** The reader sees it in the popup, which asks again; here it is only written where a developer looks. */
function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.debug('Whence:', error));
}
