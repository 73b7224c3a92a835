import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { article, fixture, openWorld, type World } from './world';

const PROSE = 'The warden of Redmarsh said on Tuesday that the upper gate had been open since the night before.';
const MORE = 'Ann Hale, who keeps the lower gate, said that nobody had told her of it until the water came.';

/** What is read of the page: its blocks with their kinds, and what the page shows of what it is. */
async function read(world: World) {
  return world.evaluate(async () => {
    const page = await exposed.readPage(document);
    const text = page?.article.text ?? '';
    return {
      blocks: page?.article.blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span)}`) ?? [],
      signs: page?.signs ?? null,
    };
  });
}

const CROWDED = [
  'headline: Redmarsh lifts its bridge toll',
  'standfirst: Ferrymen call the decision',
  'paragraph: The council of Redmarsh',
  'paragraph: “We cannot ask people',
  'paragraph: Two people who have seen',
  'headline: What the ferrymen say',
  'paragraph: The ferrymen’s guild',
  'list: The toll was two crowns',
  'list: Lorries paid nine.',
  'paragraph: The guild reportedly plans',
];

describe.each(BROWSERS)('what is left out of an article in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  async function readHtml(html: string) {
    const world = await openWorld(driven, html);
    return read(world);
  }
  const starts = (blocks: readonly string[]) => blocks.map((start) => expect.stringContaining(start));

  it('is every caption, pull quote, byline, teaser, letter box, banner, comment and author’s card', async () => {
    expect((await readHtml(fixture('crowded'))).blocks).toEqual(starts(CROWDED));
  });

  it('is the same where the page is too large for Readability', async () => {
    const large = fixture('crowded').replace('<footer>', `<div>${'<i></i>'.repeat(21_000)}</div><footer>`);
    expect((await readHtml(large)).blocks).toEqual(starts(CROWDED));
  });

  it('is nothing of an article whose paragraphs stand in an element each', async () => {
    const parts = [PROSE, MORE, 'It came at four.', PROSE.replace('upper', 'outer'), MORE.replace('lower', 'inner')];
    const html = article(parts.map((part) => `<div class="row"><div>${part}</div></div>`).join(''));
    expect((await readHtml(html)).blocks).toEqual(parts.map((part) => `paragraph: ${part}`));
  });

  it('is nothing of an article that begins outside of any paragraph, and no word of it is read twice', async () => {
    const parts = [PROSE, MORE, PROSE.replace('upper', 'outer')];
    const [first, ...others] = parts;
    const html = `<h1>Water at Redmarsh</h1><div class="summary">${first}${others.map((part) => `<p>${part}</p>`).join('')}</div>`;
    expect((await readHtml(article(html))).blocks).toEqual([
      'headline: Water at Redmarsh',
      ...parts.map((part) => `paragraph: ${part}`),
    ]);
  });

  it('is nothing of an article that calls itself what is left out elsewhere', async () => {
    const html = `<main><div class="newsletter-post share comments-open">${`<p>${PROSE}</p><p>${MORE}</p>`.repeat(2)}</div></main>`;
    expect((await readHtml(html)).blocks).toHaveLength(4);
  });

  it('is not a paragraph that says again what another says', async () => {
    const html = article(
      `<p>${PROSE}</p><p>${MORE}</p><p>“It came at four,” she said.</p><p>${MORE}</p><p>${PROSE}</p>`,
    );
    expect((await readHtml(html)).blocks).toHaveLength(5);
  });

  it.each([
    ['the whole article', 1, 7],
    ['its beginning only', 0.3, 8],
    ['another article', -1, 8],
  ])('is what follows the text that the page declares, where that is %s', async (_, share, count) => {
    const parts = Array.from(
      { length: 7 },
      (_, i) => `Gate ${i} was open. ${PROSE} ${MORE.replace('lower', `${i}th`)}`,
    );
    const body =
      share < 0 ? 'The council of Port Sarral met. '.repeat(40) : parts.slice(0, Math.ceil(7 * share)).join(' ');
    const after = 'This line came from nowhere, says nothing, and is set like any other of this page.';
    const html = article([...parts, after].map((part) => `<p>${part}</p>`).join('')).replace(
      '</head>',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script></head>`,
    );
    expect((await readHtml(html)).blocks).toHaveLength(count);
  });

  it('reads a live report, all of its entries, and says that it is one', async () => {
    const entry = (hour: number, text: string) =>
      `<div class="post"><time class="date">${hour}:15</time><h3>At ${hour}</h3><p>${text}</p></div>`;
    const html = article(entry(9, PROSE) + entry(8, MORE) + entry(7, PROSE.replace('upper', 'outer'))).replace(
      '</head>',
      '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script></head>',
    );
    const { blocks, signs } = await readHtml(html);
    expect(blocks.filter((block) => block.startsWith('paragraph'))).toHaveLength(3);
    expect(signs).toEqual({ kind: 'news', morePages: false, live: true, translated: false });
  });

  it.each([
    ['a numbered link', '<p class="pages">1 <a href="/story?page=2">Next page</a></p>', true],
    ['a link of the head', '', true, '<link rel="next" href="/story/page/2">'],
    ['a link to the next story', '<p><a href="/another-story">Next</a></p>', false],
    ['a list of stories', '<p><a href="/stories?page=2">2</a></p>', false],
  ])('tells a page that goes on by %s: %s', async (_, link, morePages, head = '') => {
    const html = article(`<p>${PROSE}</p><p>${MORE}</p><p>${PROSE.replace('upper', 'outer')}</p>${link}`);
    const { blocks, signs } = await readHtml(html.replace('</head>', `${head}</head>`));
    expect(signs?.morePages).toBe(morePages);
    expect(blocks).toHaveLength(3);
  });

  it.each([
    ['{"@type":"NewsArticle"}', 'article', 'news'],
    ['{"@graph":[{"@type":["Thing","OpinionNewsArticle"]}]}', '', 'news'],
    ['<![CDATA[ {"@type":"NewsArticle"} ]]>', '', 'news'],
    ['{"@type":"Product"}', 'article', 'other'],
    ['{"@type":"BlogPosting"}', '', 'article'],
    ['{broken', 'article', 'article'],
    ['[null,7,{"@type":{"a":1}}]', 'video.movie', 'other'],
    ['', 'website', null],
    ['', `article${'x'.repeat(100_000)}`, 'other'],
  ])('takes %s and og:type “%.20s” for a page of the kind %s', async (json, type, kind) => {
    const head = `<meta property="og:type" content="${type}"><script type="application/ld+json">${json}</script></head>`;
    const html = article(`<p>${PROSE}</p><p>${MORE}</p><p>${PROSE.replace('upper', 'outer')}</p>`).replace(
      '</head>',
      head,
    );
    expect((await readHtml(html)).signs?.kind).toBe(kind);
  });
});
