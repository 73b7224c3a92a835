import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { hashOf } from '@/components/library/route';
import { askAs, tabStateOf } from '@/scripts/demo/tab-state';
import { countClaims } from '@/utils/claim-counts';
import { BROWSERS, type Driven } from '../drive/browsers';
import {
  byTestId,
  eventually,
  focusIsOn,
  openPopup,
  openWhence,
  press,
  type ReadState,
  readPage,
  SAMPLE_URL,
  textOf,
} from './whence';

const CLAIM_NOTE = 'Who were the two?';
const PAGE_NOTE = 'Compare with the\nsecond edition.';
const KEPT = '5e0c8d34-90f7-4f0a-b2b3-0f4a0c6d7e55';

describe.each(BROWSERS)('the pages of the extension in %s', (name) => {
  let driven: Driven;
  let article: Page;
  let tabId: number;
  let state: ReadState;

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page: article, state, tabId } = await readPage(driven, SAMPLE_URL));
  });
  afterAll(() => driven?.close());

  const noted = (page: Page) =>
    page.$$eval(byTestId('note'), (fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

  const hasFocus = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

  async function openLibrary(hash = ''): Promise<Page> {
    const library = await driven.openExtensionPage(`/library.html${hash}`);
    await library.waitForSelector(`${byTestId('kept-page')}, ${byTestId('page-view')}, ${byTestId('empty')}`);
    return library;
  }

  it('teach in an empty library how to keep', async () => {
    const library = await openLibrary();
    expect(await textOf(library, byTestId('empty'))).toMatch(/Keep this page/);
    await library.close();
  });

  it('count in the popup what the engine found, and list each claim with a mark once', async () => {
    const popup = await openPopup(driven, tabId);
    const { claims } = state.reading;
    const { all } = countClaims(state.reading, state.view);
    expect(await textOf(popup, byTestId('summary'))).toContain(`${all} claims`);
    const listed = await popup.$$eval(byTestId('claim'), (rows) =>
      rows.map((row) => row.getAttribute('data-claim-id')),
    );
    expect(new Set(listed).size).toBe(listed.length);
    // Sources after the first few come at a click.
    await popup.evaluate(() => document.querySelector<HTMLElement>('.groups-more button')?.click());
    const marked = claims.filter(({ mark }) => mark !== null).map(({ id }) => id);
    await eventually(async () => (await popup.$$(byTestId('claim'))).length === marked.length, 'all claims are listed');
    await popup.close();
  });

  it('keep a page in the popup, take its note as it is typed, and bring it back after it was removed', async () => {
    const popup = await openPopup(driven, tabId);
    await popup.focus(byTestId('keep-page'));
    await popup.keyboard.press('Enter');
    await popup.waitForSelector(byTestId('remove-page'));
    expect(await textOf(popup, byTestId('first-time'))).toMatch(/this browser profile only/);
    await eventually(() => hasFocus(popup, `footer ${byTestId('note')}`), 'the focus goes to the note');
    await popup.type(`footer ${byTestId('note')}`, PAGE_NOTE);
    // Closed at once, as popups are: neither the pause nor a blur has saved the note yet.
    await popup.close();

    const again = await openPopup(driven, tabId);
    await eventually(async () => (await noted(again)).includes(PAGE_NOTE), 'the note was kept');
    await again.focus(byTestId('remove-page'));
    await again.keyboard.press('Enter');
    await again.waitForSelector(byTestId('undo'));
    await eventually(() => hasFocus(again, byTestId('undo')), 'the focus goes to the way back');
    await again.keyboard.press('Enter');
    await eventually(async () => (await noted(again)).includes(PAGE_NOTE), 'the note is back');
    await eventually(() => hasFocus(again, byTestId('remove-page')), 'the focus stays with the page');
    await again.close();
  });

  it('bring back in the popup each of several removed claims by itself', async () => {
    const popup = await openPopup(driven, tabId);
    await popup.$$eval('.group-head', (heads) => {
      for (const head of heads) (head as HTMLElement).click();
    });
    await popup.waitForSelector(byTestId('keep-claim'), { visible: true });
    const ids = await popup.$$eval(`${byTestId('claim')}:has(${byTestId('keep-claim')})`, (rows) =>
      rows
        .filter((row) => row.checkVisibility())
        .slice(0, 2)
        .map((row) => row.getAttribute('data-claim-id') ?? ''),
    );
    const inRow = (id: string, button: string) => `[data-claim-id="${id}"] ${byTestId(button)}`;
    for (const id of ids) {
      await press(popup, inRow(id, 'keep-claim'));
      await popup.waitForSelector(inRow(id, 'remove-claim'));
    }
    for (const id of ids) {
      await press(popup, inRow(id, 'remove-claim'));
      await popup.waitForSelector(inRow(id, 'keep-claim'));
    }
    await eventually(async () => (await popup.$$(byTestId('undo'))).length === 2, 'both can be brought back');
    const [first = '', second = ''] = ids;
    await press(popup, byTestId('undo'));
    await popup.waitForSelector(inRow(first, 'remove-claim'));
    expect(await popup.$(inRow(second, 'remove-claim'))).toBeNull();
    await popup.focus(byTestId('undo'));
    await popup.keyboard.press('Enter');
    await popup.waitForSelector(inRow(second, 'remove-claim'));
    await eventually(() => hasFocus(popup, inRow(second, 'remove-claim')), 'the focus goes to what came back');
    for (const id of ids) await press(popup, inRow(id, 'remove-claim'));
    await eventually(async () => (await popup.$$(byTestId('undo'))).length === 2, 'both are removed again');
    await popup.close();
  });

  it('show in an open library what is kept elsewhere, at once', async () => {
    const library = await openLibrary();
    const claimId = state.reading.claims.find(({ mark }) => mark === 'unnamed')?.id ?? null;
    await askAs(driven, 'ui>background:keep', { tabId, id: KEPT, claimId, span: null, note: CLAIM_NOTE });
    await eventually(async () => (await noted(library)).includes(CLAIM_NOTE), 'the note of another window is shown');
    await library.close();
  });

  it('never overwrite in the library what the reader is typing', async () => {
    const library = await openLibrary();
    const field = `[data-annotation-id="${KEPT}"] ${byTestId('note')}`;
    await library.waitForSelector(field);
    await library.focus(field);
    await library.$eval(field, (element) => {
      (element as HTMLTextAreaElement).value += ' Mine.';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await askAs(driven, 'ui>background:set-page-note', { key: state.article.key, note: 'From elsewhere.' });
    await eventually(async () => (await noted(library)).includes('From elsewhere.'), 'the other note arrives');
    expect(await noted(library)).toContain(`${CLAIM_NOTE} Mine.`);
    await library.keyboard.down('Control');
    await library.keyboard.press('Enter');
    await library.keyboard.up('Control');
    const kept = async () => {
      const now = (await tabStateOf(driven, SAMPLE_URL)) as ReadState;
      return now.kept.some(({ id, note }) => id === KEPT && note === `${CLAIM_NOTE} Mine.`);
    };
    await eventually(kept, 'Ctrl+Enter saves');
    await library.close();
  });

  it('bring several deleted things back one by one, by keyboard alone', async () => {
    const library = await openLibrary();
    const del = `[data-annotation-id="${KEPT}"] ${byTestId('delete')}`;
    await library.waitForSelector(del);
    await library.focus(del);
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('undo'));
    await focusIsOn(library, 'undo');

    await library.focus(`${byTestId('kept-page')} .page-actions ${byTestId('delete')}`);
    await library.keyboard.press('Enter');
    await eventually(async () => (await library.$$(byTestId('undo'))).length === 2, 'both can be brought back');
    await eventually(async () => (await library.$$(byTestId('kept-page'))).length === 0, 'the page is gone');
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('kept-page'));
    expect(await library.$(del)).toBeNull();
    await eventually(() => hasFocus(library, byTestId('undo')), 'the focus goes to the next way back');
    await library.keyboard.press('Enter');
    await library.waitForSelector(del);
    await eventually(() => hasFocus(library, del), 'the focus goes to the claim that came back');
    await library.focus(`${byTestId('kept-page')} .page-actions ${byTestId('delete')}`);
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('undo'));
    await library.keyboard.press('Enter');
    await eventually(() => hasFocus(library, `${byTestId('kept-page')} h2 a`), 'the focus goes to the page');
    await library.close();
  });

  it('show a kept page as text, with its claims marked, when the web no longer has it', async () => {
    driven.site.route(SAMPLE_URL, { status: 404, body: 'Gone.' });
    const library = await openLibrary(hashOf(state.article.key));
    const text = await textOf(library, '.article-text');
    for (const { span, kind } of state.article.blocks) {
      if (kind === 'paragraph') expect(text.replace(/\s+/g, ' ')).toContain(state.article.text.slice(...span).trim());
    }
    expect((await library.$$('.article-text .mark')).length).toBeGreaterThan(10);
    expect((await library.$$('.article-text mark.mine')).length).toBeGreaterThan(0);
    await library.close();
  });

  it('say so when the address of the library names a page that is not kept', async () => {
    const library = await driven.openExtensionPage(`/library.html${hashOf('http://ledger.example/never')}`);
    await eventually(async () => /not kept/.test(await textOf(library, 'main')), 'a plain sentence');
    await library.close();
  });

  it('switch the marks of a site off in the settings, by a pasted address, and on again', async () => {
    const settings = await driven.openExtensionPage('/options.html');
    await settings.waitForSelector(byTestId('site-field'));
    await settings.type(byTestId('site-field'), 'not a site');
    await press(settings, byTestId('site-off-add'));
    await settings.waitForSelector('[role="alert"]');
    await settings.$eval(byTestId('site-field'), (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await settings.type(byTestId('site-field'), SAMPLE_URL.replace('//', '//m.'));
    await press(settings, byTestId('site-off-add'));
    const marksHere = '[data-site="ledger.example"] [data-testid="site-marks"]';
    await settings.waitForSelector(marksHere);
    const marks = async () => ((await tabStateOf(driven, SAMPLE_URL)) as ReadState).marks.site;
    expect(await marks()).toBe(false);
    await press(settings, marksHere);
    await eventually(marks, 'the site has marks again');
    // It stays listed, so that a slip can be taken back.
    await eventually(
      () => settings.$eval(marksHere, (field) => (field as HTMLInputElement).checked),
      'the switch says so',
    );
    await settings.close();
  });

  it('remember the strength that the reader chose', async () => {
    const settings = await driven.openExtensionPage('/options.html');
    await press(settings, byTestId('strength-unverified'));
    const strength = async () => ((await tabStateOf(driven, SAMPLE_URL)) as ReadState).view.strength;
    await eventually(async () => (await strength()) === 'unverified', 'the tab follows');
    await settings.close();
    const again = await driven.openExtensionPage('/options.html');
    await again.waitForSelector(byTestId('strength-unverified'));
    await eventually(
      () => again.$eval(byTestId('strength-unverified'), (field) => (field as HTMLInputElement).checked),
      'it is still chosen',
    );
    await press(again, byTestId('strength-all'));
    await again.close();
  });

  it('name the keys as the browser has them', async () => {
    const settings = await driven.openExtensionPage('/options.html');
    await settings.waitForSelector('.keys dd');
    // Chromium gives an extension loaded by a test no keys at all; then that is what has to be said.
    const keys = await settings.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      return (await (browser ?? chrome).commands.getAll()).map(({ shortcut }) => shortcut || 'No key');
    });
    expect(keys).toHaveLength(7);
    expect(await settings.$$eval('.keys dd', (all) => all.map((one) => one.textContent))).toEqual(keys);
    await settings.close();
  });

  it('say what access was granted', async () => {
    const welcome = await driven.openExtensionPage('/welcome.html');
    await welcome.waitForSelector(`${byTestId('access-state')}[data-everywhere="true"]`);
    await welcome.close();
    await article.close();
  });
});
