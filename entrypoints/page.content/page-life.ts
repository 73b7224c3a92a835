/** The life of one page: extract, ask, paint, watch; then answer what the background and the reader want of it. */
import browser from 'webextension-polyfill';
import type { Answered, Asking, KeptMark } from '@/utils/messages/protocol';
import { TO_PAGE } from '@/utils/messages/schemas';
import { answer, ask } from '@/utils/messages/transport';
import { isFilledByForeignFrame } from '@/utils/page/frames';
import { createInSight } from '@/utils/page/in-sight';
import { createPainter } from '@/utils/page/painter';
import { type PageArticle, readPage } from '@/utils/page/read-page';
import { offeredReader, type Reader } from '@/utils/page/reader-slot';
import { selectedSpan } from '@/utils/page/selection';
import { paintsInShadow } from '@/utils/page/shadow';
import { type Subject, showPage, subjectWithClaim } from '@/utils/page/shown-page';
import { frameDrawn } from '@/utils/page/slices';
import { isInShadow, viewOf } from '@/utils/page/text-map';
import { rootOf } from '@/utils/page/unclobbered';
import { addressOf, createWatcher } from '@/utils/page/watcher';
import { createCardControl, type PageNow as Shown } from './card-control';
import { cardHost } from './card-host';
import { keepByBackground } from './card-keeping';
import { linkPanels } from './panel-link';
import { offerSelection } from './selection-offer';
import { createWalk } from './walk';

/** What this page is now. */
export interface PageNow extends Shown {
  readonly page: PageArticle;
}

/** A page without an article is looked at again as it fills, but not for ever. */
const MAX_LOOKS = 8;
const RESTORE_MS = 1_000;

/**
 * Reads the page and keeps it read until the controller aborts. `beginAgain` is called where the page has written itself
 * anew (`document.open`), which takes every listener with it: this life is at its end then.
 */
