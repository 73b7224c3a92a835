import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldRule, Json } from '@/utils/sync/fields';
import { mergeLists } from '@/utils/sync/lists';

const TAGS: FieldRule = { rule: 'each' };
const EVIDENCE: FieldRule = { rule: 'each', by: ['url'] };
const LINKS: FieldRule = { rule: 'each', by: ['page', 'name'] };

describe('a list that two machines changed', () => {
  it('has what either added, and not what either removed', () => {
    const before = ['money', 'boats', 'quay'];
    expect(mergeLists(TAGS, before, ['money', 'quay', 'mayor'], ['boats', 'quay', 'ferry'])).toEqual([
      'quay',
      'ferry',
      'mayor',
    ]);
  });

  it('is that of the other where this one did nothing', () => {
    expect(mergeLists(TAGS, ['a', 'b'], ['a', 'b'], ['b', 'c'])).toEqual(['b', 'c']);
  });

  it('joins both where they never met', () => {
    expect(mergeLists(TAGS, [], ['money', 'boats'], ['boats', 'quay'])).toEqual(['boats', 'quay', 'money']);
  });

  it('has an entry once, however often a list says it', () => {
    expect(mergeLists(TAGS, [], ['money', 'money'], ['money'])).toEqual(['money']);
  });
});

describe('entries that are told apart by their names', () => {
  const paper = (title: string) => ({ url: 'https://gazette.example/1', title, date: '' });

  it('are as this machine has them where it changed them', () => {
    expect(mergeLists(EVIDENCE, [paper('Old')], [paper('Mine')], [paper('Old')])).toEqual([paper('Mine')]);
  });

  it('are as the other has them where this machine did not', () => {
    expect(mergeLists(EVIDENCE, [paper('Old')], [paper('Old')], [paper('Theirs')])).toEqual([paper('Theirs')]);
  });

  it('go where this machine removed them', () => {
    expect(mergeLists(EVIDENCE, [paper('Old')], [], [paper('Theirs')])).toEqual([]);
  });

  it('are the same though their fields come in another order', () => {
    const turned = { date: '', title: 'Old', url: 'https://gazette.example/1' };
    expect(mergeLists(EVIDENCE, [paper('Old')], [turned], [paper('Theirs')])).toEqual([paper('Theirs')]);
  });

  it('are two where any of their names differs', () => {
    const at = (page: string, name: string, same: boolean) => ({ page, name, same });
    const theirs = [at('a', 'Odile Brandt', true), at('b', 'Odile Brandt', true)];
    expect(mergeLists(LINKS, [], [at('a', 'Odile Brandt', false), at('a', 'she', true)], theirs)).toEqual([
      at('a', 'Odile Brandt', false),
      at('b', 'Odile Brandt', true),
      at('a', 'she', true),
    ]);
  });
});

describe('a list from somebody who means harm', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('may have an entry %s', (name) => {
    expect(mergeLists(TAGS, [], [name], ['money'])).toEqual(['money', name]);
    expect(mergeLists(TAGS, [name], [], [name, 'money'])).toEqual(['money']);
    expect(mergeLists({ rule: 'each', by: [name] }, [], [{}], [{ url: 'a' }])).toEqual([{}]);
  });

  it.each([null, 'money', 7, true, { length: 3 }])('counts as empty where it is %j', (none) => {
    expect(mergeLists(TAGS, none, ['money'], none)).toEqual(['money']);
    expect(mergeLists(TAGS, none, none, ['money'])).toEqual(['money']);
  });

  it.each([null, 7, [], 'url', [['url', 'a']]])('may have %j where a record should be', (entry) => {
    expect(mergeLists(EVIDENCE, [], [entry], [])).toEqual([entry]);
  });
});

describe('any two lists', () => {
  const list = fc.array(fc.constantFrom<Json>('a', 'b', 'c', 'd', '__proto__'), { maxLength: 5 });
  const names = (entries: readonly Json[]) => [...new Set(entries)].sort();

  it('have the same entries whichever is merged into which', () => {
    fc.assert(
      fc.property(list, list, list, (before, ours, theirs) => {
        expect(names(mergeLists(TAGS, before, ours, theirs))).toEqual(names(mergeLists(TAGS, before, theirs, ours)));
      }),
    );
  });

  it('lose nothing that nobody removed, and keep nothing that somebody removed', () => {
    fc.assert(
      fc.property(list, list, list, (before, ours, theirs) => {
        const merged = mergeLists(TAGS, before, ours, theirs);
        const isThere = (entry: Json) =>
          before.includes(entry)
            ? ours.includes(entry) && theirs.includes(entry)
            : ours.includes(entry) || theirs.includes(entry);
        expect(names(merged)).toEqual(names([...before, ...ours, ...theirs].filter(isThere)));
      }),
    );
  });

  it('are not changed by merging once more', () => {
    fc.assert(
      fc.property(list, list, list, (before, ours, theirs) => {
        const merged = mergeLists(TAGS, before, ours, theirs);
        expect(mergeLists(TAGS, theirs, merged, theirs)).toEqual(merged);
      }),
    );
  });
});
