import type { LanguagePack } from './language-pack';
import { WordClass } from './language-pack';
import type { Quotes, Range } from './quotes';
import { Shape, type Tokens } from './tokens';

/** A longer stretch without an end is no sentence but a list or a page without stops, and is cut: nothing reads on for ever. */
const MAX_TOKENS = 400;
/** How far behind a quoted question its speaker is looked for: "“Why?” the old man asked." */
const SPEAKER_REACH = 7;
/** Words that start a sentence far more often than they follow an abbreviation inside one. */
const STARTERS =
  WordClass.determiner |
  WordClass.possessive |
  WordClass.pronoun |
  WordClass.preposition |
  WordClass.coordinator |
  WordClass.subordinator |
  WordClass.adverb |
  WordClass.wh;

/**
 * The sentences of a text as token ranges, in order, without empty ones; every token is in one. A sentence never
 * crosses a block. A full stop after a title, an initial or another abbreviation, inside a number or before a
 * lower-case word ends none; neither does a question mark inside quotation marks whose speaker follows. Stretches without an
 * end are cut after `MAX_TOKENS`. Linear.
 */
export function findSentences(tokens: Tokens, blocks: readonly Range[], quotes: Quotes, pack: LanguagePack): Range[] {
  const sentences: Range[] = [];
  for (const block of blocks) {
    let from = block.from;
    for (let i = block.from; i < block.to; i++) {
      if (!isTerminal(tokens, i)) continue;
      const next = skipClosers(tokens, quotes, i + 1, block.to);
      if (next >= block.to) break;
      if (!startsSentence(tokens, quotes, pack, i, next, block.to)) continue;
      pushCut(sentences, from, next);
      from = next;
      i = next - 1;
    }
    if (from < block.to) pushCut(sentences, from, block.to);
  }
  return sentences;
}

function pushCut(sentences: Range[], first: number, to: number): void {
  for (let from = first; from < to; from += MAX_TOKENS) sentences.push({ from, to: Math.min(to, from + MAX_TOKENS) });
}

function isTerminal(tokens: Tokens, i: number): boolean {
  const word = tokens.word[i] ?? '';
  const shape = tokens.shape[i] ?? 0;
  if (shape & Shape.word) return (shape & Shape.dotted) !== 0;
  return word === '!' || word === '?' || word === '…' || word === '‽' || word === '。' || word.charCodeAt(0) === 0x2e;
}

/** The first token after the marks that close at `i`: quotation marks, brackets, further stops. */
function skipClosers(tokens: Tokens, quotes: Quotes, i: number, to: number): number {
  let next = i;
  while (next < to && !((tokens.shape[next] ?? 0) & Shape.word)) {
    const word = tokens.word[next] ?? '';
    const spaced = ((tokens.shape[next] ?? 0) & Shape.spaced) !== 0;
    const quote = quotes.of[next] ?? -1;
    const closes = quote >= 0 && quotes.ranges[quote]?.to === next + 1;
    const inner = '"”’\'»›)]'.includes(word) && !spaced;
    if (!closes && !inner && !isTerminal(tokens, next)) break;
    next++;
  }
  return next;
}

function startsSentence(
  tokens: Tokens,
  quotes: Quotes,
  pack: LanguagePack,
  terminal: number,
  next: number,
  to: number,
): boolean {
  const nextShape = tokens.shape[next] ?? 0;
  if (!(nextShape & Shape.spaced)) return false;
  const opener = nextShape & Shape.word ? next : next + 1;
  const shape = tokens.shape[opener] ?? 0;
  const startsLower = (shape & Shape.word) !== 0 && !(shape & (Shape.capital | Shape.number));
  if (startsLower && !((tokens.shape[terminal] ?? 0) & Shape.word) && next === opener) {
    // "iPhone" and its like start with a lower-case letter, but too seldom to matter; a lower-case word goes on.
    return false;
  }
  if ((tokens.shape[terminal] ?? 0) & Shape.dotted) {
    return next > terminal + 1
      ? !startsLower && !speakerFollows(tokens, quotes, pack, terminal, next, to)
      : endsAfterAbbreviation(tokens, pack, terminal, opener);
  }
  const closedQuote =
    next > terminal + 1 && (quotes.of[terminal] ?? -1) >= 0 && quotes.of[terminal] !== quotes.of[next];
  if (closedQuote && tokens.word[terminal] !== '.') return !speakerFollows(tokens, quotes, pack, terminal, next, to);
  return true;
}

const CLOCK = /^[ap]\.m\.$/;

/** "Eastern", "London time", "GMT". */
function isZone(tokens: Tokens, i: number): boolean {
  const isWritten = /^(?:time|standard|daylight)$/.test(tokens.word[i + 1] ?? '');
  const isKnown = /^(?:eastern|central|pacific|mountain|local)$/.test(tokens.word[i] ?? '');
  return isKnown || isWritten || ((tokens.shape[i] ?? 0) & Shape.allCapitals) !== 0;
}

/** "She wrote it on X. The board", where the letter is no initial: a name has a name or a stop before its second letter. */
function isSite({ word, shape }: Tokens, i: number): boolean {
  return word[i] === 'x.' && (shape[i - 1] & (Shape.word | Shape.capital)) === Shape.word;
}

function endsAfterAbbreviation(tokens: Tokens, pack: LanguagePack, terminal: number, next: number): boolean {
  const word = tokens.word[terminal] ?? '';
  const shape = tokens.shape[next] ?? 0;
  if (!(shape & Shape.capital)) return false;
  if (pack.abbreviations.get(word) === 'title') return false;
  const initial = word.length === 2 && word !== 'i.';
  if (initial) return isSite(tokens, terminal);
  if (CLOCK.test(word) && !((tokens.classes[next] ?? 0) & WordClass.time) && !isZone(tokens, next)) return true;
  return ((tokens.classes[next] ?? 0) & STARTERS) !== 0;
}

/** Whether a subject and its cue follow at once and then nothing but a stop or an adjunct. */
function speakerFollows(
  tokens: Tokens,
  quotes: Quotes,
  pack: LanguagePack,
  terminal: number,
  next: number,
  to: number,
): boolean {
  if ((quotes.of[terminal] ?? -1) < 0) return false;
  for (let i = next; i < Math.min(to, next + SPEAKER_REACH); i++) {
    if (!((tokens.shape[i] ?? 0) & Shape.word) || (quotes.of[i] ?? -1) >= 0) return false;
    const forms = pack.cueForms.get(tokens.word[i] ?? '');
    if (!forms?.some(({ verb, form }) => verb.complements.includes('q') && form !== 'base' && form !== 'ing')) continue;
    if (i === next) return true;
    const after = tokens.word[i + 1] ?? '.';
    const classes = tokens.classes[i + 1] ?? 0;
    return /^[.,:;—–-]/.test(after) || (classes & (WordClass.adjunct | WordClass.time)) !== 0 || /^to$/.test(after);
  }
  return false;
}
