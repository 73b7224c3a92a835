import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareHash, hashOf } from '@/components/library/route';
import { askAs } from '@/scripts/demo/tab-state';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { overflowOf, violationsOn } from './axe';
import { COURIER, CROWD, GAZETTE, LEDGER } from './flood-articles';
import { byTestId, eventually, openWhence, press, readPage, textOf } from './whence';

const NOTE = 'Head of the water board since 2029.\nAsk for the January letter.';

describe.each(FOR_OWN_PAGES)('across kept articles in %s', (name) => {
  let driven: Driven;
  let library: Page;
  const keys: string[] = [];

  beforeAll(async () => {
    driven = await openWhence(name);
  });
  afterAll(() => driven?.close());

  /** The library at that address, in a page of its own. */
  const go = async (hash: string, selector: string) => {
    const last = library as Page | undefined;
    library = await driven.openExtensionPage(`/library.html${hash}`);
    await library.setViewport({ width: 1280, height: 900 });
    await last?.close();
    await library.waitForSelector(selector);
  };
  const countOf = async (selector: string) => (await library.$$(selector)).length;
  const hasFocus = (selector: string) =>
    eventually(
      () => library.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector),
      `the focus is on ${selector}`,
    );

  async function fill(selector: string, text: string): Promise<void> {
    await library.waitForSelector(selector);
    await library.type(selector, text);
  }

  /** What axe reports of the library as it is, and by how much it is too wide, at two widths of a window so high. */
  async function faults(height = 900): Promise<readonly string[]> {
    const found: string[] = [];
    for (const width of [1280, 320]) {
      await library.setViewport({ width, height });
      const wide = await overflowOf(library);
      if (wide > 0) found.push(`${width}: ${wide} px too wide`);
    }
    // What it says of names and roles it says alike at every width and in both browsers.
    if (name === 'chromium') found.push(...(await violationsOn(library)));
    await library.setViewport({ width: 1280, height: 900 });
    return found;
  }

  it('teaches where nothing is kept', async () => {
    await go('#actors', byTestId('no-actors'));
    await expect.poll(() => textOf(library, byTestId('no-actors'))).toMatch(/Keep this actor/);
    expect(await faults()).toEqual([]);
    await go('#outlets', byTestId('no-outlets'));
    expect(await faults()).toEqual([]);
  });

  it('says on a kept page where its claims stand too, what all rest on, and who speaks only here', async () => {
    for (const [n, { url, html }] of [LEDGER, COURIER, GAZETTE].entries()) {
      driven.site.route(url, html);
      const { page, tabId, state } = await readPage(driven, url);
      const id = `3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d1${n}`;
      await askAs(driven, 'ui>background:keep', { tabId, id, claimId: null, span: null, note: '' });
      keys.push(state.article.key);
      await page.close();
    }
    await go(hashOf(keys[0] ?? ''), byTestId('carried'));
    await expect
      .poll(() => textOf(library, byTestId('also-in')))
      .toMatch(/(?=[\s\S]*three times)[\s\S]*(?:Arven Courier, 5 March 2031|Arven Courier, March 5, 2031)/);
    await expect
      .poll(() => library.$$eval(byTestId('origin'), (all) => all.map((one) => one.textContent)))
      .toContain('3 outlets carry this, and all name the same source: Ann Hale.');
    await expect.poll(() => textOf(library, byTestId('page-actors'))).toMatch(/Tom Weil.*only here/is);
    const speaking = await textOf(library, byTestId('page-actors'));
    expect(speaking).not.toMatch(/Ann Hale[^\n]*only here/i);
    expect(await faults()).toEqual([]);
  });

  it('keeps an actor by keyboard, takes it back, and keeps it again', async () => {
    const keep = `[data-actor-name="Ann Hale"] ${byTestId('keep-actor')}`;
    await library.waitForSelector(keep);
    await library.focus(keep);
    await library.keyboard.press('Enter');
    await hasFocus(byTestId('undo'));
    await library.keyboard.press('Enter');
    await library.waitForSelector(keep);
    await hasFocus(keep);
    await library.keyboard.press('Enter');
    await library.waitForSelector(`[data-actor-name="Ann Hale"] ${byTestId('kept-actor')}`);
  });

  it('shows what the actor said, with a note that stays', async () => {
    await press(library, byTestId('kept-actor'));
    await library.waitForSelector(byTestId('actor-page'));
    await fill(`${byTestId('actor-page')} ${byTestId('note')}`, NOTE);
    await library.keyboard.down('Control');
    await library.keyboard.press('Enter');
    await library.keyboard.up('Control');
    await eventually(async () => /Saved/.test(await textOf(library, '.note')), 'the note is saved');
    await go(await library.evaluate(() => location.hash), byTestId('said'));
    await expect
      .poll(() => library.$eval(byTestId('note'), (field) => (field as HTMLTextAreaElement).value))
      .toBe(NOTE);
    await expect.poll(() => textOf(library, '.actor-said')).toMatch(/pumping station[\s\S]*We warned the ministry/);
    await expect.poll(() => countOf(byTestId('said-in'))).toBe(1);
    expect(await faults()).toEqual([]);
  });

  it('suggests the same name elsewhere, joins it, refuses it, and takes each back, by keyboard', async () => {
    await eventually(async () => (await countOf(byTestId('suggestion'))) === 2, 'two articles are suggested');
    await library.focus(byTestId('same'));
    await library.keyboard.press('Enter');
    await eventually(async () => (await countOf(byTestId('said-in'))) === 2, 'its claims are listed');
    await hasFocus(byTestId('undo'));
    await library.keyboard.press('Enter');
    await eventually(async () => (await countOf(byTestId('suggestion'))) === 2, 'it is a suggestion again');
    await hasFocus('[data-suggested] button');

    await library.focus(byTestId('other'));
    await library.keyboard.press('Enter');
    await eventually(async () => (await countOf(byTestId('suggestion'))) === 1, 'it is suggested no more');
    await library.$eval('details', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    expect(await faults()).toEqual([]);
    await press(library, byTestId('take-back'));
    await eventually(async () => (await countOf(byTestId('suggestion'))) === 2, 'the decision was taken back');
    await expect.poll(() => countOf(byTestId('said-in'))).toBe(1);
  });

  it('tells on another page that this may be the kept one', async () => {
    await go(hashOf(keys[1] ?? ''), byTestId('maybe'));
    await expect.poll(() => textOf(library, byTestId('maybe'))).toMatch(/Perhaps the one you keep/);
    await press(library, `${byTestId('maybe')} button`);
    await library.waitForSelector(byTestId('kept-actor'));
    await go('#actors', byTestId('actor'));
    await expect
      .poll(() => textOf(library, byTestId('actor')))
      .toMatch(/Ann Hale[\s\S]*2 articles[\s\S]*water board since/);
    expect(await faults()).toEqual([]);
  });

  it('takes names by hand, joins two actors, and parts them again', async () => {
    await go(hashOf(keys[1] ?? ''), `[data-actor-name="Eva Weil"] ${byTestId('keep-actor')}`);
    await press(library, `[data-actor-name="Eva Weil"] ${byTestId('keep-actor')}`);
    await press(library, `[data-actor-name="Eva Weil"] ${byTestId('kept-actor')}`);
    await library.waitForSelector(byTestId('alias-field'));
    await fill(byTestId('alias-field'), '<b>Eva</b> W.');
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('alias'));
    await expect.poll(() => textOf(library, byTestId('alias'))).toContain('<b>Eva</b> W.');

    await library.waitForSelector(`${byTestId('merge-choice')} option:nth-child(2)`);
    await library.select(
      byTestId('merge-choice'),
      await library.$eval(`${byTestId('merge-choice')} option:nth-child(2)`, (one) => (one as HTMLOptionElement).value),
    );
    await press(library, byTestId('merge'));
    await library.waitForSelector(byTestId('part'));
    const noteShown = () => library.$eval(byTestId('note'), (field) => (field as HTMLTextAreaElement).value);
    await eventually(async () => (await noteShown()) === NOTE, 'the note has come along');
    expect(await faults()).toEqual([]);
    await press(library, `${byTestId('part')} button`);
    await library.waitForSelector(byTestId('merge-choice'));
    await go('#actors', byTestId('actor'));
    await eventually(async () => (await countOf(byTestId('actor'))) === 2, 'both are there again');
    await fill(byTestId('actor-search'), 'HALE 2029');
    await eventually(async () => (await countOf(byTestId('actor'))) === 1, 'only one has name and note of that');
    await expect.poll(() => textOf(library, byTestId('actor'))).toMatch(/Ann Hale/);
    await expect.poll(() => textOf(library, byTestId('actors-found'))).toBe('1 actor');
    await fill(byTestId('actor-search'), ' hovercraft');
    await eventually(async () => (await countOf(byTestId('actor'))) === 0, 'nobody has that');
    await expect.poll(() => textOf(library, byTestId('actors-found'))).toMatch(/^Nobody found\. Every word/);
    expect(await faults()).toEqual([]);
    await library.$eval(byTestId('actor-search'), (field) => (field as HTMLInputElement).select());
    await library.keyboard.press('Backspace');
    await eventually(async () => (await countOf(byTestId('actor'))) === 2, 'all are there again');

    await press(library, `${byTestId('actor')}:last-child a`);
    await library.waitForSelector(byTestId('delete-actor'));
    await library.focus(byTestId('delete-actor'));
    await library.keyboard.press('Enter');
    await hasFocus(byTestId('undo'));
    await eventually(async () => /not kept/.test(await textOf(library, 'main')), 'it is said to be gone');
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('actor-page'));
  });

  it('compares two pages that were chosen in the list', async () => {
    await go('#all', byTestId('choose'));
    await eventually(async () => (await countOf(byTestId('choose'))) === 3, 'all three are listed');
    const boxes = await library.$$(byTestId('choose'));
    await boxes[1]?.focus();
    await library.keyboard.press(' ' as KeyInput);
    await eventually(async () => /one more/.test(await textOf(library, '.compare-bar')), 'one more is asked for');
    await boxes[2]?.focus();
    await library.keyboard.press(' ' as KeyInput);
    await library.waitForSelector(byTestId('compare'));
    const underBar = await library.$eval('.compare-bar', (bar) => {
      scrollTo(0, 0);
      return innerHeight - bar.getBoundingClientRect().bottom;
    });
    expect(underBar, 'nothing but the edge of the window is under the bar').toBe(16);
    // The bar sticks to the foot of the window: in a high one it stands over nothing that axe would measure.
    expect(await faults(3_000)).toEqual([]);
    await press(library, byTestId('compare'));
    await library.waitForSelector(byTestId('shared-claim'));
    await expect
      .poll(async () =>
        (await library.$$eval(byTestId('shared-claim'), (rows) => rows.map((row) => row.textContent))).join('\n'),
      )
      .toMatch(/pumping station/);
    await expect
      .poll(() => library.$$eval('.differs', (all) => all.map((one) => one.textContent?.trim())))
      .toContain('twice');
    await expect.poll(() => textOf(library, byTestId('only-doubt'))).toContain('reportedly');
    await expect.poll(() => textOf(library, byTestId('shared-actor'))).toMatch(/Ann Hale/);
    await expect.poll(() => textOf(library, byTestId('comparison'))).toMatch(/Tom Weil[\s\S]*Eva Weil/);
    expect(await faults()).toEqual([]);
  });

  it('says so where there is nothing to compare', async () => {
    const [key = ''] = keys;
    await go(compareHash(key, key), '.lead');
    await eventually(async () => /one and the same/.test(await textOf(library, 'main')), 'it is one page');
    await go(compareHash(key, 'https://nowhere.example/'), '.lead');
    await eventually(async () => /not kept any more/.test(await textOf(library, 'main')), 'one is gone');
  });

  it('counts by outlet, and warns that there are few', async () => {
    await go('#outlets', byTestId('outlet'));
    await expect.poll(() => countOf(byTestId('outlet'))).toBe(3);
    await expect.poll(() => countOf(byTestId('few'))).toBe(3);
    expect(await faults()).toEqual([]);
  });

  it('takes a page on which everybody speaks, whatever their names are', async () => {
    driven.site.route(CROWD.url, CROWD.html);
    const { page, tabId, state } = await readPage(driven, CROWD.url);
    const id = '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d1f';
    await askAs(driven, 'ui>background:keep', { tabId, id, claimId: null, span: null, note: '' });
    await page.close();
    await go(hashOf(state.article.key), byTestId('page-actors'));
    await library.$$eval(`${byTestId('page-actors')} > button`, (all) => {
      for (const one of all) (one as HTMLElement).click();
    });
    await eventually(async () => (await countOf(byTestId('speaking'))) > 100, 'all are listed');
    expect(await library.$('img[onerror]')).toBeNull();
    // The name in capitals is the kept actor's.
    await expect.poll(() => textOf(library, byTestId('maybe'))).toMatch(/Perhaps/);
    expect(await faults()).toEqual([]);
  });

  it('asked the network for nothing', () => {
    const known = [LEDGER, COURIER, GAZETTE, CROWD].map(({ url }) => url);
    expect(driven.site.requests.filter((url) => !known.includes(url))).toEqual([]);
  });
});
