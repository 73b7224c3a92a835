import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { has, isCapital, isDash, isName, isWord, wordAt } from './grammar';

/** A shorter quotation behind a colon is a title or a term. */
const MIN_WORDS = 4;
/** Words of the name before the colon, at most. */
const MAX_NAME = 4;

/** A speaker and a colon before a quotation, as digests and interviews have it: "Ann Hale: “We lost everything.”" */
export function colonSpeakers(analysis: Analysis, sentence: Range, taken: readonly Attribution[]): Attribution[] {
  const isFree = ({ from, to }: Range) =>
    taken.every(({ cue, source }) =>
      [...cue, ...(source ?? [])].every((other) => other.to <= from || other.from >= to),
    );
  const found: Attribution[] = [];
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const quote = analysis.quotes.ranges[analysis.quotes.of[i] ?? -1];
    if (quote?.from !== i || quote.words < MIN_WORDS) continue;
    const source = speakerBefore(analysis, i, sentence);
    if (!source || !isFree({ from: source.from, to: i })) continue;
    const cue = [{ from: source.to, to: source.to + 1 }];
    const content = [{ from: i, to: quote.to }];
    found.push({ source: [source], cue, content, class: 'said', construction: 'headline', confidence: 0.8 });
  }
  return found;
}

/** The full name that opens the sentence, or follows a dash, and ends at the colon before token `quote`. */
function speakerBefore({ tokens }: Analysis, quote: number, sentence: Range): Range | null {
  const to = quote - 1;
  if (wordAt(tokens, to) !== ':') return null;
  let from = to;
  while (from > sentence.from && isWord(tokens, from - 1) && isCapital(tokens, from - 1)) from--;
  const opens = from === sentence.from || isDash(tokens, from - 1) || wordAt(tokens, from - 1) === '-';
  const length = to - from;
  if (!opens || length < 2 || length > MAX_NAME || has(tokens, from, WordClass.cue)) return null;
  for (let i = from; i < to; i++) if (!isName(tokens, i)) return null;
  return { from, to };
}
