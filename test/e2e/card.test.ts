import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tabStateOf } from '@/scripts/demo/tab-state';
import { BROWSERS, type Driven } from '../drive/browsers';
import { CARD_HOST, cardText, clickInCard, inCard, restingBox, restOn, waitForCard } from '../drive/card';
import {
  badgeOf,
  byTestId,
  eventually,
  isPainted,
  openPopup,
  openWhence,
  paintedOn,
  placeOf,
  press,
  type ReadState,
  readPage,
  SAMPLE,
} from './whence';

declare global {
  var heard: string[];
  var pry: (x: number, y: number) => { readonly seen: readonly string[]; readonly loot: readonly string[] };
}

/** The sample with a link in a claim, a field before the article, and a page that listens to every key it gets. */
const PAGE = SAMPLE.replace('had received new orders', 'had received <a href="#orders" id="link">new orders</a>')
  .replace('<article>', '<input id="field" aria-label="Search"><article>')
  .replace(
    '</head>',
    "<script>heard = []; document.addEventListener('keydown', (event) => heard.push(event.key)); document.addEventListener('click', (event) => heard.push('click'));</script></head>",
  );
const AWAY = 'http://harbour-ledger.example/away';
const OTHER = `<!doctype html><html lang="en"><title>Ferry to stay in dock, says owner</title><article><h1>Ferry to stay in dock, says owner</h1>
${Array.from({ length: 12 }, (_, i) => `<p>The owner of the ferry, Runa Feld, said on Monday that boat ${i} would stay in its dock until the divers had looked at every plate of it.</p>`).join('\n')}</article></html>`;
/** A page that tries every way its scripts have into a shadow root that is not theirs. `pry` says what came of it. */
const PRYING = `<script>
  const loot = [], seen = [];
  const isInside = (node) => node instanceof Node && node.getRootNode() instanceof ShadowRoot;
  class Spy extends HTMLElement {
    constructor() { super(); if (this.attachInternals().shadowRoot) loot.push('internals of ' + this.localName); }
  }
  customElements.define('whence-card', Spy);
  customElements.define('spying-div', class extends HTMLDivElement {}, { extends: 'div' });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    loot.push('attachShadow');
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const open = {
    shadowRoot: (host) => host.shadowRoot,
    attachInternals: (host) => host.attachInternals().shadowRoot,
    attachShadow: (host) => attachShadow.call(host, { mode: 'closed' }),
    define: (host) => { customElements.define(host.localName, class extends Spy {}); return host.shadowRoot; },
    upgrade: (host) => { host.setAttribute('is', 'spying-div'); customElements.upgrade(host); return host.shadowRoot; },
    clone: (host) => host.cloneNode(true).shadowRoot,
    getHTML: (host) => host.getHTML({ serializableShadowRoots: true }),
    children: (host) => host.firstChild || host.innerText,
  };
  const attempt = (name, get) => { try { if (get()) loot.push(name); } catch {} };
  new MutationObserver((records) => {
    for (const host of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(host instanceof Element) || host.matches('head, body')) continue;
      seen.push(host.localName);
      for (const name in open) attempt(name, () => open[name](host));
    }
  }).observe(document.documentElement, { childList: true });
  for (const type of ['pointermove', 'pointerdown', 'mousedown', 'click', 'dblclick', 'focusin', 'focusout', 'selectstart', 'keydown', 'beforeinput', 'input']) {
    addEventListener(type, (event) => {
      for (const name of ['target', 'relatedTarget', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'srcElement']) {
        attempt(type + ' ' + name, () => isInside(event[name]));
      }
      attempt(type + ' path', () => event.composedPath().some(isInside));
    }, true);
  }
  pry = (x, y) => {
    const selected = (how) => {
      const selection = getSelection();
      attempt('a node ' + how, () => [selection.anchorNode, selection.focusNode].some(isInside));
      attempt('words ' + how, () => /marked this/.test(selection));
    };
    selected('the reader selected');
    find('marked this');
    selected('that were found');
    document.execCommand('selectAll');
    selected('among all');
    attempt('focus', () => isInside(document.activeElement));
    attempt('elements', () => document.elementsFromPoint(x, y).some(isInside));
    attempt('caret', () => isInside(document.caretPositionFromPoint(x, y).offsetNode));
    attempt('range', () => isInside(document.caretRangeFromPoint(x, y).startContainer));
    attempt('animations', () => document.getAnimations().some(({ effect }) => isInside(effect.target)));
    return { seen, loot };
  };
</script>`;
/** What Firefox tells every page of closed shadow roots; `docs/privacy.md` says so. */
const FIREFOX_TELLS = /(?:originalTarget|explicitOriginalTarget|rangeParent|that were found)$/;
const URL = 'http://harbour-ledger.example/world/card';

