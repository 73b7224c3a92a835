import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { article, fixture, openWorld, type World } from './world';

describe.each(BROWSERS)('finding the article in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  /** The article that is read, as its blocks, and the changes that reading made anywhere in the document. */
  async function read(world: World) {
    return world.evaluate(async () => {
      let mutations = 0;
      const observer = new MutationObserver((records) => {
        mutations += records.length;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const page = await exposed.readPage(document);
      mutations += observer.takeRecords().length;
      observer.disconnect();
      const found = page?.article ?? null;
      return {
        mutations,
        article: found,
        blocks: found?.blocks.map(({ kind, span }) => `${kind}: ${found.text.slice(...span)}`) ?? [],
      };
    });
  }

  it('reads headline, standfirst and body of a report, and nothing around them', async () => {
    const world = await openWorld(driven, fixture('report'), {
      url: 'http://tidewater.example/news/ferry?utm_source=post',
    });
    const { blocks, article: found, mutations } = await read(world);
    expect(mutations).toBe(0);
    expect(blocks.map((block) => block.slice(0, 40))).toEqual(
      [
        'headline: Ferry captain cleared after',
        'standfirst: An inquiry blames a broken',
        'paragraph: The captain of the Lady',
        'paragraph: “He slowed down,',
        'paragraph: Two people familiar',
        'headline: What the pilots say',
        'paragraph: The pilots’ union',
        'list: The beacon failed at noon',
        'list: It was repaired',
        'list: The ferry carried ninety',
        'quote: “We have asked four',
        'paragraph: The owner of the',
        'paragraph: The captain, who has',
      ].map((start) => expect.stringContaining(start)),
    );
    expect(found?.text).not.toMatch(
      /at its berth|Harbour Watcher|Sign up|Most read|rights reserved|advertisement|\u00ad/,
    );
    expect(found).toMatchObject({
      title: 'Ferry captain cleared after Grayhaven collision',
      byline: 'Oda Fennimore, Pell Anders',
      site: 'The Tidewater Post',
      published: '2026-02-03T09:15:00+01:00',
      modified: '2026-02-04',
      lang: 'en-GB',
      links: [{ href: 'http://tidewater.example/people/ruth-alleyn' }],
    });
  });

  it.each(['no-article', 'front-page', 'app'])('finds no article on %s', async (page) => {
    const world = await openWorld(driven, fixture(page));
    const { article: found, mutations } = await read(world);
    expect(found).toBeNull();
    expect(mutations).toBe(0);
  });

  it('finds none on an empty page', async () => {
    const world = await openWorld(driven, '');
    expect((await read(world)).article).toBeNull();
  });

  it('reads what stands before a paywall', async () => {
    const world = await openWorld(driven, fixture('paywall'));
    const { blocks } = await read(world);
    expect(blocks).toHaveLength(3);
    expect(blocks[0]).toBe('headline: Who paid for the lighthouse?');
    expect(blocks.join()).not.toContain('crown');
  });

  it('reads a page whose elements are named like what is called, and whose scripts spoil their own world', async () => {
    const world = await openWorld(driven, fixture('hostile'));
    const { blocks, mutations } = await read(world);
    expect(blocks.map((block) => block.slice(0, 30))).toEqual(
      [
        'headline: Mill owner denies f',
        'paragraph: The owner of the u',
        'paragraph: Two neighbours who',
        'paragraph: The meadow’s tenan',
      ].map((start) => expect.stringContaining(start)),
    );
    expect(mutations).toBe(0);
  });

  it('leaves Readability out of pages of more than 20,000 elements and finds the article all the same', async () => {
    const paragraphs =
      '<p>The warden said on Tuesday that the upper gate had been open since the night before the flood.</p>'.repeat(9);
    const world = await openWorld(driven, `<main>${paragraphs}</main><div>${'<i></i>'.repeat(20_100)}</div>`);
    const { blocks } = await read(world);
    expect(blocks).toHaveLength(9);
  });

  it('reads what the page declares of its making, from its article, its publisher and what it reviews', async () => {
    const world = await openWorld(driven, fixture('findings'), { url: 'http://gazette.example/dam' });
    const { article: found } = await read(world);
    expect(found?.declared).toEqual({
      author: 'Oda Lind, Pell Marsh',
      basedOn: [{ name: 'Minutes of the dam council', url: 'https://council.example/minutes.pdf' }],
      citations: [{ name: 'A survey of the piers, 2030' }],
      reviewed: ['The dam has never leaked.'],
      unnamedSourcesPolicy: 'https://gazette.example/about/unnamed-sources',
    });
  });

  const deep = (levels: number) =>
    `${'{"@graph":['.repeat(levels)}{"@type":"Article","author":"Deep"}${']}'.repeat(levels)}`;
  it.each([
    ['is empty', '', undefined],
    ['is no object', '[null, 7, "text", [[]]]', undefined],
    ['is broken', '{"@type":"Article","author":"Ada"', undefined],
    ['is huge', `{"@type":"Article","author":"Ada","x":"${'x'.repeat(200_001)}"}`, undefined],
    ['is deep', deep(40), undefined],
    ['is deeper than any stack', `${'['.repeat(90_000)}${']'.repeat(90_000)}`, undefined],
    [
      'has other types than it should',
      '{"@type":"Article","author":{"name":{"a":1}},"isBasedOn":7,"citation":[[["x"]],null,{"name":[]},{"url":{}}],"publisher":[[]],"correctionsPolicy":{"url":{"url":"https://a.example/"},"@id":["x"]},"unnamedSourcesPolicy":true}',
      undefined,
    ],
    [
      'has policies as works',
      '[{"@type":"Article","correctionsPolicy":{"@type":"CreativeWork","@id":"https://a.example/#c","url":"https://a.example/c"},"unnamedSourcesPolicy":[{"url":"javascript:alert(1)","@id":"https://a.example/u"}],"publishingPrinciples":{"@id":"#p"}},{"@id":"#p","url":"https://a.example/p"}]',
      {
        correctionsPolicy: 'https://a.example/c',
        unnamedSourcesPolicy: 'https://a.example/u',
        publishingPrinciples: 'https://a.example/p',
      },
    ],
    [
      'names another newsroom beside its publisher',
      '[{"@type":"Article","publisher":{"@id":"#us"}},{"@type":"NewsMediaOrganization","name":"Some other paper","correctionsPolicy":"https://other.example/c"},{"@type":"Organization","@id":"#us","unnamedSourcesPolicy":"https://a.example/u"}]',
      { unnamedSourcesPolicy: 'https://a.example/u' },
    ],
    [
      'names a publisher without policies, and another newsroom',
      '[{"@type":"Article","author":"Ada","publisher":{"name":"A"}},{"@type":"NewsMediaOrganization","correctionsPolicy":"https://other.example/c"}]',
      { author: 'Ada' },
    ],
    [
      'names no publisher and one newsroom',
      '[{"@type":"Article"},{"@type":"NewsMediaOrganization","correctionsPolicy":"https://a.example/c"}]',
      { correctionsPolicy: 'https://a.example/c' },
    ],
    [
      'names no publisher and two newsrooms',
      '[{"@type":"Article","author":"Ada"},{"@type":"NewsMediaOrganization","correctionsPolicy":"https://a.example/c"},{"@type":"NewsMediaOrganization","name":"Some other paper","correctionsPolicy":"https://other.example/c"}]',
      { author: 'Ada' },
    ],
    [
      'has prototypes for keys',
      '{"@type":"Article","__proto__":{"author":"Eve","correctionsPolicy":"https://evil.example/"},"constructor":{"prototype":{"x":1}},"author":"Ada"}',
      { author: 'Ada' },
    ],
    [
      'has addresses that are none',
      '{"@type":"Article","author":"Ada","publishingPrinciples":["javascript:alert(1)","data:text/html,x","/relative","//a.example/","https://","https://bank.example@evil.example/","http://[","ftp://a.example/"],"isBasedOn":["data:text/html,x"]}',
      { author: 'Ada' },
    ],
    [
      'has the good address last',
      '{"@type":"Article","publishingPrinciples":[7,"/relative","HTTPS://A.example/p q"]}',
      { publishingPrinciples: 'https://a.example/p%20q' },
    ],
    [
      'has marks that turn the text around',
      '{"@type":"Article","author":"Ada\\u202e\\u0000\\n  Marsh","citation":"<b>x</b>"}',
      { author: 'Ada Marsh', citations: [{ name: '<b>x</b>' }] },
    ],
    [
      'names a publisher that is itself',
      '{"@type":"Article","@id":"#a","author":"Ada","publisher":{"@id":"#a"}}',
      { author: 'Ada' },
    ],
  ])('takes nothing on trust of linked data that %s', async (_, json, declared) => {
    const head = `<title>Test</title><script type="application/ld+json">${json}</script>`;
    const world = await openWorld(
      driven,
      article('<p>Text.</p>').replace('<title>Test</title>', () => head),
    );
    const metadata = await world.evaluate(() => exposed.readMetadata(document));
    expect(metadata.declared).toEqual(declared);
    expect(await world.evaluate(() => 'author' in Object.prototype)).toBe(false);
  });

  it('cuts what is declared to length and number', async () => {
    const many = JSON.stringify({
      '@type': 'Article',
      author: Array.from({ length: 400 }, (_, n) => ({ name: `Author ${n}` })),
      citation: Array.from({ length: 400 }, (_, n) => `${n} ${'x'.repeat(400)}`),
      publishingPrinciples: `https://a.example/${'x'.repeat(3_000)}`,
    });
    const head = `<title>Test</title><script type="application/ld+json">${many}</script>`;
    const world = await openWorld(driven, article('<p>Text.</p>').replace('<title>Test</title>', head));
    const { declared } = await world.evaluate(() => exposed.readMetadata(document));
    expect(declared?.author).toHaveLength(300);
    expect(declared?.citations).toHaveLength(10);
    for (const { name } of declared?.citations ?? []) expect(name).toHaveLength(300);
    expect(declared).not.toHaveProperty('publishingPrinciples');
  });

  it('takes nothing on trust of what the page says about itself', async () => {
    const long = 'x'.repeat(100_000);
    const head = `<title>${long}</title><meta name="author" content="  Ada\n  Marsh ${long}"><meta property="article:published_time" content="yesterday"><meta property="og:site_name" content="https://evil.example">
      <link rel="canonical" href="javascript:alert(1)"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":["a",{"b":1}]},"dateModified":{"x":1},"headline":7}</script><script type="application/ld+json">{broken</script>`;
    const world = await openWorld(
      driven,
      article('<p>Text.</p>').replace('<title>Test</title>', head).replace('lang="en"', `lang="${long}"`),
    );
    const metadata = await world.evaluate(() => exposed.readMetadata(document));
    expect(metadata).toEqual({
      title: 'x'.repeat(500),
      byline: expect.stringMatching(/^Ada Marsh x{1,490}$/),
      canonical: null,
      lang: null,
    });
  });
});
