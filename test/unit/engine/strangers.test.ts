import { expect, it } from 'vitest';
import { foundAttributions, parse, wantedAttributions } from './notation';
import { shippedEngine } from './shipped';

/** Sentences of articles that a stranger wrote to see what is misread, and that were: see `reading-gaps.test.ts` for those that are. */
it.each([
  'The guild was not idle. [S Its divers] fed the eels and [C found] [P that they lived longer].',
  '[S Ledgers seen by the Weir Courier] [C tell] [P a different story].',
  '[S The men being held] [C say] [P they are innocent].',
  '[S Some advocates] [C claim] [P cold water cures grief].',
  '[P Odo Brandt] [C was accused] by [S a former porter] [C of] [P stealing her recipes].',
  '[C According to] [S the mayor], [P residents “should stay calm”].',
  '[S He] [C often said] [P that he had learned to dive from a book], a story his brothers disputed.',
  '[S Odo Brandt] [C declined] [P to comment Monday], as did a porter.',
  'It [C is understood] [P Brandt is planning a book].',
  'It [C has long been thought] [P that eels come from mud].',
  'It [C became known] earlier [P that the mill had been sold].',
  '[P The mill burned for nine hours], an inquest [C was told] yesterday.',
  '[S1 Hale] [C1 said] [P1 [P2 that the mill was sold]], [C2 citing] [S2 two officials].',
  '[P The bridge was shut], as [S the mayor] [C said] on Monday.',
  '[P That trial had just 24 patients], [C notes] [S Ilse Brandt].',
  '[S The charity] [C recommends] [P never swimming alone].',
  '[P “A mill,”] [S he] [C liked to say], [P “has no heart.”]',
  '[P “The talks go on”], [S the deputy] [C said] to journalists.',
])('%s', (notation) => {
  const marked = parse(notation);
  expect(foundAttributions(marked.text, shippedEngine)).toEqual(wantedAttributions(marked));
});
