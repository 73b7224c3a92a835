import type { Analysis } from '../../analysis';
import { has, isCapital, isWord, wordAt } from '../../attribution/grammar';
import { type HeadNoun, type LanguagePack, WordClass } from '../../language-pack';
import { Shape, type Tokens } from '../../tokens';

/** What the noun tells of a source, by itself or by the last part of a compound ("Polizeisprecherin"); null: nothing is known. */
export function headNoun({ heads }: LanguagePack, word: string): HeadNoun | null {
  const known = heads.get(word);
  if (known) return known;
  for (let k = 3; k <= word.length - 3; k++) {
    const end = word.slice(k);
    const found = end.length > 3 || end === 'amt' || end === 'rat' ? heads.get(end) : undefined;
    if (found) return found;
  }
  return null;
}

/** The last part of a compound by which it is known, or the whole: "sprecherin" of "polizeisprecherin"; without the ending of its case. */
export function nounStem({ heads, nounsAlike }: LanguagePack, word: string): string {
  let stem = word;
  if (!heads.has(word))
    for (let k = 3; k <= word.length - 4; k++)
      if (heads.has(word.slice(k))) {
        stem = word.slice(k);
        break;
      }
  return nounsAlike.get(stem) ?? stem;
}

const FUNCTION =
  WordClass.determiner |
  WordClass.possessive |
  WordClass.pronoun |
  WordClass.object |
  WordClass.preposition |
  WordClass.coordinator |
  WordClass.subordinator |
  WordClass.be |
  WordClass.have |
  WordClass.do |
  WordClass.modal |
  WordClass.negation |
  WordClass.adverb;

/** A noun or a name: written with a capital, and no function word at the start of a sentence. */
export function isNoun(tokens: Tokens, i: number): boolean {
  if (!isCapital(tokens, i)) return false;
  if ((tokens.shape[i] ?? 0) & Shape.allCapitals) return true;
  if (!has(tokens, i, FUNCTION) || has(tokens, i, WordClass.time | WordClass.head)) return true;
  // "Anna Weil": a capital inside a sentence, and no "Sie".
  const isInside = !has(tokens, i, WordClass.opens) && isWord(tokens, i - 1);
  return (
    isInside && !has(tokens, i, WordClass.pronoun | WordClass.possessive | WordClass.object | WordClass.determiner)
  );
}

export function isFunction(tokens: Tokens, i: number): boolean {
  return has(tokens, i, FUNCTION);
}

/** "neue", "russischen", "42-jährige": a word with an ending that can stand before a noun, and no function word. */
export function isAttributive(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i) || isCapital(tokens, i)) return false;
  if ((tokens.shape[i] ?? 0) & Shape.number) return true;
  return !has(tokens, i, FUNCTION | WordClass.finite) && /(?:e|en|er|es|em)$/.test(wordAt(tokens, i));
}

/** A person, a body, a document: a noun that can say something. */
export function canSpeak({ tokens, pack }: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!isNoun(tokens, i)) continue;
    const word = wordAt(tokens, i);
    if (headNoun(pack, word) || pack.givenNames.has(word) || pack.media.has(word)) return true;
  }
  return false;
}

const PARTICLE = /^(?:von|van|de|zu|zum|da|al|el|bin|del|di)$/;

/** How many words between given name and surname start at token `i`: "von", "van der"; 0 behind a surname: "Anna Hahl von der Werft". */
export function particlesAt({ tokens, pack }: Analysis, i: number): number {
  if (!PARTICLE.test(wordAt(tokens, i)) || isNoun(tokens, i) || !pack.givenNames.has(wordAt(tokens, i - 1))) return 0;
  if (isNoun(tokens, i + 1)) return 1;
  return /^(?:der|den|dem)$/.test(wordAt(tokens, i + 1)) && isNoun(tokens, i + 2) ? 2 : 0;
}
