import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byPage } from '@/components/library/by-page';
import { createRemovals, UNDO_MS } from '@/components/library/removals';
import { compareHash, hashOf, routeOf } from '@/components/library/route';
import { runsOf } from '@/components/library/runs';
import { describe as describeSpan } from '@/utils/anchor';
import { claimSpan } from '@/utils/claim-span';
import { actorHash } from '@/utils/library-address';
import type { Claim, Span } from '@/utils/model';
import type { Annotation } from '@/utils/records';
import type { PageEntry } from '@/utils/store/rows';
import type { Found } from '@/utils/store/search';
import { ARTICLE, claimWith, READING, TEXT } from './harbour';

const { text: _, blocks: __, links: ___, ...head } = ARTICLE;
const page = (key: string): PageEntry => ({
  key,
  article: { ...head, key },
  summary: READING.summary,
  engineVersion: 'rules-1',
  whole: true,
  note: '',
  keptAt: '2031-03-05T08:00:00.000Z',
  updatedAt: '2031-03-05T08:00:00.000Z',
  deletedAt: null,
});

function annotation(id: string, pageKey: string, words: string): Annotation {
  const claim = claimWith(words);
  const span = claimSpan(claim);
  return {
    id,
    page: pageKey,
    quote: TEXT.slice(...span),
    selectors: describeSpan(span, TEXT),
    // valibot's types are the mutable twins of the model's.
    claim: claim as Annotation['claim'],
    speaker: null,
    note: '',
    tags: [],
    kept: true,
    correction: null,
    verdict: null,
    evidence: [],
    checker: '',
    createdAt: '2031-03-05T08:00:00.000Z',
    updatedAt: '2031-03-05T08:00:00.000Z',
    deletedAt: null,
  };
}

describe('the list of kept pages', () => {
  const pages = [page('new'), page('old')];
  const late = annotation('late', 'old', 'reportedly');
  const early = annotation('early', 'old', 'cannot patch');

  interface Hits {
    readonly pages: typeof pages;
    readonly annotations: (typeof late)[];
  }
  const foundOf = (hits: Hits): Found => ({
    pages: new Set(hits.pages.map(({ key }) => key)),
    has: ({ id: asked }) => hits.annotations.some((one) => one.id === asked),
  });
  const outline = (hits: Hits | null) =>
    byPage(pages, [late, early], hits && foundOf(hits)).map((group) => [
      group.page.key,
      ...group.annotations.map(({ id }) => id),
    ]);

  it('keeps the order of the pages and puts what is kept of each in the order of its text', () => {
    expect(outline(null)).toEqual([['new'], ['old', 'early', 'late']]);
  });

  it('shows a page that was found itself with everything kept of it', () => {
    expect(outline({ pages: [page('old')], annotations: [] })).toEqual([['old', 'early', 'late']]);
  });

  it('shows of another page only the annotations that were found', () => {
    expect(outline({ pages: [], annotations: [late] })).toEqual([['old', 'late']]);
  });

  it('is empty when nothing was found', () => {
    expect(outline({ pages: [], annotations: [] })).toEqual([]);
  });
});

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
      expect(routeOf(hash)).toEqual({ view: 'pages' });
    },
  );

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
