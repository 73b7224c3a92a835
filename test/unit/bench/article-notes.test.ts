import { describe, expect, it } from 'vitest';
import { beginningOf, endOf, judge, type Note, readNotes } from '@/scripts/bench/article-notes';

const FIRST = 'The bridge over the Arven was closed on Monday.';
const LAST = 'It will open again in spring, said Ann Hale.';
const note: Note = {
  page: 'p',
  lang: 'en',
  headline: [beginningOf('Bridge closed')],
  standfirst: [beginningOf('Nobody knows for how long')],
  first: [beginningOf(FIRST)],
  last: [endOf(LAST)],
};

describe('judging where an article begins and ends', () => {
  it('finds it right with its headline and standfirst, and without them', () => {
    const whole = judge(['Bridge closed', 'Nobody knows for how long', FIRST, 'More.', LAST], note);
    expect(whole).toEqual({ first: true, last: true, headline: true, standfirst: true });
    expect(judge([FIRST, LAST], note)).toEqual({ first: true, last: true, headline: false, standfirst: false });
  });

  it.each([
    ['a caption before it', ['Bridge closed', 'The bridge, seen from Redmarsh', FIRST, LAST], 'first'],
    ['a lost first paragraph', ['Bridge closed', 'More.', LAST], 'first'],
    ['a teaser after it', [FIRST, LAST, 'Most read'], 'last'],
    ['a lost last paragraph', [FIRST, 'More.'], 'last'],
  ] as const)('finds %s wrong', (_, blocks, part) => {
    expect(judge(blocks, note)[part]).toBe(false);
  });

  it('finds nothing wrong where there is nothing, and where there need not be an article', () => {
    expect(judge([], note)).toMatchObject({ first: false, last: false });
    expect(judge([], { ...note, none: true })).toMatchObject({ first: true, last: true });
  });

  it('does not mind case, marks, white space and footnotes', () => {
    expect(judge(['“The  bridge over the ARVEN was closed on Monday”[3]', LAST], note).first).toBe(true);
  });

  it('has notes of 40 English and at least 10 other pages, and no text of theirs', () => {
    const notes = readNotes();
    expect(notes.filter(({ lang }) => lang === 'en')).toHaveLength(40);
    expect(notes.filter(({ lang }) => lang !== 'en').length).toBeGreaterThanOrEqual(10);
    for (const { headline, standfirst = [], first, last } of notes)
      for (const hash of [...headline, ...standfirst, ...first, ...last]) expect(hash).toMatch(/^[0-9a-z]{11}$/);
  });
});
