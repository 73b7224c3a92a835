import { describe, expect, it } from 'vitest';
import { claimsOf, foundAttributions, parse, wantedAttributions } from '../notation';
import { shippedEngine } from '../shipped';

function expectRead(notation: string): void {
  const marked = parse(notation);
  expect(foundAttributions(marked.text, shippedEngine)).toEqual(wantedAttributions(marked));
}

describe('what somebody thinks, as another tells it', () => {
  it.each([
    '[P2 [S1 Prosecutors] [C1 suspect] [P1 that the mill had no permit]], [S2 the Vell Ledger] [C2 reported].',
    '[P2 [S1 Officials] [C1 believe] [P1 the dam is unsafe]], [S2 the mayor] [C2 said].',
    '[P2 [S1 The guild] [C1 fears] [P1 the mill will close]], [S2 the mayor] [C2 said] on Monday.',
    '[P2 [S1 Most residents] [C1 think] [P1 the well is poisoned]], [S2 the newspaper] [C2 reported].',
  ])('keeps who thinks it: %s', expectRead);
});

describe('X, where people post', () => {
  it.each([
    '[S She] [C wrote] on X [P that the mill was lost]. The minister took the train home.',
    'Weil posted the film on X. [S Critics] [C said] [P it was old].',
    'The list stood on X. [S The guild] [C said] [P it was too cheap].',
  ])('ends a sentence: %s', expectRead);

  it('is an initial in a name', () => {
    expectRead('[S Malcolm X. Hale] [C said] [P the mill was lost].');
  });
});

describe('how a source is given', () => {
  it.each([
    ['Her detractors said the mill was lost.', 'vague'],
    ['Two former partners of the firm said the mill was lost.', 'unnamed'],
    ['Not everyone believes that the mill was lost.', 'vague'],
  ])('%s', (text, sourcing) => {
    expect(claimsOf(text, shippedEngine).map((claim) => claim.sourcing)).toEqual([sourcing]);
  });
});
