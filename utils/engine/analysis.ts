import type { Block, Span } from '../model';
import { blockSpans } from './blocks';
import { type LanguagePack, WordClass } from './language-pack';
import { findQuotes, type Quotes, type Range } from './quotes';
import { findSentences } from './sentences';
import { Shape, type Tokens, tokenize } from './tokens';

/** A text cut into everything the passes read: tokens, paragraphs, quotations, sentences. */
export interface Analysis {
  readonly text: string;
  readonly pack: LanguagePack;
  readonly tokens: Tokens;
  /** Token ranges of the paragraphs, none of them empty. */
  readonly blocks: readonly Range[];
  readonly quotes: Quotes;
  readonly sentences: readonly Range[];
  /** For each token the index of its sentence. */
  readonly sentenceOf: Int32Array;
  /** For each token the index of its paragraph. */
  readonly blockOf: Int32Array;
}

/** Cuts `text`; linear. */
export function analyse(text: string, blocks: readonly Block[] | undefined, pack: LanguagePack): Analysis {
  const tokens = tokenize(text, pack);
  const blockRanges = toTokenRanges(blockSpans(text, blocks), tokens);
  const quotes = findQuotes(text, tokens, blockRanges);
  markPossessives(tokens, quotes);
  markGivenNames(tokens);
  const sentences = findSentences(tokens, blockRanges, quotes, pack);
  if (pack.capitalNouns) for (const { from } of sentences) tokens.classes[from] |= WordClass.opens;
  return {
    text,
    pack,
    tokens,
    blocks: blockRanges,
    quotes,
    sentences,
    sentenceOf: indexOf(sentences, tokens.count),
    blockOf: indexOf(blockRanges, tokens.count),
  };
}

/** An apostrophe after a plural ("the ministers' plan") that closes no quotation is a word, as "'s" is. */
function markPossessives({ count, word, shape, classes }: Tokens, quotes: Quotes): void {
  for (let i = 1; i < count; i++) {
    if (word[i] !== "'" || !word[i - 1]?.endsWith('s') || (shape[i] ?? 0) & Shape.spaced) continue;
    const quote = quotes.ranges[quotes.of[i] ?? -1];
    if (quote && (quote.from === i || quote.to === i + 1)) continue;
    shape[i] = (shape[i] ?? 0) | Shape.word;
    classes[i] = (classes[i] ?? 0) | WordClass.possessive;
  }
}

/**
 * "Will Dorn", "Per Holm": a given name that is a function word too, before a surname and not at the start of a sentence;
 * "3 May", "May 3", "in May she left", which is a month; and "Mrs May said", which is a surname.
 */
function markGivenNames({ count, word, shape, classes }: Tokens): void {
  for (let i = 1; i + 1 < count; i++) {
    if (
      word[i] === 'may' &&
      (shape[i] ?? 0) & Shape.capital &&
      ((shape[i - 1] ?? 0) | (shape[i + 1] ?? 0)) & Shape.number
    ) {
      classes[i] = WordClass.time;
      continue;
    }
    // In a headline written with capitals it may be the verb.
    if (
      word[i] === 'may' &&
      (shape[i] ?? 0) & Shape.capital &&
      (shape[i - 1] ?? 0) & Shape.word &&
      !((shape[i + 1] ?? 0) & Shape.capital) &&
      !/^(?:be|have|not)$/.test(word[i + 1] ?? '')
    ) {
      classes[i] = (shape[i - 1] ?? 0) & Shape.capital ? 0 : WordClass.time;
      continue;
    }
    if (!((shape[i] ?? 0) & (shape[i + 1] ?? 0) & Shape.capital) || !/^(?:will|may|per)$/.test(word[i] ?? '')) continue;
    if ((shape[i - 1] ?? 0) & Shape.word || word[i - 1] === ',') classes[i] = 0;
  }
}

/** The code units of a token range. */
export function spanOf(tokens: Tokens, range: Range): Span {
  return [tokens.start[range.from] ?? 0, tokens.end[range.to - 1] ?? 0];
}

function toTokenRanges(spans: readonly Span[], tokens: Tokens): Range[] {
  const ranges: Range[] = [];
  let i = 0;
  for (const [, end] of spans) {
    const from = i;
    while (i < tokens.count && (tokens.start[i] ?? 0) < end) i++;
    if (i > from) ranges.push({ from, to: i });
  }
  return ranges;
}

function indexOf(ranges: readonly Range[], count: number): Int32Array {
  const index = new Int32Array(count).fill(-1);
  for (let r = 0; r < ranges.length; r++) index.fill(r, ranges[r]?.from, ranges[r]?.to);
  return index;
}