describe.each(BROWSERS)('the card in %s', (name) => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    driven.site.route(URL, PAGE);
  });
  afterAll(() => driven?.close());
  beforeEach(async () => {
    ({ page } = await readPage(driven, URL));
    await isPainted(page);
  });
  afterEach(() => page?.close());

  const isOpen = async () => (await cardText(driven, page)) !== null;
  const isGone = (on = page) => eventually(async () => (await cardText(driven, on)) === null, 'the card is gone');
  const heard = () => page.evaluate(() => globalThis.heard);
  /** What has the focus inside of the card: its tag or test id. */
  const focusInCard = (on = page) =>
    inCard(driven, on, (root) => {
      const at = root.activeElement as HTMLElement | null;
      return at && (at.getAttribute('data-testid') ?? at.getAttribute('aria-label') ?? at.tagName);
    });

  const noteIn = (on: Page) => inCard(driven, on, (root) => root.querySelector('textarea')?.value);

  it('opens where the pointer rests, lets it in, and leaves with it', async () => {
    await page.evaluate(() => {
      const note = () => globalThis.heard.push(String(performance.now()));
      addEventListener('pointermove', note, { once: true });
      new MutationObserver(note).observe(document.documentElement, { childList: true });
    });
    await restOn(driven, page, await placeOf(page, 'the whole quay shook'), /Lindqvist/);
    const [moved, opened] = (await heard()).map(Number);
    expect((opened ?? 0) - (moved ?? 0), 'it does not open at once').toBeGreaterThan(300);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const card = await restingBox(driven, page, '[role="dialog"]');
    await page.mouse.move(card.x + 30, card.y + 30, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await isOpen()).toBe(true);
    await page.mouse.move(5, 5);
    await isGone();
  });

  it('opens at a click, stays when the pointer leaves, and closes at a click elsewhere', async () => {
    const { x, y } = await placeOf(page, 'the whole quay shook');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Lindqvist/);
    const hosts = await page.$$eval(CARD_HOST, (all) =>
      all.map(({ localName, id, className, shadowRoot }) => [localName, id, className, shadowRoot]),
    );
    expect(hosts).toEqual([['div', '', '', null]]);
    await page.mouse.move(5, 300);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await isOpen()).toBe(true);
    await page.mouse.click(5, 300);
    await isGone();
    expect(await page.$(CARD_HOST)).toBeNull();
  });

  it('leaves a link in a mark to the page', async () => {
    const { x, y } = await placeOf(page, 'new orders');
    await page.mouse.click(x, y);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#orders');
    expect(await heard()).toEqual(['click']);
    expect(await isOpen()).toBe(false);
  });

  it('walks by n and p, keeps Tab inside, and gives the focus back at Escape', async () => {
    await page.focus('#field');
    const { x, y } = await placeOf(page, 'the whole quay shook');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Lindqvist[\s\S]*5 of/);
    await page.keyboard.press('n');
    await waitForCard(driven, page, /Harrow[\s\S]*6 of/);
    await page.keyboard.press('p');
    await waitForCard(driven, page, /Lindqvist[\s\S]*5 of/);

    const stops: unknown[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      stops.push(await focusInCard());
    }
    expect(stops).toEqual(['Close', 'keep', 'dismiss', 'correct', 'more', 'Previous claim', 'Next claim', 'Close']);
    await page.keyboard.press('Escape');
    await isGone();
    expect(await heard()).toEqual(['click']);
  });

  it('takes no key while it is closed, nor from a field of the page while it hovers', async () => {
    await page.focus('#field');
    for (const key of ['n', 'p', 'Escape'] as const) await page.keyboard.press(key);
    await restOn(driven, page, await placeOf(page, 'the whole quay shook'), /Lindqvist/);
    await page.keyboard.press('n');
    await waitForCard(driven, page, /Lindqvist/);
    expect(await heard()).toEqual(['n', 'p', 'Escape', 'n']);
    await expect.poll(() => page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('npn');
    await page.keyboard.press('Escape');
    await isGone();
  });

  it('lets no shortcut of the page hear what is typed into a note, and brings a removed one back', async () => {
    const { x, y } = await placeOf(page, 'a signal');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Nwosu/);
    await clickInCard(driven, page, '[data-testid="keep"]');
    await eventually(async () => (await focusInCard()) === 'note', 'the note has the focus');
    await page.keyboard.type('Open and plain');
    await waitForCard(driven, page, /Saved/);
    expect(await heard()).toEqual(['click']);
    await clickInCard(driven, page, '[data-testid="remove"]');
    await eventually(async () => (await focusInCard()) === 'undo', 'undo has the focus');
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) === 0, 'the mark is gone');
    await page.keyboard.press('Enter');
    await eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'the mark is back');
    await expect.poll(() => noteIn(page)).toBe('Open and plain');
  });

  it('shows both notes after undo, where another tab kept the claim anew after an edit, on a page kept whole', async () => {
    const story = 'http://harbour-ledger.example/world/edited';
    driven.site.route(story, PAGE);
    const { page: first, tabId } = await readPage(driven, story);
    const popup = await openPopup(driven, tabId);
    await press(popup, byTestId('keep-page'));
    await popup.waitForSelector(byTestId('remove-page'));
    await popup.close();
    async function keepWith(note: string, tab: Page): Promise<void> {
      await tab.bringToFront();
      const { x, y } = await placeOf(tab, 'wants the talks to fail');
      await tab.mouse.click(x, y);
      await waitForCard(driven, tab, /Nwosu/);
      await clickInCard(driven, tab, byTestId('keep'));
      await eventually(async () => (await focusInCard(tab)) === 'note', 'the note has the focus');
      await tab.keyboard.type(note);
      await waitForCard(driven, tab, /Saved/);
    }
    await keepWith('Old.', first);
    await clickInCard(driven, first, byTestId('remove'));
    await waitForCard(driven, first, /Undo/);

    driven.site.route(story, PAGE.replace('it was sent by somebody', 'then it was sent by somebody'));
    const { page: second } = await readPage(driven, `${story}?utm_source=letter`);
    await keepWith('New.', second);
    await second.close();
    await first.bringToFront();
    await clickInCard(driven, first, byTestId('undo'));
    await expect.poll(() => noteIn(first)).toBe('New.\n\nOld.');
    await expect
      .poll(async () => ((await tabStateOf(driven, story)) as ReadState).kept.map((kept) => kept.note))
      .toEqual(['New.\n\nOld.']);
    await first.close();
  });

  it('stays beside its words when the page scrolls or puts something in above them', async () => {
    // So tall a window that the card has room below its words all the while.
    await page.setViewport({ width: 1100, height: 1300 });
    const { x, y } = await placeOf(page, 'the whole quay shook');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Lindqvist/);
    const top = async () =>
      (await inCard(driven, page, (root) => root.querySelector('.card')?.getBoundingClientRect().top ?? 0)) ?? 0;
    const before = await eventually(async () => (await top()) > y && (await top()), 'the card is below the words');
    await page.evaluate(() => {
      document.documentElement.style.overflowAnchor = 'none';
      const notice = document.createElement('div');
      notice.style.height = '60px';
      document.querySelector('article')?.prepend(notice);
    });
    await eventually(async () => (await top()) === before + 60, 'the card moves down with its words');
    await page.evaluate(() => scrollBy(0, 30));
    await eventually(async () => (await top()) === before + 30, 'the card moves up with its words');
  });

  it('gives a page that lies in wait for it nothing', async () => {
    driven.site.route('http://prying.example/story', PAGE.replace('<head>', `<head>${PRYING}`));
    const { page: other } = await readPage(driven, 'http://prying.example/story');
    const { x, y } = await placeOf(other, 'the whole quay shook');
    await other.mouse.click(x, y);
    await waitForCard(driven, other, /Lindqvist/);
    // The reader selects a word of the card, as a selection tells where it stands.
    const { x: left, y: top } = await clickInCard(driven, other, '.speaker', 2);
    const { seen, loot } = await other.evaluate((...at) => globalThis.pry(...at), left, top);
    expect(seen).toEqual(['div']);
    expect(loot.filter((what) => name === 'chromium' || !FIREFOX_TELLS.test(what))).toEqual([]);
    await other.close();
  });

  it('takes no click and no input that a script made up', async () => {
    const { x, y } = await placeOf(page, 'Rumours of a second drone');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Keep/);
    const pressByScript = (id: string) =>
      inCard(
        driven,
        page,
        async (root, selector) => {
          (root.querySelector(selector) as HTMLElement).click();
          await new Promise((resolve) => setTimeout(resolve, 500));
        },
        byTestId(id),
      );
    await pressByScript('keep');
    expect(await cardText(driven, page)).not.toMatch(/Remove/);
    await clickInCard(driven, page, byTestId('keep'));
    await waitForCard(driven, page, /Remove/);
    await pressByScript('remove');
    await inCard(driven, page, (root) => {
      const field = root.querySelector('textarea') as HTMLTextAreaElement;
      field.value = 'Said by a script';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.blur();
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await expect.poll(() => cardText(driven, page)).toMatch(/Remove/);
    expect(await cardText(driven, page)).not.toMatch(/Saved/);
  });

  it('counts and keeps for its own page after a way to another and back', async () => {
    // Pages that may be stored may be kept in memory: then no script of theirs starts anew on the way back.
    const headers = { 'cache-control': 'max-age=600' };
    driven.site.route(`${AWAY}/first`, { body: PAGE.replace('#orders', 'second'), headers });
    driven.site.route(`${AWAY}/second`, { body: OTHER, headers });
    const { page: tab, tabId } = await readPage(driven, `${AWAY}/first`);
    const isMarkedAt = (url: string) =>
      eventually(async () => {
        // Between two pages there is none to ask.
        const at = await tab.evaluate(() => location.href).catch(() => null);
        return at === url && ((await paintedOn(tab)).named ?? 0) > 0;
      }, `${url} is marked`);
    await isMarkedAt(`${AWAY}/first`);
    const count = await eventually(async () => (await badgeOf(driven, tabId)) || null, 'the badge counts');
    expect(Number(count)).toBeGreaterThan(0);
    await tab.evaluate(() => document.getElementById('link')?.click());
    await isMarkedAt(`${AWAY}/second`);
    await eventually(async () => (await badgeOf(driven, tabId)) !== count, 'the badge counts other claims');
    await tab.evaluate(() => history.back());
    await isMarkedAt(`${AWAY}/first`);
    await eventually(async () => (await badgeOf(driven, tabId)) === count, 'the badge counts its claims again');
    const { x, y } = await placeOf(tab, 'the whole quay shook');
    await tab.mouse.click(x, y);
    await waitForCard(driven, tab, /Lindqvist/);
    await clickInCard(driven, tab, '[data-testid="keep"]');
    await waitForCard(driven, tab, /Remove/);
    await eventually(async () => ((await paintedOn(tab)).mine ?? 0) > 0, 'what is kept is marked');
    const library = await driven.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('kept-page'));
    const here = async () => {
      const kept = await library.$$eval(byTestId('kept-page'), (pages) =>
        pages.map((entry) => ({ key: entry.getAttribute('data-page-key') ?? '', words: entry.textContent ?? '' })),
      );
      return kept.filter(({ key }) => key.includes('/away/'));
    };
    await expect.poll(async () => (await here())[0]?.words).toContain('the whole quay shook');
    expect((await here()).map(({ key }) => key)).toEqual([`${AWAY.replace('http:', 'https:')}/first`]);
    await library.close();
    await tab.close();
  });

  it('works on a page whose elements and scripts stand in the way', async () => {
    const html = readFileSync(new globalThis.URL('../fixtures/pages/hostile.html', import.meta.url), 'utf8');
    // Its last claim is far below.
    const tall = html.replace(/<p>(?=The meadow)/, '<p style="margin-top: 3000px">');
    driven.site.route('http://hostile.example/mill', tall);
    const other = await driven.open('http://hostile.example/mill');
    const isContested = () => other.evaluate(() => (CSS.highlights.get('whence-contested')?.size ?? 0) > 0);
    await eventually(isContested, 'marks are painted');
    const { x, y } = await other.evaluate(() => {
      const words = document.getElementsByTagName('p')[0]?.firstChild as Text;
      const range = document.createRange();
      range.setStart(words, words.data.indexOf('opened'));
      range.setEnd(words, words.data.indexOf('opened') + 6);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await other.mouse.click(x, y);
    await waitForCard(driven, other, /Corvin Thale/);
    // Before the first claim comes the last.
    await other.keyboard.press('p');
    await waitForCard(driven, other, /\b1 of/);
    await other.keyboard.press('p');
    await waitForCard(driven, other, /\b(\d+) of \1\b/);
    await eventually(() => other.evaluate(() => scrollY > 2_000), 'the page scrolls to its last claim');
    await eventually(async () => {
      const box = await inCard(driven, other, (root) => {
        const { top, bottom } = (root.querySelector('.card') as Element).getBoundingClientRect();
        return { top, bottom, height: innerHeight };
      });
      return box !== null && box.top > 0 && box.bottom < box.height;
    }, 'the card stands beside it');
    await other.keyboard.press('Escape');
    await isGone(other);
    await other.close();
  });
});
