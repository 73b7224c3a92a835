import { describe, expect, it } from 'vitest';
import { createSearch } from '@/components/panel/search';
import { TEXT } from '../harbour';
import { keptOn, listOf, outline } from './listed';

describe('the search of the panel', () => {
  const { entries } = listOf([keptOn('Residents', { note: 'Whom did they ask? Käthe knows.' })]);
  const search = createSearch(entries, TEXT);

  it.each([
    ['winters', ['The old pier']],
    ['MARINE denied', ['The firm, Os']],
    ['denied marine', ['The firm, Os']],
    ['visit', ['The closure ']],
    ['courier', ['The closure ']],
  ])('finds by “%s” the words of claims and sources', (asked, found) => {
    expect(outline(search(asked))).toEqual(found);
  });

  it('finds who is meant by a pronoun', () => {
    expect(outline(search('ilves ninth'))).toEqual(['“We cannot p']);
  });

  it('finds the reader’s own notes, with accents or without', () => {
    expect(outline(search('kathe'))).toEqual(['Residents sa']);
    expect(outline(search('Käthe'))).toEqual(['Residents sa']);
  });

  it('finds nothing by words that do not stand together in one claim', () => {
    expect(search('winters visitors')).toEqual([]);
    expect(search('hovercraft')).toEqual([]);
  });

  it.each(['', '   ', '“”…—', '🦊'])('finds everything where “%s” is asked, which has no word', (asked) => {
    expect(search(asked)).toBe(entries);
  });

  it('takes what is asked for as words alone', () => {
    expect(search('.*')).toBe(entries);
    expect(search('<b>winters</b>')).toEqual([]);
    expect(search('x'.repeat(100_000))).toEqual([]);
  });
});
