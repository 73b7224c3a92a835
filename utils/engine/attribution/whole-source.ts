import type { Analysis } from '../analysis';
import { innerNames } from '../inner-names';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';
import type { Attribution } from './attribution';
import { AUXILIARY, has, isAdverb, isCapital, isComma, isFiniteVerb, isNominal, wordAt } from './grammar';
import { phraseStart } from './noun-phrase';
import { isParticiple } from './postmodifier';

/** Prepositions that a subject may stand behind only as part of a longer one: "a letter from the bank reads". */
const JOINING = /^(?:from|by|of|to|on|in|at|for)$/;
/** How many such phrases are gone back: "a letter from the bank to its customers". */
const MAX_PHRASES = 3;
/**
 * `found` with sources that are whole where the words before and behind show that a piece is missing, and without those
 * whose source has no noun, name or pronoun that could speak. In the same order. Linear.
 */
export function withWholeSources(analysis: Analysis, found: readonly Attribution[]): readonly Attribution[] {
  return found.flatMap((one) => {
    const whole = one.source?.[0];
    const cue = one.cue[0];
    if (!whole || !cue) return [one];
    const source = withoutDay(analysis, whole);
    if (source !== whole) return [{ ...one, source: [source, ...(one.source ?? []).slice(1)] }];
    if (isNobody(analysis, source, cue, one) || isDoing(analysis, source, one)) return [];
    if (source.to !== cue.from) return [one];
    return [outlet(analysis, one, source, cue) ?? letter(analysis, one, source, cue) ?? speaker(analysis, one, source)];
  });
}

/** "The", "That claim", "Whenever", "Analysis:": no source at all. */
function isNobody(analysis: Analysis, source: Range, cue: Range, { class: kind }: Attribution): boolean {
  const { tokens } = analysis;
  const first = wordAt(tokens, source.from);
  if (source.to - source.from === 1) {
    if (analysis.pack.headings.has(first) && wordAt(tokens, cue.from) === ':') return true;
    if (/^(?:the|an?|every)$/.test(first)) return true;
    if (kind === 'other' && /^(?:that|this|these|those)$/.test(first))
      return cue.from === source.to && has(tokens, cue.from, WordClass.cueNoun) && cue.to - cue.from > 1;
  }
  if (!opens(analysis, source.from)) return false;
  for (let i = source.from; i < source.to; i++)
    if (!isAdverb(tokens, i) && !has(tokens, i, WordClass.wh | WordClass.subordinator)) return false;
  return !has(tokens, source.from, WordClass.relative | WordClass.pronoun);
}

/** "Shelling kills nine": what is done, where a sentence starts, and no name that the text has elsewhere. */
function isDoing(analysis: Analysis, source: Range, { class: kind }: Attribution): boolean {
  const word = wordAt(analysis.tokens, source.from);
  if (kind !== 'other' || source.to - source.from > 1 || !/[a-z]{3}ing$/.test(word)) return false;
  const isSmall = ((analysis.tokens.shape[source.from] ?? 0) & Shape.allCapitals) === 0;
  return isSmall && opens(analysis, source.from) && !innerNames(analysis).has(word);
}

