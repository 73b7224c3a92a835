import type { LanguagePack } from './language-pack';

/** Bits of `Tokens.shape`. */
export const Shape = {
  word: 1,
  /** Starts with an upper-case letter. */
  capital: 2,
  /** Starts with a digit. */
  number: 4,
  /** Two letters or more, all of them upper case. */
  allCapitals: 8,
  /** White space, or the start of the text, stands before it. */
  spaced: 16,
  /** A full stop belongs to the word: "Mr.", "U.S.", "J.". */
  dotted: 32,
} as const;

/**
 * The tokens of a text in order, as columns: token `i` is `text.slice(start[i], end[i])`. A token is a word (letters and
 * digits; hyphens, apostrophes and the stops of abbreviations stay inside), a clitic ("'s", "'ll"), or one
 * punctuation character (a run of full stops or hyphens counts as one, and so do two apostrophes).
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Lower case, with straight apostrophes. */
  readonly word: readonly string[];
  readonly shape: Uint8Array;
  /** Bits of `WordClass`. */
  readonly classes: Int32Array;
}

const OTHER = 0;
const LETTER = 1;
const UPPER = 2;
const DIGIT = 3;
const SPACE = 4;

/** Classes of the 65,536 code units, filled as they are met; 255 is "not met yet". */
const UNIT_CLASSES = new Uint8Array(65_536).fill(255);
const CLITICS: ReadonlySet<string> = new Set(["'s", "'ll", "'re", "'ve", "'d", "'m"]);

function unitClass(unit: number): number {
  const known = UNIT_CLASSES[unit] ?? OTHER;
  if (known !== 255) return known;
  const char = String.fromCharCode(unit);
  let found = OTHER;
  if (/\p{Lu}|\p{Lt}/u.test(char)) found = UPPER;
  else if (/[\p{L}\p{M}]/u.test(char)) found = LETTER;
  else if (/\p{N}/u.test(char)) found = DIGIT;
  else if (/[\s\u200b\u2060\ufeff]/u.test(char)) found = SPACE;
  // Both halves of a surrogate pair count as letters: emoji become words of their own, which no rule knows.
  else if (unit >= 0xd800 && unit <= 0xdfff) found = LETTER;
  UNIT_CLASSES[unit] = found;
  return found;
}

const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;
const isWordUnit = (unitKind: number) => unitKind >= LETTER && unitKind <= DIGIT;

/** The tokens of `text`; linear. */
export function tokenize(text: string, pack: LanguagePack): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const word: string[] = [];
  const shape: number[] = [];
  const classes: number[] = [];
  let spaced = true;

  const push = (from: number, to: number, kind: number) => {
    const lower = normalise(text, from, to);
    start.push(from);
    end.push(to);
    word.push(lower);
    shape.push(kind | (spaced ? Shape.spaced : 0));
    classes.push(pack.lexicon.get(lower) ?? 0);
    spaced = false;
  };

  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const kind = unitClass(unit);
    if (kind === SPACE) {
      spaced = true;
      i++;
    } else if (isWordUnit(kind)) {
      i = readWord(text, i, pack, push);
    } else if (isApostrophe(unit) && i > 0 && isWordUnit(unitClass(text.charCodeAt(i - 1))) && cliticEnd(text, i) > 0) {
      const to = cliticEnd(text, i);
      push(i, to, Shape.word);
      i = to;
    } else {
      let to = i + 1;
      if (unit === 0x2e || unit === 0x2d) while (to < text.length && text.charCodeAt(to) === unit) to++;
      // '' and `` are double quotation marks in texts that know ASCII only.
      else if ((unit === 0x27 || unit === 0x60) && text.charCodeAt(to) === unit) to++;
      push(i, to, 0);
      i = to;
    }
  }
  return {
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    word,
    shape: Uint8Array.from(shape),
    classes: Int32Array.from(classes),
  };
}

