import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenable, pageKey, siteOf } from '@/utils/page-key';

const STORY = 'https://harbour-post.example/news/ferry-line-to-close';

describe('pageKey, from the address alone', () => {
  it.each([
    ['http is https', 'http://harbour-post.example/news/ferry-line-to-close'],
    ['www', 'https://www.harbour-post.example/news/ferry-line-to-close'],
    ['the mobile host', 'https://m.harbour-post.example/news/ferry-line-to-close'],
    ['the other mobile host', 'https://mobile.harbour-post.example/news/ferry-line-to-close'],
    ['the AMP host', 'https://amp.harbour-post.example/news/ferry-line-to-close'],
    ['upper-case host', 'https://WWW.Harbour-Post.EXAMPLE/news/ferry-line-to-close'],
    ['a dot after the host', 'https://harbour-post.example./news/ferry-line-to-close'],
    ['the default port', 'http://harbour-post.example:80/news/ferry-line-to-close'],
    ['the secure port on http', 'http://harbour-post.example:443/news/ferry-line-to-close'],
    ['user name and password', 'https://ada:secret@harbour-post.example/news/ferry-line-to-close'],
    ['a last slash', 'https://harbour-post.example/news/ferry-line-to-close/'],
    ['doubled slashes', 'https://harbour-post.example//news//ferry-line-to-close//'],
    ['a hash', 'https://harbour-post.example/news/ferry-line-to-close#comments'],
    ['an empty hash-bang', 'https://harbour-post.example/news/ferry-line-to-close#!/'],
    ['a text fragment', 'https://harbour-post.example/news/ferry-line-to-close#:~:text=ferry'],
    ['spaces around it', '  https://harbour-post.example/news/ferry-line-to-close\n'],
    ['an index file', 'https://harbour-post.example/news/ferry-line-to-close/index.html'],
    ['campaign parameters', `${STORY}?utm_source=mail&utm_medium=x&UTM_Campaign=may`],
    ['click ids', `${STORY}?fbclid=IwAR0&gclid=x&mc_cid=1&mc_eid=2&cmpid=rss&smid=tw-share&at_medium=rss`],
    ['an AMP parameter', `${STORY}?outputType=amp`],
    ['a bare AMP parameter', `${STORY}?amp`],
    ['an AMP end', `${STORY}/amp/`],
    ['an AMP beginning', 'https://harbour-post.example/amp/news/ferry-line-to-close'],
    ['an AMP extension', `${STORY}.amp`],
    [
      'an AMP cache',
      'https://www-harbour--post-example.cdn.ampproject.org/c/s/www.harbour-post.example/news/ferry-line-to-close?amp_js_v=0.1',
    ],
    ['an AMP viewer', 'https://cdn.ampproject.org/v/s/harbour-post.example/news/ferry-line-to-close/amp?usqp=mq331'],
    [
      'an AMP page of a search engine',
      'https://www.google.com/amp/s/www.harbour-post.example/news/ferry-line-to-close',
    ],
    ['the print view', `${STORY}/print/`],
    ['the print parameter', `${STORY}?print=1`],
    ['the print parameter in words', `${STORY}?print=true`],
    ['a page number', `${STORY}?page=2`],
    ['a parameter with a short tracking prefix', `${STORY}?ns_x=1&at_x=2&pk_x=3&ga_x=4&fb_x=5&mc_x=6`],
    ['mod and partner, where the path names the article', `${STORY}?mod=home&partner=mail`],
    ['the single-page view', `${STORY}?pagewanted=all`],
    ['ref, where the path names the article', `${STORY}?ref=home&source=top&t=123`],
    ['no parameters after the question mark', `${STORY}?`],
    ['empty parameters', `${STORY}?&&`],
  ])('%s makes no difference', (_, url) => {
    expect(pageKey(url)).toBe(STORY);
  });

  it.each([
    ['id', 'https://harbour-post.example/story.php?id=4711'],
    ['p', 'https://harbour-post.example/?p=4711'],
    ['article', 'https://harbour-post.example/read?article=ferry'],
    ['story', 'https://harbour-post.example/read?story=ferry'],
    ['a parameter nobody knows', 'https://harbour-post.example/read?k=ferry'],
    ['t, where nothing else names the article', 'https://harbour-post.example/viewtopic.php?t=4711'],
    ['source, where nothing else names the article', 'https://harbour-post.example/read?source=ferry'],
    ['a page number, where nothing else names the article', 'https://harbour-post.example/?page=12'],
    ['a page number of a script', 'https://harbour-post.example/read.php?page=12'],
    ['print, where it is the id', 'https://harbour-post.example/article.php?print=123'],
    ['print, where it is the id, after a path that looks like a name', `${STORY}?print=4711`],
    ['mod, where nothing else names the article', 'https://harbour-post.example/read?mod=ferry'],
    ['ns_id', 'https://harbour-post.example/read?ns_id=4711'],
    ['at_id', 'https://harbour-post.example/read?at_id=4711'],
    ['pk_id', 'https://harbour-post.example/read?pk_id=4711'],
    ['a page that has a name', 'https://harbour-post.example/?page=ferry-line'],
    ['a port', 'https://localhost:8080/ferry.html'],
    ['the route of a hash-bang address', 'https://harbour-post.example/#!/ferry-line'],
    ['the case of the path', 'https://harbour-post.example/News/Ferry'],
    ['a page number in the path', 'https://harbour-post.example/news/ferry-line-to-close/2'],
    ['a host that is only called www', 'https://www.example/story'],
    ['a host under a shared suffix', 'https://m.co.uk/story'],
    ['bytes that are no UTF-8', 'https://harbour-post.example/read?k=%E5'],
  ])('keeps %s', (_, url) => {
    expect(pageKey(url)).toBe(url);
  });

  it.each(['page=12', 'print=123', 'mod=ferry', 'ns_id=12', 'at_id=12', 'pk_id=12'])(
    'never merges articles that only %s tells apart, whatever the page declares',
    (query) => {
      const site = 'https://harbour-post.example/';
      expect(pageKey(`${site}index.php?${query}`, site)).toBe(`${site}?${query}`);
      expect(pageKey(`${site}read.php?${query}`, `${site}read.php`)).toBe(`${site}read.php?${query}`);
    },
  );

  it('drops known tracking where the path names nothing, as in short addresses', () => {
    const short = 'https://harbour-post.example/articles/c4xk2';
    expect(pageKey(`${short}?at_medium=rss&at_custom1=link&ns_mchannel=social&pk_campaign=x&mc_cid=1&print=yes`)).toBe(
      short,
    );
  });

  it('does not mind the order of parameters or the case of escapes', () => {
    expect(pageKey('https://a.example/caf%c3%a9?b=2&a=1')).toBe(pageKey('https://a.example/café?a=1&b=2'));
  });

  it('drops a mobile label inside the host', () => {
    expect(pageKey('https://en.m.atlas.example/wiki/Ferry')).toBe('https://en.atlas.example/wiki/Ferry');
  });

  it('gives local files and servers keys of their own', () => {
    expect(pageKey('file:///home/ada/a%20b.html#top')).toBe('file:///home/ada/a%20b.html');
    expect(pageKey('http://localhost:8080/ferry.html?utm_source=x')).toBe('https://localhost:8080/ferry.html');
    expect(pageKey('http://127.0.0.1:3000/')).toBe('https://127.0.0.1:3000/');
    expect(pageKey('http://[::1]:3000/a')).toBe('https://[::1]:3000/a');
  });

  it('gives back, trimmed, what is no address', () => {
    expect(pageKey('  not an address ')).toBe('not an address');
    expect(pageKey('')).toBe('');
    expect(pageKey('https://')).toBe('https://');
    expect(pageKey('not an address', 'https://a.example/x')).toBe('not an address');
  });
});

