import type { Claim, ReadableText, Span } from '../../model';
import { type Analysis, spanOf } from '../analysis';
import { FUNCTION_WORD, has, isQuoted, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { stem } from './stem';

/** A sentence of the headline or the standfirst. */
export interface Unit {
  readonly kind: 'headline' | 'standfirst';
  readonly span: Span;
  /** Its content words, by their stems; the value is the word's bit. */
  readonly words: ReadonlyMap<string, number>;
  /** It says nothing of where it has this from, and has no doubt of it. */
  readonly flat: boolean;
}

/** Words of a headline that are compared: one bit each. */
const MAX_WORDS = 30;
const MAX_UNITS = 4;
/** Without blocks, a first line is a headline if it is no longer than this. */
const MAX_LINE = 200;

/** Words that say how or when are no content either. */
const NOT_COMPARED = FUNCTION_WORD | WordClass.adverb | WordClass.time;

/** Whether token `i` has a meaning of its own to compare. */
export function isContentWord({ tokens }: Analysis, i: number): boolean {
  return isWord(tokens, i) && !has(tokens, i, NOT_COMPARED) && wordAt(tokens, i).length > 1;
}

/** The sentences of headline and standfirst, at most 4, and the first token of the text under them. */
export function unitsOf(
  analysis: Analysis,
  claims: readonly Claim[],
  blocks: ReadableText['blocks'],
): { readonly units: readonly Unit[]; readonly body: number } {
  const units: Unit[] = [];
  const heads = headBlocks(analysis, blocks);
  const body = heads.at(-1)?.range.to ?? 0;
  const own = claims.filter(({ sentence }) => sentence[0] < (analysis.tokens.start[body] ?? 0));
  for (const { kind, range } of heads) {
    for (let at = range.from; at < range.to && units.length < MAX_UNITS; ) {
      const to = Math.min(range.to, analysis.sentences[analysis.sentenceOf[at] ?? -1]?.to ?? range.to);
      units.push(unitOf(analysis, own, kind, { from: at, to }));
      at = Math.max(to, at + 1);
    }
  }
  return { units, body };
}

/** The blocks over the text: as the page has them, or the first line, if others follow and it ends without a stop. */
function headBlocks(
  { tokens, blocks, text }: Analysis,
  given: ReadableText['blocks'],
): { readonly kind: Unit['kind']; readonly range: Range }[] {
  if (!given?.length) {
    const [first, second] = blocks;
    if (!first || !second || !isWord(tokens, first.to - 1)) return [];
    const [start, end] = spanOf(tokens, first);
    return end - start <= MAX_LINE && text.slice(0, start).trim() === '' ? [{ kind: 'headline', range: first }] : [];
  }
  const kinds = new Map(given.map(({ span, kind }) => [span[0], kind]));
  const found: { kind: Unit['kind']; range: Range }[] = [];
  for (const range of blocks) {
    const kind = kinds.get(tokens.start[range.from] ?? -1);
    if (kind !== 'headline' && kind !== 'standfirst') break;
    // A second headline is a heading inside the text.
    if (kind === 'headline' && found.length > 0) break;
    found.push({ kind, range });
  }
  return found[0]?.kind === 'headline' ? found : [];
}

const DOUBT = WordClass.modal | WordClass.negation | WordClass.cueNoun;
const HEDGED =
  /^(?:likely|unlikely|set|poised|tipped|feared|alleged|allegedly|reportedly|apparent|apparently|possible|possibly|suspected|rumou?red|if|whether|how|why|what|who|when|where)$/;

/** Verbs that take a clause: "warns that", "plans to". */
function reports({ pack }: Analysis, word: string): boolean {
  return pack.cueForms.get(word)?.some(({ verb }) => /[tbi]/.test(verb.complements)) ?? false;
}

function unitOf(analysis: Analysis, claims: readonly Claim[], kind: Unit['kind'], range: Range): Unit {
  const { tokens } = analysis;
  const span = spanOf(tokens, range);
  const here = claims.filter(({ sentence }) => sentence[0] < span[1] && span[0] < sentence[1]);
  // "Officials say" is how the headline has it, and not what it has.
  const spoken = here.flatMap(({ source, cue }) => [...(source ?? []), ...cue]);
  const words = new Map<string, number>();
  let flat = here.length === 0;
  for (let i = range.from; i < range.to; i++) {
    const word = wordAt(tokens, i);
    const at = tokens.start[i] ?? 0;
    if (word === '?' || word === ':' || isQuoted(analysis, i)) flat = false;
    if (word !== 'will' && (has(tokens, i, DOUBT) || HEDGED.test(word) || reports(analysis, word))) flat = false;
    if (!isContentWord(analysis, i) || spoken.some(([start, end]) => start <= at && at < end)) continue;
    const base = stem(word);
    if (!words.has(base) && words.size < MAX_WORDS) words.set(base, 1 << words.size);
  }
  return { kind, span, words, flat };
}
