import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import type { Attribution } from './attribution';
import {
  AUXILIARY,
  has,
  hasFinite,
  isAdverb,
  isComma,
  isFiniteVerb,
  isNominal,
  isQuoted,
  isWord,
  wordAt,
} from './grammar';
import { phraseStart } from './noun-phrase';

const ADVERBS: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'purportedly', 'supposedly', 'rumoredly']);

/** "The talks have reportedly ended": the clause is content, nobody is its source. */
export function hearsayAdverbs(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens } = analysis;
  const adverbs: Attribution[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!ADVERBS.has(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    if (found.some(({ content }) => content.some(({ from, to }) => from <= i && i < to))) continue;
    // "Ann Hale reportedly said": her words, and so they are read.
    if (found.some((one) => one.class === 'said' && one.cue.some(({ from, to }) => from <= i + 1 && i < to))) continue;
    const { from, to } = relativeClause(analysis, i, sentence) ?? clauseAround(analysis, i, sentence);
    const content: Range[] = [];
    if (from < i) content.push({ from, to: i });
    const next = isComma(tokens, i + 1) && from > i ? i + 2 : i + 1;
    if (next < to) content.push({ from: next, to });
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
  while (from > sentence.from && isInClause(analysis, from - 1)) from--;
  from = ownClause(analysis, from, at);
  if (from < at && has(tokens, from, WordClass.coordinator) && !/^(?:both|either|neither)$/.test(wordAt(tokens, from)))
    from++;
  // "At least six, three of them children, were reportedly hurt"
  if (isComma(tokens, from - 1) && isRestOfVerb(tokens, from, at)) from = sentence.from;
  // "Reportedly, the bridge was closed"
  const opens = from === at && isComma(tokens, at + 1);
  let to = opens ? at + 2 : at + 1;
  while (to < sentence.to && (isInClause(analysis, to) || isQuoted(analysis, to))) to++;
  return { from: opens ? at + 1 : from, to };
}

const isInClause = ({ tokens }: Analysis, i: number) => isWord(tokens, i) || /^[$€£¥%]$/.test(wordAt(tokens, i));

/** Where the clause of the adverb at `at` starts within the words from `from` on: what is said before it is no hearsay. */
function ownClause({ tokens }: Analysis, from: number, at: number): number {
  // "settled for allegedly selling pumps"
  if (has(tokens, at - 1, WordClass.preposition) && !has(tokens, at - 1, WordClass.subordinator)) return at;
  for (let i = at - 1; i > from; i--) {
    const opens = has(tokens, i, WordClass.subordinator) && !/^(?:as|than)$/.test(wordAt(tokens, i));
    // "the man seen after the raid was reportedly hurt": before what opens a clause of its own there is a whole one.
    if ((opens || has(tokens, i, WordClass.coordinator)) && hasFinite(tokens, from, i)) return i + 1;
  }
  // "they were shaken by thefts allegedly committed at night"
  const isReduced =
    isNominal(tokens, at - 1) && /(?:ed|en|ing)$/.test(wordAt(tokens, at + 1)) && hasFinite(tokens, from, at);
  if (!isReduced) return from;
  const phrase = Math.max(from, phraseStart(tokens, at - 1, from));
  return phrase + tokens.word.slice(phrase, at).lastIndexOf('by') + 1;
}

/** Nothing but what goes with the verb stands in `[from, at)`. */
function isRestOfVerb(tokens: Tokens, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (!has(tokens, i, AUXILIARY) && !isAdverb(tokens, i)) return false;
  return true;
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
