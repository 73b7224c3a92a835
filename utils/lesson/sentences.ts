/**
 * A text cut into sentences, by signs alone and the same in every browser: people of one class count and compare by them. The
 * engine's own cut knows more of English and is no part of a page.
 */
import type { Block, Span } from '../model';
import { hasWord } from './words';

export interface Sentence {
  /** Without the white space after it. */
  readonly span: Span;
  /** Where what follows in the same block begins: the sentences of a block leave nothing of it out. */
  readonly until: number;
  /** The block that it stands in, by its place among them. */
  readonly block: number;
}

/**
 * What ends a sentence, with closing quotation marks and brackets, and the white space behind. Looked for where such signs begin
 * alone: in a row of dots without end, each would be begun at anew.
 */
const END = /(?:(?<![.!?…])[.!?…]+["'”’»“)\]]*\s+|[。！？]+[」』”’）]*\s*)/gu;

/** Before a full stop, these end none. */
const SHORTENED = new Set(
  `mr mrs ms dr prof st sen rep gov gen col lt sgt capt cmdr adm rev hon jr sr no nos vs etc inc ltd co corp fig approx
  dept est jan feb mar apr jun jul aug sep sept oct nov dec bzw ca evtl ggf nr usw vgl art pág sr sra dra núm`.split(
    /\s+/,
  ),
);

/** In the order of the text. Every block with words has one at least. Linear. */
export function sentencesOf(text: string, blocks: readonly Pick<Block, 'span'>[]): readonly Sentence[] {
  return blocks.flatMap(({ span: [start, end] }, block) => {
    const words = text.slice(start, end);
    const found: Sentence[] = [];
    let [from, looked, isSaid] = [0, 0, false];
    for (const until of [...endsIn(words), words.length]) {
      isSaid ||= hasWord(words.slice(looked, until));
      looked = until;
      // Signs alone are of the sentence before them.
      if (!isSaid && until < words.length) continue;
      const said = words.slice(from, until).trimEnd();
      const before = found.at(-1);
      if (before && !isSaid) found[found.length - 1] = { ...before, until: start + until };
      else if (said !== '') {
        found.push({ span: [start + from, start + from + said.length], until: start + until, block });
      }
      [from, isSaid] = [until, false];
    }
    return found;
  });
}

/** The sentence that has the unit at `offset`, by its place among them; the last before it where it stands between two. Logarithmic. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sentences[middle]?.span[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endsIn(words: string): number[] {
  return Array.from(words.matchAll(END), ({ 0: end, index }) => ({ end, at: index + end.length }))
    .filter(({ end, at }) => at < words.length && isEnd(words, at - end.length, end.trimEnd(), at))
    .map(({ at }) => at);
}

/** Whether the signs at `from` end a sentence, and what begins at `next` is another. */
function isEnd(words: string, from: number, signs: string, next: number): boolean {
  if (/^["'“‘„«([]*\p{Ll}/u.test(words.slice(next, next + 8))) return false;
  if (signs !== '.') return true;
  const [word = ''] = /[\p{L}\p{M}.]+$/u.exec(words.slice(Math.max(0, from - 24), from)) ?? [];
  // An initial, or letters with stops between them, as in "U.S.".
  return !/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && !SHORTENED.has(word.toLowerCase());
}
