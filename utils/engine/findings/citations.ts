import type { Claim, Span } from '../../model';
import { spanOf } from '../analysis';
import { isComma, isName, isQuoted, wordAt } from '../attribution/grammar';
import { phraseEnd, phraseStart } from '../attribution/noun-phrase';
import type { Range } from '../quotes';
import { readSource } from '../sourcing';
import { type ArticleRead, nameOf } from './finding';

/** Who passes words on, and the words of the article that name them. */
export interface Passer {
  readonly name: string;
  readonly span: Span;
}

/** `by` has it from `from`. */
export interface Passing {
  readonly by: Passer;
  readonly from: Passer;
}

const CITING: ReadonlySet<string> = new Set(['citing', 'cited', 'quoting', 'quoted']);

/** Whom an outlet names as where it has its words from: "Reuters reported, citing the Courier, which quoted an official". */
export function citations(read: ArticleRead): Passing[] {
  const { tokens, sentences, sentenceOf } = read.analysis;
  const passings: Passing[] = [];
  let claims: ReadonlyMap<number, readonly Claim[]> | undefined;
  for (let i = 0; i < tokens.count; i++) {
    const word = wordAt(tokens, i);
    if (!CITING.has(word) || isQuoted(read.analysis, i)) continue;
    const sentence = sentences[sentenceOf[i] ?? -1];
    if (!sentence) continue;
    claims ??= claimsBySentence(read);
    const here = claims.get(tokens.start[sentence.from] ?? 0) ?? [];
    const from = citedAt(read, here, i + 1, sentence.to);
    const by = from && outletBefore(read, here, i, sentence.from);
    if (from && by) passings.push({ by, from });
  }
  return passings;
}

function claimsBySentence({ claims }: ArticleRead): ReadonlyMap<number, readonly Claim[]> {
  const found = new Map<number, Claim[]>();
  for (const claim of claims) {
    const known = found.get(claim.sentence[0]);
    if (known) known.push(claim);
    else found.set(claim.sentence[0], [claim]);
  }
  return found;
}

/** The phrase behind "citing", if it is one that can have said or written something. */
function citedAt(read: ArticleRead, claims: readonly Claim[], at: number, to: number): Passer | null {
  const { tokens } = read.analysis;
  const end = at < to ? phraseEnd(tokens, at, to, false) : at;
  if (end <= at || isQuoted(read.analysis, at)) return null;
  const range = { from: at, to: end };
  const { head, headAt, pronoun, sourcing } = readSource(read.analysis, [range]);
  if (pronoun || !(head || sourcing === 'media' || isName(tokens, headAt))) return null;
  return passerAt(read, claims, range);
}

/** The outlet that cites: before a "which", right before the verb, or the last to speak before it. */
function outletBefore(read: ArticleRead, claims: readonly Claim[], verb: number, floor: number): Passer | null {
  const { analysis, actors } = read;
  const { tokens } = analysis;
  const last = /^(?:which|who)$/.test(wordAt(tokens, verb - 1)) && isComma(tokens, verb - 2) ? verb - 3 : verb - 1;
  const start = last < verb - 1 || isName(tokens, last) ? phraseStart(tokens, last, floor) : -1;
  if (start >= 0) {
    const range = { from: start, to: last + 1 };
    return readSource(analysis, [range]).sourcing === 'media' ? passerAt(read, claims, range) : null;
  }
  const at = tokens.start[verb] ?? 0;
  const before = claims.filter(({ source }) => (source?.[0]?.[1] ?? at + 1) <= at);
  const speaker = before.sort((a, b) => (a.source?.[0]?.[0] ?? 0) - (b.source?.[0]?.[0] ?? 0)).at(-1);
  const span = speaker?.source?.[0];
  if (!speaker || !span || !/ing$/.test(wordAt(tokens, verb))) return null;
  const isOutlet =
    speaker.sourcing === 'media' || (speaker.actor !== null && actors.get(speaker.actor)?.kind === 'media');
  return isOutlet ? { name: nameOf(read, speaker), span } : null;
}

/** Who is named by the phrase, by the name of its actor where it is one. */
function passerAt(read: ArticleRead, claims: readonly Claim[], range: Range): Passer {
  const span = spanOf(read.analysis.tokens, range);
  const claim = claims.find(({ source }) => source?.some(([start, end]) => start < span[1] && span[0] < end));
  const place = claim?.source?.[0] ?? span;
  const name = (claim && nameOf(read, claim)) || read.article.text.slice(...span).replace(/^the /i, '');
  return { name, span: [place[0], Math.max(place[1], place[0] + 1)] };
}
