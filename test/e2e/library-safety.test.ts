import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftNumber, wish } from '@/scripts/faults/background-killed';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { violationsOn } from './axe';
import { byTestId, eventually, openWhence, press, textOf } from './whence';

describe.each(FOR_OWN_PAGES)('trash and copies in %s', (name) => {
  let driven: Driven;
  let library: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    library = await driven.openExtensionPage('/library.html');
    await wish(library, [draftNumber(1), draftNumber(2)]);
    await eventually(async () => (await library.$$(byTestId('kept-page'))).length === 2, 'both are listed');
  });
  afterAll(() => driven?.close());

  const goTo = (hash: string) =>
    library.evaluate((to) => {
      location.hash = to;
    }, hash);
  /** While something is done, the buttons there are disabled. */
  const pressReady = async (id: string) => {
    await eventually(async () => (await library.$(`${byTestId(id)}:enabled`)) !== null, `${id} can be pressed`);
    await press(library, byTestId(id));
  };
  const listed = async () => {
    await goTo('all');
    await library.waitForSelector(byTestId('search'));
    return Number.parseInt(await textOf(library, 'h1 + p'), 10);
  };

  it('brings a page back from the trash, and removes another for good only at the second click', async () => {
    await goTo('trash');
    await library.waitForSelector(byTestId('trash'));
    await expect.poll(() => textOf(library, byTestId('trash'))).toMatch(/Nothing was deleted/);
    await goTo('all');
    await press(library, byTestId('delete'));
    await library.waitForSelector(byTestId('undo'));
    await goTo('trash');
    await press(library, byTestId('bring-back'));
    await eventually(async () => (await library.$$(byTestId('trash-item'))).length === 0, 'the trash is empty');
    await expect.poll(() => listed()).toBe(2);

    await press(library, byTestId('delete'));
    await library.waitForSelector(byTestId('undo'));
    await goTo('trash');
    await press(library, byTestId('remove-for-good'));
    expect(await library.$$(byTestId('trash-item'))).toHaveLength(1);
    await expect.poll(() => textOf(library, byTestId('remove-for-good'))).toMatch(/Really/);
    await press(library, byTestId('remove-for-good'));
    await eventually(async () => (await library.$$(byTestId('trash-item'))).length === 0, 'it is gone');
    await expect.poll(() => listed()).toBe(1);
  });

  it('says what is damaged, and the copy brings it back after a look at what it would change', async () => {
    await goTo('copies');
    await pressReady('make-copy');
    await library.waitForSelector(byTestId('copy'));
    await library.evaluate(`(async () => {
      const db = await new Promise((resolve) => {
        const request = indexedDB.open('whence');
        request.onsuccess = () => resolve(request.result);
      });
      const store = db.transaction('pages', 'readwrite').objectStore('pages');
      await new Promise((resolve) => {
        store.getAll().onsuccess = ({ target }) => {
          store.put({ ...target.result[0], note: 7 });
          store.transaction.oncomplete = resolve;
        };
      });
      db.close();
    })()`);
    await driven.openExtensionPage('/library.html', library);
    await goTo('all');
    await library.waitForSelector(byTestId('damaged'));
    await expect.poll(() => textOf(library, byTestId('damaged'))).toMatch(/1 record is damaged/);
    await goTo('copies');
    await pressReady('preview-copy');
    await library.waitForSelector(byTestId('preview'));
    await expect.poll(() => textOf(library, byTestId('preview'))).toMatch(/1 damaged record would be mended/);
    expect(await violationsOn(library)).toEqual([]);
    await pressReady('restore-copy');
    await eventually(
      async () => /1 record was brought back/.test(await textOf(library, byTestId('copies-said'))),
      'said',
    );
    await expect.poll(() => listed()).toBe(1);
    await eventually(async () => (await library.$(byTestId('damaged'))) === null, 'nothing is damaged any more');
  });

  it('says where the library is empty and a copy is not, and brings everything back from there', async () => {
    await goTo('copies');
    await pressReady('make-copy');
    await eventually(async () => /made/i.test(await textOf(library, byTestId('copies-said'))), 'the copy is made');
    const before = await eventually(async () => (await listed()) || null, 'something is listed');
    // As Chromium does with a database that it takes for damaged.
    await driven.openExtensionPage('/options.html', library);
    await library.evaluate(
      () =>
        new Promise((done, fail) => {
          const asked = indexedDB.deleteDatabase('whence');
          asked.onsuccess = done;
          asked.onerror = fail;
        }),
    );
    await driven.openExtensionPage('/library.html', library);
    await library.waitForSelector(byTestId('lost'));
    await expect.poll(() => textOf(library, byTestId('lost'))).toMatch(/a copy of .* has \d pages?, /);
    await press(library, `${byTestId('lost')} a`);
    await pressReady('preview-copy');
    await pressReady('restore-copy');
    await eventually(async () => (await listed()) === before, 'everything is back');
  });
});
