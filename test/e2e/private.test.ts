import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { askAs, tabIdOf, tabStateOf } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { clickInCard, inCard, waitForCard } from '../drive/card';
import { openPrivately } from '../drive/private-window';
import {
  byTestId,
  eventually,
  isPainted,
  openPopup,
  openWhence,
  paintedOn,
  placeOf,
  press,
  type ReadState,
  readPage,
  SAMPLE_URL,
  textOf,
} from './whence';

/** The same article at another address, so that its tab can be told from the one in the normal window. */
const PRIVATE_URL = `${SAMPLE_URL}?utm_source=private`;
const ACTOR = '00000000-0000-4000-8000-00000000000a';
const REFUSED = /Nothing is kept in private windows/;
const KEPT = 'wants the talks to fail';
const OTHER = 'had received new orders';

describe.each(BROWSERS)('a private window in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let normal: Page;
  let tabId: number;
  let stored: string;
  let noteInNormal: string;

  /** All that Whence has on the disk: its records and its settings. */
  async function everything(): Promise<string> {
    await driven.openExtensionPage('/library.html', normal);
    const found = await normal.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open('whence'));
      const rows = [];
      for (const store of db.objectStoreNames) {
        rows.push([store, await settled(db.transaction(store).objectStore(store).getAll())]);
      }
      db.close();
      return JSON.stringify([rows, await (browser ?? chrome).storage.local.get(null)]);
    });
    await normal.goto('about:blank');
    return found;
  }

  beforeAll(async () => {
    driven = await openWhence(name, { alone: true });
    // Once a private window is open, new tabs are opened there: what is stored is looked at from one that is open before.
    normal = await driven.browser.newPage();
    const { state, tabId: from, page: open } = await readPage(driven, SAMPLE_URL);
    const { text } = state.article;
    const claim = state.reading.claims.find(
      ({ sentence, mark }) => mark === 'named' && text.slice(...sentence).includes(KEPT),
    );
    const id = '00000000-0000-4000-8000-000000000001';
    const wish = { tabId: from, id, claimId: claim?.id, span: null, note: 'Kept before.' };
    await askAs(driven, 'ui>background:keep', wish);
    await askAs(driven, 'ui>background:keep', {
      ...wish,
      id: id.replace(/1$/, '2'),
      claimId: null,
      note: 'Page note.',
    });
    const actor = state.reading.actors.find((one) => one.name.includes('Nwosu'))?.name;
    const place = { page: state.article.key, name: actor };
    await askAs(driven, 'ui>background:keep-actor', { id: ACTOR, place });
    await askAs(driven, 'ui>background:set-actor-note', { id: ACTOR, note: 'Ask about Nwosu.' });
    noteInNormal = JSON.stringify(((await tabStateOf(driven, SAMPLE_URL)) as ReadState).actorNotes);
    await open.close();
    page = await openPrivately(driven, PRIVATE_URL);
    // The tab is there before its address is.
    tabId = await eventually(() => tabIdOf(driven, PRIVATE_URL), 'the private tab has its address');
    stored = await everything();
    await page.setViewport({ width: 1100, height: 900 });
    await page.bringToFront();
    await page.reload({ waitUntil: 'load' });
    await tabStateOf(driven, PRIVATE_URL);
    await isPainted(page);
  });
  afterAll(() => driven?.close());

  const isAsBefore = async () => expect(await everything()).toBe(stored);
  async function openCard(words: string): Promise<void> {
    await page.bringToFront();
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Dismiss/);
  }

  /** Until it is gone the next one cannot be told from it. */
  async function closeCard(): Promise<void> {
    await page.keyboard.press('Escape');
    await eventually(async () => (await inCard(driven, page, () => true)) === null, 'the card is gone');
  }

  it('has the marks, and nothing of what was kept in a normal one', async () => {
    await isPainted(page);
    expect((await paintedOn(page)).mine).toBe(0);
    expect(stored).toContain('Kept before.');
  });

  it('shows no note on an actor: not in the card, not in the popup', async () => {
    expect(noteInNormal).toContain('Ask about Nwosu.');
    await openCard(KEPT);
    // What is answered after this was asked after the card's own question.
    expect(((await tabStateOf(driven, PRIVATE_URL)) as ReadState).actorNotes).toEqual([]);
    expect(await waitForCard(driven, page, /Nwosu/)).not.toMatch(/Your note on|Ask about/);
    await closeCard();
    const popup = await openPopup(driven, tabId);
    expect(await popup.$(byTestId('actor-note-line'))).toBeNull();
    await popup.close();
  });

  it('keeps and corrects nothing from the card, says why and what to do, and leaves the mark', async () => {
    const before = await paintedOn(page);
    expect(before.focus).toBe(0);
    await openCard(OTHER);
    await clickInCard(driven, page, byTestId('keep'));
    await waitForCard(driven, page, REFUSED);
    await closeCard();
    await openCard(OTHER);
    await clickInCard(driven, page, byTestId('dismiss'));
    await waitForCard(driven, page, REFUSED);
    await closeCard();
    await openCard(OTHER);
    await clickInCard(driven, page, byTestId('correct'));
    await waitForCard(driven, page, /Cancel/);
    // Before that the letters are keys of the card.
    await eventually(
      async () => (await inCard(driven, page, (root) => root.activeElement?.localName ?? null)) === 'input',
      'the form has the focus',
    );
    await page.keyboard.type('Nobody');
    await clickInCard(driven, page, byTestId('save'));
    await waitForCard(driven, page, REFUSED);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await eventually(async () => (await inCard(driven, page, () => true)) === null, 'the card is gone');
    await expect.poll(() => paintedOn(page)).toEqual(before);
    await isAsBefore();
  });

  it('keeps and corrects nothing from the popup, and says what holds there', async () => {
    let popup = await openPopup(driven, tabId);
    await expect
      .poll(() => textOf(popup, byTestId('private')))
      .toMatch(/keeps nothing, and does not show what you kept/);
    for (const button of ['keep-claim', 'dismiss-claim', 'keep-page']) {
      await press(popup, '.groups-more button').catch(() => {});
      await press(popup, byTestId(button));
      await popup.waitForSelector(byTestId('problem'));
      await expect.poll(() => textOf(popup, byTestId('problem'))).toMatch(REFUSED);
      await popup.close();
      popup = await openPopup(driven, tabId);
    }
    expect(await popup.$$('textarea')).toHaveLength(0);
    await popup.close();
    await isAsBefore();
  });

  it('changes and removes nothing of what was kept before, even by its id', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const wishes: readonly [string, object][] = [
      ['ui>background:set-note', { tabId, id, note: 'Typed here.' }],
      ['ui>background:delete', { tabId, annotations: [id], pages: [] }],
    ];
    for (const [what, wish] of wishes) await expect(askAs(driven, what, wish)).rejects.toThrow(/private-window/);
    await isAsBefore();
  });

  it('remembers a site that was switched off there only until the browser ends', async () => {
    await askAs(driven, 'ui>background:set-marks', { tabId, scope: 'site', on: false });
    await eventually(async () => ((await paintedOn(page)).cue ?? 0) === 0, 'the marks are gone');
    await isAsBefore();
    await askAs(driven, 'ui>background:set-marks', { tabId, scope: 'site', on: true });
  });

  it('asked the network for nothing', () => {
    expect(driven.site.requests.filter((url) => !url.startsWith(SAMPLE_URL))).toEqual([]);
  });
});
