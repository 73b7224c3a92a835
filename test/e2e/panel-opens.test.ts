import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { pastWelcome } from '@/scripts/browsers/past-welcome';
import { BROWSERS, buildOf, type Driven, openBrowser } from '../drive/browsers';
import { chooseInButtonMenu, clickInPopup, closePanel, pressShortcut, pressToolbarButton } from '../drive/toolbar';
import { byTestId, eventually, SAMPLE, SAMPLE_URL } from './whence';

/** The build that readers get, and the browser's own panel, by every way there is into it. */
describe.each(BROWSERS)('the panel beside the page in %s', (name) => {
  let driven: Driven;
  let article: Page;
  /** A page of the extension, which may look at the others. */
  let own: Page;
  let tabId: number;

  beforeAll(async () => {
    driven = await openBrowser(name, { extension: buildOf(name, 'production'), alone: true });
    driven.site.route(SAMPLE_URL, SAMPLE);
    own = await driven.openExtensionPage('/library.html');
    // The first page comes to the front when it comes, and a popup is about what is in front.
    await pastWelcome(own);
    article = await driven.open(SAMPLE_URL);
    await article.bringToFront();
    tabId = await own.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      const [tab] = await (browser ?? chrome).tabs.query({ active: true });
      return tab?.id ?? -1;
    });
  });
  afterAll(() => driven?.close());
  afterEach(async () => {
    await closePanel(driven, own);
    await eventually(async () => (await views('/sidepanel.html')).length === 0, 'the panel is closed');
  });

  interface View {
    readonly words: string;
    readonly width: number;
    readonly height: number;
  }

  /** Popups or panels that show an article now; with what else there is of them, by their path. */
  const views = (path: string): Promise<readonly View[]> =>
    own.evaluate((wanted) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
      return (browser ?? chrome).extension
        .getViews()
        .filter(({ location }) => location.pathname === wanted)
        .map(({ document, innerWidth: width, innerHeight: height }) => {
          const read = document.querySelector<HTMLElement>('[data-status="read"]');
          return { words: read?.innerText ?? '', width, height };
        });
    }, path);

  const showsTheArticle = async () => {
    const words = await eventually(async () => {
      const [panel] = await views('/sidepanel.html');
      return panel !== undefined && panel.words !== '' && panel.words;
    }, 'the panel shows an article');
    expect(words).toMatch(/Drone strike on Port Sarral/);
    expect(words).toMatch(/Tomas Harrow: Ostmark of “wrecking the talks/);
  };

  it('opens by the button of the popup, which is as wide as it is made for and goes', async () => {
    await pressToolbarButton(driven, article);
    // Browsers make a popup as large as what stands in it, in their own time.
    await eventually(async () => {
      const [popup] = await views('/popup.html');
      return popup !== undefined && popup.words !== '' && popup.width === 360 && popup.height >= 400;
    }, 'the popup shows the article, 360 px wide');
    await clickInPopup(driven, own, byTestId('open-panel'));
    await showsTheArticle();
    await eventually(async () => (await views('/popup.html')).length === 0, 'the popup is gone');
  });

  it('opens by its shortcut', async () => {
    await pressShortcut(driven, own, { letter: 'S', command: 'open-panel', tabId });
    await article.bringToFront();
    await showsTheArticle();
  });

  it('opens by the menu of the toolbar button', async () => {
    await chooseInButtonMenu(driven, own, { id: 'open-panel', title: 'Open the panel beside the page', tabId });
    await article.bringToFront();
    await showsTheArticle();
  });

  it('asked the network for nothing', () => {
    expect(driven.site.requests).toEqual([SAMPLE_URL]);
  });
});
