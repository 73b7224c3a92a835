import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { has, isCapital, isComma, isDash, isName, isQuoted, isWord, wordAt } from '../attribution/grammar';
import { ownClauseEnd } from '../attribution/own-words';
import { type LanguagePack, type StandingRule, WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { matchPattern, type Pattern, parsePattern } from './pattern';

/** A standing in tokens: where its cue stands and the rule that read it. */
export interface FoundStanding {
  readonly rule: StandingRule;
  readonly cue: Range;
}

interface Compiled {
  readonly rule: StandingRule;
  readonly pattern: Pattern;
  /** A pattern that takes words from the rule's cues instead of finding one. */
  readonly vetoes: boolean;
}

/** The rules of a pack by the word a match starts with. */
export type RuleIndex = ReadonlyMap<string, readonly Compiled[]>;

/** These count in the narrator's voice only; the others in any voice. */
const NARRATED: ReadonlySet<string> = new Set(['hearsay', 'speculation', 'interpretation']);

/** Reads the rules of a pack. Throws where a pattern cannot be read or has no plain words before its first gap. */
export function indexRules(pack: LanguagePack): RuleIndex {
  const index = new Map<string, Compiled[]>();
  for (const rule of pack.standingRules) {
    for (const source of rule.patterns) add(index, rule, source, false);
    for (const source of rule.unless ?? []) add(index, rule, source, true);
  }
  return index;
}

function add(index: Map<string, Compiled[]>, rule: StandingRule, source: string, vetoes: boolean): void {
  const pattern = parsePattern(source);
  if (!pattern.openers) throw new Error(`standing pattern must start with words: ${rule.id}: ${source}`);
  for (const word of pattern.openers) {
    const known = index.get(word);
    if (known) known.push({ rule, pattern, vetoes });
    else index.set(word, [{ rule, pattern, vetoes }]);
  }
}

/**
 * What the sentences say of their own evidence, in text order, each value once per cue. Inside quotation marks and the
 * content of a source only `unconfirmed`, `disputed` and `confirmed` count. Linear.
 */
export function findStandings(
  analysis: Analysis,
  index: RuleIndex,
  attributions: readonly Attribution[],
): FoundStanding[] {
  const voice = voices(analysis, attributions);
  const standings: FoundStanding[] = [];
  for (const sentence of analysis.sentences) {
    const found: FoundStanding[] = [];
    const vetoed: FoundStanding[] = [];
    for (let i = sentence.from; i < sentence.to; i++) {
      const rules = index.get(wordAt(analysis.tokens, i));
      if (!rules || !isWord(analysis.tokens, i) || isNameHere(analysis, i, sentence)) continue;
      for (const { rule, pattern, vetoes } of rules) {
        if (NARRATED.has(rule.value) && voice[i]) continue;
        if (pattern.followers && !pattern.followers.has(wordAt(analysis.tokens, i + 1))) continue;
        if (i - pattern.anchor < sentence.from) continue;
        const cue = matchPattern(analysis, pattern, i - pattern.anchor, sentence.to);
        if (cue) (vetoes ? vetoed : found).push({ rule, cue });
      }
    }
    const isVetoed = ({ rule, cue }: FoundStanding) =>
      vetoed.some((veto) => veto.rule === rule && overlap(veto.cue, cue));
    standings.push(...onePerPlace(found.filter((one) => !isVetoed(one))));
  }
  return withoutNegated(analysis, standings);
}

const overlap = (a: Range, b: Range) => a.from < b.to && b.from < a.to;

/** Of cues of one value that overlap, the one that starts first, and of those the longest. */
function onePerPlace(found: readonly FoundStanding[]): FoundStanding[] {
  const kept: FoundStanding[] = [];
  const ends = new Map<string, number>();
  for (const one of [...found].sort((a, b) => a.cue.from - b.cue.from || b.cue.to - a.cue.to)) {
    if ((ends.get(one.rule.value) ?? -1) > one.cue.from) continue;
    kept.push(one);
    ends.set(one.rule.value, one.cue.to);
  }
  return kept;
}

/** A capital inside a sentence makes a name of a word: Mrs May, the Hope. A pronoun stays one: "I" has a capital everywhere. */
function isNameHere(analysis: Analysis, i: number, sentence: Range): boolean {
  if (analysis.pack.capitalNouns || !isCapital(analysis.tokens, i) || i === sentence.from) return false;
  if (has(analysis.tokens, i, WordClass.pronoun) && !isName(analysis.tokens, i)) return false;
  return isWord(analysis.tokens, i - 1) && !isCapital(analysis.tokens, i - 1)
    ? true
    : wordAt(analysis.tokens, i) === 'may';
}

/** For each token 1 where its words are a source's and not the narrator's. */
function voices(analysis: Analysis, attributions: readonly Attribution[]): Uint8Array {
  const voice = new Uint8Array(analysis.tokens.count);
  for (const { from, to } of analysis.quotes.ranges) voice.fill(1, from, to);
  for (const { source, content } of attributions) {
    if (!source) continue;
    for (const range of content) {
      voice.fill(1, range.from, Math.min(ownWordsFrom(analysis, range), ownClauseEnd(analysis, range)));
    }
  }
  for (const { cue } of attributions)
    for (const { from, to } of cue) if (!isQuoted(analysis, from)) voice.fill(0, from, to);
  return voice;
}

/** Where a clause that only adds something ("…, which would") ends the source's words of an unquoted content. */
function ownWordsFrom(analysis: Analysis, { from, to }: Range): number {
  const { tokens } = analysis;
  for (let i = from + 1; i < to - 1; i++) {
    const joins = has(tokens, i + 1, WordClass.relative) && (isComma(tokens, i) || isDash(tokens, i));
    if (joins && !isQuoted(analysis, i)) return i;
  }
  return to;
}

/** How many words before its cue a negation may stand: "has not yet been officially confirmed". */
const NEGATION_REACH = 4;

/**
 * "has not been confirmed" is unconfirmed and not confirmed too, "is yet to be confirmed" is not confirmed whatever else
 * it is, and "did not deny" is no denial.
 */
function withoutNegated(analysis: Analysis, found: readonly FoundStanding[]): FoundStanding[] {
  const unconfirmed = new Uint8Array(analysis.tokens.count);
  const disputed = new Uint8Array(analysis.tokens.count);
  for (const { rule, cue } of found) {
    if (rule.value === 'unconfirmed') unconfirmed.fill(1, cue.from, cue.to);
    if (rule.value === 'disputed') disputed.fill(1, cue.from, cue.to);
  }
  const within = (mask: Uint8Array, { from, to }: Range) => mask.subarray(from, to).includes(1);
  return found.filter(({ rule, cue }) => {
    if (rule.value === 'confirmed')
      return !within(unconfirmed, cue) && !within(disputed, cue) && !isNegated(analysis, cue);
    return rule.value !== 'disputed' || (!within(unconfirmed, cue) && !isNegated(analysis, cue));
  });
}

/** Whether a negation or "yet to" stands before the cue in its clause. */
function isNegated({ tokens }: Analysis, { from }: Range): boolean {
  for (let i = from - 1; i >= from - NEGATION_REACH && isWord(tokens, i); i--) {
    const word = wordAt(tokens, i);
    if (has(tokens, i, WordClass.negation) || word === 'without') return true;
    if (word === 'to' && /^(?:yet|refused|declined|failed|unable)$/.test(wordAt(tokens, i - 1))) return true;
    if (has(tokens, i, WordClass.subordinator | WordClass.coordinator) || /^(?:said|says)$/.test(word)) return false;
  }
  return false;
}
