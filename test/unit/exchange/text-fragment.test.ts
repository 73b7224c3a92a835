import { describe, expect, it } from 'vitest';
import { textFragment } from '@/utils/exchange/text-fragment';

const URL_ = 'https://a.example/x';
const LONG =
  'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen.';
const link = (exact: string, prefix = '', suffix = '') => textFragment(URL_, { exact, prefix, suffix });

describe('textFragment', () => {
  it.each([
    ['a sentence', 'The ferry line will close.', 'The%20ferry%20line%20will%20close.'],
    ['what has a meaning in the directive', 'well-known, R&D costs rose', 'well%2Dknown%2C%20R%26D%20costs%20rose'],
    ['what ends a Markdown link', 'the (old) pier was sold!', 'the%20%28old%29%20pier%20was%20sold%21'],
    ['white space of any kind', 'the old\u00a0 pier was sold', 'the%20old%20pier%20was%20sold'],
    ['emoji and half characters', 'the pier 😀 was sold \ud83d', 'the%20pier%20%F0%9F%98%80%20was%20sold%20%EF%BF%BD'],
    [
      'long quotes by their ends',
      LONG,
      'One%20two%20three%20four%20five,fifteen%20sixteen%20seventeen%20eighteen%20nineteen.',
    ],
    ['quotes over two paragraphs by their ends', 'First word here.\nLast words here.', 'First,here.'],
  ])('takes %s', (_, exact, directive) => {
    expect(link(exact)).toBe(`${URL_}#:~:text=${directive}`);
  });

  it('gives short quotes their neighbours', () => {
    expect(link('he said', 'It was late, ', ' on Monday morning')).toBe(
      `${URL_}#:~:text=was%20late%2C-,he%20said,-on%20Monday`,
    );
    expect(link('he said', '', ' on Monday')).toBe(`${URL_}#:~:text=he%20said,-on%20Monday`);
  });

  it.each([
    ['that ends like the sign before it', '#:~', '#:%7E:~:text=The%20ferry%20line%20closed.'],
    ['that leads to other words', '#part:~:text=old', '#part:~:text=The%20ferry%20line%20closed.'],
  ])('stands alone behind a hash %s', (_, hash, made) => {
    const quote = { exact: 'The ferry line closed.', prefix: '', suffix: '' };
    expect(textFragment(`${URL_}${hash}`, quote)).toBe(`${URL_}${made}`);
  });

  it('goes behind a hash that is there', () => {
    expect(textFragment(`${URL_}#part`, { exact: 'The ferry line will close.', prefix: '', suffix: '' })).toMatch(
      /#part:~:text=The/,
    );
  });

  it('is nothing for addresses that are not of the web', () => {
    for (const url of ['file:///tmp/a.html', 'javascript:alert(1)', 'text']) {
      expect(textFragment(url, { exact: 'a', prefix: '', suffix: '' })).toBeNull();
    }
  });
});
