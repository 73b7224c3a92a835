import { describe, expect, it } from 'vitest';
import { articleOfHtml } from '@/scripts/annotate/html';

const PARAGRAPH =
  'The mayor said on Monday that the bridge was unsafe, and that it would be closed for the whole of the summer.';
const page = (body: string, head = '<title>Bridge shut | Redmarsh Gazette</title>') =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;

describe('the article of a page', () => {
  it('is its headline and paragraphs, a line each, without menus and scripts', () => {
    const article = articleOfHtml(
      page(`<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge shut</h1>
        <p>${PARAGRAPH}</p><script>var x = 1;</script><p>${PARAGRAPH} Then   it
        rained&nbsp;&amp; snowed.</p><ul><li>${PARAGRAPH}</li></ul></article><footer>About us</footer>`),
    );
    expect(article.text).toBe(
      ['Bridge shut', PARAGRAPH, `${PARAGRAPH} Then it rained & snowed.`, PARAGRAPH].join('\n'),
    );
    expect(article).toMatchObject({ title: 'Bridge shut', lang: 'en-GB' });
  });

  it('has the outlet and the date that the page declares', () => {
    const declared = `<title>Bridge shut</title><meta property="og:site_name" content="Redmarsh Gazette">
      <meta property="article:published_time" content="2031-03-05T06:00:00Z">`;
    const body = `<article><h1>Bridge shut</h1><p>${PARAGRAPH}</p></article>`;
    expect(articleOfHtml(page(body, declared))).toMatchObject({
      site: 'Redmarsh Gazette',
      published: '2031-03-05T06:00:00Z',
    });
    expect(articleOfHtml(page(body))).toMatchObject({ site: null, published: null });
  });

  it('says a headline once', () => {
    const { text } = articleOfHtml(
      page(`<main><h1>Bridge shut</h1><div><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></div></main>`),
    );
    expect(text.match(/Bridge shut/g)).toHaveLength(1);
  });

  it.each([
    '',
    'no tags',
    '<p>open',
    '<html></html>',
    '<body><script>x</script>',
    '\u0000<b>',
    '<title>',
    '<<<>>>&#xD800;',
  ])('is found or empty, never an error: %j', (html) => {
    expect(typeof articleOfHtml(html).text).toBe('string');
  });

  it('is told to be none in words where a script holds all of it', () => {
    expect(() => articleOfHtml('<script><html><body>')).toThrow('no page that can be read');
  });

  it('keeps what looks like markup in the text as text', () => {
    const { text } = articleOfHtml(
      page(`<article><h1>Bridge shut</h1><p>${PARAGRAPH} &lt;img src=x onerror=y&gt;</p></article>`),
    );
    expect(text).toContain('<img src=x onerror=y>');
  });
});
