import { describe, expect, it } from 'vitest';
import { readNotation } from '@/scripts/evaluate/notation';
import type { Span } from '@/utils/model';

/** The attributions as `class: source | cue | content`, pieces joined by " … ". */
function attributionsOf(notation: string): string[] {
  const { text, attributions } = readNotation(notation, 'courts-1.txt');
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return attributions.map(
    ({ source, cue, content, class: shape }) => `${shape}: ${[source, cue, content].map(words).join(' | ')}`,
  );
}

describe('a text in brackets', () => {
  it('gives the text without its brackets, a line each for headline and paragraphs', () => {
    const { text } = readNotation('Mill sold\r\n[S1 The mayor] [C1 said] [P1 it was sold].\nIt rained.\n\n', 'a-1.txt');
    expect(text).toBe('Mill sold\nThe mayor said it was sold.\nIt rained.');
  });

  it('joins what carries one number, across lines and in pieces, up to three digits', () => {
    expect(
      attributionsOf(
        'Mill sold\n[P12 “Never,”] [S12 she] [C12 said]. [P12 “Never again.”]\n[P12 “I mean it.”] [S101 He] [C101 agreed] [P101 with that].',
      ),
    ).toEqual(['direct: she | said | “Never,” … “Never again.” … “I mean it.”', 'reported: He | agreed | with that']);
  });

  it('joins what carries no number within its line only', () => {
    expect(attributionsOf('[S Ann] [C said] [P no].\n[S Bob] [C said] [P yes].')).toEqual([
      'reported: Ann | said | no',
      'reported: Bob | said | yes',
    ]);
  });

  it('keeps marks inside marks apart', () => {
    expect(
      attributionsOf(
        '[S1 The guild] [C1 says] [P1 that [S2 [S3 members]] [C2 fear] [P2 a strike] and [C3 hope] [P3 for none]].',
      ),
    ).toEqual([
      'reported: The guild | says | that members fear a strike and hope for none',
      'reported: members | fear | a strike',
      'reported: members | hope | for none',
    ]);
  });

  it('takes words that show a standing apart, also inside other marks', () => {
    const { text, attributions, standings } = readNotation(
      '[S1 The guild] [C1 [T:disputed denied]] [P1 the debt]. It was [T:hearsay reportedly] paid.',
      'a-1.txt',
    );
    expect(text).toBe('The guild denied the debt. It was reportedly paid.');
    expect(attributions).toHaveLength(1);
    expect(standings.map(({ value, cue }) => `${value}: ${text.slice(...cue)}`)).toEqual([
      'disputed: denied',
      'hearsay: reportedly',
    ]);
    expect(() => readNotation('[T:gossip They say] so.', 'a-1.txt')).toThrow(/^a-1\.txt:1:1: "\[T:" is no label/);
  });

  it('knows a quotation in the marks of German', () => {
    expect(
      attributionsOf(
        '[P1 „Nein“], [C1 sagte] [S1 sie]. [P2 Das sei »alt«], [C2 so] [S2 er]. [S3 Er] [C3 sagte] „nein“ und [P3 ging].',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['direct', 'mixed', 'reported']);
  });

  it('knows a claim by how much of it stands in quotation marks, and what is none by its small c', () => {
    expect(
      attributionsOf(
        [
          '[S1 Ann] [C1 said]: [P1 "It is a ruin."]',
          '[S2 Ann] [C2 called] [P2 it ‘a ruin’ of the town’s].',
          '[S3 Ann] [C3 said] [P3 the town’s mill isn’t safe].',
          '[S4 Ann] [c4 wants] [P4 “a mill”].',
          '[C5 reportedly] [P5 “It went on]',
          "[P6 'I don't know the owners,'] [S6 Ann] [C6 said], of the owners' mill.",
        ].join('\n'),
      ).map((line) => line.split(':')[0]),
    ).toEqual(['direct', 'mixed', 'reported', 'other-phrase', 'direct', 'direct']);
  });

  it('leaves the brackets of the text itself alone', () => {
    expect(attributionsOf('[S1 Ann] [C1 said] [P1 “[He] lied [sic], [and knew it]”].')).toEqual([
      'direct: Ann | said | “[He] lied [sic], [and knew it]”',
    ]);
  });

  it.each([
    [
      'a bracket that does not close',
      'Mill\n[S1 Ann] [C1 said [P1 no].',
      'courts-1.txt:2:10: a bracket that does not close',
    ],
    ['a bracket too many', 'Mill\n[S1 Ann]] [C1 said] [P1 no].', 'courts-1.txt:2:9: a bracket closes that none opened'],
    ['another letter', '[Q1 Ann] [C1 said] [P1 no].', 'courts-1.txt:1:1: "[Q1" is no label'],
    ['a label that runs into its word', '[S1Ann] [C1 said] [P1 no].', 'courts-1.txt:1:1: "[S1" is no label'],
    ['a number of four digits', '[S1000 Ann] [C1 said] [P1 no].', 'courts-1.txt:1:1: "[S1000" is no label'],
    ['a mark with no words', '[S1 ] [C1 said] [P1 no].', 'courts-1.txt:1:1: a mark with no words'],
    ['no content', 'Mill\nA [S7 man] [C7 said].', 'courts-1.txt:2:3: number 7 has no content'],
    ['no cue', '[S Ann] [P no].', 'courts-1.txt:1:1: what has no number in this line has no cue'],
    [
      'a number used twice',
      '[S1 Ann] [C1 said] [P1 no].\n[S2 Bob] [C1 said] [P2 yes].',
      'courts-1.txt:2:10: number 1 was used for another attribution, in line 1',
    ],
    [
      'a cue of two kinds',
      '[S1 Ann] [C1 accused] Bob [c1 of] [P1 it].',
      'courts-1.txt:1:27: number 1 has both C and c',
    ],
  ])('is refused for %s, with file, line and column', (_, notation, message) => {
    expect(() => readNotation(notation, 'courts-1.txt')).toThrow(message);
  });
});
