import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText } from '../drive/card';
import {
  badgeOf,
  byTestId,
  eventually,
  openPanel,
  openPopup,
  openWhence,
  press,
  type ReadState,
  readPage,
  SAMPLE_URL,
  textOf,
} from './whence';

/** What the first lines of popup and panel say, as numbers. */
interface Head {
  readonly all: number;
  readonly unverified: number;
  /** How many are marked on the page, where they say it. */
  readonly marked: number | null;
  readonly said: number;
  readonly others: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly sources: number;
}

const count = (words: string, pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? Number.NaN);

async function headOf(own: Page): Promise<Head> {
  const summary = await textOf(own, byTestId('summary'));
  const others = await textOf(own, byTestId('counted-others'));
  const [, list = ''] = others.split(' more: ');
  const legend = await own.$$eval('.sourcing-legend .figures', (all) => all.map(({ textContent }) => textContent));
  return {
    all: count(summary, /^(\d+) claims/),
    unverified: count(summary, /(\d+) of them unverified or unnamed/),
    marked: /(\d+) are marked\./.test(summary) ? count(summary, /(\d+) are marked\./) : null,
    said: count(await textOf(own, byTestId('counted-said')), /(\d+)$/),
    others: count(others, /^(\d+) more/),
    kinds: Object.fromEntries(list.split(' · ').map((part) => [part.replace(/ \d+$/, ''), count(part, /(\d+)$/)])),
    sources: legend.reduce((sum, number) => sum + Number(number), 0),
  };
}

describe.each(FOR_OWN_PAGES)('the numbers of one article in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let popup: Page;
  let panel: Page;
  let state: ReadState;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page, state, tabId } = await readPage(driven, SAMPLE_URL));
    popup = await openPopup(driven, tabId);
    panel = await openPanel(driven, tabId);
  });
  afterAll(() => driven?.close());

  const groups = (own: Page) =>
    own.$$eval(byTestId('group'), (all) =>
      all.map((group) => ({
        name: group.querySelector('.group-name')?.textContent ?? '',
        kind: group.getAttribute('data-kind') ?? '',
        claims: Number(group.querySelector('.group-count')?.firstChild?.textContent),
      })),
    );

  /** What the card counts of its way, from the first claim that the panel leads to. */
  async function cardCounts(): Promise<string> {
    await page.bringToFront();
    await page.keyboard.press('Escape');
    const first = state.reading.claims.find(({ mark }) => mark === 'unnamed')?.id ?? '';
    await press(panel, `[data-claim-id="${first}"] .claim-words`);
    return eventually(async () => {
      const counted = /(\w+ )?\d+ of (\d+)\s/.exec((await cardText(driven, page)) ?? '');
      return counted === null ? null : `${counted[1] ?? ''}${counted[2]}`;
    }, 'a card with its place');
  }

  it('add up in the popup, to as many as the list has', async () => {
    const head = await headOf(popup);
    expect(head.said + head.others).toBe(head.all);
    expect(Object.values(head.kinds).reduce((sum, number) => sum + number, 0)).toBe(head.others);
    expect(head.sources).toBe(head.said);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.groups-more button')?.click());
    await eventually(async () => (await popup.$('.groups-more')) === null, 'every source is listed');
    const all = await groups(popup);
    expect(all.reduce((sum, { claims }) => sum + claims, 0)).toBe(head.all);
    for (const { name: of, claims, kind } of all)
      if (!/^(?:actor|not-named|nobody)$/.test(kind)) expect([of, claims]).toEqual([of, head.kinds[of]]);
  });

  it('are the same in the panel, over its list and in it', async () => {
    const head = await headOf(panel);
    expect(head).toEqual(await headOf(popup));
    expect(await textOf(panel, byTestId('panel-count'))).toBe(`${head.all} claims`);
    expect(await panel.$$(byTestId('claim'))).toHaveLength(head.all);
  });

  it('are those of the badge and of the card where what is unverified is marked', async () => {
    await press(panel, byTestId('strength-unverified'));
    await eventually(async () => (await headOf(panel)).marked === null, 'no more is marked than what is unverified');
    const { unverified } = await headOf(panel);
    await eventually(async () => (await badgeOf(driven, tabId)) === String(unverified), 'the badge counts them');
    expect(await cardCounts()).toBe(`Mark ${unverified}`);
  });

  it('are told where more is marked, and the card goes by as many', async () => {
    await press(panel, byTestId('strength-all'));
    const { marked, unverified } = await eventually(async () => {
      const head = await headOf(panel);
      return head.marked !== null && head;
    }, 'the panel says how many are marked');
    expect(marked).toBeGreaterThan(unverified);
    await eventually(async () => (await cardCounts()) === `Mark ${marked}`, 'the card counts the marks');
    expect(await badgeOf(driven, tabId)).toBe(String(unverified));
  });

  it('are one less of each once the reader has dismissed one, which is told beside them', async () => {
    const before = await headOf(panel);
    const dismissed = state.reading.claims.find(({ mark }) => mark === 'unnamed')?.id ?? '';
    await panel.bringToFront();
    await panel.focus(`[data-claim-id="${dismissed}"] .claim-words`);
    await panel.keyboard.press('d');
    await eventually(async () => (await headOf(panel)).all === before.all - 1, 'the panel counts one less');
    const { unverified, said } = await headOf(panel);
    expect([unverified, said]).toEqual([before.unverified - 1, before.said - 1]);
    expect(await textOf(panel, byTestId('panel-count'))).toBe(`${before.all - 1} claims, and 1 that you took out`);
    await eventually(async () => (await badgeOf(driven, tabId)) === String(unverified), 'and so does the badge');
  });
});
