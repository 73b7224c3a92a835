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

describe('whom somebody cites', () => {
  it.each([
    '[S1 The Vell Ledger] [C1 reported] [P1 [P2 that the mill was sold]], [C2 citing] [S2 a person with direct knowledge of the sale].',
    '[P1 [P2 The mill was sold]], [S1 the Vell Ledger] [C1 reported], [C2 quoting] [S2 an unidentified clerk].',
    '[S1 Hale] [C1 said] [P1 [P2 that the mill was sold]], [C2 citing] [S2 two officials].',
    'As [S1 the daily Novi Glas] [C1 writes], [C2 citing] [S2 its own sources in the guild], [P1 [P2 the clerks left the hall after an hour]].',
  ])('is a source of it: %s', expectRead);

  it.each([
    // Reasons, papers, and what is denied by their help.
    'The Vell Ledger reported that the mill was sold, citing weak demand.',
    'The mill cut its forecast, citing weak demand.',
    'Hale said that the mill was sold, citing the many farmers who had left.',
    'Hale denied that the mill was sold, citing a lawyer who asked not to be named.',
  ])('and is none in: %s', (text) => {
    for (const line of foundAttributions(text, shippedEngine)) expect(line).toMatch(/^(?:The|Hale)/);
  });

  it('shows that the outlet does not know it by itself', () => {
    const text = 'The Vell Ledger reported that the mill was sold, citing people familiar with the matter.';
    expect(claimsOf(text, shippedEngine).map(({ sourcing }) => sourcing)).toEqual(['media', 'unnamed']);
  });
});

describe('"as they say" at the end', () => {
  it.each([
    '[P The talks will go on next week], as [S the state news agency Velin-N] [C reports].',
    '[P The bridge was shut], as [S the mayor] [C said] on Monday.',
    '[P The mill is a tomb], as [S he] [C put it].',
    'He went home, as [S he] [C said] [P he would].',
  ])('%s', expectRead);

  it.each(['The road went on, as expected.', 'The crew sang, as sailors do.', 'He left as she wrote.'])(
    'nobody says: %s',
    (text) => {
      expect(foundAttributions(text, shippedEngine)).toEqual([]);
    },
  );
});

describe('an outlet by what it is', () => {
  it.each([
    ['The daily Novi Glas wrote that the hall was empty.', 'media'],
    ['The tabloid Weir said the hall was empty.', 'media'],
    ['The daily routine of Hale says it all.', 'named'],
  ])('%s', (text, sourcing) => {
    expect(claimsOf(text, shippedEngine)[0]?.sourcing).toBe(sourcing);
  });
});

describe('constructions of their own', () => {
  it.each(['In [S the guild’s] view, [P the mill is dead].', 'By [S her] own account, [P she slept through the war].'])(
    'in whose view: %s',
    (notation) => {
      const { text } = parse(notation);
      const [claim] = claimsOf(text, shippedEngine);
      expect(claim?.source?.map((span) => text.slice(...span))).toEqual([/In the/.test(text) ? 'the guild’s' : 'her']);
      expect(claim?.content.map((span) => text.slice(...span))).toEqual([text.slice(text.indexOf(', ') + 2, -1)]);
    },
  );

  it.each(['In my view, the mill is dead.', 'In other words, the mill is dead.', 'By all accounts, the mill is dead.'])(
    'in nobody’s view: %s',
    (text) => {
      expect(foundAttributions(text, shippedEngine)).toEqual([]);
    },
  );

  it.each([
    '[P That trial had just 24 patients], [C notes] [S Ilse Brandt].',
    '[S The charity] [C recommends] [P never swimming alone].',
    '[S The minister] [C urged] [P restraint].',
    '[S She] [C told] anyone who would listen [P that the dog was hers].',
  ])('%s', expectRead);
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
    ['A representative for Ironweir said the mill was lost.', 'named'],
    ['A representative of the guild said the mill was lost.', 'named'],
    ['A representative said the mill was lost.', 'unnamed'],
    ['Her detractors said the mill was lost.', 'vague'],
    ['Two former partners of the firm said the mill was lost.', 'unnamed'],
    ['Not everyone believes that the mill was lost.', 'vague'],
  ])('%s', (text, sourcing) => {
    expect(claimsOf(text, shippedEngine).map((claim) => claim.sourcing)).toEqual([sourcing]);
  });
});
