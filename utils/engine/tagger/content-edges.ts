import type { Analysis } from '../analysis';
import { isQuoted, isWord, wordAt } from '../attribution/grammar';
import { datelineEnd } from '../dateline';
import type { Range } from '../quotes';

/**
 * The pieces of `content` without what no content has, in order: a dateline before it, and the beginning of a sentence into which
 * it runs behind its own, where neither quotation marks nor the cue at token `cue` are: people who mark it end with a sentence. A
 * piece of which nothing would be left comes back as it is. Linear.
 */
export function contentEdges(analysis: Analysis, content: readonly Range[], cue: number): readonly Range[] {
  return content.map((piece) => {
    const block = analysis.blockOf[piece.from];
    const from = analysis.blocks[block].from === piece.from ? datelineEnd(analysis, block) : piece.from;
    const to = endOf(analysis, piece, cue);
    return from < to ? { from, to } : piece;
  });
}

/** The pieces of `content` without whole paragraphs that only follow the clause of the cue at token `cue`. Linear. */
export const withinParagraph = (analysis: Analysis, content: readonly Range[], cue: number): readonly Range[] =>
  content.filter((piece, k) => k === 0 || !isNextParagraph(analysis, content[0], piece, cue));

/** "Ann Hale wrote that P", and a paragraph without marks behind it, which goes on with the report. */
function isNextParagraph(analysis: Analysis, first: Range, { from }: Range, cue: number): boolean {
  const { sentences, sentenceOf, blockOf, tokens } = analysis;
  const { from: opens } = sentences[sentenceOf[from]];
  if (
    from !== opens ||
    blockOf[from] === blockOf[cue] ||
    first.from < cue ||
    sentenceOf[first.from] !== sentenceOf[cue]
  )
    return false;
  const end = sentences[sentenceOf[cue]].to - 1;
  return (
    !isQuoted(analysis, from) &&
    !isQuoted(analysis, first.from) &&
    wordAt(tokens, first.from - 1) !== ':' &&
    wordAt(tokens, first.from) !== ':' &&
    wordAt(tokens, end) !== ':'
  );
}

function endOf(analysis: Analysis, { from, to }: Range, cue: number): number {
  const { sentences, sentenceOf, tokens } = analysis;
  const last = sentenceOf[to - 1];
  const next = sentences[last].from;
  if (next > from && sentenceOf[from] === sentenceOf[cue] && isAnothers(analysis, from, next, sentences[last].to))
    return endBefore(analysis, next);
  if (sentenceOf[from] === last || last === sentenceOf[cue] || isQuoted(analysis, to - 1)) return to;
  for (let i = to; i < sentences[last].to; i++) if (isWord(tokens, i)) return endBefore(analysis, sentences[last].from);
  return to;
}

/** Without the full stop, as other contents are. */
function endBefore(analysis: Analysis, at: number): number {
  const isStop = /^[.…]+$/.test(wordAt(analysis.tokens, at - 1)) && !isQuoted(analysis, at - 1);
  return isStop ? at - 1 : at;
}

/** "They were woken at 4 a.m. “It shook,” said Ann Hale": whether the sentence at `next` opens with a quotation and says whose it is, where no quotation was before. */
function isAnothers(analysis: Analysis, from: number, next: number, to: number): boolean {
  const { quotes, tokens } = analysis;
  const quote = quotes.ranges[quotes.of[next] ?? -1];
  if (quote?.from !== next || quote.to >= to) return false;
  for (let i = from; i < next; i++) if (isQuoted(analysis, i)) return false;
  return isWord(tokens, quote.to) && !isQuoted(analysis, quote.to);
}