describe('pageKey, with a canonical address', () => {
  it.each([
    ['of a second page', `${STORY}/2/`, STORY],
    ['with another section', 'https://harbour-post.example/local/ferry-line-to-close', STORY],
    [
      'with the same long number',
      'https://harbour-post.example/x/88012345?k=1',
      'https://harbour-post.example/news/ferry-88012345',
    ],
    ['that is relative', `${STORY}?k=1`, '/news/ferry-line-to-close'],
    ['on a subdomain', 'https://amp-pages.harbour-post.example/news/ferry-line-to-close', STORY],
    ['of a short link', 'https://harbour-post.example/?p=88012345', 'https://harbour-post.example/news/88012345'],
    [
      'without a parameter that names nothing',
      'https://harbour-post.example/live?k=1',
      'https://harbour-post.example/live',
    ],
  ])('believes one %s', (_, url, canonical) => {
    expect(pageKey(url, canonical)).toBe(new URL(canonical, STORY).href);
  });

  it.each([
    ['the home page', STORY, 'https://harbour-post.example/'],
    [
      'the home page, of a page named by its parameter',
      'https://harbour-post.example/?p=4711',
      'https://harbour-post.example/',
    ],
    ['a section', STORY, 'https://harbour-post.example/news/'],
    [
      'the article read before, left behind by an app',
      STORY,
      'https://harbour-post.example/news/mayor-opens-new-bridge',
    ],
    [
      'another article of a long-named series',
      'https://a.example/big-storm-week/one',
      'https://a.example/big-storm-week/two',
    ],
    ['an article of the same day', 'https://a.example/20240512/one', 'https://a.example/20240512/two'],
    ['another site', STORY, 'https://wire-service.example/news/ferry-line-to-close'],
    ['a shared suffix', 'https://post.co.uk/ferry-line-to-close', 'https://co.uk/ferry-line-to-close'],
    ['a page without the id', 'https://a.example/story.php?id=5', 'https://a.example/story.php'],
    ['a page with another id', 'https://a.example/story.php?id=5', 'https://a.example/story.php?id=6'],
    ['a page without the number', 'https://a.example/story.php?page=12', 'https://a.example/story.php'],
    ['a page without the route of a hash-bang address', 'https://a.example/app#!/ferry', 'https://a.example/app'],
    ['the home page, of a page named by a parameter nobody knows', 'https://a.example/?k=ferry', 'https://a.example/'],
    ['the home page, of a hash-bang address', 'https://a.example/#!/ferry', 'https://a.example/'],
    ['another port', 'http://localhost:8080/a-b-c-d', 'http://localhost:9090/a-b-c-d'],
    ['no address', STORY, 'http://['],
    ['a script', STORY, 'javascript:alert(1)'],
    ['nothing', STORY, ''],
    ['null', STORY, null],
    ['the web address of a saved copy', 'file:///tmp/ferry-line-to-close', STORY],
  ])('does not believe one that is %s', (_, url, canonical) => {
    expect(pageKey(url, canonical)).toBe(pageKey(url));
  });
});