function normalise(text: string, from: number, to: number): string {
  const lower = text.slice(from, to).toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Reads the word at `from` and returns the offset after it. */
function readWord(
  text: string,
  from: number,
  pack: LanguagePack,
  push: (from: number, to: number, kind: number) => void,
): number {
  let to = from;
  let letters = 0;
  let uppers = 0;
  let stops = 0;
  for (;;) {
    const unit = text.charCodeAt(to);
    const kind = to < text.length ? unitClass(unit) : SPACE;
    if (isWordUnit(kind)) {
      if (kind !== DIGIT) letters++;
      if (kind === UPPER) uppers++;
      to++;
      continue;
    }
    if (to + 1 >= text.length || !isWordUnit(unitClass(text.charCodeAt(to + 1)))) break;
    const next = unitClass(text.charCodeAt(to + 1));
    if (isApostrophe(unit)) {
      if (cliticEnd(text, to) > 0) break;
      to++;
    } else if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) {
      to++;
    } else if (unit === 0x2e && isInitialStop(text, from, to)) {
      stops++;
      to++;
    } else if ((unit === 0x2e || unit === 0x2c) && next === DIGIT && unitClass(text.charCodeAt(to - 1)) === DIGIT) {
      to++;
    } else break;
  }
  const first = unitClass(text.charCodeAt(from));
  let kind = Shape.word | (first === UPPER ? Shape.capital : 0) | (first === DIGIT ? Shape.number : 0);
  if (letters > 1 && uppers === letters) kind |= Shape.allCapitals;
  const singleCapital = to - from === 1 && first === UPPER;
  if (text.charCodeAt(to) === 0x2e && text.charCodeAt(to + 1) !== 0x2e) {
    if (
      stops > 0 ||
      singleCapital ||
      isAbbreviation(text, from, to, first === UPPER, pack) ||
      (pack.ordinalStops && isOrdinal(text, from, to))
    ) {
      to++;
      kind |= Shape.dotted;
    }
  }
  push(from, to, kind);
  return to;
}

/** Whether the word `[from, to)`, which a full stop follows, is an abbreviation and takes the stop. */
function isAbbreviation(text: string, from: number, to: number, capital: boolean, pack: LanguagePack): boolean {
  if (to - from > 6) return false;
  const kind = pack.abbreviations.get(`${normalise(text, from, to)}.`);
  if (kind === 'title') return capital;
  if (kind === 'number')
    return unitClass(text.charCodeAt(to + 1)) === SPACE && unitClass(text.charCodeAt(to + 2)) === DIGIT;
  return kind === 'word';
}

/** Whether the word `[from, to)`, which a full stop follows, is a figure of one or two digits before another word: "3. Mai". */
function isOrdinal(text: string, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let i = from; i < to; i++) if (unitClass(text.charCodeAt(i)) !== DIGIT) return false;
  const kind = unitClass(text.charCodeAt(to + 2));
  return unitClass(text.charCodeAt(to + 1)) === SPACE && (kind === LETTER || kind === UPPER);
}

/** Whether the stop at `at` stands between single letters, as in "U.S" or "a.m". */
function isInitialStop(text: string, from: number, at: number): boolean {
  if (at - from !== 1 && text.charCodeAt(at - 2) !== 0x2e) return false;
  if (unitClass(text.charCodeAt(at - 1)) === DIGIT) return false;
  const after = at + 2 < text.length ? unitClass(text.charCodeAt(at + 2)) : SPACE;
  return !isWordUnit(after);
}

/** The offset after the clitic whose apostrophe stands at `at`, or 0 where none starts there. */
function cliticEnd(text: string, at: number): number {
  let to = at + 1;
  while (to < text.length && to < at + 4 && isWordUnit(unitClass(text.charCodeAt(to)))) to++;
  return to > at + 1 && CLITICS.has(normalise(text, at, to)) ? to : 0;
}
