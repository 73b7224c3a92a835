import { SMALL_WORDS } from './small-words';

/** A word of a content as it is compared, and whether it says what happened rather than who, where, or how many. */
export interface ComparedWord {
  /** Lower case, without accents, straight apostrophes. */
  readonly word: string;
  /** False for names (a capital inside the content), numbers and small words. */
  readonly telling: boolean;
}

/** A content of more words is compared by the first so many: longer ones are whole speeches. */
export const MAX_COMPARED_WORDS = 400;

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/**
 * The first `MAX_COMPARED_WORDS` words of a content, in order. Case, accents, quotation marks, dashes and all other marks
 * make no difference, so that a quotation is the same in every house style. Linear.
 */
export function comparedWords(content: string): readonly ComparedWord[] {
  const plain = content
    .slice(0, MAX_COMPARED_WORDS * 40)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'");
  // Where everything is in capitals, a capital makes no name.
  const hasCase = /\p{Ll}/u.test(plain);
  const words: ComparedWord[] = [];
  let end = 0;
  for (const { 0: shown, index } of plain.matchAll(WORD)) {
    const opens = words.length === 0 || /[.!?:"“„«]\s*$/u.test(plain.slice(end, index));
    const word = shown.toLowerCase();
    const isName = hasCase && !opens && /^\p{Lu}/u.test(shown);
    words.push({ word, telling: !isName && !/^\p{N}/u.test(word) && !SMALL_WORDS.has(word) });
    end = index + shown.length;
    if (words.length === MAX_COMPARED_WORDS) break;
  }
  return words;
}
