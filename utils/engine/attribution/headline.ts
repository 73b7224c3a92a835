import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { has, hasFinite, isCapital, isName, isQuoted, isWord, wordAt } from './grammar';

const MAX_SOURCE = 5;

/** "Minister: Bridge to close": what a headline puts before its colon says what stands behind it. */
export function headlineSource(analysis: Analysis, sentence: Range): Attribution | null {
  const { tokens } = analysis;
  if (sentence.from !== 0 || has(tokens, 0, WordClass.cue)) return null;
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + MAX_SOURCE + 1); i++) {
    if (isQuoted(analysis, i)) return null;
    if (wordAt(tokens, i) !== ':') {
      if (!isWord(tokens, i) || !isCapital(tokens, i)) return null;
      continue;
    }
    const to = sentence.to - (isWord(tokens, sentence.to - 1) || isQuoted(analysis, sentence.to - 1) ? 0 : 1);
    if (i === sentence.from || to - i < 4 || !isName(tokens, sentence.from)) return null;
    if (!hasFinite(tokens, i + 1, to) && !isQuoted(analysis, i + 1) && to - i < 5) return null;
    return {
      source: [{ from: sentence.from, to: i }],
      cue: [{ from: i, to: i + 1 }],
      content: [{ from: i + 1, to }],
      class: 'said',
      construction: 'headline',
      confidence: 0.6,
    };
  }
  return null;
}
