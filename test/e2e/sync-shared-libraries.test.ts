import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchBrowser } from '@/scripts/browsers/launch';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { draftNumber, wish } from '@/scripts/faults/background-killed';
import { buildOf } from '../drive/browsers';
import { type CouchServer, startCouch } from '../drive/couch';
import { overflowOf, violationsOn } from './axe';
import { byTestId, eventually, press, textOf } from './whence';

/** As docs/sync.md has it: who has the role may write, and nobody else. */
const ONLY_WRITERS = `function (doc, old, user) {
  if (user.roles.indexOf('writer') < 0 && user.roles.indexOf('_admin') < 0) throw { forbidden: 'You may read here.' };
}`;

interface Reader {
  readonly launched: Launched;
  readonly page: Page;
}

/** Has that draft kept, with three of its claims. */
async function keepWithClaims(article: object): Promise<void> {
  interface Api {
    readonly runtime: {
      sendMessage(message: object): Promise<{ value: { reading: { claims: readonly { id: string }[] } } }>;
    };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  const ask = (whence: string, data: object) =>
    chrome.runtime.sendMessage({ whence, request: crypto.randomUUID(), data });
  const { value } = await ask('ui>background:read-draft', { article });
  const corrections = value.reading.claims.slice(0, 3).map(({ id }) => ({
    id: crypto.randomUUID(),
    claimId: id,
    correction: { dismissed: false, speaker: 'Ada Vask', sourcing: null, standing: null },
  }));
  await ask('ui>background:keep-draft', { article, corrections });
}

describe('a library shared by two in chromium', () => {
  let couch: CouchServer;
  let ann: Reader;
  let cleo: Reader;

  beforeAll(async () => {
    couch = await startCouch();
    await couch.addUser('ann', 'tide', ['writer']);
    await couch.addUser('cleo', 'ebb');
    await couch.ask('PUT', '/story');
    await couch.ask('PUT', '/story/_security', {
      admins: { names: [], roles: [] },
      members: { names: ['ann', 'cleo'], roles: [] },
    });
    await couch.ask('PUT', '/story/_design/whence', { validate_doc_update: ONLY_WRITERS });
    ann = await openReader();
    await wish(ann.page, [draftNumber(1)]);
    await ann.page.evaluate(keepWithClaims, draftNumber(2) as object);
  });
  afterAll(async () => {
    await ann?.launched.close();
    await cleo?.launched.close();
    await couch?.close();
  });

  async function openReader(): Promise<Reader> {
    const launched = await launchBrowser('chromium', {
      headless: true,
      extension: buildOf('chromium', 'sync-e2e'),
      fewProcesses: true,
    });
    const page = await launched.openExtensionPage('/library.html');
    await pastWelcome(page);
    return { launched, page };
  }
  /** The page of that address loaded anew, and not only led elsewhere on the same one. */
  async function show({ launched, page }: Reader, address: string, ready: string): Promise<void> {
    await launched.openExtensionPage('/welcome.html', page);
    await launched.openExtensionPage(address, page);
    await page.bringToFront();
    await page.waitForSelector(ready);
  }
  const form = `${byTestId('add-shared-form')} `;
  async function add(reader: Reader, user: string, password: string): Promise<void> {
    const { page } = reader;
    await show(reader, '/options.html#sync', byTestId('add-shared'));
    await press(page, byTestId('add-shared'));
    await page.waitForSelector(`${form}${byTestId('sync-name')}`);
    await page.type(`${form}${byTestId('sync-name')}`, 'Port story');
    await page.type(`${form}${byTestId('sync-url')}`, `${couch.url}/story`);
    await page.type(`${form}${byTestId('sync-user')}`, user);
    await page.type(`${form}${byTestId('sync-password')}`, password);
    await press(page, `${form}${byTestId('sync-encrypt')}`);
    await page.click(`${form}${byTestId('sync-connect')}`);
  }
  const inStep = (page: Page) =>
    page.waitForSelector(`${byTestId('shared-library')}[data-phase="in-step"]`, { timeout: 20_000 });
  const idOn = (page: Page) =>
    page.$eval(byTestId('shared-library'), (entry) => (entry as HTMLElement).dataset.library ?? '');
  const databases = (page: Page) =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort());
  const sharedOn = async (page: Page) => (await databases(page)).filter((name) => name.startsWith('whence-shared-'));
  /** Every row of those tables of the reader's own library. */
  const own = (page: Page) =>
    page.evaluate(
      `new Promise((resolve) => {
        indexedDB.open('whence').onsuccess = ({ target: { result: db } }) => {
          const reading = db.transaction(['pages', 'annotations']);
          const found = ['pages', 'annotations'].map((name) => new Promise((take) => {
            reading.objectStore(name).getAll().onsuccess = ({ target }) => take(target.result);
          }));
          Promise.all(found).then((rows) => { db.close(); resolve(JSON.stringify(rows)); });
        };
      })`,
    ) as Promise<string>;

  it('is nowhere to be seen before there is one, but for what it is for', async () => {
    const { page } = ann;
    await show(ann, '/library.html', byTestId('kept-page'));
    expect(await page.$(byTestId('library-switch'))).toBeNull();
    await page.click('.kept-title a');
    await page.waitForSelector(byTestId('page-view'));
    expect(await page.$(byTestId('add-to-library'))).toBeNull();
    await show(ann, '/options.html#sync', byTestId('shared-empty'));
    await expect.poll(() => textOf(page, byTestId('shared-empty'))).toMatch(/several people on one story/);
  });

  it('that cannot be joined leaves nothing behind', async () => {
    const { page } = ann;
    await add(ann, 'ann', 'low water');
    await eventually(
      async () => /does not know this name/.test(await textOf(page, byTestId('add-shared-form'))),
      'it says what is wrong',
    );
    expect(await sharedOn(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is added by a form, under a name of its reader’s own', async () => {
    const { page } = ann;
    await add(ann, 'ann', 'tide');
    await inStep(page);
    await expect
      .poll(() => textOf(page, byTestId('shared-library')))
      .toMatch(/Port story[\s\S]*\/story, as ann\s+You may contribute/);
    expect(await sharedOn(page)).toEqual([`whence-shared-${await idOn(page)}`]);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  });

  it('gets a page from her own, which stays as it is', async () => {
    const { page } = ann;
    const id = await idOn(page);
    const before = await own(page);
    await show(ann, '/library.html', byTestId('kept-page'));
    await page.click('.kept-title a');
    await press(page, byTestId('add-to-library'));
    await press(page, byTestId('add-to-named'));
    await eventually(async () => (await textOf(page, byTestId('added'))) !== '', 'it says what came');
    await expect.poll(() => textOf(page, byTestId('added'))).toMatch(/^3 claims added to “Port story”\. See it there/);
    expect(await violationsOn(page)).toEqual([]);
    await press(page, byTestId('add-to-library'));
    await press(page, byTestId('add-to-named'));
    await eventually(async () => /already/.test(await textOf(page, byTestId('added'))), 'it is there already');
    expect(await own(page)).toBe(before);
    await press(page, `${byTestId('added')} a`);
    await page.waitForSelector(`${byTestId('page-view')} ${byTestId('who-kept')}`);
    await expect.poll(() => page.evaluate(() => location.href)).toContain(`library=${id}#page=`);
    await eventually(
      async () => /Kept by ann/.test(await textOf(page, byTestId('who-kept'))),
      'it says who kept the page',
    );
    await eventually(
      async () => /^Corrected by ann$/.test(await textOf(page, byTestId('who-wrote'))),
      'it says who kept a claim',
    );
    await expect.poll(() => page.title()).toBe('Port story · Whence');
    await expect.poll(() => textOf(page, `${byTestId('library-switch')} [aria-current]`)).toBe('Port story');
  });

  it('takes what she writes there, and her own does not', async () => {
    const { page } = ann;
    const before = await own(page);
    await page.type(`.page-view-side > .note ${byTestId('note')}`, 'Ask the harbour master.');
    await page.$eval(`.page-view-side > .note ${byTestId('note')}`, (field) => (field as HTMLElement).blur());
    await eventually(
      async () =>
        JSON.stringify(await (await couch.ask('GET', '/story/_all_docs?include_docs=true')).json()).includes(
          'harbour master',
        ),
      'the note is on the server',
    );
    expect(await own(page)).toBe(before);
    expect(await page.$('a[href="#copies"]')).toBeNull();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('takes what she typed last as well, though she closes the tab at once, and sends it when nothing of Whence is open', async () => {
    const { page, launched } = ann;
    const address = page.url().replace(/^.*(?=\/library)/, '');
    const before = await own(page);
    const tab = await launched.openExtensionPage(address);
    await tab.bringToFront();
    const field = `.page-view-side > .note ${byTestId('note')}`;
    await tab.waitForSelector(field);
    await launched.openExtensionPage('/welcome.html', page);
    await tab.bringToFront();
    await tab.type(field, ' Before noon.');
    await tab.close({ runBeforeUnload: true });
    await eventually(
      async () =>
        (await (await couch.ask('GET', '/story/_all_docs?include_docs=true')).text()).includes(
          'Ask the harbour master. Before noon.',
        ),
      'all of the note is on the server',
    );
    await show(ann, address, field);
    expect(await own(page)).toBe(before);
    await page.focus(field);
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyA');
    await page.keyboard.up('Control');
    await page.keyboard.type('Ask the harbour master.');
    await page.$eval(field, (one) => (one as HTMLElement).blur());
    await eventually(
      async () =>
        !(await (await couch.ask('GET', '/story/_all_docs?include_docs=true')).text()).includes('Before noon'),
      'the note is as it was',
    );
  });

  it('shows who may only read what was written, by whom, and nothing to write in', async () => {
    cleo = await openReader();
    const { page } = cleo;
    await add(cleo, 'cleo', 'ebb');
    await inStep(page);
    await expect.poll(() => textOf(page, byTestId('shared-library'))).toMatch(/You may read/);
    await show(cleo, `/library.html?library=${await idOn(page)}`, byTestId('kept-page'));
    await eventually(
      async () => /Kept by ann/.test(await textOf(page, byTestId('who-kept'))),
      'it says who kept the page',
    );
    await expect.poll(() => textOf(page, byTestId('may-read'))).toMatch(/may read/);
    await expect.poll(() => textOf(page, byTestId('note-words'))).toBe('Ask the harbour master.');
    expect(await violationsOn(page)).toEqual([]);
    const nothing = async () => {
      expect(await page.$$('textarea, main input:not([type="search"]):not([type="checkbox"])')).toEqual([]);
      expect(await page.$(byTestId('delete'))).toBeNull();
      expect(await page.$('a[href="#import"], a[href="#trash"], a[href="#copies"]')).toBeNull();
    };
    await nothing();
    await page.click('.kept-title a');
    await page.waitForSelector(byTestId('page-view'));
    await nothing();
    expect(await page.$(byTestId('keep-actor'))).toBeNull();
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(page.url().replace(/#.*/, '#claims'));
    await page.waitForSelector(byTestId('claim-line'));
    await eventually(
      async () =>
        (await page.$$eval(byTestId('who-wrote'), (all) => all.map((one) => one.textContent))).join() ===
        'Corrected by ann,Corrected by ann,Corrected by ann',
      'it says who kept each claim',
    );
    await page.click('.claim-quote');
    await page.waitForSelector(byTestId('worksheet'));
    await nothing();
    expect(await page.$('.verdicts, .evidence-form, .worksheet-fields')).toBeNull();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.$(byTestId('verdict'))).toBeNull();
    expect(await page.$(byTestId('add-to-library'))).toBeNull();
  });

  it('gets a new name here, and goes from this machine when its reader leaves it', async () => {
    const { page } = ann;
    await show(ann, '/options.html#sync', byTestId('rename-shared'));
    const id = await idOn(page);
    await press(page, byTestId('rename-shared'));
    await page.waitForSelector(byTestId('shared-name'));
    await page.$eval(byTestId('shared-name'), (field) => (field as HTMLInputElement).select());
    await page.type(byTestId('shared-name'), 'Harbour story');
    await press(page, byTestId('shared-save'));
    await eventually(
      async () => /Harbour story/.test(await textOf(page, byTestId('shared-library'))),
      'it has another name',
    );
    const before = await own(page);
    await press(page, byTestId('leave-shared'));
    await page.waitForSelector(byTestId('leave-shared-sure'));
    await expect.poll(() => textOf(page, '.sync-leave')).toMatch(/On the server it stays/);
    await press(page, byTestId('leave-shared-sure'));
    await page.waitForSelector(byTestId('shared-empty'));
    await eventually(async () => (await sharedOn(page)).length === 0, 'its database is gone');
    expect(await own(page)).toBe(before);
    expect((await couch.ask('GET', '/story')).ok).toBe(true);
    await show(ann, `/library.html?library=${id}`, 'h1');
    await expect.poll(() => textOf(page, 'h1')).toMatch(/not on this machine/);
    expect(await sharedOn(page)).toEqual([]);
  });
});
