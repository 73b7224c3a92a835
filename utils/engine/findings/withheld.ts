import type { ActorKind, Claim } from '../../model';
import { has, isCapital, isComma, isName, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import { type ArticleRead, isFirm, nameOf, sourceHead } from './finding';
import { tokenAt } from './token-at';

const WITHHOLDING: ReadonlySet<ActorKind> = new Set(['anonymous', 'government', 'military']);
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many people the words of the source stand for; null for a plural that gives no number. */
export function peopleIn(read: ArticleRead, claim: Claim): number | null {
  const first = nameOf(read, claim).toLowerCase().split(' ', 1)[0] ?? '';
  const number = /^\d{1,3}$/.test(first) ? Number(first) : NUMBERS.indexOf(first);
  if (number > 0) return number;
  const kind = sourceHead(read, claim).head?.number;
  return kind === 'many' || kind === 'bodies' ? null : 1;
}

/**
 * Whether the source is one whose name is kept back, such as an official or "a person familiar with": passers-by, fans and
 * reporters go without a name for no reason that anybody would ask for, classes of people have none, and who speaks for a
 * body is its voice.
 */
export function isWithheld(read: ArticleRead, [claim]: readonly Claim[]): boolean {
  if (!claim) return false;
  const { head, headAt } = sourceHead(read, claim);
  if (!head || head.number === 'text' || isCapitalInside(read, headAt) || isApposed(read, claim)) return false;
  const core = coreOf(read, claim);
  if (read.analysis.pack.anonymity.ownVoice.test(core) || isGeneric(read, claim)) return false;
  if (head.anonymous || isInsider(read, claim)) return true;
  return WITHHOLDING.has(head.kind) && peopleIn(read, claim) !== null;
}

/** Whether the source is nobody but an insider or somebody who asked for it: an official at a desk of their own is none. */
export function isAnonymous(read: ArticleRead, claim: Claim): boolean {
  const { anonymity } = read.analysis.pack;
  const { head, headAt } = sourceHead(read, claim);
  const core = coreOf(read, claim);
  if (isCapitalInside(read, headAt) || isApposed(read, claim) || anonymity.ownVoice.test(core)) return false;
  if (head?.anonymous) return true;
  const words = describedIn(read, claim);
  return anonymity.knowing.test(words) || anonymity.asked.test(words);
}

/** The source with what stands between it and its cue, or behind the two: "officials *close to the army* said", "…, *who asked*". */
function describedIn({ article }: ArticleRead, { source, cue, sentence }: Claim): string {
  const [start, end] = source?.[0] ?? [0, 0];
  const [verb, verbEnd] = cue[0] ?? [0, 0];
  // A "close" may be read as the cue, and its "to" stands behind it.
  if (verb > end) return article.text.slice(start, verbEnd + ' to'.length);
  const behind = /^,? (?:who|speaking)\b[^,;.]*/.exec(article.text.slice(end, sentence[1]));
  return article.text.slice(start, end + (behind?.[0].length ?? 0));
}

/** An article of fewer paragraphs has no lead apart. */
const LEAST_PARAGRAPHS = 4;
/** Tokens of a first paragraph that is no headline or dateline. */
const LEAST_OF_LEAD = 16;
/** So many sentences on, a name still goes back to "a top adviser". */
const REACH = 2;

/**
 * "A former chairman says": what only the first paragraph calls so, or what a sentence calls so and the next ones begin to
 * name somebody, is soon named. Sources by trade and insiders stay.
 */
export function isNamedNext(read: ArticleRead, claims: readonly Claim[]): boolean {
  const { tokens, blocks } = read.analysis;
  const [first] = claims;
  if (!first || peopleIn(read, first) !== 1 || sourceHead(read, first).head?.anonymous || isInsider(read, first))
    return false;
  const lead = blocks.findIndex(({ from, to }) => to - from >= LEAST_OF_LEAD);
  const end = tokens.end[(blocks[lead]?.to ?? 0) - 1] ?? 0;
  if (blocks.length >= LEAST_PARAGRAPHS && claims.every(({ sentence }) => sentence[0] < end)) return true;
  return claims.length === 1 && isIntroducedAfter(read, first);
}

/** Whether somebody is named for the first time, with who that is, in the sentences behind the claim. */
function isIntroducedAfter({ claims, actors, analysis }: ArticleRead, { sentence }: Claim): boolean {
  const { tokens, sentenceOf } = analysis;
  const at = sentenceOf[tokenAt(tokens, sentence[0])] ?? 0;
  return claims.some((claim) => {
    const source = claim.source?.[0];
    if (!source || source[0] <= sentence[0] || !isFirm(claim)) return false;
    const from = tokenAt(tokens, source[0]);
    const distance = (sentenceOf[from] ?? 0) - at;
    if (distance < 1 || distance > REACH) return false;
    const actor = claim.actor === null ? undefined : actors.get(claim.actor);
    if (actor?.kind !== 'person' || actor.mentions[0]?.[0] !== source[0] || !isName(tokens, from + 1)) return false;
    for (let i = from; (tokens.start[i] ?? source[1]) < source[1]; i++) if (isComma(tokens, i)) return true;
    return false;
  });
}

/** A capital makes a name of it: Business Insider. */
function isCapitalInside({ analysis: { tokens, sentences, sentenceOf } }: ArticleRead, at: number): boolean {
  return isCapital(tokens, at) && sentences[sentenceOf[at] ?? -1]?.from !== at;
}

/** "another delegate, Jim Poolman": whom the source names after all. */
function isApposed({ analysis: { tokens } }: ArticleRead, { source }: Claim): boolean {
  const [start, end] = source?.[0] ?? [0, 0];
  for (let i = tokenAt(tokens, start); (tokens.start[i] ?? end) < end; i++)
    if (isComma(tokens, i) && isName(tokens, i + 1) && isName(tokens, i + 2)) return true;
  return false;
}

/** "when a leader says so": no particular one. */
function isGeneric({ analysis: { tokens } }: ArticleRead, { source }: Claim): boolean {
  const from = tokenAt(tokens, source?.[0]?.[0] ?? 0);
  return has(tokens, from, WordClass.determiner) && /^(?:when|whenever|if|unless)$/.test(wordAt(tokens, from - 1));
}

function isInsider(read: ArticleRead, claim: Claim): boolean {
  return read.analysis.pack.anonymity.insider.test(coreOf(read, claim));
}

/** The words of the source up to its first aside. */
function coreOf({ article }: ArticleRead, { source }: Claim): string {
  return article.text.slice(...(source?.[0] ?? [0, 0])).split(/,|\bwho\b|[—–(]/, 1)[0] ?? '';
}
