import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWING } from '@/scripts/browsers/allow-sync';
import { type Launched, launchBrowser } from '@/scripts/browsers/launch';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { draftNumber, wish } from '@/scripts/faults/background-killed';
import { BROWSERS, buildOf } from '../drive/browsers';
import { type CouchServer, startCouch } from '../drive/couch';
import { violationsOn } from './axe';
import { byTestId, eventually, press, textOf } from './whence';

const PASSPHRASE = 'four gulls on a rail';

// Straight to the network: the pretend web of the other tests has no CouchDB.
describe.each(BROWSERS)('the settings of sync in %s', (name) => {
  let couch: CouchServer;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    couch = await startCouch({ inMemory: false });
    await couch.addUser('ann', 'tide');
    launched = await launchBrowser(name, {
      headless: true,
      extension: buildOf(name, 'sync-e2e'),
      fewProcesses: true,
      prefs: ALLOWING,
    });
    page = await launched.openExtensionPage('/library.html');
    await pastWelcome(page);
    await wish(page, [draftNumber(1), draftNumber(2)]);
    await launched.openExtensionPage('/options.html#sync', page);
    await page.bringToFront();
    await page.waitForSelector(byTestId('sync-form'));
  });
  afterAll(async () => {
    await launched?.close();
    await couch?.close();
  });

  async function type(id: string, text: string): Promise<void> {
    await page.$eval(byTestId(id), (field) => (field as HTMLInputElement).select());
    await page.type(byTestId(id), text);
  }
  const wrong = () =>
    page.$$eval('.sync-form .alert:not([hidden])', (all) => all.map((one) => (one as HTMLElement).innerText));
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.testid);
  const phase = (is: string) =>
    page.waitForSelector(`${byTestId('sync-state')}[data-phase="${is}"]`, { timeout: 30_000 });
  const says = (id: string, words: RegExp) =>
    eventually(
      async () => (await page.$$eval(byTestId(id), (all) => all.map((one) => one.textContent).join())).match(words),
      `${id} says ${words}`,
      30_000,
    );
  /** By the mouse: Firefox asks for access only where somebody did something, and a click that a script makes is nothing. */
  const connect = () => page.click(byTestId('sync-connect'));
  /** Connects, and waits until something is said of what is wrong. */
  async function refused(): Promise<string> {
    await connect();
    return (await eventually(async () => (await wrong()).length > 0 && wrong(), 'it says what is wrong')).join(' ');
  }

  it('says what goes where before anything does, and of a wrong address what a right one looks like', async () => {
    expect(await textOf(page, byTestId('sync-about'))).toMatch(/Nothing is sent before you press “Connect”/);
    for (const address of ['', 'couch.example/whence', 'http://couch.example/whence', `${couch.url}/`]) {
      await type('sync-url', address);
      expect(await refused(), address).toMatch(/looks like https:\/\/couch\.example\/whence/);
      expect(await focused()).toBe('sync-url');
    }
    expect(await violationsOn(page)).toEqual([]);
  });

  it('says beside its field what else is wrong, and keeps what was typed', async () => {
    await type('sync-url', `${couch.url}/whence`);
    expect(await refused()).toMatch(/Type the name/);
    await type('sync-user', 'keeper');
    await type('sync-password', 'of the coal shed');
    expect(await refused()).toMatch(/Type a passphrase/);
    expect(await focused()).toBe('sync-passphrase');
    await type('sync-passphrase', PASSPHRASE);
    expect(await refused()).toMatch(/does not know this name with this password/);
    expect(await focused()).toBe('sync-user');
    expect(await page.$eval(byTestId('sync-passphrase'), (field) => (field as HTMLInputElement).value)).toBe(
      PASSPHRASE,
    );
    await press(page, byTestId('sync-show-passphrase'));
    expect(await page.$eval(byTestId('sync-passphrase'), (field) => (field as HTMLInputElement).type)).toBe('text');
  });

  it('connects, brings what is kept to the server, sealed, and says that it is in step', async () => {
    await type('sync-password', couch.admin.password);
    await connect();
    await phase('in-step');
    expect(await textOf(page, byTestId('sync-phase'))).toMatch(/^In step · (?:now|\d+ seconds? ago)/);
    expect(await textOf(page, byTestId('sync-state'))).toContain(`${couch.url}/whence`);
    expect(await textOf(page, byTestId('sync-sealed'))).toMatch(/cannot read/);
    const { rows } = (await (await couch.ask('GET', '/whence/_all_docs?include_docs=true')).json()) as {
      rows: readonly unknown[];
    };
    // Two pages, an article each, and the document that names the library.
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(rows)).not.toMatch(/draft/i);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('says in the library where what is kept lives, with the way to the settings', async () => {
    const library = await launched.openExtensionPage('/library.html');
    await library.waitForSelector(`${byTestId('sync-line')}[data-phase="in-step"]`);
    expect(await textOf(library, '.library-foot')).toContain(new URL(couch.url).host);
    expect(await violationsOn(library)).toEqual([]);
    await library.close();
    await page.bringToFront();
  });

  it('waits for a server that is away, says why, and goes on when it is asked to', async () => {
    await couch.stop();
    await press(page, byTestId('sync-now'));
    await phase('waiting');
    await says('sync-why', /cannot be reached/);
    await says('sync-phase', /^Waiting · /);
    await couch.start();
    await press(page, byTestId('sync-now'));
    await phase('in-step');
  });

  it('tells of another library under the address, and joins it only when the reader says so', async () => {
    await couch.ask('DELETE', '/whence');
    await couch.ask('PUT', '/whence');
    await press(page, byTestId('sync-now'));
    // Until then it may say that there is no database: what listens to the server can see it gone.
    await says('sync-why', /another library/);
    await phase('stopped');
    await press(page, byTestId('sync-anew'));
    await page.waitForSelector(byTestId('sync-form'));
    await type('sync-password', couch.admin.password);
    await type('sync-passphrase', PASSPHRASE);
    await connect();
    await phase('in-step');
    const { total_rows: count } = (await (await couch.ask('GET', '/whence/_all_docs')).json()) as {
      total_rows: number;
    };
    expect(count).toBeGreaterThanOrEqual(5);
  });

  it('says that the login may only read, once the server has shown that, and no longer than that', async () => {
    const nobody = { validate_doc_update: "function () { throw { forbidden: 'You may read here.' }; }" };
    const { rev } = (await (await couch.ask('PUT', '/whence/_design/nobody', nobody)).json()) as { rev: string };
    await wish(page, [draftNumber(3)]);
    await says('sync-may-read', /may read on 127\.0\.0\.1:\d+, and not write/);
    await phase('in-step');
    expect(await violationsOn(page)).toEqual([]);
    await couch.ask('DELETE', `/whence/_design/nobody?rev=${rev}`);
    await press(page, byTestId('sync-now'));
    await page.waitForSelector(byTestId('sync-may-read'), { hidden: true });
    await phase('in-step');
    const { total_rows: count } = (await (await couch.ask('GET', '/whence/_all_docs')).json()) as {
      total_rows: number;
    };
    expect(count).toBeGreaterThanOrEqual(7);
  });

  it('disconnects at the second click, and leaves everything where it is', async () => {
    await press(page, byTestId('sync-disconnect'));
    await eventually(async () => (await focused()) === 'sync-disconnect-sure', 'the focus is on the question');
    await page.keyboard.press('Escape');
    await eventually(async () => (await focused()) === 'sync-disconnect', 'the focus is back');
    await press(page, byTestId('sync-disconnect'));
    await press(page, byTestId('sync-disconnect-sure'));
    await page.waitForSelector(byTestId('sync-form'));
    await eventually(async () => (await focused()) === 'sync-url', 'the focus is in the form');
    const library = await launched.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('kept-page'));
    expect(await library.$(byTestId('sync-line'))).toBeNull();
    expect((await couch.ask('GET', '/whence')).ok).toBe(true);
    await library.close();
  });
});
