import { describe, expect, it } from 'vitest';
import { likeness } from '@/utils/page/headline';
import { addressOf } from '@/utils/page/watcher';

describe('a heading that names the article', () => {
  it.each([
    ['Ferry captain cleared', 'Ferry captain cleared | The Post', 3],
    ['The Post', 'Ferry captain cleared', 0],
    ['Ferries', 'Ferries stop', 0],
    ['Ferry captain cleared after the collision', 'Captain cleared', 0],
    ['Ferry captain ‘cleared’, again', 'ferry captain cleared', 3],
    ['', '', 0],
  ])('%j says of the title %j this many words: %i', (heading, title, words) => {
    expect(likeness(heading, title)).toBe(words);
  });
});

describe('an address', () => {
  it.each([
    ['http://a.example/b#c', 'http://a.example/b'],
    ['http://a.example/b#', 'http://a.example/b'],
    ['http://a.example/b#!/story', 'http://a.example/b#!/story'],
    ['http://a.example/b', 'http://a.example/b'],
  ])('%s is that of the page %s', (url, page) => {
    expect(addressOf(url)).toBe(page);
  });
});
