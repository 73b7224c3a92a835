import type { Claim, Finding, Span } from '../../model';
import { isQuoted, wordAt } from '../attribution/grammar';
import { citations, type Passer, type Passing } from './citations';
import { type ArticleRead, finding, isFirm, MAX_FINDINGS_OF_A_KIND, nameOf } from './finding';
import { tokenAt } from './token-at';

const ARROW = ' → ';
const MAX_PASSERS = 6;
const MAX_CHAINS = 100;
/** Contents around a speaker that are looked at. */
const MAX_DEPTH = 8;
/** An inner link is read with less confidence than what it hangs on: `attribution/chain.ts`. */
const LEAST_INNER = 0.65;

/** The words by which a language passes on what another said, each pattern for one lower-case word of a cue. */
export interface PassingWords {
  /** The inner link: who thinks, wants or shows something passes nothing on. */
  readonly spoken: RegExp;
  /** The inner link where the outer one trails: a "says" in front of "according to Reuters" is of the article's own. */
  readonly past: RegExp;
  readonly outer: RegExp;
  /** The word before the inner speaker with which what the outer one says may open: "that". */
  readonly before: RegExp;
  /** What a poll counted, in the words of a source. */
  readonly polled: RegExp;
  /** How many pieces of a cue are looked at: of "habe ihm gesagt" the second says it. */
  readonly pieces: number;
  readonly citations: (read: ArticleRead) => readonly Passing[];
}

const ENGLISH: PassingWords = {
  spoken: /^(?:told|tells?|said|says?|wrote|writes?|reported|reports?|testified|informed|confirmed|denied|warned)$/,
  past: /^(?:told|said|wrote|reported|testified|informed|confirmed|denied|warned)$/,
  outer:
    /^(?:according|told|tells?|said|say|says|saying|wrote|writes?|reported|reports?|testified|informed|confirmed|denied|warned|added|noted|pointed|pointing|recalled|tweeted|announced)$/,
  before: /^that$/,
  polled: /\d|%|percent|per cent|\bin (?:five|ten)\b/,
  pieces: 1,
  citations,
};

/**
 * Words that came by way of others: what somebody says that somebody else said ("the Courier wrote that the mayor had told
 * it"), and whom an outlet cites ("Reuters reported, citing the Courier"). One finding for each chain of different sources,
 * its names from the last who passed it on to where it starts. Linear but for sorting.
 */
export function chainsBy(words: PassingWords): (read: ArticleRead) => Finding[] {
  return (read) => chainsIn(read, words);
}

export const chains = chainsBy(ENGLISH);

function chainsIn(read: ArticleRead, words: PassingWords): Finding[] {
  const found = new Map<string, Span[]>();
  for (const passers of pathsOf([...nested(read, words), ...words.citations(read)])) {
    const names = passers.map(({ name }) => name);
    if (new Set(names.map((name) => name.toLowerCase())).size < names.length) continue;
    const who = names.join(ARROW);
    const spans = passers.map(({ span }) => span);
    const known = found.get(who);
    if (known) known.push(...spans);
    else found.set(who, spans);
  }
  return [...found]
    .slice(0, MAX_FINDINGS_OF_A_KIND)
    .map(([who, spans]) => finding('finding.chain.links', { who, spans }));
}

/** Each way from one that nobody cites to one that cites nobody. */
function pathsOf(passings: readonly Passing[]): readonly (readonly Passer[])[] {
  const next = new Map<number, Passing[]>();
  for (const passing of passings) {
    const known = next.get(passing.by.span[0]);
    if (known) known.push(passing);
    else next.set(passing.by.span[0], [passing]);
  }
  const cited = new Set(passings.map(({ from }) => from.span[0]));
  const paths: (readonly Passer[])[] = [];
  const walk = (path: readonly Passer[], at: Passer) => {
    if (paths.length >= MAX_CHAINS) return;
    const on = path.length < MAX_PASSERS ? (next.get(at.span[0]) ?? []) : [];
    if (on.length === 0) paths.push(path);
    for (const { from } of on) walk([...path, from], from);
  };
  for (const [start, [first]] of next) if (first && !cited.has(start)) walk([first.by], first.by);
  return paths;
}

