import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchBrowser } from '@/scripts/browsers/launch';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { draftNumber, wish } from '@/scripts/faults/background-killed';
import { buildOf, FOR_OWN_PAGES } from '../drive/browsers';
import { type CouchServer, startCouch } from '../drive/couch';
import { overflowOf, violationsOn } from './axe';
import { byTestId, eventually, press, textOf } from './whence';

/** As if another machine had written that on each kept page, and what is here had come later. */
const WRITE_TWICE = `(async () => {
  const db = await new Promise((resolve) => {
    const request = indexedDB.open('whence');
    request.onsuccess = () => resolve(request.result);
  });
  // In one go, or Whence may look at a half of it and send that.
  const writing = db.transaction(['pages', 'synced'], 'readwrite');
  const written = new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  const all = (name) =>
    new Promise((resolve) => {
      writing.objectStore(name).getAll().onsuccess = ({ target }) => resolve(target.result);
    });
  const put = (name, row) => writing.objectStore(name).put(row);
  const at = (Date.now() - 3_600_000).toString(36).padStart(9, '0') + '0000' + 'abcd1234';
  const synced = await all('synced');
  for (const page of await all('pages')) {
    put('pages', { ...page, note: 'Asked on Monday; they promised the log.' });
    const row = synced.find(({ id }) => id === 'page:' + page.key);
    const parallel = [{ field: 'note', value: 'Asked on Tuesday; they promised the log.', at }];
    put('synced', { ...row, parallel, torn: 1 });
  }
  await written;
  db.close();
})()`;

describe.each(FOR_OWN_PAGES)('what two machines wrote at once in %s', (name) => {
  let couch: CouchServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    couch = await startCouch();
    const extension = buildOf(name, 'sync-e2e');
    const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
    launched = await launchBrowser(name, { headless: true, extension, fewProcesses: true, prefs });
    page = await launched.openExtensionPage('/library.html');
    await pastWelcome(page);
    await wish(page, [draftNumber(1), draftNumber(2), draftNumber(3)]);
    await launched.openExtensionPage('/options.html#sync', page);
    await page.bringToFront();
    await page.waitForSelector(byTestId('sync-form'));
    await page.type(byTestId('sync-url'), `${couch.url}/whence`);
    await page.type(byTestId('sync-user'), couch.admin.user);
    await page.type(byTestId('sync-password'), couch.admin.password);
    await page.click(byTestId('sync-encrypt'));
    await page.click(byTestId('sync-connect'));
    await page.waitForSelector(`${byTestId('sync-state')}[data-phase="in-step"]`);
    await page.evaluate(WRITE_TWICE);
    await launched.openExtensionPage('/library.html', page);
  });
  afterAll(async () => {
    await launched?.close();
    await couch?.close();
  });

  const left = async () => (await page.$$(byTestId('differing'))).length;
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  const notes = () =>
    page.evaluate(
      `new Promise((resolve) => {
        indexedDB.open('whence').onsuccess = ({ target: { result: db } }) => {
          db.transaction('pages').objectStore('pages').getAll().onsuccess = ({ target }) => {
            db.close();
            resolve(target.result.map(({ note }) => note).sort());
          };
        };
      })`,
    ) as Promise<readonly string[]>;

  it('is told above the list, and shown side by side with the words that differ', async () => {
    await page.waitForSelector(byTestId('differing-notice'));
    await expect
      .poll(() => textOf(page, byTestId('differing-notice')))
      .toMatch(/3 things were written on two machines at once/);
    await press(page, `${byTestId('differing-notice')} a`);
    await page.waitForSelector(byTestId('differing'));
    await expect.poll(() => left()).toBe(3);
    await expect
      .poll(() => page.$$eval('.differing-item:first-child .differs', (all) => all.map((one) => one.textContent)))
      .toEqual(['Monday', 'Tuesday']);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 700 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.setViewport({ width: 1200, height: 900 });
  });

  it('is chosen from by keyboard, with the focus on the next one', async () => {
    await page.focus(byTestId('differing-take'));
    await page.keyboard.press('Enter');
    await eventually(async () => (await left()) === 2, 'one has been chosen from');
    await eventually(async () => (await focused()) === 'H2', 'the next one has the focus');
    expect((await notes()).filter((note) => note.includes('Tuesday'))).toHaveLength(1);
  });

  it('is shown again where the reader takes the choice back', async () => {
    await press(page, byTestId('undo'));
    await eventually(async () => (await left()) === 3, 'all are there again');
    expect((await notes()).filter((note) => note.includes('Tuesday'))).toHaveLength(0);
  });

  it('is gone once all has been chosen from, there as well as here', async () => {
    for (const [choice, rest] of [
      ['keep', 2],
      ['both', 1],
      ['take', 0],
    ] as const) {
      await press(page, byTestId(`differing-${choice}`));
      await eventually(async () => (await left()) === rest, `${rest} are left`);
    }
    await expect.poll(() => textOf(page, byTestId('differing-view'))).toMatch(/Nothing is left/);
    const texts = await notes();
    expect(texts.map((note) => (note.match(/Monday|Tuesday/g) ?? []).join())).toEqual([
      'Monday',
      'Monday,Tuesday',
      'Tuesday',
    ]);
    await eventually(async () => {
      const docs = await (await couch.ask('GET', '/whence/_all_docs?include_docs=true')).text();
      return texts.every((note) => docs.includes(JSON.stringify(note)));
    }, 'the server has what was chosen');
  });
});
