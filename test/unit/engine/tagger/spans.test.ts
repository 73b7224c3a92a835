import { describe, expect, it } from 'vitest';
import { analyse } from '@/utils/engine/analysis';
import { english } from '@/utils/engine/languages/en/index';
import { Origin } from '@/utils/engine/tagger/candidates';
import { isNoCue } from '@/utils/engine/tagger/no-cue';
import { foundAttributions, parse, wantedAttributions } from '../notation';
import { shippedEngine } from '../shipped';

const found = (text: string) => foundAttributions(text, shippedEngine);
function expectHeld(notation: string): void {
  const marked = parse(notation);
  expect(found(marked.text)).toEqual(expect.arrayContaining(wantedAttributions(marked)));
}

describe('who says it', () => {
  it.each([
    // stands behind the dateline
    'PORT VELL — [S Mayor Hanna Weil] brushed aside calls to resign on Monday, [C telling] a packed hall [P that her job was safe].',
    'PORT VELL (HNA) — [S Minister Odo Brandt] walked out of the talks, [C saying] [P the offer was an insult].',
    // ends before the first of two verbs
    'The guild was not idle. [S Its divers] fed the eels and [C found] [P that they lived longer].',
    '[S The group] surveyed masons and [C found] [P that most of them were afraid].',
    '[S The porter, who lives by the weir,] told nobody and [C said] [P it was over].',
    // goes on to the end of its clause
    '[S A porter, who asked not to be named,] [C said] [P that the mill was lost].',
    '[S A porter waiting near the weir, who goes by the name Finch,] [C said] by phone [P that the mill was lost].',
    '[S Ledgers seen by the Weir Courier] [C tell] [P a different story].',
    '[S A video being shared widely on social media] [C actually shows] [P a bridge in Tal].',
    '[S The men being held] [C say] [P they are innocent].',
    '[S Some advocates] [C claim] [P cold water cures grief].',
  ])('%s', expectHeld);
});

describe('an accusation with who makes it', () => {
  it.each([
    '[P Odo Brandt] [C was accused] by [S a former porter] [C of] [P stealing her recipes].',
    '[P Odo Brandt] [C was accused] by [S Weil] [C of] [P theft].',
  ])('%s', (notation) => {
    const marked = parse(notation);
    expect(found(marked.text)).toEqual(wantedAttributions(marked));
  });
});

describe('"according to" at the start', () => {
  it.each([
    '[C According to] [S the mayor], [P residents “should stay calm”].',
    '[C According to] [S the words of the mayor], [P the parties “maintain contact”].',
    '[C According to] [S the mayor, Hanna Weil], [P residents “should stay calm”].',
    '[C According to] [S Hanna Weil, the mayor], [P the mill was sold].',
  ])('%s', expectHeld);
});

describe('what somebody says', () => {
  it.each([
    // ends before what others say of it
    '[S He] [C often said] [P that he had learned to dive from a book], a story his brothers disputed.',
    '[S Backers] [C say] [P the plan will save the town 3 million], a number critics insist was made up.',
    '[S The porter] [C added] [P that Weil was happy], amid rumours she has left Redmarsh.',
    '[S Odo Brandt] [C declined] [P to comment Monday], as did a porter.',
    '[S Weil’s] [C allegation] [P that Brandt had leaked the letters] drew boos from the back of the room.',
    '[S She] [C branded] [P the plan “a sack of wet flour”] and vowed never to vote for it.',
    // goes on with a clause of the same words
    '[S She] [C said] [P that the claim that Brandt had leaked the letters was false].',
    '[S The mayor] [C said] [P that he would resign, as did his father].',
  ])('%s', expectHeld);

  it('ends with its paragraph, where the next one speaks for itself', () => {
    const text =
      'The mill was sold in May.\nOdo Brandt later wrote that he knew of no sale.\nThree porters tell another tale.';
    expect(found(text).join('\n')).not.toMatch(/sale.*Three porters/);
  });
});

describe('a quotation', () => {
  it.each([
    '[P “A mill,”] [S he] [C liked to say], [P “has no heart.”]',
    '[P “The talks go on”], [S the deputy] [C said] to journalists.',
    'In his 1988 memoir, “Chaff,” [S he] [C wrote] [P that bread was life].',
    'In an interview with “The Patient Loaf,” [S Weil] [C said] [P that bread was life].',
    // is no title where nothing else is said
    'In the hall, [P “Go Home,”] [S he] [C wrote].',
  ])('%s', expectHeld);

  it('goes on in the next paragraph behind single marks', () => {
    const text = '‘He wanted my heart, my time, my mill.\n‘Then I get three words,’ Hanna Weil said.';
    expect(found(text)).toEqual(['Hanna Weil | said | He wanted my heart, my time, my mill.\n‘Then I get three words']);
  });
});

describe('words that are no cue', () => {
  const isNone = (notation: string) => {
    const { text, marks } = parse(notation);
    const analysis = analyse(text, undefined, english);
    const { start, end, count } = analysis.tokens;
    const tokens = Array.from({ length: count }, (_, i) => i);
    const ranges = (label: string) =>
      marks
        .filter((mark) => mark.label === label)
        .map(({ span }) => {
          const inside = tokens.filter((i) => (start[i] ?? 0) >= span[0] && (end[i] ?? 0) <= span[1]);
          return { from: inside[0] ?? 0, to: (inside.at(-1) ?? 0) + 1 };
        });
    const source = ranges('S').length > 0 ? ranges('S') : null;
    const rest = { origin: Origin.best, linked: 1, lead: 1, cost: 0, rule: null };
    return isNoCue(analysis, { ...rest, source, cue: ranges('C'), content: ranges('P') });
  };

  it.each([
    'They shelled Tal, [C a rail hub] [P that supplies the whole north].',
    '[S The baker laughed off a clerk’s] [C concerns] [P minutes before the fire].',
    '[S The book contains a critic] [C named] [P Hans who is eaten by moths].',
    '[P What] [S we] [C know] [P so far]',
  ])('%s', (notation) => {
    expect(isNone(notation)).toBe(true);
  });

  it.each([
    'There was [C a sign] [P that prices fell].',
    'There were [C reports] [P that supplies the town had were gone].',
    '[S The clerk’s] [C concerns] [P that the mill would burn] were known.',
    '[S The panel] [C named] [P Hans as its head].',
    '[P What] [S we] [C know] [P is that it burned].',
  ])('%s: are one', (notation) => {
    expect(isNone(notation)).toBe(false);
  });
});
