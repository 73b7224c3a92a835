import { describe, expect, it } from 'vitest';
import { grantedSites, siteOrigins, typedSite } from '@/components/parts/site-origins';
import { siteOf } from '@/utils/page-key';

describe('the patterns that let Whence into a site', () => {
  it.each([
    ['news.example', ['*://*.news.example/*']],
    ['www.news.example', ['*://*.news.example/*']],
    ['m.news.example', ['*://*.m.news.example/*']],
    ['localhost', ['*://localhost/*']],
    ['127.0.0.1', ['*://127.0.0.1/*']],
    ['[::1]', ['*://[::1]/*']],
  ])('for %s are %j', (host, origins) => {
    expect(siteOrigins(host)).toEqual(origins);
  });
});

describe('what the browser says was granted', () => {
  it('becomes a sorted list of sites, each with the patterns to give back', () => {
    expect(grantedSites(['*://*.post.example/*', 'https://courier.example/*', 'http://courier.example/*'])).toEqual({
      everywhere: [],
      sites: [
        { host: 'courier.example', origins: ['https://courier.example/*', 'http://courier.example/*'] },
        { host: 'post.example', origins: ['*://*.post.example/*'] },
      ],
    });
  });

  it.each(['*://*/*', '<all_urls>', 'https://*/*'])('is everywhere with %s', (origin) => {
    expect(grantedSites([origin]).everywhere).toEqual([origin]);
  });

  it('says nothing of patterns that are no web sites', () => {
    expect(grantedSites(['file:///*', 'moz-extension://x/*', ''])).toEqual({ everywhere: [], sites: [] });
  });
});

describe('the site in what a reader typed', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  WWW.News.Example  ', 'news.example'],
    ['https://www.news.example:8080/story?id=1#top', 'news.example'],
    ['news.example/world', 'news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['m.news.example', 'news.example'],
    ['https://amp.news.example/story', 'news.example'],
    ['127.0.0.1:8080', '127.0.0.1'],
  ])('%s is %s', (typed, site) => {
    expect(typedSite(typed)).toBe(site);
  });

  it.each(['www', 'm', 'mobile', 'amp', 'm.www', 'uk'])('is that of its pages, under the host %s too', (label) => {
    const host = `${label}.news.example`;
    expect(typedSite(host)).toBe(siteOf(`https://${host}/story`));
  });

  it.each([
    '',
    '   ',
    'two words',
    'http://',
    `${'a'.repeat(300)}.example`,
    'javascript:alert(1)',
    '*',
    '*.news.example',
  ])('%j is none', (typed) => {
    expect(typedSite(typed)).toBeNull();
  });
});
