import { describe, expect, it } from 'vitest';
import { htmlOfRuns, textOfRuns } from '@/utils/bibliography/runs';
import { STYLE_IDS } from '@/utils/bibliography/styles';
import { HOSTILE } from '../exchange/samples';
import { cited, starred } from './harbour-post';

const IMAGE = '<img src=x onerror=alert(1)> & <b>bold</b>, <i>slanted</i>';

describe.each(STYLE_IDS)('what a page says, in %s', (style) => {
  it('is text letter for letter, never markup', async () => {
    const runs = await cited(style, { title: IMAGE, byline: '<script>alert(2)</script>', site: '<i>The Post</i>' });
    const text = textOfRuns(runs);
    for (const part of [IMAGE, '<script>alert(2)</script>', '<i>the post</i>'])
      expect(text.toLowerCase()).toContain(part);
    expect(htmlOfRuns(runs).match(/<[^>]*>/g)).toEqual(['<i>', '</i>']);
    expect(runs.filter(({ italic }) => italic).map((run) => run.text)).toEqual(['<i>The Post</i>']);
  });

  it.each(HOSTILE)('stays one line, with what it says in it: %j', async (title) => {
    const runs = await cited(style, { title });
    expect(textOfRuns(runs)).not.toMatch(/[\p{Cc}\p{Co}]/u);
    expect(htmlOfRuns(runs).replaceAll(/<\/?i>/g, '')).not.toMatch(/[<>]/);
    expect(letters(textOfRuns(runs))).toContain(letters(title));
  });

  it.each(['a $& $1 $` %%STRING%% %%PARAM%% {b} __c__', 'signs \uE000i\uE001 of \uE002 our own\uE003'])(
    'does not reach what citations are made with: %j',
    async (title) => {
      const runs = await cited(style, { title });
      expect(letters(textOfRuns(runs))).toContain(letters(title));
      expect(runs.filter(({ italic }) => italic)).toHaveLength(1);
    },
  );

  it('leaves an address an address', async () => {
    const url = `https://a.example/it's/a_b--c?q="x"&r=<i>b</i>`;
    expect(await starred(style, { url })).toContain('https://a.example/it%27s/a_b--c?q=%22x%22&r=%3Ci%3Eb%3C/i%3E');
  });

  it('is no date and no language where it is none', async () => {
    expect(await starred(style, { published: 'last Monday' })).toBe(await starred(style, { published: null }));
    expect(await starred(style, { lang: '"><x', site: 'Post' })).toBe(
      await starred(style, { lang: null, site: 'Post' }),
    );
  });
});

describe('quotation marks in a title', () => {
  const title = 'Mayor: “No ferry after May” and it’s "final"';
  it.each([
    ['apa', 'Mayor: “No ferry after May” and it’s “final.”'],
    ['chicago-author-date', '“Mayor: ‘No Ferry after May’ and It’s ‘Final.’”'],
    ['modern-language-association', '“Mayor: ‘No Ferry after May’ and It’s ‘Final.’”'],
  ] as const)('are those of %s', async (style, quoted) => {
    expect(await starred(style, { title })).toContain(quoted);
  });

  it('stand after a question', async () => {
    expect(await starred('modern-language-association', { title: 'Will the ferry close?' })).toMatch(
      /“Will the Ferry Close\?” \*The/,
    );
  });
});

it('writes an outlet as it writes itself', async () => {
  expect(await starred('modern-language-association', { site: 'harbour-post.example' })).toContain(
    '*harbour-post.example*',
  );
});

/** Without what a style changes: capitals, spaces, quotation marks and the full stop at the end. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
