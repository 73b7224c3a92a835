import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { askAs, tabStateOf } from '@/scripts/demo/tab-state';
import { actorHash } from '@/utils/library-address';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText, clickInCard, inCard, waitForCard } from '../drive/card';
import { overflowOf, violationsOn } from './axe';
import { COURIER, LEDGER } from './flood-articles';
import {
  byTestId,
  eventually,
  isPainted,
  mutationsOf,
  openPanel,
  openPopup,
  openWhence,
  placeOf,
  press,
  type ReadState,
  readPage,
  textOf,
} from './whence';

const ID = '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d21';
const NOTE = 'Head of the water board.\n<img src=x onerror="document.title=1"> Ask for the January letter.';
const SAID = 'had been flooded three times';

describe.each(FOR_OWN_PAGES)('the reader’s note on an actor in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let tabId: number;
  let ledgerKey: string;

  const setNote = (note: string) => askAs(driven, 'ui>background:set-actor-note', { id: ID, note });
  const notesNow = async () => ((await tabStateOf(driven, COURIER.url)) as ReadState).actorNotes;

  async function openCard(on: Page, words: string): Promise<void> {
    await on.bringToFront();
    await isPainted(on);
    const { x, y } = await placeOf(on, words);
    await on.mouse.click(x, y);
    await waitForCard(driven, on, /Ann Hale/);
  }

  async function leaveCard(): Promise<void> {
    await page.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, page)) === null, 'the card is gone');
  }

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(LEDGER.url, LEDGER.html);
    driven.site.route(COURIER.url, COURIER.html);
    const ledger = await readPage(driven, LEDGER.url);
    ledgerKey = ledger.state.article.key;
    const id = '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d20';
    await askAs(driven, 'ui>background:keep', { tabId: ledger.tabId, id, claimId: null, span: null, note: '' });
    await ledger.page.close();
    ({ page, tabId } = await readPage(driven, COURIER.url));
    expect(await notesNow()).toEqual([]);
    await askAs(driven, 'ui>background:keep-actor', { id: ID, place: { page: ledgerKey, name: 'Ann Hale' } });
    await setNote(NOTE);
  });
  afterAll(() => driven?.close());

  it('stands with that actor in the popup of an article that is not kept, as theirs and as a match', async () => {
    const popup = await openPopup(driven, tabId);
    await popup.waitForSelector(byTestId('actor-note-line'));
    await expect.poll(() => textOf(popup, byTestId('actor-note-line'))).toMatch(/^Your note: Head of the water board/);
    const own = `.group:has(${byTestId('actor-note-line')}) .group-head`;
    await expect.poll(() => textOf(popup, own)).toMatch(/Ann Hale/);
    await press(popup, own);
    await popup.waitForSelector(byTestId('actor-note'));
    await expect.poll(() => textOf(popup, byTestId('actor-note-words'))).toBe(NOTE);
    await expect
      .poll(() => textOf(popup, byTestId('actor-note')))
      .toMatch(
        /Your note on Ann Hale[\s\S]*name and kind fit \(Person\)\. Two may share a name\.[\s\S]*Open in the library/,
      );
    expect(await popup.$(`${byTestId('actor-note')} img`)).toBeNull();
    expect(await popup.$$(byTestId('actor-note'))).toHaveLength(1);
    await expect
      .poll(() => popup.$eval(byTestId('open-actor'), (link) => link.getAttribute('href')))
      .toBe(`/library.html${actorHash(ID)}`);
    await popup.close();
  });

  it.each([360, 320])('fits into a popup of %i px, with nothing for axe to report', async (width) => {
    const popup = await openPopup(driven, tabId);
    await popup.setViewport({ width, height: 900 });
    await press(popup, `.group:has(${byTestId('actor-note-line')}) .group-head`);
    await popup.waitForSelector(byTestId('actor-note'));
    expect(await violationsOn(popup)).toEqual([]);
    expect(await overflowOf(popup)).toBe(0);
    await popup.close();
  });

  it('stands under the actor’s name in the panel, by who says it', async () => {
    const panel = await openPanel(driven, tabId);
    expect(await panel.$(byTestId('actor-note'))).toBeNull();
    await panel.select(byTestId('panel-order'), 'speaker');
    await panel.waitForSelector(byTestId('actor-note'));
    const group = `${byTestId('entry-group')}:has(${byTestId('actor-note')})`;
    await expect.poll(() => textOf(panel, `${group} .group-name`)).toBe('Ann Hale');
    await expect.poll(() => textOf(panel, byTestId('actor-note-words'))).toBe(NOTE);
    expect(await violationsOn(panel)).toEqual([]);
    await panel.close();
  });

  it('stands in the card of what the actor says, in no other, and nowhere in the page', async () => {
    const before = await mutationsOf(page);
    await openCard(page, SAID);
    const card = await waitForCard(driven, page, /Your note on Ann Hale/);
    expect(card).toContain(NOTE);
    expect(card).toMatch(/name and kind fit \(Person\)/);
    expect(await inCard(driven, page, (root) => root.querySelector('img, a') === null)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.outerHTML + document.title)).not.toMatch(
      /January letter|moz-extension|chrome-extension/,
    );
    expect((await mutationsOf(page)).body).toBe(before.body);
    await leaveCard();
    const { x, y } = await placeOf(page, 'the minister must answer');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Eva Weil/);
    // An answer that comes after this one has been asked after the card's own.
    await notesNow();
    expect(await waitForCard(driven, page, /Eva Weil/)).not.toMatch(/Your note on/);
    await page.keyboard.press('Escape');
  });

  it('leads from the card to the actor in the library', async () => {
    await openCard(page, SAID);
    await waitForCard(driven, page, /Open in the library/);
    await clickInCard(driven, page, byTestId('open-actor'));
    const own = await driven.openExtensionPage('/popup.html?tab=-1');
    const opened = () =>
      own.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
        const views = (browser ?? chrome).extension.getViews({ type: 'tab' }) as Window[];
        return views.map(({ location }) => location.href).join(' ');
      });
    await eventually(
      async () => (await opened()).includes(`/library.html${actorHash(ID)}`),
      'the library is open at the actor',
    );
    await own.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
  });

  it('is sure where the reader said so', async () => {
    const { page: ledger } = await readPage(driven, LEDGER.url);
    await openCard(ledger, 'had been flooded twice');
    expect(await waitForCard(driven, ledger, /Your note on/)).toMatch(/You said that this is the one you keep/);
    await ledger.close();
  });

  it('is cut where it is long, and says where the rest is', async () => {
    await setNote(`${'Mere words. '.repeat(900)}The end.`);
    await openCard(page, SAID);
    const card = await waitForCard(driven, page, /Read on in the library/);
    expect(card.length).toBeLessThan(1_600);
    expect(card).not.toContain('The end.');
    await page.keyboard.press('Escape');
    const popup = await openPopup(driven, tabId);
    expect((await textOf(popup, byTestId('actor-note-line'))).length).toBeLessThan(120);
    await popup.close();
    await setNote(NOTE);
  });

  it('goes where the reader says that this is another one, and with the actor, and comes back with them', async () => {
    const place = { page: ((await tabStateOf(driven, COURIER.url)) as ReadState).article.key, name: 'Ann Hale' };
    const link = (same: boolean | null) => askAs(driven, 'ui>background:link-actor', { id: ID, place, same });
    await link(false);
    expect(await notesNow()).toEqual([]);
    await link(null);
    expect(await notesNow()).toMatchObject([{ id: ID, note: NOTE, sure: false, cut: false }]);
    await askAs(driven, 'ui>background:delete-actor', { id: ID });
    expect(await notesNow()).toEqual([]);
    await askAs(driven, 'ui>background:restore-actor', { id: ID });
    expect(await notesNow()).toHaveLength(1);
  });

  it('follows the speaker whom the reader corrected', async () => {
    const state = (await tabStateOf(driven, COURIER.url)) as ReadState;
    const claim = state.reading.claims.find(({ sentence }) =>
      state.article.text.slice(...sentence).includes('the minister must answer'),
    );
    const correction = { dismissed: false, speaker: 'ann hale', sourcing: null, standing: null };
    await askAs(driven, 'ui>background:correct', {
      tabId,
      id: '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d22',
      claimId: claim?.id,
      correction,
    });
    await page.bringToFront();
    const { x, y } = await placeOf(page, 'the minister must answer');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Your note on Ann Hale/);
    await page.keyboard.press('Escape');
  });

  it('is given to no page of Whence’s that asks as a page script, and to nobody who asks nonsense', async () => {
    const { textHash } = ((await tabStateOf(driven, COURIER.url)) as ReadState).article;
    for (const [message, asked] of [
      ['page>background:actor-notes', { actor: 'a', textHash }],
      ['page>background:open-actor', { actor: 'a', textHash, id: ID }],
      ['page>background:actor-notes', { actor: '', textHash: 7 }],
      ['page>background:open-actor', { actor: 'x'.repeat(5_000), textHash, id: '<b>' }],
    ] as const)
      await expect(askAs(driven, message, asked)).rejects.toThrow(/^refused/);
  });

  it('asked the network for nothing', () => {
    const known = [LEDGER, COURIER].map(({ url }) => url);
    expect(driven.site.requests.filter((url) => !known.includes(url))).toEqual([]);
  });
});
