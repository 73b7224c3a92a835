import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { askAs } from '@/scripts/demo/tab-state';
import type { Claim } from '@/utils/model';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText, waitForCard } from '../drive/card';
import {
  badgeOf,
  byTestId,
  eventually,
  focusIsOn,
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

/**
 * Words of contents in the sample, and how sure the reading is made of them: what the weights say changes with each
 * training. The first is made a position, the last carries a standing.
 */
const POSITION = 'twenty-six days';
const CONFIDENCES = {
  [POSITION]: 0.6,
  'had received new orders': 0.6,
  'the whole quay shook': 0.6,
  'had suspended cover': 0.3,
  baseless: 0.1,
} as const;

describe.each(FOR_OWN_PAGES)('how sure a mark must be, in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let state: ReadState;
  let tabId: number;

  /** Changes the claims of the tab's reading, where the background looks for it. */
  async function changeClaims(change: (claim: Claim) => Claim): Promise<void> {
    const own = await driven.openExtensionPage('/popup.html?tab=-1');
    await own.evaluate(
      async (key, claims) => {
        const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
        const { session } = (browser ?? chrome).storage;
        const record = JSON.parse((await session.get(key))[key] as string) as { reading: object };
        await session.set({ [key]: JSON.stringify({ ...record, reading: { ...record.reading, claims } }) });
      },
      `tab:${tabId}`,
      state.reading.claims.map(change) as never,
    );
    await own.close();
  }

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page, state, tabId } = await readPage(driven, SAMPLE_URL));
    await changeClaims((claim) => {
      const content = claim.content.map((span) => state.article.text.slice(...span)).join(' ');
      const confidence = Object.entries(CONFIDENCES).find(([words]) => content.includes(words))?.[1] ?? 0.9;
      return { ...claim, confidence, ...(content.includes(POSITION) && { class: 'other' }) };
    });
    await page.reload();
    await eventually(async () => ((await paintedOn(page)).named ?? 0) > 0, 'marks are painted');
  });
  afterAll(() => driven?.close());

  const painted = async () => {
    const { named = 0, unnamed = 0, contested = 0 } = await paintedOn(page);
    return { named, unnamed, contested };
  };
  const listed = (popup: Page, group = '') =>
    popup.$$eval(`${group} [data-testid="claim"]`, (rows) =>
      rows.map((row) => row.getAttribute('data-claim-id') ?? ''),
    );
  const lessSure = (popup: Page) => listed(popup, '[data-kind="less-sure"]');
  /** All that the popup's first lines count as unverified. */
  const doubted = (summary: string) => Number(/(\d+) of them unverified/.exec(summary)?.[1] ?? 0);
  const badgeIs = (count: number) =>
    eventually(async () => (await badgeOf(driven, tabId)) === String(count), `the badge counts ${count}`);

  async function wholeList(popup: Page): Promise<readonly string[]> {
    await popup.evaluate(() => document.querySelector<HTMLElement>('.groups-more button')?.click());
    await eventually(async () => (await popup.$('.groups-more')) === null, 'every source is listed');
    // Closed groups are filled one after the other.
    await eventually(
      () =>
        popup.$$eval('[data-testid="group"]', (groups) =>
          groups.every((group) => {
            const count = group.querySelector('.group-count')?.firstChild?.textContent;
            return group.querySelectorAll('[data-testid="claim"]').length === Number(count);
          }),
        ),
      'every group is filled',
    );
    return listed(popup);
  }

  /** The words of the card that a click there opens; null where it opens none. */
  async function cardAt(words: string): Promise<string | null> {
    await page.bringToFront();
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const text = await cardText(driven, page);
    await page.keyboard.press('Escape');
    return text;
  }

  it('says in the card how sure the reading of who says what is, and nothing of what attributes nothing', async () => {
    expect(await cardAt('had found no trace of one')).toMatch(/sure that it read this right/);
    expect(await cardAt('the whole quay shook')).toMatch(/has likely read this right/);
    expect(await cardAt('baseless')).toMatch(/may have read this wrong: check the words/);
    expect(await cardAt('independently verified')).not.toMatch(/read this/);
  });

  it('leaves unmarked at first only what is more likely wrong than right, and lists that last', async () => {
    expect(await cardAt('had suspended cover')).toBeNull();
    const popup = await openPopup(driven, tabId);
    expect(await textOf(popup, byTestId('counted-others'))).toMatch(/Less sure 1$/);
    const groups = await popup.$$eval(byTestId('group'), (all) => all.map((group) => group.getAttribute('data-kind')));
    expect(groups.at(-1)).toBe('less-sure');
    expect(await lessSure(popup)).toHaveLength(1);
    expect(await popup.$eval(byTestId('only-sure'), (box) => (box as HTMLInputElement).checked)).toBe(false);
    await popup.close();
  });

  it('takes the less sure marks off the page at once when the popup says so by key, and loses no claim', async () => {
    await askAs(driven, 'ui>background:set-settings', { strength: 'unverified' });
    const popup = await openPopup(driven, tabId);
    const all = await wholeList(popup);
    const summary = await textOf(popup, byTestId('summary'));
    await badgeIs(doubted(summary));
    await askAs(driven, 'ui>background:set-settings', { strength: 'all' });
    const before = await eventually(async () => {
      const now = await painted();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return now.named > 0 && JSON.stringify(await painted()) === JSON.stringify(now) && now;
    }, 'every claim is marked');

    await popup.bringToFront();
    await popup.focus(byTestId('only-sure'));
    await popup.keyboard.press(' ');
    await eventually(async () => (await lessSure(popup)).length === 4, 'three claims and a position are less sure');
    const after = await eventually(async () => {
      const now = await painted();
      return now.unnamed < before.unnamed && now.named < before.named && now;
    }, 'marks go');
    expect(after.contested).toBe(before.contested);
    expect([...(await wholeList(popup))].sort()).toEqual([...all].sort());

    const now = await textOf(popup, byTestId('summary'));
    expect(await textOf(popup, byTestId('counted-others'))).toMatch(/Less sure 4$/);
    expect(doubted(now)).toBe(doubted(summary) - 1);
    await badgeIs(doubted(now));
    await focusIsOn(popup, 'only-sure');
    await popup.close();

    expect(await cardAt('the whole quay shook')).toBeNull();
    expect(await cardAt('baseless')).toMatch(/may have read this wrong/);
  });

  it('still leads from the list to the words that are not marked', async () => {
    const popup = await openPopup(driven, tabId);
    await press(popup, '[data-kind="less-sure"] .claim-words');
    await waitForCard(driven, page, /has likely read this right/);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    if (!popup.isClosed()) await popup.close();
  });

  it('is remembered, and chosen in the settings as well', async () => {
    const few = await painted();
    await page.reload();
    await eventually(async () => (await painted()).named === few.named, 'a new load has the same marks');
    const settings = await driven.openExtensionPage('/options.html');
    await settings.waitForSelector(byTestId('sureness-sure'));
    await eventually(
      () => settings.$eval(byTestId('sureness-sure'), (field) => (field as HTMLInputElement).checked),
      'the settings know what the popup chose',
    );
    await settings.focus(byTestId('sureness-sure'));
    await settings.keyboard.press('ArrowUp');
    await eventually(async () => (await painted()).named > few.named, 'the open page follows');
    await settings.close();
  });

  it('says so where it leaves nothing of what is said marked', async () => {
    await changeClaims((claim) => ({
      ...claim,
      confidence: 0.2,
      standing: [],
      ...(claim.class === 'none' && { mark: null }),
    }));
    const popup = await openPopup(driven, tabId);
    const less = await lessSure(popup);
    expect(less.length).toBe(state.reading.claims.filter((claim) => claim.class !== 'none').length);
    expect(await textOf(popup, byTestId('summary'))).toBe(`${less.length} claims, none of them unverified or unnamed.`);
    expect(await textOf(popup, byTestId('counted-others'))).toBe(`Less sure ${less.length}`);
    await popup.close();
  });
});