/** A claim whose source and cue stand in the content of another, outside of quotation marks. */
function nested(read: ArticleRead, words: PassingWords): Passing[] {
  const passings: Passing[] = [];
  const open: { readonly claim: Claim; readonly end: number }[] = [];
  for (const { claim, start, end, kind } of eventsOf(read)) {
    while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= start) open.pop();
    if (kind === 'content') {
      open.push({ claim, end });
      continue;
    }
    const outer = open
      .slice(-MAX_DEPTH)
      .findLast((one) => one.claim !== claim && one.end >= end && one.claim.actor !== null)?.claim;
    const passing = outer && isFirm(claim, LEAST_INNER) && passingOf(read, outer, claim, words);
    if (passing) passings.push(passing);
  }
  return passings;
}

/** The contents of the firm claims, and where source and cue of each stand, by their start; what holds comes before what is held. */
function eventsOf({ claims }: ArticleRead) {
  const events: { claim: Claim; start: number; end: number; kind: 'content' | 'speaker' }[] = [];
  for (const claim of claims) {
    const source = claim.source?.[0];
    const cue = claim.cue[0];
    if (!isFirm(claim) || !source || !cue || claim.actor === null) continue;
    for (const [start, end] of claim.content) events.push({ claim, start, end, kind: 'content' });
    events.push({ claim, start: Math.min(source[0], cue[0]), end: Math.max(source[1], cue[1]), kind: 'speaker' });
  }
  return events.sort((a, b) => a.start - b.start || b.end - a.end);
}

function passingOf(read: ArticleRead, outer: Claim, inner: Claim, words: PassingWords): Passing | null {
  const by = passerOf(read, outer);
  const from = passerOf(read, inner);
  if (!by || !from || outer.actor === inner.actor) return null;
  if (isPolled(read, inner, words.polled) || !opens(read, outer, inner, words.before)) return null;
  const trailing = (outer.cue[0]?.[0] ?? 0) > (inner.cue[0]?.[0] ?? 0);
  return isSpoken(read, outer, words.outer, words.pieces) &&
    isSpoken(read, inner, trailing ? words.past : words.spoken, words.pieces)
    ? { by, from }
    : null;
}

/** "70 percent of voters said": what a poll counted is nobody's word. */
function isPolled({ article: { text } }: ArticleRead, { sourcing, source }: Claim, polled: RegExp): boolean {
  if (sourcing === 'vague' || sourcing === 'none') return true;
  return polled.test(text.slice(...(source?.[0] ?? [0, 0])));
}

/** Whether the inner speaker opens what the outer one says: "that the mayor had told it", and not "until the mayor told it". */
function opens({ analysis: { tokens } }: ArticleRead, outer: Claim, { source }: Claim, before: RegExp): boolean {
  const at = source?.[0]?.[0] ?? -1;
  const content = outer.content.find(([start, end]) => start <= at && at < end);
  if (!content) return false;
  const first = tokenAt(tokens, content[0]);
  return tokenAt(tokens, at) - first <= (before.test(wordAt(tokens, first)) ? 1 : 0);
}

function isSpoken({ analysis }: ArticleRead, { cue }: Claim, verbs: RegExp, pieces: number): boolean {
  const { tokens } = analysis;
  return cue.slice(0, pieces).some(([start, end]) => {
    for (let i = tokenAt(tokens, start); i < tokens.count && (tokens.start[i] ?? 0) < end; i++)
      if (verbs.test(wordAt(tokens, i)) && !isQuoted(analysis, i)) return true;
    return false;
  });
}

function passerOf(read: ArticleRead, claim: Claim): Passer | null {
  const span = claim.source?.[0];
  const name = nameOf(read, claim);
  return span && name ? { name, span } : null;
}
