import type { Analysis } from '../analysis';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { isComma, isQuoted, isWord, wordAt } from './grammar';

const ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly', 'rumoredly']);

/** "The talks have reportedly ended": the clause is content, nobody is its source. */
export function hearsayAdverbs(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens } = analysis;
  const adverbs: Attribution[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!ADVERBS.has(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    if (found.some(({ content }) => content.some(({ from, to }) => from <= i && i < to))) continue;
    let from = i;
    while (from > sentence.from && isWord(tokens, from - 1)) from--;
    if (isComma(tokens, from - 1)) from = sentence.from;
    let to = i + 1;
    while (to < sentence.to && (isWord(tokens, to) || isQuoted(analysis, to))) to++;
    const content: Range[] = [];
    if (from < i) content.push({ from, to: i });
    if (i + 1 < to) content.push({ from: i + 1, to });
    adverbs.push({
      source: null,
      cue: [{ from: i, to: i + 1 }],
      content,
      class: 'said',
      construction: 'adverb',
      confidence: 0.85,
    });
  }
  return adverbs;
}
