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
  const result = [...found];
  const owner = owners(analysis, found);
  let last = -1;
  let next = 0;
  for (let q = 0; q < analysis.quotes.ranges.length; q++) {
    const quote = analysis.quotes.ranges[q];
    if (!quote) continue;
    while (next < result.length && startOf(result[next]) <= quote.from) last = next++;
    const own = owner[q] ?? -1;
    if (own >= 0) {
      last = own;
      continue;
    }
    if (last < 0 || !isSpeech(analysis, quote)) continue;
    const speaker = result[last];
    if (!speaker || !followsOn(analysis, speaker, quote)) continue;
    result[last] = { ...speaker, content: merge(speaker.content, quote) };
  }
  return result.filter(({ content }) => content.length > 0);
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

/** Whether the speaker is the nearest one before: in the paragraph itself or the one before it. */
function followsOn(analysis: Analysis, speaker: Attribution, quote: Range): boolean {
  const cue = speaker.cue[0];
  if (!cue) return false;
  const lastContent = speaker.content[speaker.content.length - 1];
  const end = Math.max(
    speaker.cue[speaker.cue.length - 1]?.to ?? 0,
    lastContent?.to ?? 0,
    speaker.source?.[0]?.to ?? 0,
  );
  const block = analysis.blockOf[quote.from] ?? 0;
  const from = analysis.blockOf[end - 1] ?? 0;
  if (block === from) return onlySpeechBetween(analysis, end, quote.from);
  if (block - from !== 1) return false;
  const paragraph = analysis.blocks[block];
  if (!paragraph || paragraph.from !== quote.from) return false;
  return wordAt(analysis.tokens, (analysis.blocks[from]?.to ?? 1) - 1) === ':' || hasQuote(analysis, speaker);
}

/** No sentence of the narrator's stands between. */
function onlySpeechBetween(analysis: Analysis, from: number, to: number): boolean {
  const first = analysis.sentenceOf[from - 1] ?? -1;
  const last = analysis.sentenceOf[to] ?? -1;
  return last - first <= 1;
}

function hasQuote(analysis: Analysis, { content }: Attribution): boolean {
  return content.some(({ from, to }) => isQuoted(analysis, from) || isQuoted(analysis, to - 1));
}

function merge(content: readonly Range[], quote: Range): Range[] {
  const last = content[content.length - 1];
  if (last && last.to === quote.from) return [...content.slice(0, -1), { from: last.from, to: quote.to }];
  return [...content, { from: quote.from, to: quote.to }];
}
