import { hashOf, stemHash } from '../../utils/engine/tagger/word-hash';
import { Shape } from '../../utils/engine/tokens';
import type { Example } from './examples';

/** Words seen less often tell nothing. */
const MIN_COUNT = 3;
/** Weight of what is known of all words against the counts of one. */
const PRIOR = 2;
/** Upper ends of the steps of P(cue | stem), but the last. */
const STEP_ENDS = [0.02, 0.06, 0.15, 0.3, 0.5, 0.7];

export interface CueCounts {
  readonly cues: Map<number, number>;
  readonly words: Map<number, number>;
}

/** How often each stem stands outside quotations, and how often it is in a cue. */
export function countCues(examples: readonly Example[]): CueCounts {
  const counts: CueCounts = { cues: new Map(), words: new Map() };
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { analysis, labels } of examples) {
    const { tokens, quotes } = analysis;
    for (let i = 0; i < tokens.count; i++) {
      if (!(tokens.shape[i] & Shape.word) || quotes.of[i] >= 0) continue;
      const stem = stemHash(tokens.word[i]);
      add(counts.words, stem);
      if (labels[i] === 3 || labels[i] === 4) add(counts.cues, stem);
    }
  }
  return counts;
}

/** The steps of P(cue | stem), 1 to 7, without the counts in `held` if given; stems never seen in a cue are missing. */
export function lexiconOf(all: CueCounts, held?: CueCounts): Map<number, number> {
  const lexicon = new Map<number, number>();
  for (const [stem, total] of all.cues) {
    const cues = total - (held?.cues.get(stem) ?? 0);
    const words = (all.words.get(stem) ?? 0) - (held?.words.get(stem) ?? 0);
    if (cues <= 0 || words < MIN_COUNT) continue;
    const share = (cues + PRIOR * 0.05) / (words + PRIOR);
    const ends = STEP_ENDS.findIndex((end) => share < end);
    lexicon.set(stem, ends < 0 ? 7 : ends + 1);
  }
  return lexicon;
}

/** The vocabulary of words that stand in `minArticles` or more. */
export function vocabularyOf(examples: readonly Example[], minArticles: number): Uint8Array {
  const articles = new Map<number, number>();
  for (const { analysis } of examples)
    for (const hash of new Set(analysis.tokens.word.map((word) => hashOf(word))))
      articles.set(hash, (articles.get(hash) ?? 0) + 1);
  const vocabulary = new Uint8Array(1 << 13);
  for (const [hash, count] of articles) if (count >= minArticles) vocabulary[hash >>> 19] |= 1 << ((hash >>> 16) & 7);
  return vocabulary;
}
