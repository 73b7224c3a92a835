import type { Analysis } from '../analysis';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { AUXILIARY, has, isComma, isFiniteVerb, isNominal, isQuoted, isWord, wordAt } from './grammar';
import { phraseStart } from './noun-phrase';

const ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly', 'rumoredly']);

/** "The talks have reportedly ended": the clause is content, nobody is its source. */
export function hearsayAdverbs(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens } = analysis;
  const adverbs: Attribution[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!ADVERBS.has(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    if (found.some(({ content }) => content.some(({ from, to }) => from <= i && i < to))) continue;
    const { from, to } = relativeClause(analysis, i, sentence) ?? clauseAround(analysis, i, sentence);
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

function clauseAround(analysis: Analysis, at: number, sentence: Range): Range {
  const { tokens } = analysis;
  let from = at;
  while (from > sentence.from && isWord(tokens, from - 1)) from--;
  if (isComma(tokens, from - 1)) from = sentence.from;
  let to = at + 1;
  while (to < sentence.to && (isWord(tokens, to) || isQuoted(analysis, to))) to++;
  return { from, to };
}

/** "a curfew that had allegedly been ordered from the capital" of a sentence that goes on: "was lifted"; or null. */
function relativeClause(analysis: Analysis, at: number, sentence: Range): Range | null {
  const { tokens } = analysis;
  let relative = at - 1;
  while (relative > sentence.from && has(tokens, relative, AUXILIARY)) relative--;
  if (!/^(?:who|which|that)$/.test(wordAt(tokens, relative)) || !isNominal(tokens, relative - 1)) return null;
  const from = phraseStart(tokens, relative - 1, sentence.from);
  if (from < 0) return null;
  let to = at + 1;
  while (has(tokens, to, AUXILIARY)) to++;
  to++;
  while (to < sentence.to && (isWord(tokens, to) || isQuoted(analysis, to)) && !isFiniteVerb(tokens, to)) to++;
  return { from, to: Math.min(to, sentence.to) };
}
