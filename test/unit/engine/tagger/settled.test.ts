import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { claimsOf, foundAttributions, parse, wantedAttributions } from '../notation';
import { shippedEngine } from '../shipped';

const ENGINES = [
  ['with its weights', shippedEngine],
  ['by its rules alone', createEngine()],
] as const;

describe.each(ENGINES)('what an adverb passes on, %s', (_, engine) => {
  it.each([
    '[P Both pumps were] [C reportedly] [P sold in June].',
    '[P Ann Hale was] [C allegedly] [P beaten by two guards].',
    '[P Three soldiers have] [C reportedly] [P been killed in the raid].',
    '[P The deal], [C reportedly] [P worth $9 million], was signed in May.',
    '[C Reportedly], [P the bridge was closed for weeks].',
    'In all, [P the thieves have] [C reportedly] [P emptied a hundred cellars].',
    'The clerk was dismissed after [P he] [C allegedly] [P hid a letter].',
    'The yard owned two cranes and [P was] [C reportedly] [P sold for scrap].',
    'The mill paid nine million for [C allegedly] [P spoiling the river].',
    'They were shaken by [P thefts] [C allegedly] [P committed at night].',
    '[P The man seen after the raid was] [C reportedly] [P hurt].',
    '[P Both the mill and the yard have] [C reportedly] [P run out of steel].',
  ])('%s', (notation) => {
    const marked = parse(notation);
    expect(foundAttributions(marked.text, engine)).toEqual(wantedAttributions(marked));
    expect(claimsOf(marked.text, engine).map((claim) => [claim.class, claim.mark])).toEqual([['said', 'unsourced']]);
  });

  it('leaves to others what somebody says', () => {
    const found = foundAttributions('Ann Hale reportedly said that the weir was safe.', engine);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^Ann Hale \| .*said \| the weir was safe$/);
  });
});

const found = (text: string) => foundAttributions(text, shippedEngine);
const read = (notation: string) => {
  const marked = parse(notation);
  expect(found(marked.text)).toEqual(wantedAttributions(marked));
};

describe('what nobody is named for', () => {
  it.each([
    'It [C is understood] [P Brandt is planning a book].',
    'It [C is understood] [P the guild view Weil as the best man for the post].',
    'It [C is thought] [P the bridge, which was built in 1920, may fall], and two roads are closed.',
    'It [C has long been thought] [P that eels come from mud].',
    'It [C was long believed] [P that eels come from mud].',
    'It [C is feared] [P more walkers lie under the snow].',
    'It [C became known] earlier [P that the mill had been sold].',
    'It [C came to light] [P that the mill had been sold].',
    'It [C later transpired] [P that the mill had been sold].',
    '[P Brandt is planning a book], it [C is understood].',
    'While it [C is said] [P the mill was sold], the weir was not.',
    'The tower is empty, with [P a sale] [C said] [P to be under way].',
  ])('%s', (notation) => {
    read(notation);
    const [claim] = claimsOf(parse(notation).text, shippedEngine);
    expect([claim?.mark, claim?.standing[0]?.value]).toEqual(['unsourced', 'hearsay']);
  });

  it.each([
    'It [C is hoped] [P that the bridge will open in May].',
    // somebody says it
    '[S The mayor] [C said] [P it is believed that the bridge is safe].',
    '[P It is believed that the bridge is safe], [S the mayor] [C said].',
    'It [C was claimed] by [S the mayor] [P that the bridge was safe].',
  ])('%s', read);

  it.each(['It was reported stolen.', 'It emerged from the fog with two oars.', 'The dog came to light rain.'])(
    'and nothing is told in: %s',
    (text) => {
      expect(found(text).filter((line) => line.startsWith(' |'))).toEqual([]);
    },
  );
});

describe('what is told in court', () => {
  it.each([
    '[P The mill burned for nine hours], an inquest [C was told] yesterday.',
    '[P The mill burned for nine hours], jurors [C heard].',
    '[P The mill ignored a clerk’s concerns for nine years], an inquest [C was told] on Monday.',
    'Jurors [C were told] [P that the mill had burned].',
  ])('%s', (notation) => {
    read(notation);
    expect(claimsOf(parse(notation).text, shippedEngine)[0]?.standing[0]?.value).toBe('hearsay');
  });
});