export function livePage(controller: AbortController, beginAgain: () => void): void {
  const { signal } = controller;
  const root = rootOf(document);
  let now: PageNow | null = null;
  /** Asked for now: a script that is left over when its extension goes can ask for nothing. */
  const { version } = browser.runtime.getManifest();
  let engineVersion = '';
  let turn = 0;
  let looks = 0;
  /** How often the background was owed the page, and up to which of these times it was told: one may come while another is told. */
  const debts = { made: 0, paid: 0 };
  const styled = new WeakSet<Document>();
  const readInSight = createInSight(() => report(read()), signal);
  const painter = createPainter(signal);
  const watcher = createWatcher((change) => {
    if (change === 'address') looks = 0;
    readInSight();
  }, signal);
  const panels = linkPanels(() => now, signal);
  /** A step of the walk that was asked for before there was anything to walk through. */
  let awaitedStep: 1 | -1 | null = null;
  const surroundings = {
    now: () => now,
    painter,
    enterHost: cardHost(),
    versions: () => ({ engineVersion, version }),
    showKept,
    keeping: keepByBackground,
    signal,
  };
  const tellPanels = (subject: Subject | null) => panels.cardOn(subject?.claim?.id ?? null);
  const card = createCardControl({
    ...surroundings,
    onSubject: (subject) => {
      tellPanels(subject);
      walk.cardOn(subject);
    },
  });
  const walk = createWalk({ ...surroundings, card, onSubject: tellPanels });
  const offer = offerSelection({ ...surroundings, card }, signal);

  /** Reads the page as it is now, and tells the background where the text is new or an answer is owed. */
  async function read(): Promise<void> {
    const own = ++turn;
    const isOvertaken = () => own !== turn || signal.aborted;
    await frameDrawn();
    if (isOvertaken()) return;
    const address = addressOf(location.href);
    const page = await readPage(document, bringReader);
    if (isOvertaken()) return;
    if (page === null) return giveUp(address);
    looks = 0;
    const same = now?.page.article.textHash === page.article.textHash && now.page.article.key === page.article.key;
    const { made } = debts;
    if (now !== null && same && debts.paid >= made) {
      await show({ page, shown: now.shown });
    } else {
      const answered = await askForReading({
        article: page.article,
        unpainted: !paintsInShadow() && isInShadow(page.map),
        signs: page.signs,
      });
      debts.paid = Math.max(debts.paid, made);
      if (isOvertaken()) return;
      const { reading, view, kept } = answered;
      engineVersion = answered.engineVersion;
      await show({ page, shown: showPage(reading, kept, view) });
    }
    watcher.watch({ parts: page.parts, address });
  }

  async function giveUp(address: string): Promise<void> {
    const isNews = now !== null || looks === 0;
    now = null;
    walk.leave();
    card.close();
    offer.refresh();
    painter.clear();
    if (isNews) panels.changed();
    looks += 1;
    watcher.watch({ parts: [], address, ...(looks >= MAX_LOOKS && { settled: true }) });
    if (!isNews && debts.paid >= debts.made) return;
    debts.paid = debts.made;
    await ask('page>background:no-article', {
      url: location.href.slice(0, 8_000),
      framed: isFilledByForeignFrame(document),
    });
  }

  async function show(next: PageNow): Promise<void> {
    const isOther = now?.shown !== next.shown;
    now = next;
    await styleFrame(viewOf(next.page.map));
    if (now !== next) return;
    card.refresh();
    walk.refresh();
    offer.refresh();
    if (awaitedStep !== null) walk.go(awaitedStep);
    awaitedStep = null;
    if (isOther) panels.changed();
    const { painted, mine, view } = next.shown;
    await painter.paint(next.page.map, painted, mine, view.highContrast);
  }

  /** The style of the marks came into the page, not into its frames. */
  async function styleFrame({ document: shown }: Window): Promise<void> {
    if (shown === document || styled.has(shown)) return;
    styled.add(shown);
    await ask('page>background:style-frames', {});
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
        debts.made += 1;
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
      'background>page:walk': ({ by }) => {
        if (now === null) awaitedStep = by;
        else walk.go(by);
        return null;
      },
      'background>page:kept': ({ textHash, kept }) => showKept(textHash, kept).then(() => null),
      'background>page:leave': () => {
        // After the answer: nothing is answered once the life has ended.
        setTimeout(() => controller.abort());
        return null;
      },
      'background>page:get-selection': () => now && selectedSpan(now.page.map),
    },
    signal,
  );

  // Back from the browser's memory of left pages: what the background knows of the tab is of the page between.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      debts.made += 1;
      report(read());
    },
    { signal },
  );

  // The registry of highlights is the page's as well: it may have been emptied.
  const restore = setInterval(() => {
    if (rootOf(document) === root) {
      painter.restore();
      return;
    }
    controller.abort();
    beginAgain();
  }, RESTORE_MS);
  signal.addEventListener('abort', () => clearInterval(restore));
  report(read());
}

/** Without it the article is found all the same: nothing is lost where the background cannot bring it. */
async function bringReader(): Promise<Reader | null> {
  if (offeredReader() === null) await ask('page>background:bring-reader', {}).catch(() => null);
  return offeredReader();
}

/** A long text may take longer than a message waits; what was read meanwhile is at hand when asked again. */
async function askForReading(asking: Asking<'page>background:read'>): Promise<Answered<'page>background:read'>> {
  const answered = await ask('page>background:read', asking).catch(() => ask('page>background:read', asking));
  const claims = [...answered.reading.claims];
  while (claims.length < answered.claims) {
    const { textHash } = asking.article;
    const more = await ask('page>background:more-claims', { textHash, from: claims.length });
    if (more.length === 0) break;
    claims.push(...more);
    await frameDrawn();
  }
  return { ...answered, reading: { ...answered.reading, claims } };
}

/** The reader sees it in the popup, which asks again; here it is only written where a developer looks. */
function report(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.debug('Whence:', error));
}
