import type { Span } from '../../../utils/model';
import { quotationsIn } from '../quotations';
import { trimmed } from './attributed';

export type Part = 'noun' | 'pronoun' | 'modifier' | 'preposition' | 'verb' | 'auxiliary' | 'adverb' | 'other';

/** A word as a language library sees it; `span` is within its paragraph. Punctuation marks are no words. */
export interface TaggedWord {
  readonly span: Span;
  readonly text: string;
  readonly lemma: string;
  readonly part: Part;
  /** Sentences are numbered through the paragraph. */
  readonly sentence: number;
}

export interface TaggedParagraph {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  readonly quotations: readonly Span[];
}

/** Words of a paragraph by their indices, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const NOMINAL = new Set<Part>(['noun', 'pronoun', 'modifier']);
const JOINS = new Set(['of', 'for', 'in', 'at', 'from', 'and', '&']);
/** In words; a comma further back has nothing to do with this one. */
const LONGEST_APPOSITION = 16;

export function taggedParagraph(text: string, words: readonly TaggedWord[]): TaggedParagraph {
  return { text, words, quotations: quotationsIn(text) };
}

export function quotationAt({ quotations }: TaggedParagraph, at: number): Span | undefined {
  return quotations.find(([start, end]) => start <= at && at < end);
}

/** What stands between word `k` and the one before it: spaces and marks. */
export function gapBefore({ text, words }: TaggedParagraph, k: number): string {
  return text.slice(words[k - 1]?.span[1] ?? 0, words[k]?.span[0] ?? text.length);
}

/** Whether a mark or the end of a sentence parts word `k` from the one before it. */
export function isApart(paragraph: TaggedParagraph, k: number): boolean {
  const { words } = paragraph;
  return words[k]?.sentence !== words[k - 1]?.sentence || /[,;:"”“.!?—–()]/.test(gapBefore(paragraph, k));
}

export function spanOf({ words }: TaggedParagraph, { from, to }: Phrase): Span {
  return [words[from]?.span[0] ?? 0, words[to - 1]?.span[1] ?? 0];
}

/** The noun phrase that ends before word `to`, over an apposition (“Hale, the mayor, said”) from the name before it; null if none does. */
export function nounsBefore(paragraph: TaggedParagraph, to: number): Phrase | null {
  if (!/,\s*$/.test(gapBefore(paragraph, to))) return isApart(paragraph, to) ? null : closeBefore(paragraph, to);
  const { words } = paragraph;
  for (let k = to - 1; k > 0 && to - k < LONGEST_APPOSITION && words[k]?.sentence === words[to]?.sentence; k--) {
    if (!/^,\s*$/.test(gapBefore(paragraph, k))) continue;
    const name = closeBefore(paragraph, k);
    return name && { from: name.from, to };
  }
  return null;
}

function closeBefore(paragraph: TaggedParagraph, to: number): Phrase | null {
  const { words } = paragraph;
  let from = to;
  while (from > 0 && (from === to || !isApart(paragraph, from)) && joins(words[from - 1])) from--;
  while (from < to && words[from]?.part === 'preposition') from++;
  return withNoun(paragraph, { from, to });
}

/** The noun phrase that begins at word `from`; null if none does. */
export function nounsAfter(paragraph: TaggedParagraph, from: number): Phrase | null {
  const { words } = paragraph;
  let to = from;
  while (to < words.length && !isApart(paragraph, to) && joins(words[to])) to++;
  while (to > from && words[to - 1]?.part === 'preposition') to--;
  return withNoun(paragraph, { from, to });
}

function withNoun({ words }: TaggedParagraph, phrase: Phrase): Phrase | null {
  const isNoun = ({ part }: TaggedWord) => part === 'noun' || part === 'pronoun';
  return words.slice(phrase.from, phrase.to).some(isNoun) ? phrase : null;
}

function joins(word: TaggedWord | undefined): boolean {
  return word !== undefined && (NOMINAL.has(word.part) || (word.part === 'preposition' && JOINS.has(word.text)));
}

/** From where the sentence of word `k` begins, or a quotation that reaches into it, to `end`. */
export function clauseBefore({ text, words, quotations }: TaggedParagraph, end: number, k: number): Span | null {
  const first = words.find(({ sentence }) => sentence === words[k]?.sentence);
  const start = first?.span[0] ?? 0;
  const quotation =
    quotations.find((one) => one[0] <= start && start < one[1]) ??
    quotations.findLast((one) => one[1] <= end && /^[\s,]*$/.test(text.slice(one[1], end)));
  return trimmed(text, [Math.min(start, quotation?.[0] ?? start), end]);
}

/** From `start` to where the sentence of word `k` ends, or a quotation that it reaches into. */
export function clauseAfter(paragraph: TaggedParagraph, start: number, k: number): Span | null {
  const { text, words } = paragraph;
  const last = words.findLast(({ sentence }) => sentence === words[k]?.sentence);
  const end = last?.span[1] ?? start;
  return trimmed(text, [start, quotationAt(paragraph, end - 1)?.[1] ?? end]);
}
