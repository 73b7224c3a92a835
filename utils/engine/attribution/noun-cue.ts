import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { has, hasFinite, isAdverb, isFiniteVerb, isQuoted, isWord, wordAt } from './grammar';
import { phraseStart } from './noun-phrase';
import { clauseSubject } from './source';

/** "the minister's claim that P", "a warning from S that P". */
export function nounCues(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens, pack } = analysis;
  const nouns: Attribution[] = [];
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    if (!has(tokens, i, WordClass.cueNoun) || isQuoted(analysis, i) || wordAt(tokens, i + 1) !== 'that') continue;
    // "says in a statement that P": the clause is the verb's already.
    if (covered(found, i) || covered(found, i + 1) || covered(nouns, i)) continue;
    const noun = pack.cueNouns.get(wordAt(tokens, i));
    const to = contentEnd(analysis, i + 1, sentence);
    if (!noun || to - i < 4) continue;
    nouns.push({
      source: owner(analysis, i, sentence.from),
      cue: [{ from: i, to: i + 1 }],
      content: [{ from: i + 1, to }],
      class: noun.class,
      construction: 'noun',
      confidence: 0.6,
    });
  }
  return nouns;
}

const covered = (found: readonly Attribution[], i: number) =>
  found.some(({ content, cue }) => [...content, ...cue].some(({ from, to }) => from <= i && i < to));

/** Verbs whose subject makes the claim; behind any other verb the noun is somebody else's. */
const MAKING =
  /^(?:has|have|had|made|make|makes|making|issued|issues|repeated|repeats|reiterated|raised|raises|voiced|voices|expressed|expresses|expressing|defended|shared|shares|offered|published|released|sent|gave)$/;

/** The possessive before the noun, or the subject that makes the claim. */
function owner(analysis: Analysis, noun: number, floor: number): readonly Range[] | null {
  const { tokens } = analysis;
  for (let k = noun - 1; k >= Math.max(floor, noun - 4); k--) {
    if (wordAt(tokens, k) === "'s") {
      const start = phraseStart(tokens, k - 1, floor);
      return start < 0 ? null : [{ from: start, to: k + 1 }];
    }
    if (/^(?:his|her|its|their|my|our)$/.test(wordAt(tokens, k))) return [{ from: k, to: k + 1 }];
    if (!isWord(tokens, k) || has(tokens, k, WordClass.preposition)) return null;
  }
  for (let k = noun - 1; k >= Math.max(floor, noun - 4); k--) {
    if (MAKING.test(wordAt(tokens, k))) return clauseSubject(analysis, k, floor);
  }
  return null;
}

/**
 * The end of the clause behind the noun. Where the noun is the subject of the sentence ("the claim that P angered the
 * valley"), the clause ends before the second verb group.
 */
function contentEnd(analysis: Analysis, from: number, { from: first, to: ceiling }: Range): number {
  const { tokens } = analysis;
  const isSubject = !hasFinite(tokens, first, from - 1);
  let groups = 0;
  let to = from;
  for (; to < ceiling && (isWord(tokens, to) || isQuoted(analysis, to)); to++) {
    if (!isSubject || !isFiniteVerb(tokens, to) || isFiniteVerb(tokens, to - 1)) continue;
    if (
      isAdverb(tokens, to - 1) ||
      has(tokens, to - 1, WordClass.negation | WordClass.relative | WordClass.coordinator)
    )
      continue;
    if (++groups === 2) return to;
  }
  return to;
}
