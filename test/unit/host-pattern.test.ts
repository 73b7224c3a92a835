import { describe, expect, it } from 'vitest';
import { coversHost, hostIn } from '@/utils/host-pattern';

describe('a match pattern of a permission', () => {
  it.each([
    ['*://*/*', 'news.example', true],
    ['<all_urls>', 'news.example', true],
    ['*://*.news.example/*', 'news.example', true],
    ['*://*.news.example/*', 'www.news.example', true],
    ['*://*.news.example/*', 'oldnews.example', false],
    ['https://news.example/*', 'news.example', true],
    ['https://news.example/*', 'www.news.example', false],
    ['*://[::1]/*', '[::1]', true],
    ['*://*/*', '', false],
    ['file:///*', 'news.example', false],
    ['moz-extension://news.example/*', 'news.example', false],
    ['', 'news.example', false],
  ])('%s lets into %j: %j', (pattern, host, covers) => {
    expect(coversHost(pattern, host)).toBe(covers);
  });

  it('names its host', () => {
    expect(['*://*.news.example/*', 'https://*/*', '<all_urls>', 'file:///*'].map(hostIn)).toEqual([
      'news.example',
      '*',
      '*',
      null,
    ]);
  });
});
