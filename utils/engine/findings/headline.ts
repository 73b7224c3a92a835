import type { Claim, Finding, Span, StandingValue } from '../../model';
import { spanOf } from '../analysis';
import { type Echo, echoesOf } from './echoes';
import { type ArticleRead, finding, isFirm, nameOf } from './finding';
import { SIGNALS } from './signals';
import { tokenAt } from './token-at';
import { type Unit, unitsOf } from './unit';
import { isAnonymous } from './withheld';

/** So much of the headline must be in a sentence that it says the same. */
const SAME = 0.6;
/** With so much of it, a sentence might say the same, and must not say it flatly. */
const NEAR = 0.4;
/** The doubt that the headline lost is told only where so much of it is in one sentence. */
const STATED = 0.72;
/** How many words behind "may" what it makes less sure must begin. */
const HEDGE_REACH = 4;
/** So much of what is no name must be shared for either. */
const SAID = { same: 0.5, near: 0.34 } as const;
const LEAST_WORDS = 4;
/** So much of what headline and sentence share must stand in what is attributed. */
const INSIDE = 0.75;
const HEDGES: ReadonlySet<StandingValue> = new Set(['hearsay', 'speculation', 'unconfirmed']);
const NOT_NAMED: ReadonlySet<string> = new Set(['unnamed', 'vague', 'none']);
const MAX_NAMES = 3;

/**
 * What the headline or the standfirst states and the text has only as less than sure, and what it has only from people who keep
 * their names back: where every sentence of the text that has it carries that. A headline that leaves out a speaker with a name
 * or an office is how news is written, and no finding. Linear but for the claims of a sentence.
 */
export function headline(read: ArticleRead): Finding[] {
  const { units, body } = unitsOf(read.analysis, read.claims, read.article.blocks);
  if (units.length === 0) return [];
  const echoes = echoesOf(read.analysis, units, body).map((all) =>
    all.filter(({ share, said }) => share >= NEAR && said >= SAID.near),
  );
  // Few headlines are said again, and only those need the claims of every sentence.
  if (!echoes.some((near) => near.some(isSame))) return [];
  const bySentence = new Map<number, Claim[]>();
  for (const claim of read.claims) {
    const known = bySentence.get(claim.sentence[0]);
    if (known) known.push(claim);
    else bySentence.set(claim.sentence[0], [claim]);
  }
  return units.flatMap((unit, i) => compare(read, unit, echoes[i] ?? [], bySentence) ?? []);
}

const isSame = ({ share, said }: Echo) => share >= SAME && said >= SAID.same;

/** How one sentence has what the headline says: `by` the claims that hold it, `hedge` the words that make it less than sure. */
interface Carried {
  readonly by: readonly Claim[];
  readonly hedge: Span | null;
}

function compare(
  read: ArticleRead,
  unit: Unit,
  near: readonly Echo[],
  bySentence: ReadonlyMap<number, readonly Claim[]>,
): Finding | null {
  if (unit.words.size < LEAST_WORDS || !near.some(isSame)) return null;
  const carried = near.map((echo) => carriedIn(read, echo, bySentence));
  if (carried.some(({ by, hedge }) => by.length === 0 && hedge === null)) return null;
  const spans = [unit.span, ...near.map(({ sentence }) => sentenceSpan(read, sentence))];
  const claims = carried.flatMap(({ by }) => by);
  const attributed = carried.every(({ by }) => by.length > 0);
  if (attributed && claims.every((claim) => NOT_NAMED.has(claim.sourcing) && isAnonymous(read, claim))) {
    const who = namesOf(read, claims);
    if (who === '') return null;
    const several = new Set(claims.map(({ actor }) => actor)).size > 1;
    const signal = several
      ? SIGNALS.multipleAnonymousSourcesMateriallyCited
      : SIGNALS.singleAnonymousSourceMateriallyCited;
    return finding(`finding.anonymity.${unit.kind}`, { who, spans, signal });
  }
  if (!unit.flat || !near.some(({ share }) => share >= STATED)) return null;
  const hedge = carried.find((one) => one.hedge !== null)?.hedge;
  if (!hedge || carried.some((one) => one.hedge === null)) return null;
  return finding(`finding.${unit.kind}.hedge`, { words: read.article.text.slice(...hedge), spans: [...spans, hedge] });
}

function carriedIn(read: ArticleRead, echo: Echo, bySentence: ReadonlyMap<number, readonly Claim[]>): Carried {
  const [start] = sentenceSpan(read, echo.sentence);
  const { tokens } = read.analysis;
  const offsets = echo.tokens.map((token) => tokens.start[token] ?? 0);
  const claims = bySentence.get(start) ?? [];
  const by = claims.filter(
    (claim) => isFirm(claim, 0.5) && inside(claim.content, offsets) >= INSIDE * offsets.length && claim.source !== null,
  );
  const hedge = claims
    .flatMap(({ standing }) => standing)
    .find(({ value, cue }) => HEDGES.has(value) && (value !== 'speculation' || reaches(read, cue, echo.tokens)));
  return { by, hedge: hedge?.cue ?? null };
}

/** "May close": a "perhaps" elsewhere in the sentence is of something else. */
function reaches({ analysis: { tokens } }: ArticleRead, [, end]: Span, shared: readonly number[]): boolean {
  const behind = tokenAt(tokens, end);
  return shared.some((token) => token >= behind && token < behind + HEDGE_REACH);
}

function inside(spans: readonly Span[], offsets: readonly number[]): number {
  return offsets.filter((at) => spans.some(([start, end]) => start <= at && at < end)).length;
}

function sentenceSpan({ analysis: { tokens, sentences } }: ArticleRead, sentence: number): Span {
  return spanOf(tokens, sentences[sentence] ?? { from: 0, to: 1 });
}

function namesOf(read: ArticleRead, claims: readonly Claim[]): string {
  const names = claims.flatMap((claim) => nameOf(read, claim) || []);
  return [...new Set(names)].slice(0, MAX_NAMES).join('; ');
}
