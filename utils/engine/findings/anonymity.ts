import type { Claim, Finding, Span } from '../../model';
import { spanOf } from '../analysis';
import { has, isQuoted } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import { type ArticleRead, type FindingKey, finding, isFirm, MAX_FINDINGS_OF_A_KIND, nameOf } from './finding';
import { SIGNALS } from './signals';
import { tokenAt } from './token-at';
import { isNamedNext, isWithheld, peopleIn } from './withheld';

/** How many sentences behind its source a reason may stand: "They asked not to be named because …". */
const REACH = 2;
/** Reasons that are looked for a source; more stand in no article. */
const MAX_REASONS = 50;

/** How a language tells whose name is kept back. */
export interface Withholding {
  readonly isWithheld: (read: ArticleRead, claims: readonly Claim[]) => boolean;
  readonly isNamedNext: (read: ArticleRead, claims: readonly Claim[]) => boolean;
  /** How many people the words of the source stand for; null for a plural that gives no number. */
  readonly peopleIn: (read: ArticleRead, claim: Claim) => number | null;
  /** A name in the middle of a sentence that goes back to who was told of: "the source". */
  readonly goesBack: RegExp;
}

/**
 * The sources that the article does not name: one finding for each whose reason for it is told, with the places of source and
 * reason, and one for all the others. Linear.
 */
export function anonymityBy(withholding: Withholding): (read: ArticleRead) => Finding[] {
  return (read) => anonymityIn(read, withholding);
}

export const anonymity = anonymityBy({
  isWithheld,
  isNamedNext,
  peopleIn,
  goesBack: /^(?:the|this|that|these|those) /,
});

function anonymityIn(read: ArticleRead, withholding: Withholding): Finding[] {
  const unnamed = unnamedSources(read);
  if (unnamed.size === 0) return [];
  const asked = askedFor(read, unnamed);
  const told = [...unnamed].flatMap(([actor, claims]) => {
    const span = asked.get(actor);
    const [claim] = claims;
    const source = claim?.source?.[0];
    if (!span || !claim || !source) return [];
    return [
      finding('finding.anonymity.reason', {
        who: nameOf(read, claim),
        words: read.article.text.slice(...span),
        spans: [source, span],
        signal: SIGNALS.motivationForAnonymityGiven,
      }),
    ];
  });
  const untold = [...unnamed].filter(([actor, claims]) =>
    asked.has(actor)
      ? asked.get(actor) === null
      : withholding.isWithheld(read, claims) && !withholding.isNamedNext(read, claims),
  );
  return [
    ...told.slice(0, MAX_FINDINGS_OF_A_KIND - 1),
    ...withoutReason(
      read,
      untold.map(([, claims]) => claims),
      withholding,
    ),
  ];
}

function withoutReason(
  read: ArticleRead,
  sources: readonly (readonly Claim[])[],
  { goesBack, peopleIn }: Withholding,
): Finding[] {
  // "The source" goes back to one that was told of already.
  const fresh = sources.filter(([claim]) => claim && !goesBack.test(nameOf(read, claim)));
  const told = fresh.length > 0 ? fresh : sources;
  // "Two officials" may be among "the three aides": a number is known of one phrase only.
  const [only] = told.length === 1 ? (told[0] ?? []) : [];
  const people = only ? peopleIn(read, only) : null;
  const names = new Set(told.flatMap(([claim]) => (claim ? [nameOf(read, claim)] : [])));
  if (names.size === 0) return [];
  const key: FindingKey = people !== null ? 'finding.anonymity.noReason' : 'finding.anonymity.noReasonMany';
  return [
    finding(key, {
      who: [...names].join('; '),
      ...(people !== null && { count: people }),
      spans: sources.flatMap((claims) => claims.flatMap(({ source }) => source?.slice(0, 1) ?? [])),
      signal: SIGNALS.anonymousSourcesCited,
    }),
  ];
}

