import type { Analysis } from '../analysis';
import type { QuotedRange, Range } from '../quotes';
import type { Attribution } from './attribution';
import { isQuoted, isWord, wordAt } from './grammar';

/**
 * Gives the quotations that no cue has taken to their speakers: one that follows an attributed one in its paragraph
 * ("“A,” she said. “B.”"), the next paragraph of the same speech, and the paragraph behind "He went on:". A short
 * quotation inside a sentence, a title or a term, stays nobody's. `found` is in text order; so is the result.
 */
export function withSpeeches(analysis: Analysis, found: readonly Attribution[]): Attribution[] {
  const owner = owners(analysis, found);
  const speeches = new Map<Attribution, Range[]>();
  let last: Attribution | undefined;
  let next = 0;
  for (let q = 0; q < analysis.quotes.ranges.length; q++) {
    const quote = analysis.quotes.ranges[q];
    if (!quote) continue;
    while (next < found.length && startOf(found[next]) <= quote.from) last = found[next++];
    const own = found[owner[q] ?? -1];
    if (own) last = own;
    if (own || !last || last.class !== 'said' || !isSpeech(analysis, quote)) continue;
    const speech = speeches.get(last) ?? [...last.content];
    if (!followsOn(analysis, last, speech, quote)) continue;
    append(speech, quote);
    speeches.set(last, speech);
  }
  return found
    .map((attribution) => ({ ...attribution, content: speeches.get(attribution) ?? attribution.content }))
    .filter(({ content }) => content.length > 0);
}

const startOf = (attribution: Attribution | undefined) => attribution?.cue[0]?.from ?? 0;

/** For each quotation the attribution whose content holds it, or -1. */
function owners(analysis: Analysis, found: readonly Attribution[]): Int32Array {
  const owner = new Int32Array(analysis.quotes.ranges.length).fill(-1);
  found.forEach(({ content, cue, source }, index) => {
    for (const { from, to } of [...content, ...cue, ...(source ?? [])]) {
      for (let i = from; i < to; i++) {
        const quote = analysis.quotes.of[i] ?? -1;
        if (quote >= 0) owner[quote] = index;
      }
    }
  });
  return owner;
}

/** Whole sentences between quotation marks, or a quotation that starts a sentence and is no mere term. */
function isSpeech(analysis: Analysis, quote: QuotedRange): boolean {
  if (quote.words < 2) return false;
  const sentence = analysis.sentences[analysis.sentenceOf[quote.from] ?? -1];
  if (!sentence || sentence.from !== quote.from) return false;
  const end = analysis.sentences[analysis.sentenceOf[quote.to - 1] ?? -1];
  return end !== undefined && restIsEmpty(analysis, quote.to, end.to);
}

function restIsEmpty(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(analysis.tokens, i) && !isQuoted(analysis, i)) return false;
  return true;
}

/** Whether the speaker, whose speech is known up to `speech`, is the nearest one: in the paragraph or the one before it. */
function followsOn(analysis: Analysis, { cue, source }: Attribution, speech: readonly Range[], quote: Range): boolean {
  const ends = [cue.at(-1), source?.at(-1), speech.at(-1)].map((range) => range?.to ?? 0);
  const end = Math.max(...ends);
  const block = analysis.blockOf[quote.from] ?? 0;
  const from = analysis.blockOf[end - 1] ?? 0;
  if (block === from) return onlySpeechBetween(analysis, end, quote.from);
  if (block - from !== 1 || analysis.blocks[block]?.from !== quote.from) return false;
  return wordAt(analysis.tokens, (analysis.blocks[from]?.to ?? 1) - 1) === ':' || isSpoken(analysis, speech);
}

/** No sentence of the narrator's stands between. */
function onlySpeechBetween(analysis: Analysis, from: number, to: number): boolean {
  const first = analysis.sentenceOf[from - 1] ?? -1;
  const last = analysis.sentenceOf[to] ?? -1;
  return last - first <= 1;
}

/** Whether the speech so far begins or ends between quotation marks. */
function isSpoken(analysis: Analysis, speech: readonly Range[]): boolean {
  return [speech[0], speech.at(-1)].some(
    (range) => range !== undefined && (isQuoted(analysis, range.from) || isQuoted(analysis, range.to - 1)),
  );
}

/** Adds a quotation to a speech, as part of its last piece where it follows at once. */
function append(speech: Range[], quote: Range): void {
  const last = speech.at(-1);
  if (last?.to === quote.from) speech[speech.length - 1] = { from: last.from, to: quote.to };
  else speech.push({ from: quote.from, to: quote.to });
}
