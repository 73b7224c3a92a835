import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven } from '../drive/browsers';
import { cardText, inCard, restOn, waitForCard } from '../drive/card';
import {
  eventually,
  isPainted,
  mutationsOf,
  openWhence,
  paintedOn,
  placeOf,
  type ReadState,
  readPage,
  SAMPLE_URL,
} from './whence';

const LONG_URL = 'http://long.example/article';

describe.each(BROWSERS)('reading the sample article in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let state: ReadState;

  beforeAll(async () => {
    driven = await openWhence(name);
    ({ page, state } = await readPage(driven, SAMPLE_URL));
  });
  afterAll(() => driven?.close());

  const actorOf = (words: string) => {
    const claim = state.reading.claims.find(({ content, sentence }) =>
      [...content, sentence].some(([start, end]) => state.article.text.slice(start, end).includes(words)),
    );
    const actor = state.reading.actors.find(({ id }) => id === claim?.actor);
    return { claim, actor };
  };

  it('finds the article and nothing of what stands around it', () => {
    const { text, title, site, published } = state.article;
    expect(text.startsWith('Drone strike on Port Sarral clouds ceasefire talks in Lindmark\n')).toBe(true);
    expect(text).not.toMatch(/Economy|Letters|its people and its places are invented/);
    expect({ title, site, published }).toEqual({
      title: 'Drone strike on Port Sarral clouds ceasefire talks in Lindmark',
      site: 'The Harbour Ledger',
      published: '2026-03-12T07:40:00Z',
    });
  });

  it('says who says what', () => {
    expect(actorOf('We heard one engine')).toMatchObject({
      claim: { sourcing: 'named', quotation: 'direct' },
      actor: { name: 'Marta Lindqvist', named: true },
    });
    expect(actorOf('had received new orders')).toMatchObject({
      claim: { sourcing: 'unnamed' },
      actor: { named: false },
    });
    expect(actorOf('could not be independently verified').claim?.standing.map(({ value }) => value)).toContain(
      'unconfirmed',
    );
    expect(actorOf('reportedly carried markings').claim?.standing.map(({ value }) => value)).toContain('hearsay');
  });

  it('paints every kind of mark', async () => {
    await isPainted(page);
    const painted = await paintedOn(page);
    for (const mark of ['contested', 'unsourced', 'unnamed', 'open', 'named', 'cue'])
      expect(painted[mark], mark).toBeGreaterThan(0);
    const marked = state.reading.claims.filter(({ mark }) => mark !== null);
    expect(marked.length).toBeGreaterThanOrEqual(25);
  });

  it('does so by itself on a site that is granted', async () => {
    const other = await driven.open(SAMPLE_URL);
    await eventually(async () => ((await paintedOn(other)).named ?? 0) > 0, 'the page is marked unasked');
    await other.close();
    await page.bringToFront();
  });

  it('has every mark of an article with more claims than one message carries', async () => {
    const url = LONG_URL;
    const people = Array.from(
      { length: 700 },
      (_, i) => `<p>A clerk at desk ${i + 1} said shelf ${i + 1} was empty.</p>`,
    );
    driven.site.route(
      url,
      `<!doctype html><html lang="en"><title>Shelves</title><article><h1>Shelves</h1>${people.join('')}</article>`,
    );
    const { page: long, state: read } = await readPage(driven, url);
    expect(read.reading.claims.length).toBeGreaterThanOrEqual(700);
    const marked = read.reading.claims.filter(({ mark }) => mark === 'unnamed').length;
    await eventually(async () => (await paintedOn(long)).unnamed === marked, 'all are painted');
    const { x, y } = await placeOf(long, 'shelf 700 was empty');
    await long.mouse.click(x, y);
    expect(await waitForCard(driven, long, /clerk at desk 700/i)).toMatch(/Unnamed/i);
    await long.close();
    await page.bringToFront();
  });

  it('opens a card on a click that says who, how and why', async () => {
    const { x, y } = await placeOf(page, 'had received new orders');
    await page.mouse.click(x, y);
    const text = await waitForCard(driven, page, /officials/i);
    expect(text).toMatch(/Two officials close to the Ostmark delegation/);
    expect(text).toMatch(/unnamed/i);
    expect(text).toMatch(/said/);
  });

  it('closes the card on Escape and leaves nothing behind', async () => {
    await page.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, page)) === null, 'the card closes');
    expect(
      await page.evaluate(() => Array.from(document.documentElement.children, ({ localName }) => localName)),
    ).toEqual(['head', 'body']);
  });

  it('opens the card when the pointer rests on a mark', async () => {
    const { x, y } = await placeOf(page, 'conflict that both governments');
    await page.mouse.move(x, y + 200);
    const mark = await placeOf(page, 'We heard one engine');
    await restOn(driven, page, mark, /Marta Lindqvist/);
    await page.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, page)) === null, 'the card closes');
  });

  it('walks from claim to claim by key while the card is open', async () => {
    const { x, y } = await placeOf(page, 'had received new orders');
    await page.mouse.click(x, y);
    const first = await waitForCard(driven, page, /Two officials/);
    await page.keyboard.press('n');
    const second = await eventually(async () => {
      const text = await cardText(driven, page);
      return text !== null && text !== first && text;
    }, 'the card moves on');
    expect(second).not.toBe(first);
    await page.keyboard.press('p');
    await waitForCard(driven, page, /Two officials/);
    await page.keyboard.press('Escape');
  });

  it('names its buttons and takes the keyboard', async () => {
    const { x, y } = await placeOf(page, 'had received new orders');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /Two officials/);
    const unnamed = await inCard(driven, page, (root) =>
      Array.from(root.querySelectorAll('button, textarea, a'))
        .filter(
          (element) =>
            !(
              element.textContent?.trim() ||
              element.getAttribute('aria-label') ||
              (element as HTMLTextAreaElement).labels?.length
            ),
        )
        .map((element) => element.outerHTML),
    );
    expect(unnamed).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('changed nothing inside the body and asked the network for nothing', async () => {
    expect((await mutationsOf(page)).body).toBe(0);
    expect(driven.site.requests).toEqual([SAMPLE_URL, SAMPLE_URL, LONG_URL]);
  });
});
