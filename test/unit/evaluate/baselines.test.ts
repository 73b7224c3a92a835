import { describe, expect, it } from 'vitest';
import type { Attributed } from '@/scripts/evaluate/baselines/attributed';
import { readByCompromise } from '@/scripts/evaluate/baselines/compromise';
import { readByRegex } from '@/scripts/evaluate/baselines/regex';
import { readByWink } from '@/scripts/evaluate/baselines/wink';
import type { Span } from '@/utils/model';

const READERS: readonly (readonly [string, (text: string) => readonly Attributed[]])[] = [
  ['compromise', readByCompromise],
  ['wink-nlp', readByWink],
  ['regular expressions', readByRegex],
];

/** A headline first, so that offsets of a later paragraph are tried. */
const HEADLINE = 'Ferry stays in port\n';

describe.each(READERS)('the baseline on %s', (_, read) => {
  it.each([
    [
      'a clause',
      'The minister said that the ferry would sail again.',
      'The minister | said | that the ferry would sail again',
    ],
    [
      'a quotation, turned round',
      '“The ferry will sail again,” said the minister.',
      'the minister | said | “The ferry will sail again,”',
    ],
    [
      'a quotation in single marks',
      "'The ferry isn't lost,' said the minister.",
      "the minister | said | 'The ferry isn't lost,'",
    ],
    [
      'a source after a clause',
      'The ferry will sail again, according to the minister.',
      'the minister | according to | The ferry will sail again',
    ],
  ])('finds %s', (_, sentence, wanted) => {
    const text = HEADLINE + sentence;
    const words = (spans: readonly Span[] | null) => (spans ?? []).map(([a, b]) => text.slice(a, b)).join(' … ');
    const found = read(text).map(({ source, cue, content }) => [source, cue, content].map(words).join(' | '));
    expect(found).toEqual([wanted]);
  });

  it('finds nothing in a quotation, and in a sentence that reports nothing', () => {
    expect(read(`${HEADLINE}“He said that it was late.” The ferry was painted on Monday.`)).toEqual([]);
  });
});