/** "The agency | on Friday": when it is said is no part of who says it, but "a film posted on Friday" is. */
function withoutDay({ tokens }: Analysis, source: Range): Range {
  // "Hanna Weil at one point"
  if (
    /^(?:one point|times)$/.test(
      tokens.word
        .slice(source.to - 2, source.to)
        .join(' ')
        .replace(/^at /, ''),
    )
  ) {
    const at = wordAt(tokens, source.to - 1) === 'point' ? source.to - 3 : source.to - 2;
    if (at > source.from && wordAt(tokens, at) === 'at') return { from: source.from, to: at };
  }
  const to = source.to - 2;
  if (to <= source.from || wordAt(tokens, to) !== 'on' || !DAY.test(wordAt(tokens, to + 1))) return source;
  for (let i = source.from; i < to; i++) {
    const hasClause = isComma(tokens, i) || isParticiple(tokens, i) || /ing$/.test(wordAt(tokens, i));
    if (hasClause || has(tokens, i, WordClass.relative)) return source;
  }
  return { from: source.from, to };
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const opens = ({ sentences, sentenceOf }: Analysis, i: number) => sentences[sentenceOf[i] ?? -1]?.from === i;

/** "Torvian | state television claimed": the nouns of the outlet before the verb are the source's. */
function outlet({ tokens, pack }: Analysis, one: Attribution, source: Range, cue: Range): Attribution | null {
  if (/^'s?$/.test(wordAt(tokens, source.to - 1)) || has(tokens, source.to - 1, WordClass.possessive)) return null;
  let verb = cue.from;
  while (verb < cue.to && isNominal(tokens, verb) && !isAdverb(tokens, verb) && !isVerb(tokens, verb)) verb++;
  const isOutlet =
    verb > cue.from &&
    (pack.heads.get(wordAt(tokens, verb - 1))?.kind === 'media' || wordAt(tokens, verb - 1) === 'media');
  if (!isOutlet || verb >= cue.to || !has(tokens, verb, AUXILIARY | WordClass.cue)) return null;
  return {
    ...one,
    source: [{ from: source.from, to: verb }, ...(one.source ?? []).slice(1)],
    cue: [{ from: verb, to: cue.to }, ...one.cue.slice(1)],
  };
}

/** "state" is a verb as well, but not right before the name of an outlet. */
const isVerb = (tokens: Analysis['tokens'], i: number) =>
  has(tokens, i, AUXILIARY) || (isFiniteVerb(tokens, i) && wordAt(tokens, i) !== 'state');

/** "a letter from | the bank reads": what speaks is the letter. */
function letter(analysis: Analysis, one: Attribution, source: Range, cue: Range): Attribution | null {
  const { tokens, pack, sentences, sentenceOf } = analysis;
  const first = wordAt(tokens, cue.from);
  const finite = has(tokens, cue.from, AUXILIARY | WordClass.finite | WordClass.cue) || isFiniteVerb(tokens, cue.from);
  if (!finite || /ing$/.test(first)) return null;
  const floor = sentences[sentenceOf[source.from] ?? -1]?.from ?? source.from;
  let { from } = source;
  for (let k = 0; k < MAX_PHRASES && JOINING.test(wordAt(tokens, from - 1)); k++) {
    const isSeenBy = wordAt(tokens, from - 1) === 'by' && isParticiple(tokens, from - 2);
    const last = isSeenBy ? from - 3 : from - 2;
    const start = phraseStart(tokens, last, floor);
    if (start < 0) return null;
    from = start;
    const head = headIn(analysis, start, last);
    if (pack.heads.get(wordAt(tokens, head))?.number !== 'text') continue;
    // "He wrote in a letter to Hale", "according to a letter": not what the verb is of.
    if (start > floor && !/^(?:and|but|while|that|[,;:])$/.test(wordAt(tokens, start - 1))) return null;
    return { ...one, source: [{ from: start, to: source.to }, ...(one.source ?? []).slice(1)] };
  }
  return null;
}

/** The noun that a phrase turns on: the last before its first joining preposition. */
function headIn({ tokens }: Analysis, from: number, last: number): number {
  for (let i = from + 1; i <= last; i++) if (JOINING.test(wordAt(tokens, i))) return i - 1;
  return last;
}

/** "a statement | the researchers called misleading": who speaks is behind what is spoken of. */
function speaker({ tokens, pack }: Analysis, one: Attribution, source: Range): Attribution {
  const isDeterminer = (i: number) => /^(?:the|an?|his|her|its|their)$/.test(wordAt(tokens, i));
  let i = isDeterminer(source.from) ? source.from + 1 : source.from;
  while (i < source.to && isNominal(tokens, i) && !isVerb(tokens, i) && !/ing$/.test(wordAt(tokens, i))) i++;
  const noun = wordAt(tokens, i - 1);
  const isSpokenOf = pack.heads.get(noun)?.number === 'text' || pack.cueNouns.has(noun);
  if (!isSpokenOf || isCapital(tokens, i - 1) || !isDeterminer(i) || i + 1 >= source.to) return one;
  return { ...one, source: [{ from: i, to: source.to }, ...(one.source ?? []).slice(1)] };
}
