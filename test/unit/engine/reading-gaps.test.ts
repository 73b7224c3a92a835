import { expect, it } from 'vitest';
import { foundAttributions, parse, wantedAttributions } from './notation';
import { shippedEngine } from './shipped';

/**
 * Sentences that a stranger wrote to see what is misread, and that are misread still. A test fails for each that is read at
 * last: then it goes to the tests of what reads it.
 */
it.fails.each([
  'PORT VELL — [S Mayor Hanna Weil] brushed aside calls to resign on Monday, [C telling] a packed hall [P that her job was safe].',
  '[S Backers] [C say] [P the plan will save the town 3 million], a number critics insist was made up.',
  '[S She] [C branded] [P the plan “a sack of wet flour”] and vowed never to vote for it.',
])('%s', (notation) => {
  const marked = parse(notation);
  expect(foundAttributions(marked.text, shippedEngine)).toEqual(wantedAttributions(marked));
});
