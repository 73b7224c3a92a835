import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { tabIdOf, tabStateOf } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { pressToolbarButton } from '../drive/toolbar';
import { markedOn, STORY } from './rough';
import { byTestId, eventually, isPainted, openWhence, readPage, SAMPLE, SAMPLE_URL, textOf } from './whence';

const LATE =
  '<p>A tug captain, Odile Marn, said that the second pier had been dark since noon.</p><p>Its owner reportedly plans to sell it, which his lawyers denied.</p>';
const DUTCH = [
  'De burgemeester zei op de avond dat de brug vanwege de schade niet voor maandag kan worden geopend.',
  'Volgens de brandweer raakte niemand gewond, en de oorzaak is nog niet bekend.',
];

describe.each(BROWSERS)('a page that changes after it was read, in %s,', (name) => {
  let driven: Driven;

  beforeAll(async () => {
    driven = await openWhence(name);
  });
  afterAll(() => driven?.close());

  const wordsOn = async (page: Page) => Object.values(await markedOn(page)).join(' ');
  const marks = (page: Page, words: string) =>
    eventually(async () => (await wordsOn(page)).includes(words), `“${words}” is marked`);
  const leaves = (page: Page, words: string) =>
    eventually(async () => !(await wordsOn(page)).includes(words), `“${words}” is marked no longer`);

  /** All marks, once they are painted. */
  async function allMarks(page: Page): Promise<Record<string, string>> {
    await isPainted(page);
    return markedOn(page);
  }

  async function popupSays(url: string): Promise<string> {
    const popup = await driven.openExtensionPage(`/popup.html?tab=${await tabIdOf(driven, url)}`);
    await popup.waitForSelector(`${byTestId('popup')}:not([data-status="opening"])`);
    const text = await textOf(popup, byTestId('popup'));
    await popup.close();
    return text;
  }

  it('has marks on paragraphs that come as the reader scrolls, and keeps those that were there', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    await allMarks(page);
    const before = await wordsOn(page);
    await page.evaluate((html) => {
      const article = document.querySelector('article') as Element;
      const template = document.createElement('template');
      template.innerHTML = html;
      addEventListener('scroll', () => article.append(template.content), { once: true });
      scrollTo(0, document.documentElement.scrollHeight);
    }, LATE);
    await marks(page, 'the second pier had been dark since noon');
    await marks(page, 'plans to sell it');
    await expect.poll(() => wordsOn(page)).toContain(before.slice(0, 200));
    await page.close();
  });

  it('that puts the next story below the one that is read, has marks on the story that its address names', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    const next = STORY.replaceAll('Marta Lindqvist', 'Berit Solvang').replaceAll(
      'Nobody had time to run',
      'Then it fell',
    );
    await page.evaluate((html) => {
      const article = document.querySelector('article') as Element;
      const other = document.createElement('article');
      other.innerHTML = html;
      article.after(other);
      history.replaceState(null, '', '/world/the-next-story');
    }, next);
    await marks(page, 'Then it fell');
    await marks(page, 'Nobody had time to run');
    await page.close();
  });

  it('that takes its text away for a wall and gives it back, has no mark on other words meanwhile', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    const before = await allMarks(page);
    await page.evaluate(() => {
      const article = document.querySelector('article') as Element;
      const whole = Array.from(article.childNodes);
      Object.assign(globalThis, { giveBack: () => article.replaceChildren(...whole) });
      const wall = document.createElement('p');
      wall.textContent = 'Read on with a subscription. Four weeks for one crown, and cancel whenever you like.';
      article.replaceChildren(wall);
    });
    await eventually(async () => (await wordsOn(page)) === '', 'nothing is marked');
    await page.evaluate(() => (globalThis as unknown as { giveBack(): void }).giveBack());
    await eventually(async () => JSON.stringify(await markedOn(page)) === JSON.stringify(before), 'all marks are back');
    await page.close();
  });

  it('whose words are edited in place, has the mark on the words as they are now', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    await marks(page, 'Nobody had time to run');
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null)
        node.data = node.data.replace('Nobody had time to run', 'Hardly anybody had time to stand up');
    });
    await marks(page, 'Hardly anybody had time to stand up');
    await leaves(page, 'Nobody had time to run');
    await page.close();
  });

  it('that a translator has rewritten, is read as it stands, says so, and has its marks again afterwards', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    const before = await allMarks(page);
    const rewrite = (sentences: readonly string[] | null) =>
      page.evaluate((words) => {
        const { originals = new Map<Element, ChildNode[]>() } = globalThis as { originals?: Map<Element, ChildNode[]> };
        Object.assign(globalThis, { originals });
        document.documentElement.className = words === null ? '' : 'translated-ltr';
        for (const [i, element] of document.querySelectorAll('article p, article h1').entries()) {
          const original = originals.get(element) ?? Array.from(element.childNodes);
          originals.set(element, original);
          const font = document.createElement('font');
          font.textContent = words?.[i % words.length] ?? '';
          element.replaceChildren(...(words === null ? original : [font]));
        }
      }, sentences);
    await rewrite(DUTCH);
    await eventually(async () => (await wordsOn(page)) === '', 'a language that is not read has no marks');
    const says = /English and German only[\s\S]*translator|translator[\s\S]*English and German only/;
    await eventually(async () => says.test(await popupSays(SAMPLE_URL)), 'the popup says so');
    await page.bringToFront();
    await rewrite(null);
    await eventually(async () => JSON.stringify(await markedOn(page)) === JSON.stringify(before), 'all marks are back');
    await eventually(async () => !/translator/.test(await popupSays(SAMPLE_URL)), 'the popup says so no longer');
    await page.close();
  });

  it('that is left and come back to, is marked, and its popup tells of it and not of the page between', async () => {
    const other = 'http://ledger.example/world/ferry';
    driven.site.route(other, SAMPLE.replaceAll('Port Sarral', 'Nether Quay'));
    const { page } = await readPage(driven, SAMPLE_URL);
    const before = await allMarks(page);
    await page.goto(other, { waitUntil: 'load' });
    await eventually(async () => (await wordsOn(page)) !== '', 'the other page is marked');
    await page.goBack({ waitUntil: 'load' });
    await eventually(async () => JSON.stringify(await markedOn(page)) === JSON.stringify(before), 'it is marked again');
    const textNow = async () => {
      const state = await tabStateOf(driven, SAMPLE_URL);
      return state.status === 'read' ? state.article.text : state.why;
    };
    await expect.poll(textNow).toContain('Port Sarral');
    await page.close();
  });

  it('with highlights of somebody else, leaves them as they are', async () => {
    const { page } = await readPage(driven, SAMPLE_URL);
    await page.evaluate((html) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('article p') as Element);
      CSS.highlights.set('somebody-else', new Highlight(range));
      (document.querySelector('article') as Element).insertAdjacentHTML('beforeend', html);
    }, LATE);
    await marks(page, 'the second pier had been dark since noon');
    const theirs = await page.evaluate(() => [...(CSS.highlights.get('somebody-else') ?? [])].map(String));
    expect(theirs).toHaveLength(1);
    await page.close();
  });

  if (name === 'firefox')
    it('that is shown in Reader View, says that nobody is let in there, and is read when the reader has left it', async () => {
      const { page, tabId } = await readPage(driven, SAMPLE_URL);
      const own = await driven.openExtensionPage('/library.html');
      const toggle = () =>
        own.evaluate((id) => (globalThis as unknown as { browser: Browser }).browser.tabs.toggleReaderMode(id), tabId);
      /** null: it is still loading, and there is nothing to read yet. Of Reader View the address is not told. */
      const addressNow = () =>
        own.evaluate(async (id) => {
          const { status, url } = await (globalThis as unknown as { browser: Browser }).browser.tabs.get(id);
          return status === 'complete' ? (url ?? '') : null;
        }, tabId);
      const pressedSays = async (words: RegExp) => {
        await page.bringToFront();
        await pressToolbarButton(driven, page);
        await eventually(
          () =>
            own.evaluate((source) => {
              const { browser } = globalThis as unknown as { browser: Browser };
              const [popup] = browser.extension.getViews({ type: 'popup' });
              return new RegExp(source).test(popup?.document.querySelector('body')?.innerText ?? '');
            }, words.source),
          `the popup says ${words}`,
        );
        await pressToolbarButton(driven, page);
      };
      await toggle();
      await eventually(async () => {
        const address = await addressNow();
        return address !== null && address !== SAMPLE_URL;
      }, 'it is another page');
      await pressedSays(/Reader View/);
      await toggle();
      await eventually(async () => (await addressNow()) === SAMPLE_URL, 'it is the page itself');
      await pressedSays(/Marta Lindqvist/);
      await page.close();
      await own.close();
    });

  if (name === 'chromium')
    it('that the browser has frozen while it changed, is read anew once it goes on', async () => {
      const { page } = await readPage(driven, SAMPLE_URL);
      const session = await page.createCDPSession();
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await page.evaluate((html) => {
        (document.querySelector('article') as Element).insertAdjacentHTML('beforeend', html);
      }, LATE);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      // The switch leaves the page out of sight, as a reader's tab is not once it goes on.
      const other = await driven.browser.newPage();
      await other.bringToFront();
      await page.bringToFront();
      await marks(page, 'the second pier had been dark since noon');
      await Promise.all([page.close(), other.close()]);
    });
});
