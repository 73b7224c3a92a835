import { describe, expect, it } from 'vitest';
import { addressOf, findingMessage } from '@/utils/finding-message';

const day = (date: string) => `on ${date}`;

describe('a finding’s message', () => {
  it('takes its values in one order, whatever is missing', () => {
    const finding = { key: 'finding.test', params: { date: '2031-03-04', words: 'the letter' } };
    expect(findingMessage(finding, day)).toEqual({
      key: 'finding.test',
      values: ['', 'the letter', '', 'on 2031-03-04'],
    });
  });

  it('with a count has plural forms, which words of a page cannot part', () => {
    const finding = { key: 'finding.test', params: { who: 'a | b | c | d', count: 2 } };
    expect(findingMessage(finding, day)).toEqual({
      key: 'finding.test',
      values: ['a / b / c / d', '', '2', ''],
      count: 2,
    });
  });

  it('has no values of a finding without parameters, nor of what every object has', () => {
    expect(findingMessage({ key: 'finding.test' }, day).values).toEqual(['', '', '', '']);
    expect(findingMessage({ key: 'finding.test', params: { constructor: 'x' } }, day).values).toEqual(['', '', '', '']);
  });
});

describe('the address of a finding', () => {
  const of = (url: string | number) => addressOf({ key: 'finding.test', params: { url } });

  it.each(['https://a.example/b?c=d', 'http://a.example'])('is %s', (url) => {
    expect(of(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'https://',
    'https://a b.example/',
    '/relative',
    '',
    'data:text/html,x',
    'https://[',
    7,
  ])('is not %s', (url) => {
    expect(of(url)).toBeNull();
    expect(addressOf({ key: 'finding.test' })).toBeNull();
  });
});
