import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { violationsOn } from './axe';
import { type FilledLibrary, openFilledLibrary } from './filled-library';
import { byTestId, eventually, press, textOf } from './whence';

/** As many as the made-up pages have. */
const CLAIMS = 30;

describe.each(FOR_OWN_PAGES)('claims in the library in %s', (name) => {
  let filled: FilledLibrary;
  let driven: Driven;
  let library: Page;

  beforeAll(async () => {
    filled = await openFilledLibrary(name, 3);
    ({ driven, library } = filled);
    await open('#claims');
  });
  afterAll(() => driven?.close());

  const open = (hash: string) => filled.open(hash, '.claim-quote, [data-testid="worksheet"]');
  const lines = () => library.$$(byTestId('claim-line'));
  const found = () => textOf(library, byTestId('found'));
  const hash = () => library.evaluate(() => location.hash);
  const verdictOf = (at: number) =>
    library.$$eval(byTestId('verdict'), (all, i) => (all[i] as HTMLSelectElement).value, at);
  async function type(words: string): Promise<void> {
    await library.focus(byTestId('search'));
    await library.keyboard.type(words);
  }

  it('lists every claim, only those in sight in the document, with nothing for axe to report', async () => {
    await library.waitForSelector(byTestId('storage-use'));
    await expect
      .poll(() => textOf(library, 'h1 + p'))
      .toMatch(new RegExp(`^3 pages, ${3 * CLAIMS} claims and passages · \\d+ [kM]B on this machine$`));
    expect((await lines()).length).toBeLessThan(CLAIMS);
    expect(await violationsOn(library)).toEqual([]);
    await library.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually(
      async () => (await library.$(`li[aria-posinset="${3 * CLAIMS}"] ${byTestId('claim-line')}`)) !== null,
      'the last claim is there',
    );
    await library.evaluate(() => scrollTo(0, 0));
  });

  it('narrows by words and values, counts them, and has an address for it that opens the same again', async () => {
    await press(library, `${byTestId('facet-outlet')}[value="Paper 1"]`);
    await eventually(async () => (await found()) === `1 page, ${CLAIMS} claims and passages`, 'one outlet');
    await expect.poll(() => hash()).toBe('#claims&outlet=Paper+1');
    await type('zzzz');
    await eventually(async () => /Nothing found/.test(await found()), 'nothing has that word');
    await eventually(async () => (await hash()) === '#claims&q=zzzz&outlet=Paper+1', 'the address follows');
    await open('#claims&outlet=Paper+1');
    await expect.poll(() => found()).toBe(`1 page, ${CLAIMS} claims and passages`);
    await press(library, byTestId('chosen'));
    await eventually(async () => (await found()) === '', 'everything is back');
    await library.goBack();
    await eventually(async () => (await found()) === `1 page, ${CLAIMS} claims and passages`, 'back narrows again');
    await open('#claims');
  });

  it('puts them in order of who says them and of when they were kept, which the address says too', async () => {
    const speakers = () => library.$$eval('.kept-speaker', (all) => all.map(({ textContent }) => textContent ?? ''));
    await library.select(byTestId('claims-order'), 'actor');
    await eventually(async () => (await hash()) === '#claims&order=actor', 'the address follows');
    await eventually(async () => {
      const said = await speakers();
      return said.length > 1 && said.join() === [...said].sort().join();
    }, 'they are in order');
    await open('#claims&order=status');
    const quotes = await library.$$('.claim-quote');
    await quotes[4]?.focus();
    await library.keyboard.press('3');
    await eventually(async () => (await verdictOf(4)) === 'supported', 'it has a status');
    // It does not run off to the top with the focus: the next one is below it.
    const focused = () =>
      library.evaluate(() =>
        Array.from<Element | null>(document.querySelectorAll('.claim-quote')).indexOf(document.activeElement),
      );
    await expect.poll(() => focused()).toBe(4);
    await library.keyboard.press('0');
    await eventually(async () => (await verdictOf(4)) !== 'supported', 'it has none again');
    await open('#claims&order=newest');
    await expect
      .poll(() => library.$eval(byTestId('claims-order'), (select) => (select as HTMLSelectElement).value))
      .toBe('newest');
    await open('#claims');
  });

  it('goes from claim to claim by keys, sets a status, chooses, and changes many at once with a way back', async () => {
    await library.waitForSelector('.claim-quote');
    await library.focus('.claim-quote');
    await library.keyboard.press('3');
    await eventually(async () => (await verdictOf(0)) === 'supported', 'the first is supported');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('x');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('x');
    await eventually(async () => /2 chosen/.test(await textOf(library, byTestId('bulk'))), 'two are chosen');
    const before = [await verdictOf(1), await verdictOf(2)];
    await library.select(byTestId('bulk-verdict'), 'unclear');
    await eventually(
      async () => (await verdictOf(1)) === 'unclear' && (await verdictOf(2)) === 'unclear',
      'both unclear',
    );
    expect(await violationsOn(library)).toEqual([]);
    await press(library, '.undo-item .button');
    await eventually(
      async () => (await verdictOf(1)) === before[0] && (await verdictOf(2)) === before[1],
      'taken back',
    );
    await library.focus(byTestId('bulk-tags'));
    await library.keyboard.type('harbour, tide');
    await library.keyboard.press('Enter');
    await eventually(
      async () => (await library.$(`${byTestId('facet-tag')}[value="tide"]`)) !== null,
      'the tag can be chosen',
    );
  });

  it('keeps evidence, checker and note on a worksheet, and finds the claim by them', async () => {
    await library.focus('.claim-quote');
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('worksheet'));
    await press(library, byTestId('verdict-contradicted'));
    await library.focus(byTestId('evidence-url'));
    await library.keyboard.type('nowhere');
    await library.keyboard.press('Enter');
    await eventually(async () => /no address/.test(await textOf(library, '.evidence [role="alert"]')), 'it is refused');
    await library.keyboard.type('.example/register');
    await library.focus(byTestId('evidence-title'));
    await library.keyboard.type('Tide tables of Sarral');
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('evidence'));
    await library.focus(byTestId('checker'));
    await library.keyboard.type('Ida Quill');
    await library.focus(byTestId('tags'));
    const address = await library.evaluate(() => location.hash);
    expect(await violationsOn(library)).toEqual([]);
    await open(address);
    await expect.poll(() => textOf(library, byTestId('evidence'))).toMatch(/^Tide tables of Sarral/);
    await expect
      .poll(() => library.$eval(byTestId('checker'), (field) => (field as HTMLInputElement).value))
      .toBe('Ida Quill');
    await expect
      .poll(() => library.$eval(byTestId('verdict-contradicted'), (one) => (one as HTMLInputElement).checked))
      .toBe(true);
    await open('#claims&q=tables+sarral+quill');
    await expect.poll(async () => (await lines()).length).toBe(1);
    await expect.poll(() => found()).toBe('1 page, 1 claim or passage');
  });

  it('keeps what was typed on a worksheet and not saved yet when its tab is closed', async () => {
    await open('#claims&q=tables+sarral+quill');
    const address = `#${await library.$eval('.claim-quote', (link) => (link as HTMLAnchorElement).href.split('#')[1])}`;
    const tab = await driven.openExtensionPage(`/library.html${address}`);
    await tab.bringToFront();
    await tab.waitForSelector(byTestId('worksheet'));
    await tab.type(byTestId('evidence-url'), 'harbour.example/log');
    await tab.type(byTestId('evidence-title'), 'Log of the ferry');
    await tab.type(`.worksheet ${byTestId('note')}`, 'Ask for the log.');
    // Typed last: the field has the focus still.
    await tab.type(byTestId('tags'), ', log book');
    await tab.close({ runBeforeUnload: true });
    await library.bringToFront();
    const wordsIn = (testId: string) =>
      library.$eval(byTestId(testId), (field) => (field as HTMLInputElement | HTMLTextAreaElement).value);
    // Each field is written by itself.
    await expect
      .poll(async () => {
        await open(address);
        return [await textOf(library, '.evidence'), await wordsIn('tags'), await wordsIn('note')].join('\n');
      })
      .toMatch(/Log of the ferry[\s\S]*\blog book\b[\s\S]*Ask for the log\./);
    expect(await library.$$(byTestId('evidence'))).toHaveLength(2);
  });

  // Only Chromium can show a page as on paper.
  it.runIf(name === 'chromium')('has on paper what was found and written, and nothing to click', async () => {
    const shown = (selector: string) =>
      library.$$eval(selector, (all) => all.filter((one) => one.getClientRects().length > 0).length);
    await open('#claims&q=tables+sarral+quill');
    await library.emulateMediaType('print');
    await expect.poll(() => shown('.export, .facets-column, .claims-tools, .claim-choose, .frame-top')).toBe(0);
    await expect.poll(() => shown(byTestId('search'))).toBe(1);
    await open('#claims&outlet=Paper+1');
    await expect.poll(() => shown(byTestId('search'))).toBe(0);
    await expect.poll(() => shown(byTestId('claim-line'))).toBe(CLAIMS);
    const places = await library.$$eval('.claim-lines > li', (all) =>
      all.map((line) => line.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom] as const),
    );
    for (const [n, [top]] of places.entries()) expect(top).toBeGreaterThanOrEqual((places[n - 1]?.[1] ?? top) - 1);
    expect(await shown('.window-list-printed')).toBe(0);
    await open('#claims');
    await expect.poll(() => shown('.window-list-printed')).toBe(1);

    await open('#claims&q=tables+sarral+quill');
    await library.$eval('.claim-quote', (link) => (link as HTMLElement).click());
    await library.waitForSelector(byTestId('worksheet'));
    expect(await shown('.worksheet .button, .worksheet .button-quiet, .worksheet input[type="radio"]')).toBe(0);
    expect((await textOf(library, '.verdicts')).replace(/\s+/g, ' ').trim()).toBe('Status Contradicted');
    const address = await library.$eval('.evidence-list a', (link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('https://nowhere.example/register');
    await library.emulateMediaType();
  });

  it('says so where an address names a claim that is not kept', async () => {
    await open('#claims');
    await library.evaluate(() => {
      location.hash = 'claim=00000000-0000-4000-8000-000000000000';
    });
    await eventually(async () => /not kept/.test(await textOf(library, 'h1')), 'it is said');
  });

  it('fits into 320 px, with the ways to narrow it behind a button', async () => {
    await library.setViewport({ width: 320, height: 700 });
    await open('#claims');
    const spare = () => document.documentElement.clientWidth - document.documentElement.scrollWidth;
    expect(await library.evaluate(spare)).toBe(0);
    expect(await library.$eval(byTestId('facets'), (one) => one.getClientRects().length)).toBe(0);
    await press(library, '.facets-open');
    await expect.poll(() => library.$eval(byTestId('facets'), (one) => one.getClientRects().length)).toBe(1);
    expect(await violationsOn(library)).toEqual([]);
  });
});