describe('pageKey, whatever it is given', () => {
  const part = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'amp',
          '/',
          '.',
          '.amp',
          'print',
          'www.',
          'm.',
          'a',
          '..',
          '%',
          '?',
          '&',
          '=',
          '#!',
          ':443',
          'p=1',
          '.html',
          '//',
          'index.html',
          ' ',
          '@',
          'cdn.ampproject.org/c/s/',
          '2',
        ),
        { maxLength: 14 },
      )
      .map((parts) => `http://a.example/${parts.join('')}`),
    fc
      .array(fc.constantFrom('amp.', 'www.', 'm.', 'co.', 'uk', 'a', '.', '/', 'amp', 'google.com/amp/s/', ':80'), {
        maxLength: 10,
      })
      .map((parts) => `http://${parts.join('')}`),
  );

  it('never throws, and is its own key', () => {
    fc.assert(
      fc.property(part, fc.option(part), (url, canonical) => {
        const key = pageKey(url, canonical);
        expect(pageKey(key)).toBe(key);
        expect(pageKey(key, canonical)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a long address', () => {
    expect(pageKey(`https://a.example/?k=${'x'.repeat(1_000_000)}`)).toHaveLength(1_000_021);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.harbour-post.example/a', 'harbour-post.example'],
    ['http://M.Harbour-Post.example:8080/a', 'harbour-post.example'],
    ['http://localhost:8080/a', 'localhost'],
    ['https://news.harbour-post.example/a', 'news.harbour-post.example'],
    ['file:///tmp/a.html', ''],
    ['not an address', ''],
  ])('of %s is "%s"', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('an address that is kept', () => {
  it.each([
    ['https://harbour-post.example/a', true],
    ['HTTP://harbour-post.example/a', true],
    ['file:///tmp/a.html', true],
    ['draft:4f1c', false],
    ['urn:isbn:0451450523', false],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,<script>alert(1)</script>', false],
    ['', false],
  ])('%s becomes a link: %s', (url, is) => {
    expect(isOpenable(url)).toBe(is);
  });
});
