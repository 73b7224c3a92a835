import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesOf } from '@/components/panel/entries';
import { askAs } from '@/scripts/demo/tab-state';
import { shownReading } from '@/utils/corrected';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText, waitForCard } from '../drive/card';
import {
  byTestId,
  eventually,
  focusIsOn,
  openPanel,
  openWhence,
  press,
  type ReadState,
  readPage,
  SAMPLE_URL,
  textOf,
} from './whence';

const NOTE = 'Who were the two?';
const HOSTILE = '<img src=x onerror="document.title=1"> & "Weil"';

/** The ids of the claims that the panel lists, as they stand there. */
const listed = (panel: Page) =>
  panel.$$eval('[data-testid="claim"]', (rows) => rows.map((row) => row.getAttribute('data-claim-id') ?? ''));
const countIn = (panel: Page) => textOf(panel, byTestId('panel-count'));
const focused = (panel: Page) =>
  panel.evaluate(() => document.activeElement?.closest('[data-claim-id]')?.getAttribute('data-claim-id') ?? null);

describe.each(FOR_OWN_PAGES)('the panel in %s', (name) => {
  let driven: Driven;
  let article: Page;
  let panel: Page;
  let tabId: number;
  let state: ReadState;
  let inOrder: readonly string[];

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page: article, state, tabId } = await readPage(driven, SAMPLE_URL));
    const { reading, kept, view } = state;
    inOrder = entriesOf(shownReading(reading, kept), kept, state.article.text, view).map(({ claim }) => claim.id);
    panel = await openPanel(driven, tabId);
  });
  afterAll(() => driven?.close());

  it('lists every claim with a mark once, in the order of the text', async () => {
    await expect.poll(() => listed(panel)).toEqual(inOrder);
    expect([...inOrder].sort()).toEqual(
      state.reading.claims
        .filter(({ mark }) => mark !== null)
        .map(({ id }) => id)
        .sort(),
    );
    await expect.poll(() => countIn(panel)).toBe(`${inOrder.length} claims`);
  });

  it('groups them by who says it and by what the text admits, and loses none', async () => {
    await panel.select(byTestId('panel-order'), 'speaker');
    const headings = () => panel.$$eval('.entry-heading h3', (all) => all.map((heading) => heading.textContent ?? ''));
    await eventually(async () => (await headings()).includes('Tomas Harrow'), 'speakers are headings');
    await expect.poll(async () => (await listed(panel)).toSorted()).toEqual(inOrder.toSorted());
    await panel.select(byTestId('panel-order'), 'standing');
    await eventually(async () => (await headings()).includes('Denied or disputed'), 'standings are headings');
    await expect.poll(async () => (await listed(panel)).toSorted()).toEqual(inOrder.toSorted());
    await panel.select(byTestId('panel-order'), 'text');
    await eventually(async () => (await headings()).length === 0, 'the order of the text is back');
  });

  it('narrows them by filters that work together, with counts and a way back', async () => {
    await press(panel, byTestId('panel-filter'));
    await press(panel, '[data-facet="mark"] input[value="unnamed"]');
    const unnamed = state.reading.claims.filter(({ mark }) => mark === 'unnamed').length;
    await eventually(async () => (await listed(panel)).length === unnamed, 'unnamed sources are left');
    await expect.poll(() => countIn(panel)).toBe(`${unnamed} of ${inOrder.length} claims`);
    const vague = await textOf(panel, '[data-facet="sourcing"] label:has([value="vague"]) .figures');
    await press(panel, '[data-facet="sourcing"] input[value="vague"]');
    await eventually(async () => (await listed(panel)).length === Number(vague), 'as many as the count said');
    await press(panel, '.chip');
    await eventually(async () => (await panel.$$('.chip')).length === 1, 'a filter is taken away');
    await press(panel, byTestId('show-all'));
    await eventually(async () => (await listed(panel)).length === inOrder.length, 'all are back');
    await press(panel, byTestId('panel-filter'));
  });

  it('finds claims by their words and by who says them, and says where none is left', async () => {
    await panel.bringToFront();
    await panel.type(byTestId('panel-search'), 'harrow wrecking');
    await eventually(async () => (await listed(panel)).length === 1, 'one claim is left');
    await expect.poll(() => textOf(panel, byTestId('claim'))).toMatch(/^Tomas Harrow: .*wrecking the talks/);
    await panel.type(byTestId('panel-search'), ' hovercraft');
    await panel.waitForSelector(byTestId('none-left'));
    await expect.poll(() => countIn(panel)).toBe(`0 of ${inOrder.length} claims`);
    await press(panel, `${byTestId('none-left')} button`);
    await eventually(async () => (await listed(panel)).length === inOrder.length, 'all are back');
    await article.bringToFront();
  });

  it('is walked by keys alone: into the list, through it, to the page and back', async () => {
    await panel.bringToFront();
    await panel.focus(byTestId('panel-follows'));
    await panel.keyboard.press('Tab');
    // Where the reader is on the page, the list is entered.
    await expect.poll(async () => inOrder.includes((await focused(panel)) ?? '')).toBe(true);
    await panel.keyboard.press('Home');
    await expect.poll(() => focused(panel)).toBe(inOrder[0]);
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('j');
    await expect.poll(() => focused(panel)).toBe(inOrder[2]);
    await panel.keyboard.press('k');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('ArrowUp');
    await expect.poll(() => focused(panel)).toBe(inOrder[0]);
    await panel.keyboard.press('End');
    await expect.poll(() => focused(panel)).toBe(inOrder.at(-1));
    await panel.keyboard.press('/');
    await focusIsOn(panel, 'panel-search');
  });

  it('shows a claim on the page at Enter, and keeps the focus', async () => {
    const id = state.reading.claims.find(({ sourcing }) => sourcing === 'unnamed')?.id ?? '';
    await panel.bringToFront();
    await panel.focus(`[data-claim-id="${id}"] .claim-words`);
    await panel.keyboard.press('Enter');
    await waitForCard(driven, article, /Two officials/);
    await expect.poll(() => focused(panel)).toBe(id);
    await here(id);
  });

  const here = (id: string | null) =>
    eventually(async () => {
      const shown = await panel.$$eval('[aria-current="true"][data-claim-id]', (rows) =>
        rows.map((row) => row.getAttribute('data-claim-id')),
      );
      return id === null ? shown.length === 0 : shown.length === 1 && shown[0] === id;
    }, `the panel shows ${id} as where the reader is`);

  it('goes with the card on the page, also as it walks by key', async () => {
    await article.bringToFront();
    await article.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, article)) === null, 'the card closes');
    const marked = inOrder.filter((id) => id !== '');
    await askAs(driven, 'ui>background:show-claim', { tabId, claimId: marked[0] });
    await here(marked[0] ?? '');
    await article.bringToFront();
    await article.keyboard.press('n');
    await eventually(
      async () => !(await panel.$(`[data-claim-id="${marked[0]}"][aria-current="true"]`)),
      'the panel goes on with the walk',
    );
    await article.keyboard.press('Escape');
  });

  it('follows where the reader scrolls to, without a change of the page', async () => {
    await article.bringToFront();
    const changes = () =>
      article.evaluate(() => (globalThis as unknown as { mutationCounts: { body: number } }).mutationCounts.body);
    await article.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await here(inOrder[0] ?? '');
    await article.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await eventually(async () => {
      const at = await panel.$eval('[aria-current="true"][data-claim-id]', (row) => row.getAttribute('data-claim-id'));
      return inOrder.indexOf(at ?? '') >= inOrder.length - 3;
    }, 'the panel is at the end');
    await eventually(
      () =>
        panel.$eval('[aria-current="true"][data-claim-id]', (row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top > 0 && bottom < innerHeight;
        }),
      'the list has gone there',
    );
    expect(await changes()).toBe(0);
  });

  it('stays where it is when the reader does not want it to follow', async () => {
    await press(panel, byTestId('panel-follows'));
    await here(null);
    await article.bringToFront();
    await article.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await here(null);
    await press(panel, byTestId('panel-follows'));
    await here(inOrder[0] ?? '');
  });

  it('keeps a claim by keys and takes a note in place, which is there after it was opened anew', async () => {
    const id = state.reading.claims.find(({ sourcing }) => sourcing === 'unnamed')?.id ?? '';
    const row = `[data-claim-id="${id}"]`;
    await panel.bringToFront();
    await panel.focus(`${row} .claim-words`);
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await eventually(
      () => panel.evaluate((wanted) => document.activeElement?.matches(`${wanted} textarea`) === true, row),
      'the focus goes to the note',
    );
    await panel.keyboard.type(`${NOTE} jd/`);
    await panel.close();
    panel = await openPanel(driven, tabId);
    await eventually(
      async () =>
        (await panel.$eval(`${row} textarea`, (field) => (field as HTMLTextAreaElement).value)) === `${NOTE} jd/`,
      'the note is kept, with the letters that are keys elsewhere',
    );
    await press(panel, `${row} ${byTestId('remove-claim')}`);
    await panel.waitForSelector(byTestId('undo'));
    await eventually(async () => (await panel.$(`${row} textarea`)) === null, 'it is kept no longer');
    await press(panel, byTestId('undo'));
    await panel.waitForSelector(`${row} textarea`);
  });

  it('dismisses with d, keeps the place and the focus, and brings back with d', async () => {
    const id = inOrder[4] ?? '';
    await panel.bringToFront();
    await panel.focus(`[data-claim-id="${id}"] .claim-words`);
    await panel.keyboard.press('d');
    await panel.waitForSelector(`[data-claim-id="${id}"] ${byTestId('bring-back')}`);
    await expect.poll(() => listed(panel)).toEqual(inOrder);
    await expect.poll(() => focused(panel)).toBe(id);
    await panel.keyboard.press('d');
    await panel.waitForSelector(`[data-claim-id="${id}"] ${byTestId('dismiss-claim')}`);
    await expect.poll(() => focused(panel)).toBe(id);
  });

  it('shows what the reader does on the page at once', async () => {
    const id = inOrder[6] ?? '';
    const correction = { dismissed: false, speaker: HOSTILE, sourcing: 'named', standing: null };
    const wish = { tabId, id: '5e0c8d34-90f7-4f0a-b2b3-0f4a0c6d7e55', claimId: id, correction };
    await askAs(driven, 'ui>background:correct', wish);
    await eventually(
      async () => (await textOf(panel, `[data-claim-id="${id}"] .claim-words`)).startsWith(`${HOSTILE}: `),
      'the correction is shown, as text',
    );
    expect(await panel.$$('.panel img:not([src="/icon.svg"], [src="/wordmark.svg"])')).toEqual([]);
    await press(panel, byTestId('panel-filter'));
    await expect.poll(() => textOf(panel, '[data-facet="speaker"]')).toContain(HOSTILE);
    await press(panel, byTestId('panel-filter'));
    expect(await panel.title()).not.toBe('1');
  });

  if (name === 'chromium') {
    it('reads as the list of the article’s claims to assistants, in order, whatever is in sight', async () => {
      const tree = await panel.accessibility.snapshot({ interestingOnly: false });
      const names: string[] = [];
      const visit = (node: typeof tree, inList: boolean): void => {
        if (!node) return;
        const within = inList || (node.role === 'list' && node.name === 'Claims in the order of the text');
        if (within && node.role === 'button') names.push(node.name ?? '');
        for (const child of node.children ?? []) visit(child as typeof tree, within);
      };
      visit(tree, false);
      const claims = names.filter((one) => !/^(?:Keep|Remove|Dismiss|Bring back)$/.test(one));
      const words = await panel.$$eval('.claim-words', (all) => all.map((element) => element.textContent ?? ''));
      expect(claims).toEqual(words);
      expect(claims).toHaveLength(inOrder.length);
    });
  }

  it('asked the network for nothing', () => {
    expect(driven.site.requests).toEqual([SAMPLE_URL]);
  });
});
