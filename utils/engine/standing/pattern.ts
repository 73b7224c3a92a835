import type { Analysis } from '../analysis';
import { has, isAdverb, isCapital, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';

/**
 * A cue as words over tokens, parted by spaces:
 *
 * - `reportedly` that word, `may|might` one of them, `confirm*` a word that starts so, `ge*t` one that starts and ends so and is no noun;
 * - `BE HAVE DO MODAL NOT ADVERB NAME NUMBER` a word of that class (`ADVERB` is no negation), `ANY` any word but a mark;
 * - `?` after an item makes it optional, `~` stands for up to three words, `~~` for up to twelve;
 * - `!x` holds where the next token is not `x`, and takes no token;
 * - what stands in `<…>` must be there too but is no part of the cue.
 *
 * A word with a capital inside a sentence is a name and matches nothing, so that Mrs May is no "may".
 */
export interface Pattern {
  readonly items: readonly Item[];
  /** The first item that is nothing but words; those before it take one token each. */
  readonly anchor: number;
  /** The words of that item, so that few patterns are tried at a token; null where no item before the first gap is of words. */
  readonly openers: readonly string[] | null;
  /** Words of which the token behind the anchor must be one, so that most matches fail at once; null where any may follow. */
  readonly followers: ReadonlySet<string> | null;
}

interface Item {
  readonly words: ReadonlySet<string> | null;
  readonly stems: readonly (readonly [start: string, end: string])[];
  /** The ends of the stems, each once, for most words have none of them. */
  readonly ends: readonly string[];
  readonly classes: number;
  readonly adverb: boolean;
  /** Bits of `Shape`. */
  readonly shapes: number;
  readonly any: boolean;
  readonly optional: boolean;
  /** So many words at most that it stands for; 0 where it is no gap. */
  readonly gap: number;
  readonly context: boolean;
  readonly negated: boolean;
}

const CLASSES: ReadonlyMap<string, number> = new Map([
  ['BE', WordClass.be],
  ['HAVE', WordClass.have],
  ['DO', WordClass.do],
  ['MODAL', WordClass.modal],
  ['NOT', WordClass.negation],
  ['PRONOUN', WordClass.pronoun],
  ['DET', WordClass.determiner | WordClass.possessive],
]);
const GAPS: ReadonlyMap<string, number> = new Map([
  ['~', 3],
  ['~~', 12],
]);

/** Reads a pattern. Throws on an empty one or an unclosed `<`: patterns are data of the engine, not input. */
export function parsePattern(source: string): Pattern {
  const items: Item[] = [];
  let context = false;
  for (const part of source.trim().split(/\s+/)) {
    let body = part;
    if (body.startsWith('<')) {
      context = true;
      body = body.slice(1);
    }
    const closes = body.endsWith('>');
    if (closes) body = body.slice(0, -1);
    if (body) items.push(parseItem(body, context));
    if (closes) context = false;
  }
  if (context || items.length === 0) throw new Error(`standing pattern cannot be read: ${source}`);
  let anchor = 0;
  while (anchor < items.length && takesOne(items[anchor]) && !plainWords(items[anchor])) anchor++;
  const openers = items[anchor] ? plainWords(items[anchor]) : null;
  const second = items[anchor + 1];
  return { items, anchor, openers: openers && [...openers], followers: second ? plainWords(second) : null };
}

const takesOne = ({ optional, gap, negated }: Item) => !optional && gap === 0 && !negated;

/** The words of an item that takes one token and is nothing but words; null for any other. */
function plainWords(item: Item): ReadonlySet<string> | null {
  const isMore = item.stems.length > 0 || item.classes !== 0 || item.adverb || item.shapes !== 0 || item.any;
  return isMore || item.optional || item.gap > 0 || item.negated ? null : item.words;
}

function parseItem(text: string, context: boolean): Item {
  const gap = GAPS.get(text) ?? 0;
  const optional = text.endsWith('?');
  let body = optional ? text.slice(0, -1) : text;
  const negated = body.startsWith('!');
  if (negated) body = body.slice(1);
  const words = new Set<string>();
  const stems: [string, string][] = [];
  let classes = 0;
  let adverb = false;
  let any = false;
  let shapes = 0;
  for (const option of gap > 0 ? [] : body.split('|')) {
    const bits = CLASSES.get(option);
    if (bits) classes |= bits;
    else if (option === 'ADVERB') adverb = true;
    else if (option === 'ANY') any = true;
    else if (option === 'NAME') shapes |= Shape.capital;
    else if (option === 'NUMBER') shapes |= Shape.number;
    else if (option.includes('*')) stems.push(endsOf(option));
    else words.add(option);
  }
  const ends = [...new Set(stems.map(([, end]) => end))];
  return {
    words: words.size > 0 ? words : null,
    stems,
    ends,
    classes,
    adverb,
    shapes,
    any,
    optional,
    gap,
    context,
    negated,
  };
}

function endsOf(option: string): [string, string] {
  const star = option.indexOf('*');
  return [option.slice(0, star), option.slice(star + 1)];
}

/** The cue that the pattern finds with its first item at token `at`, inside `[at, ceiling)`, or null. */
export function matchPattern(analysis: Analysis, { items }: Pattern, at: number, ceiling: number): Range | null {
  const found = matchFrom(analysis, items, 0, at, ceiling);
  if (found === null) return null;
  let from = -1;
  let to = -1;
  for (let k = 0; k < items.length; k++) {
    const range = found[k];
    if (!range || items[k]?.context || range.to === range.from) continue;
    if (from < 0) from = range.from;
    to = range.to;
  }
  return from < 0 ? null : { from, to };
}

/** The ranges of the items from `k` on, matched at token `at`; null where they do not match. */
function matchFrom(analysis: Analysis, items: readonly Item[], k: number, at: number, ceiling: number): Range[] | null {
  const item = items[k];
  if (!item) return [];
  const isGap = item.gap > 0;
  const most = isGap ? item.gap : 1;
  const least = isGap || item.optional ? 0 : 1;
  for (let length = isGap ? 0 : most; isGap ? length <= most : length >= least; length += isGap ? 1 : -1) {
    if (isGap && length > 0 && (at + length > ceiling || !isWord(analysis.tokens, at + length - 1))) return null;
    if (!isGap && length === 1 && !accepts(analysis, item, at, ceiling)) continue;
    const width = item.negated ? 0 : length;
    const rest = matchFrom(analysis, items, k + 1, at + width, ceiling);
    if (rest) return [{ from: at, to: at + width }, ...rest];
  }
  return null;
}

function accepts(analysis: Analysis, item: Item, at: number, ceiling: number): boolean {
  const { tokens } = analysis;
  if (at >= ceiling) return item.negated;
  const word = wordAt(tokens, at);
  const hit =
    (item.any && isWord(tokens, at)) ||
    (item.words?.has(word) ?? false) ||
    (item.classes !== 0 && has(tokens, at, item.classes)) ||
    (item.adverb && isAdverb(tokens, at) && !has(tokens, at, WordClass.negation)) ||
    (item.shapes !== 0 && ((tokens.shape[at] ?? 0) & item.shapes) !== 0) ||
    (item.ends.some((end) => word.endsWith(end)) &&
      item.stems.some(([start, end]) => word.startsWith(start) && (end === '' || isBetween(analysis, at, start, end))));
  return hit !== item.negated;
}

/** A word with something between the two ends, and no noun: in small letters, or the first of its sentence. */
function isBetween({ tokens }: Analysis, at: number, start: string, end: string): boolean {
  const word = wordAt(tokens, at);
  const isSmall = !isCapital(tokens, at) || has(tokens, at, WordClass.opens);
  return word.endsWith(end) && word.length > start.length + end.length && isSmall;
}
