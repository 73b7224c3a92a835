import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { TO_BACKGROUND } from '@/utils/messages/schemas';
import { articleAt } from './store/sample';

describe('what a page script says of a page that is hard to read', () => {
  const noArticle = TO_BACKGROUND['page>background:no-article'];

  it('is taken as it is meant', () => {
    expect(v.is(noArticle, { url: 'http://news.example/', framed: true })).toBe(true);
    expect(v.is(TO_BACKGROUND['page>background:style-frames'], {})).toBe(true);
    expect(v.is(TO_BACKGROUND['page>background:bring-reader'], {})).toBe(true);
  });

  it.each([
    ['of nothing', null],
    ['without a word on frames', { url: 'http://news.example/' }],
    ['with a word on frames that is none', { url: 'http://news.example/', framed: 'yes' }],
    ['with an address of ten million characters', { url: 'x'.repeat(10_000_000), framed: false }],
  ])('is refused %s', (_, data) => {
    expect(v.is(noArticle, data)).toBe(false);
  });

  it('is refused with an address that a browser would run, and that somebody may click one day', () => {
    const read = TO_BACKGROUND['page>background:read'];
    const message = (url: string) => ({ article: { ...articleAt(), url }, unpainted: false });
    for (const url of ['https://a.example/', 'http://a.example/', 'file:///tmp/a.html', 'draft:1'])
      expect(v.is(read, message(url)), url).toBe(true);
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://a.example/1',
    ])
      expect(v.is(read, message(url)), url).toBe(false);
  });

  it('is refused where nobody knows whether its text can be marked', () => {
    const read = TO_BACKGROUND['page>background:read'];
    expect(v.is(v.pick(read, ['unpainted']), { unpainted: false })).toBe(true);
    for (const unpainted of [undefined, null, 'no', 1]) {
      expect(v.is(v.pick(read, ['unpainted']), { unpainted }), String(unpainted)).toBe(false);
    }
  });
});

describe('the wish for more claims', () => {
  const more = TO_BACKGROUND['page>background:more-claims'];

  it('names the text and the first of them', () => {
    expect(v.is(more, { textHash: 'abc', from: 300 })).toBe(true);
  });

  it.each([
    ['of nothing', null],
    ['of no text', { from: 300 }],
    ['from before the first message', { textHash: 'abc', from: -1 }],
    ['from no number', { textHash: 'abc', from: '300' }],
    ['from half a claim', { textHash: 'abc', from: 300.5 }],
    ['of a text with a hash of a million characters', { textHash: 'x'.repeat(1e6), from: 300 }],
  ])('is refused %s', (_, data) => {
    expect(v.is(more, data)).toBe(false);
  });
});
