import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import { Shape, type Tokens } from '../tokens';

/** Whether token `i` has one of the `WordClass` bits; false outside the text. */
export function has(tokens: Tokens, i: number, bits: number): boolean {
  return ((tokens.classes[i] ?? 0) & bits) !== 0;
}

export function isWord(tokens: Tokens, i: number): boolean {
  return ((tokens.shape[i] ?? 0) & Shape.word) !== 0;
}

export function isCapital(tokens: Tokens, i: number): boolean {
  return ((tokens.shape[i] ?? 0) & Shape.capital) !== 0;
}

export function wordAt(tokens: Tokens, i: number): string {
  return tokens.word[i] ?? '';
}

/** Whether token `i` stands between quotation marks, the marks included. */
export function isQuoted(analysis: Analysis, i: number): boolean {
  return (analysis.quotes.of[i] ?? -1) >= 0;
}

export const AUXILIARY = WordClass.be | WordClass.have | WordClass.do | WordClass.modal;

/** The closed classes: words that hold a sentence together. The tagger's weights were learned with just these. */
export const FUNCTION_WORD =
  WordClass.determiner |
  WordClass.possessive |
  WordClass.pronoun |
  WordClass.object |
  WordClass.preposition |
  WordClass.coordinator |
  WordClass.subordinator |
  AUXILIARY |
  WordClass.negation |
  WordClass.wh;

/** A noun, a name, a number or an adjective, as far as closed word classes can tell. */
export function isNominal(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const classes = tokens.classes[i] ?? 0;
  if (classes & FUNCTION_WORD) return (classes & WordClass.quantity) !== 0 || isName(tokens, i);
  if (isCapital(tokens, i) && isWord(tokens, i - 1)) return true;
  return !(classes & (WordClass.finite | WordClass.adverb)) && !isFiniteCue(tokens, i);
}

/** A capitalised word that is no function word written large at the start of a sentence, or an all-capitals acronym. */
export function isName(tokens: Tokens, i: number): boolean {
  const shape = tokens.shape[i] ?? 0;
  if (!(shape & Shape.capital)) return false;
  if (shape & Shape.allCapitals) return wordAt(tokens, i).length > 1 && wordAt(tokens, i) !== 'the';
  return !((tokens.classes[i] ?? 0) & FUNCTION_WORD);
}

/** A word that opens a noun phrase. */
export function opensPhrase(tokens: Tokens, i: number): boolean {
  if (wordAt(tokens, i).charCodeAt(0) === 0x27) return false;
  return (
    isNominal(tokens, i) ||
    has(tokens, i, WordClass.determiner | WordClass.possessive | WordClass.pronoun | WordClass.object)
  );
}

/** "-ly" and the listed adverbs. */
export function isAdverb(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const classes = tokens.classes[i] ?? 0;
  if (classes & WordClass.adverb) return !(classes & (WordClass.determiner | WordClass.pronoun));
  return (
    classes === 0 && !isCapital(tokens, i) && /[a-z]{3}ly$/.test(wordAt(tokens, i)) && wordAt(tokens, i) !== 'family'
  );
}

/** A cue verb in the past tense that is not also a common adjective. */
function isFiniteCue(tokens: Tokens, i: number): boolean {
  if (!has(tokens, i, WordClass.cue) || isCapital(tokens, i)) return false;
  return PLAIN_PAST.has(wordAt(tokens, i));
}

const PLAIN_PAST: ReadonlySet<string> = new Set(
  'said says told tells thought thinks wrote writes knew knows felt feels argued argues insisted believes asked added warned'.split(
    ' ',
  ),
);

/** Verbs whose past is spelt as their noun is: only an object tells. */
const SAME_PAST: ReadonlySet<string> = new Set('cut put set hit quit cast shut beat bid cost spread'.split(' '));

/** A verb in a finite form, as far as closed lists and the "-ed" ending after a noun can tell. */
export function isFiniteVerb(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i)) return false;
  const classes = tokens.classes[i] ?? 0;
  if (wordAt(tokens, i) === "'s") return has(tokens, i - 1, WordClass.pronoun);
  if (classes & (WordClass.be | WordClass.have | WordClass.do | WordClass.modal | WordClass.finite))
    return !isName(tokens, i);
  if (isFiniteCue(tokens, i)) return true;
  if (isCapital(tokens, i)) return false;
  if (SAME_PAST.has(wordAt(tokens, i)))
    return has(tokens, i + 1, WordClass.determiner | WordClass.possessive) && isNominal(tokens, i - 1);
  return (
    /[a-z]{2}ed$/.test(wordAt(tokens, i)) &&
    (isNominal(tokens, i - 1) ||
      has(tokens, i - 1, WordClass.pronoun) ||
      /^(?:never|also)$/.test(wordAt(tokens, i - 1)))
  );
}

/** Whether a finite verb stands in `[from, to)` before any clause mark. */
export function hasFinite(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i)) return true;
  return false;
}

export function isComma(tokens: Tokens, i: number): boolean {
  return wordAt(tokens, i) === ',';
}

export function isDash(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return word === '—' || word === '–' || word === '--';
}
