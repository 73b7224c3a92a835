import { describe, expect, it } from 'vitest';
import { Catalogue } from '@/utils/catalogue/catalogue';
import type { CatalogueClaim, CatalogueEntry } from '@/utils/catalogue/entry';
import { searchable } from '@/utils/catalogue/words';
import { claim } from './claim';

function entry(page: string, words: string, claims: readonly [CatalogueClaim, string][], rest = {}): CatalogueEntry {
  return {
    page,
    outlet: 'Ledger',
    keptAt: '2031-03-05T08:00:00.000Z',
    published: null,
    words: searchable(words),
    claims: claims.map(([one]) => one),
    texts: claims.map(([, text]) => searchable(text)).join('\n'),
    ...rest,
  };
}

const of = (...entries: readonly CatalogueEntry[]) => {
  const catalogue = new Catalogue();
  for (const one of entries) catalogue.put(one);
  return catalogue;
};
const found = (catalogue: Catalogue, query: string, chosen = {}) =>
  catalogue.seek({ query, chosen }).pages.map(({ page, claims }) => [page, ...claims.map(({ id }) => id)].join(' '));

describe('the catalogue', () => {
  const port = entry('port', 'Port of Sarral closes', [
    [claim('mayor', { actor: 'Ana Oro', sourcing: 'named' }), 'The mayor said the port would close.'],
    [claim('crews', { sourcing: 'unnamed', standing: ['hearsay', 'disputed'] }), 'Crews were told, two officials say.'],
  ]);
  const dam = entry(
    'dam',
    'The dam holds',
    [[claim('dam', { sourcing: 'unnamed', tags: ['water'] }), 'Engineers say it holds.']],
    {
      outlet: 'Harbour Post',
      keptAt: '2031-04-05T08:00:00.000Z',
      published: '2031-02-28',
    },
  );

  it('gives everything where nothing is asked, what was kept last first', () => {
    expect(found(of(port, dam), '')).toEqual(['dam dam', 'port mayor crews']);
    expect(found(of(), '')).toEqual([]);
  });

  it.each([
    ['off', ['port crews'], 'the beginning of a word'],
    ['fficials', [], 'no middle of a word'],
    ['say', ['dam dam', 'port crews'], 'in several pages'],
    ['would port', ['port mayor'], 'in any order'],
    ['SÁY offi', ['port crews'], 'without regard to case and accents'],
    ['sarral', ['port mayor crews'], 'a page by its own words, with all of its claims'],
    ['sarral offi', ['port crews'], 'words of the page and of the claim together'],
    ['dam closes', [], 'not words of two pages'],
    ['would crews', [], 'not words of two claims'],
    ['!', ['dam dam', 'port mayor crews'], 'a query without a word as none'],
    ['constructor', [], 'no word that objects have'],
  ])('finds by "%s" %j: %s', (query, pages) => {
    expect(found(of(port, dam), query)).toEqual(pages);
  });

  it.each([
    [{ sourcing: ['unnamed'] }, ['dam dam', 'port crews']],
    [{ sourcing: ['unnamed', 'named'] }, ['dam dam', 'port mayor crews']],
    [{ sourcing: ['unnamed'], standing: ['disputed'] }, ['port crews']],
    [{ outlet: ['Harbour Post'] }, ['dam dam']],
    [{ month: ['2031-02'] }, ['dam dam']],
    [{ month: ['2031-03'] }, ['port mayor crews']],
    [{ tag: ['water'] }, ['dam dam']],
    [{ actor: ['Nobody'] }, []],
    [{ sourcing: [] }, ['dam dam', 'port mayor crews']],
  ])('narrows by %j', (chosen, pages) => {
    expect(found(of(port, dam), '', chosen)).toEqual(pages);
  });

  it('counts each value among what the other facets let through', () => {
    const { countsOf, claims } = of(port, dam).seek({ query: '', chosen: { sourcing: ['unnamed'] } });
    expect(claims).toBe(2);
    expect(countsOf('sourcing')).toEqual([
      { value: 'unnamed', count: 2 },
      { value: 'named', count: 1 },
    ]);
    expect(countsOf('outlet')).toEqual([
      { value: 'Harbour Post', count: 1 },
      { value: 'Ledger', count: 1 },
    ]);
    expect(countsOf('actor')).toEqual([]);
    expect(countsOf('standing').map(({ value }) => value)).toEqual(['disputed', 'hearsay']);
  });

  it('has a page without a claim, counts it as one, and leaves it out where a claim is asked for', () => {
    const catalogue = of(entry('bare', 'Nothing said', []));
    expect(found(catalogue, '')).toEqual(['bare']);
    expect(found(catalogue, 'said')).toEqual(['bare']);
    expect(found(catalogue, '', { outlet: ['Ledger'] })).toEqual(['bare']);
    expect(found(catalogue, '', { verdict: ['open'] })).toEqual([]);
    expect(catalogue.seek({ query: '', chosen: {} }).countsOf('outlet')).toEqual([{ value: 'Ledger', count: 1 }]);
  });

  it('leaves pages of one time where they are when one is put again', () => {
    const catalogue = of(entry('b', 'x', []), entry('a', 'x', []), entry('c', 'x', []));
    catalogue.put(entry('a', 'x', []));
    expect(found(catalogue, '')).toEqual(['a', 'b', 'c']);
  });

  it('takes what was put last of a page, and nothing of what was dropped', () => {
    const catalogue = of(port, dam, { ...dam, claims: [], texts: '' });
    expect(found(catalogue, 'engineers')).toEqual([]);
    expect([catalogue.pages, catalogue.claims]).toEqual([2, 2]);
    catalogue.drop('port');
    expect(found(catalogue, '')).toEqual(['dam']);
    expect([catalogue.pages, catalogue.claims]).toEqual([1, 0]);
  });
});
