import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven } from '../drive/browsers';
import { cardText, clickInCard, inCard, waitForCard } from '../drive/card';
import { violationsInCard } from './axe';
import { byTestId, eventually, isPainted, openWhence, placeOf, readPage, SAMPLE } from './whence';

const URL = 'http://harbour-ledger.example/world/actions';
/** A page of a secure context, where scripts have a clipboard. */
const SECURE = 'http://localhost/world/actions';
const FORBIDDEN = 'http://locked.example/world/actions';
const PAGE = SAMPLE.replace(
  '<article>',
  `<aside>“We heard one engine, then the whole quay shook,” they say</aside><textarea id="field" aria-label="Paste"></textarea><article>`,
);
/** A page that keeps its readers from copying. */
const LOCKED = PAGE.replace(
  '<head>',
  "<head><script>addEventListener('copy', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)</script>",
);
const CITATION = [
  '“We heard one engine, then the whole quay shook,” … “Nobody had time to run.”',
  'Source: Marta Lindqvist, who runs the pilots’ station',
  'Drone strike on Port Sarral clouds ceasefire talks in Lindmark',
  'The Harbour Ledger, by Ines Okafor-Brandt, March 12, 2026',
  URL,
];

describe.each(BROWSERS)('what else the card does in %s', (name) => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    for (const url of [URL, SECURE]) driven.site.route(url, PAGE);
    driven.site.route(FORBIDDEN, LOCKED);
    ({ page } = await readPage(driven, URL));
    await isPainted(page);
  });
  afterAll(() => driven?.close());

  async function openMore(on = page, words = 'had time to run'): Promise<void> {
    const { x, y } = await placeOf(on, words);
    await on.mouse.click(x, y);
    await waitForCard(driven, on, /More/);
    await clickInCard(driven, on, byTestId('more'));
    await waitForCard(driven, on, /Copy with citation/);
  }
  /** What a reader pastes from the clipboard. */
  async function pasted(on = page): Promise<string> {
    await on.$eval('#field', (field) => {
      (field as HTMLTextAreaElement).value = '';
      (field as HTMLTextAreaElement).focus();
    });
    await on.keyboard.down('Control');
    await on.keyboard.press('v', { commands: ['Paste'] });
    await on.keyboard.up('Control');
    return eventually(
      async () => (await on.$eval('#field', (field) => (field as HTMLTextAreaElement).value)) || null,
      'something is pasted',
    );
  }
  const stateOfMore = () =>
    inCard(driven, page, (root) => {
      const button = root.querySelector('[data-testid="more"]');
      const list = root.getElementById(button?.getAttribute('aria-controls') ?? '');
      return { expanded: button?.getAttribute('aria-expanded'), names: list?.children.length ?? null };
    });

  it('keeps it in a row that is opened and closed', async () => {
    const { x, y } = await placeOf(page, 'had time to run');
    await page.mouse.click(x, y);
    expect(await waitForCard(driven, page, /Lindqvist/)).not.toMatch(/Copy|Search/);
    expect(await stateOfMore()).toEqual({ expanded: 'false', names: null });
    await clickInCard(driven, page, byTestId('more'));
    await waitForCard(driven, page, /Copy with citation[\s\S]*Copy link[\s\S]*Search the web/);
    await expect.poll(async () => (await stateOfMore())?.expanded).toBe('true');
    expect((await stateOfMore())?.names).toBeGreaterThanOrEqual(3);
    expect(await violationsInCard(driven, page)).toEqual([]);
    await clickInCard(driven, page, byTestId('more'));
    await eventually(async () => (await stateOfMore())?.expanded === 'false', 'it closes');
    await page.keyboard.press('Escape');
  });

  it('goes on to what the same source says, and round', async () => {
    await openMore(page, 'had been planned for weeks');
    const at = async () => (await cardText(driven, page))?.match(/Next by this source \((\d) of (\d)\)/)?.slice(1);
    const first = await at();
    const [index, count] = (first ?? []).map(Number);
    expect(count).toBeGreaterThan(2);
    for (let step = 1; step <= (count ?? 0); step++) {
      const wanted = (((index ?? 0) - 1 + step) % (count ?? 1)) + 1;
      await clickInCard(driven, page, byTestId('next-by-source'));
      await waitForCard(driven, page, new RegExp(`Harrow[\\s\\S]*Next by this source \\(${wanted} of ${count}\\)`));
    }
    expect(await at()).toEqual(first);
    await page.keyboard.press('Escape');
  });

  it('copies the words with who says them and where, on a page without a clipboard', async () => {
    await openMore();
    await clickInCard(driven, page, byTestId('copy'));
    await waitForCard(driven, page, /Copied/);
    await page.keyboard.press('Escape');
    expect((await pasted()).split('\n')).toEqual(CITATION);
  });

  it('copies what it read, to report that it is wrong, with what the reader corrected, and sends nothing', async () => {
    await openMore();
    const asked = driven.site.requests.length;
    await clickInCard(driven, page, byTestId('report-wrong'));
    await waitForCard(driven, page, /Copied. Nothing was sent; paste it where you like./);
    await page.keyboard.press('Escape');
    const report = await pasted();
    expect(report).toContain(
      'Sentence: “We heard one engine, then the whole quay shook,” said Marta Lindqvist, who runs the pilots’ station. “Nobody had time to run.”',
    );
    expect(report).toMatch(/^Read as: .*\[C said\] \[S Marta Lindqvist.*$/m);
    expect(report).toMatch(/^Sourcing: named$/m);
    expect(report).toMatch(/^Corrected: nothing$/m);
    expect(report).toMatch(/^Engine: rules-\d+\+[\w-]+$/m);
    expect(report).toMatch(/^Whence: \d+\.\d+\.\d+$/m);
    expect(report).not.toContain(URL);

    await openMore();
    await clickInCard(driven, page, byTestId('dismiss'));
    await waitForCard(driven, page, /Dismissed by you/);
    await clickInCard(driven, page, byTestId('report-wrong'));
    await waitForCard(driven, page, /Nothing was sent/);
    await clickInCard(driven, page, byTestId('bring-back'));
    await waitForCard(driven, page, /^(?![\s\S]*Dismissed by you)/);
    await page.keyboard.press('Escape');
    expect(await pasted()).toMatch(/^Corrected: dismissed$/m);
    expect(driven.site.requests.slice(asked)).toEqual([]);
  });

  it('copies a link that leads to these words and not to the like ones before', async () => {
    await openMore();
    await clickInCard(driven, page, byTestId('copy-link'));
    await waitForCard(driven, page, /Copied/);
    await page.keyboard.press('Escape');
    const link = await pasted();
    expect(link).toMatch(/^http:\/\/harbour-ledger\.example\/world\/actions#:~:text=/);
    // So far below that the browser has to go there.
    driven.site.route(URL, PAGE.replace('<article>', '<article style="padding-top: 3000px">'));
    const other = await driven.open(link);
    await eventually(
      () =>
        other.evaluate(() => {
          const quote = Array.from(document.querySelectorAll('article p')).find((p) =>
            p.textContent?.includes('whole quay'),
          );
          const { top, bottom } = (quote as Element).getBoundingClientRect();
          return scrollY > 1_000 && top >= 0 && bottom <= innerHeight;
        }),
      'the browser goes to the words',
    );
    await other.close();
    driven.site.route(URL, PAGE);
    await page.bringToFront();
  });

  it('copies on a page with a clipboard', async () => {
    const { page: secure } = await readPage(driven, SECURE);
    expect(await secure.evaluate(() => isSecureContext && 'clipboard' in navigator)).toBe(true);
    await openMore(secure);
    await clickInCard(driven, secure, byTestId('copy'));
    await waitForCard(driven, secure, /Copied/);
    await secure.keyboard.press('Escape');
    expect((await pasted(secure)).split('\n')).toEqual([...CITATION.slice(0, -1), SECURE]);
    await secure.close();
  });

  it('says so where a page lets nothing be copied, and shows the words to copy by hand', async () => {
    const { page: locked } = await readPage(driven, FORBIDDEN);
    await openMore(locked);
    await clickInCard(driven, locked, byTestId('copy'));
    await waitForCard(driven, locked, /does not let anything be copied/);
    const field = await eventually(
      () =>
        inCard(driven, locked, (root) => {
          const area = root.activeElement as HTMLTextAreaElement | null;
          return area?.localName === 'textarea' ? area.value.slice(area.selectionStart, area.selectionEnd) : null;
        }),
      'the words are selected',
    );
    expect(field.split('\n')).toEqual([...CITATION.slice(0, -1), FORBIDDEN]);
    await locked.close();
    await page.bringToFront();
  });

  it('asks a search engine for nothing before its link is opened, and the page learns nothing of it', async () => {
    await openMore();
    const link = await inCard(driven, page, (root) => {
      const { href, target, rel } = root.querySelector('[data-testid="search-web"]') as HTMLAnchorElement;
      return { href, target, rel };
    });
    expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
    expect(link?.href).toMatch(/^https:\/\/duckduckgo\.com\/\?q=We%20heard%20one%20engine/);
    const asked = () => driven.site.requests.filter((request) => /duckduckgo/.test(request));
    expect(asked()).toEqual([]);
    await inCard(driven, page, (root) => (root.querySelector('[data-testid="search-web"]') as HTMLElement).click());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked()).toEqual([]);
    const before = new Set(await driven.browser.pages());
    await clickInCard(driven, page, byTestId('search-web'));
    await eventually(async () => asked().length > 0, 'the search engine is asked');
    const opened = await eventually(
      async () => (await driven.browser.pages()).find((one) => !before.has(one)) ?? null,
      'a tab opens',
    );
    await opened.close();
    await page.bringToFront();
    expect(await cardText(driven, page)).not.toBeNull();
    await page.keyboard.press('Escape');
  });
});
