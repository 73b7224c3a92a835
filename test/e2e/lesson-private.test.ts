import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { tabIdOf, tabStateOf } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { openPrivately } from '../drive/private-window';
import { byTestId, eventually, openWhence, press, SAMPLE_URL, textOf } from './whence';

const PRIVATE_URL = `${SAMPLE_URL}?utm_source=private`;

describe.each(BROWSERS)('a lesson of a private window in %s', (name) => {
  let driven: Driven;
  let normal: Page;
  let lesson: Page;

  beforeAll(async () => {
    driven = await openWhence(name, { alone: true });
    normal = await driven.browser.newPage();
    await openPrivately(driven, PRIVATE_URL);
    // The tab is there before its address is.
    const tabId = await eventually(() => tabIdOf(driven, PRIVATE_URL), 'the private tab has its address');
    await tabStateOf(driven, PRIVATE_URL);
    await driven.openExtensionPage('/library.html', normal);
    // As the popup does it. Chromium opens a page of an extension in the normal window, whatever was asked.
    await normal.evaluate(async (address) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const own = await (browser ?? chrome).windows.getAll();
      const windowId = own.find(({ incognito }) => incognito)?.id;
      await (browser ?? chrome).tabs.create({ url: address, ...(windowId === undefined ? {} : { windowId }) });
    }, `/lesson.html?tab=${tabId}`);
    lesson = await eventually(async () => {
      for (const one of await driven.browser.pages())
        if (/\/lesson\.html/.test(await one.evaluate(() => location.href).catch(() => ''))) return one;
      return null;
    }, 'the lesson is open');
    await lesson.waitForSelector(byTestId('lesson-text'));
    await lesson.bringToFront();
  });
  afterAll(() => driven?.close());

  const marks = () => lesson.$$eval(byTestId('lesson-mark'), (all) => all.length);

  it('can be marked and compared, says that nothing is stored, and stores nothing', async () => {
    await expect.poll(() => textOf(lesson, byTestId('lesson-kept'))).toMatch(/In a private window nothing is stored/);
    await lesson.focus(byTestId('lesson-text'));
    for (const key of ['Enter', 'Enter', '1'] as const) await lesson.keyboard.press(key);
    await eventually(async () => (await marks()) === 1, 'it is marked');
    await expect
      .poll(() => lesson.$eval(byTestId('lesson'), (one) => (one as HTMLElement).dataset.saved))
      .toBe('false');
    await press(lesson, byTestId('reveal'));
    await lesson.waitForSelector(byTestId('agreement'));
    const stored = await normal.evaluate(async () => {
      const all = await indexedDB.databases();
      if (all.every((one) => one.name !== 'whence-lessons')) return 0;
      return new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('whence-lessons');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          if (result.objectStoreNames.length === 0) return resolve(0);
          const counting = result.transaction('lessons').objectStore('lessons').count();
          counting.onsuccess = () => {
            result.close();
            resolve(counting.result);
          };
        };
      });
    });
    expect(stored).toBe(0);
  });

  it('is held when it is left, and there is a way back to it', async () => {
    await press(lesson, byTestId('lesson-leave'));
    await lesson.waitForSelector(byTestId('lesson-held'));
    await press(lesson, byTestId('lesson-go-back'));
    await lesson.waitForSelector(byTestId('lesson-text'));
    await expect.poll(() => marks()).toBe(1);
    await press(lesson, byTestId('lesson-leave'));
    await lesson.waitForSelector(byTestId('lesson-paste'));
  });

  it('begins with a text that is pasted as well', async () => {
    await lesson.type(byTestId('lesson-paste'), 'The road was closed, said Ann Hale.');
    await press(lesson, byTestId('lesson-begin'));
    await lesson.waitForSelector(byTestId('lesson-text'));
    await expect.poll(() => textOf(lesson, byTestId('lesson-text'))).toMatch(/said Ann Hale/);
    // Only Firefox has it in the private window.
    await expect
      .poll(() => textOf(lesson, byTestId('lesson-kept')))
      .toMatch(name === 'firefox' ? /nothing is stored/ : /Saved in this browser profile/);
  });
});
