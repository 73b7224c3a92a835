import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, tabStateOf } from '@/scripts/demo/tab-state';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { waitForCard } from '../drive/card';
import {
  badgeOf,
  byTestId,
  eventually,
  isPainted,
  openPopup,
  openWhence,
  paintedOn,
  press,
  type ReadState,
  readPage,
  SAMPLE_URL,
  textOf,
} from './whence';

const MARKS = ['contested', 'unsourced', 'unnamed', 'open', 'named'] as const;

describe.each(FOR_OWN_PAGES)('one actor’s claims in the popup in %s', (name) => {
  let driven: Driven;
  let article: Page;
  let popup: Page;
  let tabId: number;
  let state: ReadState;
  let actor: string;

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page: article, state, tabId } = await readPage(driven, SAMPLE_URL));
    actor = state.reading.actors.find((one) => one.name === 'Tomas Harrow')?.id ?? '';
    popup = await openPopup(driven, tabId);
    await popup.bringToFront();
    await popup.$$eval('.group-head', (heads) => {
      for (const head of heads) if (head.textContent?.includes('Tomas Harrow')) (head as HTMLElement).click();
    });
    await popup.waitForSelector(byTestId('actor-next'));
  });
  afterAll(() => driven?.close());

  const marksOn = async (): Promise<number> => {
    const painted = await paintedOn(article);
    return MARKS.reduce((sum, mark) => sum + (painted[mark] ?? 0), 0);
  };

  it('are gone through on the page, round and back, while the popup stays', async () => {
    const claims = state.reading.claims.filter((claim) => claim.actor === actor && claim.class === 'said');
    expect(claims.length).toBeGreaterThan(2);
    await press(popup, byTestId('actor-next'));
    await waitForCard(driven, article, /Tomas Harrow/);
    const place = () => textOf(popup, '.walk [role="status"]');
    await eventually(async () => (await place()) === `1 of ${claims.length}`, 'the first of them');
    await press(popup, byTestId('actor-previous'));
    await eventually(async () => (await place()) === `${claims.length} of ${claims.length}`, 'round to the last');
    await press(popup, byTestId('actor-next'));
    await press(popup, byTestId('actor-next'));
    await eventually(async () => (await place()) === `2 of ${claims.length}`, 'the second of them');
    const at = () => popup.$eval('[aria-current="true"][data-claim-id]', (row) => row.getAttribute('data-claim-id'));
    await expect.poll(at).toBe(claims[1]?.id);
    await article.bringToFront();
    await article.keyboard.press('Escape');
  });

  it('are the only ones marked where the reader wants that, and the badge still counts the article', async () => {
    await isPainted(article);
    const before = await marksOn();
    const badge = await eventually(async () => (await badgeOf(driven, tabId)) || null, 'the badge counts');
    await press(popup, byTestId('only-actor'));
    await popup.waitForSelector(byTestId('only'));
    await expect
      .poll(() => textOf(popup, byTestId('only')))
      .toMatch(/^Only the claims of Tomas Harrow are marked\. Mark all$/);
    await eventually(async () => (await marksOn()) < before, 'the other marks are gone');
    await expect.poll(() => marksOn()).toBeGreaterThan(0);
    await expect.poll(async () => (await paintedOn(article)).unnamed).toBe(0);
    expect(await badgeOf(driven, tabId)).toBe(badge);
  });

  it('stay the only ones when the popup is opened anew, and follow what the reader corrects', async () => {
    // All that is painted of them: the cue words come last.
    await isPainted(article);
    const alone = await marksOn();
    const mine = state.reading.claims.find((claim) => claim.actor === actor && claim.class === 'said');
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    await askAs(driven, 'ui>background:correct', {
      tabId,
      id: '5e0c8d34-90f7-4f0a-b2b3-0f4a0c6d7e55',
      claimId: mine?.id,
      correction,
    });
    await eventually(async () => (await marksOn()) < alone, 'what was dismissed is not marked');
    const again = await openPopup(driven, tabId);
    await again.waitForSelector(byTestId('only-none'));
    await press(again, byTestId('only-none'));
    await eventually(async () => (await marksOn()) > alone, 'all are marked again');
    await eventually(async () => (await again.$(byTestId('only'))) === null, 'nothing is said any more');
    await again.close();
  });

  it('are no setting: another text in the tab is marked as ever', async () => {
    const { textHash } = state.article;
    await askAs(driven, 'ui>background:show-only', { tabId, actor, textHash });
    const now = async () => ((await tabStateOf(driven, SAMPLE_URL)) as ReadState).view.only;
    expect(await now()).toBe(actor);
    driven.site.route(
      SAMPLE_URL,
      `<!doctype html><title>Pier</title><article><h1>Pier</h1>${'<p>Ann Hale said on Monday that the pier at Redmarsh would be closed before the winter.</p>'.repeat(6)}</article>`,
    );
    await article.goto(SAMPLE_URL, { waitUntil: 'load' });
    expect(await now()).toBeNull();
    await expect(askAs(driven, 'ui>background:show-only', { tabId, actor, textHash })).rejects.toThrow(/^no-reading/);
    for (const broken of ['', 7, 'x'.repeat(10_000), { a: 1 }])
      await expect(askAs(driven, 'ui>background:show-only', { tabId, actor: broken, textHash })).rejects.toThrow(
        /^refused/,
      );
  });

  // In Firefox nothing of a driver runs before the scripts of an extension's page.
  const AHEAD: [string, () => unknown][] = [
    ['fails', () => ({ tabId: Promise.resolve(1), reply: Promise.reject(new Error('Gone.')) })],
    ['brings a refusal', () => ({ tabId: Promise.resolve(1), reply: Promise.resolve({ error: { code: 'refused' } }) })],
    ['brings nothing', () => ({ tabId: Promise.reject(new Error('None.')), reply: Promise.resolve(null) })],
  ];
  it.each(name === 'chromium' ? AHEAD : [])(
    'are there as well where the question that goes ahead of the popup %s',
    async (_, ahead) => {
      const own = await driven.browser.newPage();
      await own.evaluateOnNewDocument(`{
      const ahead = ${ahead};
      let left = 1;
      const take = () => {
        if (left-- < 1) return undefined;
        const early = ahead();
        early.tabId.catch(() => {});
        early.reply.catch(() => {});
        return { ...early, tabId: early.tabId.then(() => ${tabId}) };
      };
      Object.defineProperty(globalThis, 'whenceAsked', { get: take, set() {} });
    }`);
      await driven.openExtensionPage(`/popup.html?tab=${tabId}`, own);
      await own.waitForSelector('[data-testid="popup"][data-status="read"]');
      expect(await own.evaluate(() => (globalThis as { whenceAsked?: unknown }).whenceAsked)).toBeUndefined();
      await own.close();
    },
  );
});
