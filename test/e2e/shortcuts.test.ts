import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { BROWSERS, type Driven } from '../drive/browsers';
import { chooseKeepSelection, pressCommand } from './press-command';
import { byTestId, eventually, openPopup, openWhence, paintedOn, readPage, SAMPLE_URL, textOf } from './whence';

describe.each(BROWSERS)('shortcuts and menu in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name, { alone: true });
    ({ page, tabId } = await readPage(driven, SAMPLE_URL));
    await eventually(isMarked, 'the page is marked');
  });
  afterAll(() => driven?.close());

  const isMarked = async () => Object.values(await paintedOn(page)).some((count) => count > 0);

  it('have the four keys that the page on keys names, which the browser may refuse without a word', async () => {
    const settings = await driven.openExtensionPage('/options.html');
    const keys = await settings.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const all = await (browser ?? chrome).commands.getAll();
      return all.flatMap(({ name, shortcut }) => (shortcut ? [`${name} ${shortcut}`] : [])).sort();
    });
    expect(keys).toEqual([
      'keep-page Alt+Shift+K',
      'next-claim Alt+Shift+U',
      'open-panel Alt+Shift+S',
      'toggle-marks Alt+Shift+M',
    ]);
    await settings.close();
  });

  it('switch the marks of this page off and on again', async () => {
    await pressCommand(driven, page, tabId, 'toggle-marks');
    await eventually(async () => !(await isMarked()), 'the marks go');
    await pressCommand(driven, page, tabId, 'toggle-marks');
    await eventually(isMarked, 'the marks are back');
  });

  it('keep the page, once, however often they are pressed', async () => {
    await pressCommand(driven, page, tabId, 'keep-page');
    await pressCommand(driven, page, tabId, 'keep-page');
    const popup = await openPopup(driven, tabId);
    await popup.waitForSelector(byTestId('remove-page'));
    await popup.close();
    const library = await driven.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('kept-page'));
    expect(await library.$$(byTestId('kept-page'))).toHaveLength(1);
    await library.close();
  });

  it('keep what is selected, as a passage of the reader’s own', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = Array.from(document.querySelectorAll('p')).find((p) =>
        p.textContent?.includes('twenty-six days'),
      );
      getSelection()?.selectAllChildren(paragraph as Node);
    });
    await chooseKeepSelection(driven, page, tabId);
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'the passage is marked as the reader’s own');
    const library = await driven.openExtensionPage('/library.html');
    await eventually(async () => (await textOf(library, 'body')).includes('twenty-six days'), 'the library lists it');
    await library.close();
  });

  it('still tell where notes live at the first keep that can say it', async () => {
    const popup = await openPopup(driven, tabId);
    await popup.$eval(byTestId('keep-claim'), (button) => (button as HTMLElement).click());
    await popup.waitForSelector(byTestId('first-time'));
    await popup.close();
  });
});
