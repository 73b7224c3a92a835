import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { insideFirefox } from '@/scripts/browsers/inside-firefox';
import { BROWSERS, buildOf, type Driven, openBrowser } from '../drive/browsers';
import { pressToolbarButton } from '../drive/toolbar';
import { eventually, isPainted, paintedOn, SAMPLE, SAMPLE_URL } from './whence';

/** The build that readers get: no host granted, nothing marked until they ask. */
describe.each(BROWSERS)('the production build in %s', (name) => {
  let driven: Driven;
  let page: Page;
  /** A page of the extension, to look at what the reader would see elsewhere. */
  let own: Page;

  beforeAll(async () => {
    driven = await openBrowser(name, { extension: buildOf(name, 'production'), alone: true });
    driven.site.route(SAMPLE_URL, SAMPLE);
    page = await driven.open(SAMPLE_URL);
  });
  afterAll(() => driven?.close());

  it('opens its first page once after installation', async () => {
    own = await driven.openExtensionPage('/library.html');
    const opened = () =>
      own.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
        const tabs = await (browser ?? chrome).tabs.query({});
        return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).length;
      });
    await eventually(async () => (await opened()) === 1, 'the welcome page opens');
  });

  it('does nothing on a page before it is asked', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(Object.values(await paintedOn(page)).every((count) => count === 0)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('marks the page and opens its popup on the toolbar button', async () => {
    await page.bringToFront();
    await pressToolbarButton(driven, page);
    await isPainted(page);
    const painted = await paintedOn(page);
    expect(painted.contested).toBeGreaterThan(0);
    // The default strength leaves alone what is named.
    expect(painted.named).toBe(0);
    expect(await popupText(own)).toMatch(/Drone strike on Port Sarral/);
  });

  // Chromium has no way to answer its prompt from outside; there the build for tests shows the same registration.
  if (name === 'firefox') {
    it('marks by itself what the reader has granted since, and stops when it is taken back', async () => {
      /** Whether a page that is opened now has marks, so soon. */
      const isMarked = async (withinMs = 1_200) => {
        const tab = await driven.open(SAMPLE_URL);
        const some = async () => Object.values(await paintedOn(tab)).some((count) => count > 0);
        const found = await eventually(some, 'it is marked', withinMs).catch(() => false);
        await tab.close();
        return found;
      };
      const grant = "{ permissions: [], origins: ['*://ledger.example/*'] }";
      const load =
        "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions";
      expect(await isMarked()).toBe(false);
      await insideFirefox(driven, `${load}.add(policy.id, ${grant}, policy.extension)`);
      await eventually(() => isMarked(5_000), 'a granted page is marked unasked', 30_000);
      await insideFirefox(driven, `${load}.remove(policy.id, ${grant}, policy.extension)`);
      await eventually(async () => !(await isMarked()), 'nothing is marked any more', 30_000);
    });
  }

  it('asked the network for nothing', () => {
    expect(driven.site.requests.filter((url) => url !== SAMPLE_URL)).toEqual([]);
  });
});

/** What the popup that is open says: asked from another page of the extension, which may look at its siblings. */
function popupText(own: Page): Promise<string> {
  return eventually(async () => {
    const text = await own.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const [popup] = (browser ?? chrome).extension.getViews({ type: 'popup' });
      return popup?.document.querySelector<HTMLElement>('[data-testid="popup"][data-status="read"]')?.innerText ?? '';
    });
    return text !== '' && text;
  }, 'the popup opens');
}
