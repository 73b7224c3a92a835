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
