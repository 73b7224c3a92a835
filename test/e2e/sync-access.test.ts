import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWING } from '@/scripts/browsers/allow-sync';
import { type Launched, launchBrowser } from '@/scripts/browsers/launch';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { buildOf } from '../drive/browsers';
import { type CouchServer, startCouch } from '../drive/couch';
import { type Asked, type Front, failingFront } from '../drive/failing-front';
import { byTestId, eventually, press, textOf } from './whence';

/** What the browser has let the build do that goes to readers. */
interface Let {
  readonly origins: readonly string[];
  readonly sends: readonly string[];
  /** Where the gate looks for articles. */
  readonly gate: readonly string[];
}

interface Api {
  readonly permissions: {
    getAll(): Promise<{ origins?: string[]; data_collection?: string[] }>;
    remove(which: { origins?: string[]; data_collection?: string[] }): Promise<boolean>;
    request(which: { origins: string[] }): Promise<boolean>;
  };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

// Only this browser lets a test answer for the reader, and only it asks about what is sent.
describe('what Firefox lets the build with sync do', () => {
  let couch: CouchServer;
  let front: Front;
  let asked: Asked[] = [];
  let afterMs = 0;
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    couch = await startCouch();
    await couch.addUser('ann', 'tide');
    front = await failingFront(couch.url, (one) => {
      asked.push(one);
      return { afterMs };
    });
    launched = await launchBrowser('firefox', {
      headless: true,
      extension: buildOf('firefox', 'sync'),
      fewProcesses: true,
      prefs: ALLOWING,
    });
    page = await launched.openExtensionPage('/options.html#sync');
    await pastWelcome(page);
    await page.bringToFront();
    await page.waitForSelector(byTestId('sync-form'));
  });
  afterAll(async () => {
    await launched?.close();
    await front?.close();
    await couch?.close();
  });

  async function type(id: string, text: string): Promise<void> {
    await page.$eval(byTestId(id), (field) => (field as HTMLInputElement).select());
    await page.type(byTestId(id), text);
  }
  async function connect(url: string, password: string): Promise<void> {
    await type('sync-url', url);
    await type('sync-user', couch.admin.user);
    await type('sync-password', password);
    await page.click(byTestId('sync-connect'));
  }
  const phase = (is: string) =>
    page.waitForSelector(`${byTestId('sync-state')}[data-phase="${is}"]`, { timeout: 30_000 });
  const letNow = (): Promise<Let> =>
    page.evaluate(async () => {
      const { permissions, scripting } = (globalThis as unknown as { browser: Api }).browser;
      const { origins = [], data_collection: sends = [] } = await permissions.getAll();
      const gate = (await scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches);
      return { origins, sends, gate };
    });
  const forget = (which: { origins?: string[]; data_collection?: string[] }) =>
    page.evaluate((one) => (globalThis as unknown as { browser: Api }).browser.permissions.remove(one), which);

  it('goes back where nothing came of it', async () => {
    await press(page, byTestId('sync-encrypt'));
    await connect(`${front.url}/whence`, 'of the wrong shed');
    await eventually(
      async () => /does not know this name/.test(await textOf(page, byTestId('sync-form'))),
      'it says what is wrong',
    );
    await eventually(async () => (await letNow()).origins.length === 0, 'the host was given back');
    await expect.poll(async () => (await letNow()).gate).toEqual([]);
  });

  it('is the server and what is sent there, and not to read what stands there', async () => {
    afterMs = 300;
    await connect(`${front.url}/whence`, couch.admin.password);
    await eventually(async () => (await letNow()).origins.length === 1, 'the host is let');
    // Nothing is joined yet.
    while ((await page.$(byTestId('sync-state'))) === null) expect((await letNow()).gate).toEqual([]);
    afterMs = 0;
    await phase('in-step');
    const { origins, sends, gate } = await letNow();
    expect([origins, gate]).toEqual([['http://127.0.0.1/*'], []]);
    expect(sends).toContain('websiteContent');
  });

  it('stops everything where the reader takes back that anything is sent, and says how to go on', async () => {
    const { sends } = await letNow();
    await forget({ data_collection: [...sends] });
    await phase('stopped');
    await expect.poll(() => textOf(page, byTestId('sync-why'))).toMatch(/may send nothing.*give access again/);
    asked = [];
    await press(page, byTestId('sync-now'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(asked).toEqual([]);
    await phase('stopped');
    await page.click(byTestId('sync-allow'));
    await phase('in-step');
    expect(asked.length).toBeGreaterThan(0);
  });

  it('stops where the access to the host is taken back', async () => {
    await forget({ origins: ['http://127.0.0.1/*'] });
    await phase('stopped');
    await expect.poll(() => textOf(page, byTestId('sync-why'))).toMatch(/does not let Whence reach/);
    await page.click(byTestId('sync-allow'));
    await phase('in-step');
  });

  it('goes from the old server to the new one with the address', async () => {
    await couch.ask('DELETE', '/whence');
    await press(page, byTestId('sync-now'));
    await phase('stopped');
    await press(page, byTestId('sync-anew'));
    await page.waitForSelector(byTestId('sync-form'));
    await connect(`${front.url.replace('127.0.0.1', 'localhost')}/whence`, couch.admin.password);
    await phase('in-step');
    await eventually(
      async () => (await letNow()).origins.join() === 'http://localhost/*',
      'the host of before was given back',
    );
  });

  it('goes when the reader disconnects, unless they had let Whence read there before', async () => {
    await press(page, byTestId('sync-disconnect'));
    await press(page, byTestId('sync-disconnect-sure'));
    await page.waitForSelector(byTestId('sync-form'));
    await eventually(async () => (await letNow()).origins.length === 0, 'the host was given back');
    await page.evaluate(() => {
      const { permissions } = (globalThis as unknown as { browser: Api }).browser;
      addEventListener('click', () => void permissions.request({ origins: ['http://127.0.0.1/*'] }), { once: true });
    });
    await page.click('h1');
    await eventually(async () => (await letNow()).gate.join() === 'http://127.0.0.1/*', 'it may read there');
    await press(page, byTestId('sync-encrypt'));
    await connect(`${front.url}/whence`, couch.admin.password);
    await phase('in-step');
    await press(page, byTestId('sync-disconnect'));
    await press(page, byTestId('sync-disconnect-sure'));
    await page.waitForSelector(byTestId('sync-form'));
    await expect
      .poll(async () => {
        const { origins, gate } = await letNow();
        return [origins, gate];
      })
      .toEqual([['http://127.0.0.1/*'], ['http://127.0.0.1/*']]);
  });
});