/** The firm claims of each unnamed source that are not given by a pronoun, in the order of the text. */
function unnamedSources({ claims, analysis }: ArticleRead): ReadonlyMap<string, readonly Claim[]> {
  const { tokens } = analysis;
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const source = claim.source?.[0];
    if (claim.sourcing !== 'unnamed' || claim.actor === null || !source || !isFirm(claim)) continue;
    const first = tokenAt(tokens, source[0]);
    const isPronoun =
      (tokens.end[first] ?? 0) >= source[1] && has(tokens, first, WordClass.pronoun | WordClass.relative);
    if (isPronoun || isQuoted(analysis, first)) continue;
    const known = found.get(claim.actor);
    if (known) known.push(claim);
    else found.set(claim.actor, [claim]);
  }
  return found;
}

/** For each source that asked not to be named, or could not be, the words that say why; null where none do. */
function askedFor(read: ArticleRead, unnamed: ReadonlyMap<string, readonly Claim[]>): ReadonlyMap<string, Span | null> {
  const { tokens, sentences, sentenceOf, pack } = read.analysis;
  const reasons = new Map<string, Span | null>();
  let last = -1;
  let seen = 0;
  for (let i = 0; i < tokens.count && seen < MAX_REASONS; i++) {
    const sentence = sentenceOf[i] ?? -1;
    if (sentence === last || !pack.anonymity.openers.has(tokens.word[i] ?? '')) continue;
    last = sentence;
    const range = sentences[sentence];
    const reason = range && reasonIn(read, spanOf(tokens, range));
    if (reason) seen++;
    const actor = reason && sourceNear(read, unnamed, reason, sentence);
    if (reason && actor && !reasons.get(actor)) reasons.set(actor, reason.span);
  }
  return reasons;
}

interface Asked {
  /** Where the text begins to say that somebody is not named. */
  readonly at: number;
  /** null: it does not say why. */
  readonly span: Span | null;
}

function reasonIn({ article, analysis: { pack } }: ArticleRead, [start, end]: Span): Asked | null {
  const text = article.text.slice(start, end);
  const { asked, reason, ownReason, reasonEnd } = pack.anonymity;
  const own = ownReason.exec(text);
  const request = asked.exec(text);
  const from = request ? request.index + request[0].length : text.length;
  const given = request ? reason.exec(text.slice(from)) : null;
  // Another sentence part may come between, but no other speaker's words.
  const at =
    given && given.index <= 60 && !/[”"“;]/.test(text.slice(from, from + given.index)) ? from + given.index : -1;
  const begins = at >= 0 ? at : (own?.index ?? -1);
  if (begins < 0) return request && { at: start + request.index, span: null };
  const rest = text.slice(begins + 10);
  const ends = reasonEnd.exec(rest)?.index ?? rest.length;
  const words = text.slice(begins, begins + 10 + ends).trimEnd();
  return {
    at: start + Math.min(request?.index ?? begins, begins),
    span: [start + begins, start + begins + words.length],
  };
}

/** The unnamed source that the sentence speaks of: the nearest before the reason, else behind it, else the last one. */
function sourceNear(
  { claims, analysis: { tokens, sentences } }: ArticleRead,
  unnamed: ReadonlyMap<string, readonly Claim[]>,
  { at }: Asked,
  sentence: number,
): string | null {
  const here = sentences[sentence];
  if (!here) return null;
  const from = tokens.start[sentences[Math.max(0, sentence - REACH)]?.from ?? 0] ?? 0;
  const [start, end] = spanOf(tokens, here);
  let before: string | null = null;
  let earlier: string | null = null;
  let behind: string | null = null;
  for (const { sourcing, source, actor } of claims) {
    const place = source?.[0]?.[0];
    if (sourcing !== 'unnamed' || actor === null || place === undefined || !unnamed.has(actor)) continue;
    if (place >= end) break;
    if (place >= start && place <= at) before = actor;
    else if (place >= start) behind ??= actor;
    else if (place >= from) earlier = actor;
  }
  return before ?? behind ?? earlier;
}
