import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRemovals, UNDO_MS } from '@/components/library/removals';
import { compareHash, hashOf, listHash, routeOf } from '@/components/library/route';
import { runsOf } from '@/components/library/runs';
import { actorHash } from '@/utils/library-address';
import type { Claim, Span } from '@/utils/model';
import { ARTICLE, claimWith, READING, TEXT } from './harbour';

describe('the address of a kept page', () => {
  it.each(['http://courier.example/a?b=c&d=e#!/f', 'file:///home/ü 100%.html', 'constructor'])(
    'for %s is read back',
    (key) => {
      expect(routeOf(hashOf(key))).toEqual({ view: 'page', key });
      expect(routeOf(actorHash(key))).toEqual({ view: 'actor', id: key });
      expect(routeOf(compareHash(key, `${key}&with=2`))).toEqual({ view: 'compare', keys: [key, `${key}&with=2`] });
    },
  );

  it.each(['', '#', '#all', '#page=', '#page=%E0%A4%A', '#compare=a', '#compare=a&with=%E0', '#constructor=a'])(
    '%j opens the list',
    (hash) => {
      expect(routeOf(hash)).toEqual({ view: 'pages', query: '', chosen: {}, order: 'page' });
    },
  );

  it.each([
    { view: 'pages', query: 'ferry & “quay” #1', chosen: {}, order: 'page' },
    { view: 'claims', query: '', chosen: { tag: ['a&b', 'c=d', '100 %'], sourcing: ['unnamed'] }, order: 'actor' },
  ] as const)('of the list %j is read back', (listing) => {
    expect(routeOf(listHash(listing))).toEqual(listing);
  });

  it('of a list takes nothing else from what somebody wrote there', () => {
    expect(routeOf('#claims&constructor=a&tag=&outlet=Ledger&q=x&order=random')).toEqual({
      view: 'claims',
      query: 'x',
      chosen: { outlet: ['Ledger'] },
      order: 'page',
    });
  });

  it.each(['actors', 'outlets'])('opens the %s', (view) => {
    expect(routeOf(`#${view}`)).toEqual({ view });
  });
});

describe('the kept text with its marks', () => {
  const shown = (claims: readonly Claim[], mine: readonly Span[] = []) =>
    runsOf(TEXT, ARTICLE.blocks, claims, mine).map(({ runs }) =>
      runs
        .map(({ text, mark, mine: own }) => {
          const name = [mark, own ? 'mine' : null].filter((one) => one !== null).join('+');
          return name === '' ? text : `[${name}:${text}]`;
        })
        .join(''),
    );

  it('marks the contents of claims, piece by piece, and nothing else', () => {
    expect(shown([claimWith('reportedly')])[5]).toMatch(
      /^\[unsourced:The contract has\] reportedly \[unsourced:been promised to a firm from the mainland\]\. The firm/,
    );
  });

  it('gives back the whole text whatever is marked', () => {
    const all = runsOf(TEXT, ARTICLE.blocks, READING.claims, [[10, 400]]);
    expect(all.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')).toBe(TEXT);
  });

  it('shows the more doubtful of two marks where claims overlap', () => {
    const named = claimWith('survey of the piles');
    const [content] = named.content as [Span];
    const unnamed: Claim = { ...named, mark: 'unnamed', content: [[content[0] + 9, content[1]]] };
    for (const claims of [
      [named, unnamed],
      [unnamed, named],
    ]) {
      expect(shown(claims)[3]).toMatch(/^\[named:A survey\] ?\[unnamed:|^\[named:A survey \]\[unnamed:/);
    }
  });

  it('shows what the reader kept together with the mark below it', () => {
    const claim = claimWith('remains unclear');
    expect(shown([claim], [claim.sentence])[7]).toMatch(/^\[contested\+mine:Whether .*\.\]$/);
  });

  it('passes over spans outside of the text and takes lines for blocks where there are none', () => {
    const stray: Claim = { ...claimWith('remains unclear'), content: [[90_000, 90_010]] };
    expect(runsOf('one\n\ntwo', [], [stray], [])).toEqual([
      { kind: 'paragraph', start: 0, runs: [{ text: 'one', mark: null, mine: false }] },
      { kind: 'paragraph', start: 5, runs: [{ text: 'two', mark: null, mine: false }] },
    ]);
  });
});

describe('what was just deleted', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const gone = (say: string) => ({ say, takeBack: async () => {}, place: 'h1', byKeyboard: false });

  it('can be brought back for ten seconds at least, and is not offered for ever', () => {
    const removals = createRemovals();
    removals.add(gone('one'));
    vi.advanceTimersByTime(10_000);
    expect(removals.list.value).toHaveLength(1);
    vi.advanceTimersByTime(UNDO_MS);
    expect(removals.list.value).toHaveLength(0);
  });

  it('stands side by side, each with its own time', () => {
    const removals = createRemovals();
    removals.add(gone('one'));
    vi.advanceTimersByTime(UNDO_MS - 1);
    removals.add(gone('two'));
    vi.advanceTimersByTime(1);
    expect(removals.list.value.map(({ say }) => say)).toEqual(['two']);
  });

  it('does not go while the reader is at it', () => {
    const removals = createRemovals();
    removals.add(gone('one'));
    removals.hold();
    vi.advanceTimersByTime(UNDO_MS * 3);
    expect(removals.list.value).toHaveLength(1);
    removals.release();
    vi.advanceTimersByTime(UNDO_MS);
    expect(removals.list.value).toHaveLength(0);
  });

  it('goes in its time again after the last held entry was taken back', () => {
    const removals = createRemovals();
    removals.add(gone('one'));
    removals.hold();
    removals.drop(removals.list.value[0]!.id);
    removals.add(gone('two'));
    vi.advanceTimersByTime(UNDO_MS);
    expect(removals.list.value).toEqual([]);
  });
});
