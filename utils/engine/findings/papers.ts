import type { Claim, Finding } from '../../model';
import { has, isName, isQuoted, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import { type ArticleRead, finding, isFirm, MAX_FINDINGS_OF_A_KIND, nameOf, sourceHead } from './finding';
import { SIGNALS } from './signals';
import { tokenAt } from './token-at';

/** Documents that a reader might ask to see; what is posted, broadcast or polled is not meant. */
export const PAPERS: ReadonlySet<string> = new Set(
  `report study letter paper memo memorandum complaint lawsuit suit filing affidavit indictment ruling judgment judgement order opinion
  transcript article book cable email e-mail audit review law bill act constitution treaty agreement contract document inquiry
  dossier log logbook minutes guideline testimony resolution directive assessment`.split(/\s+/),
);

/** Whether its words would let a reader find the document: "a 2013 study by Ines Varga", "the ministry's report of 4 May". */
function isIdentified(read: ArticleRead, claim: Claim): boolean {
  const { tokens, sentences, sentenceOf } = read.analysis;
  const [start, end] = claim.source?.[0] ?? [0, 0];
  const from = tokenAt(tokens, start);
  const to = tokenAt(tokens, end);
  const { headAt } = sourceHead(read, claim);
  if (!PAPERS.has(wordAt(tokens, headAt)) && !PAPERS.has(wordAt(tokens, headAt).replace(/s$/, ''))) return false;
  for (let i = from; i < to; i++) {
    const opens = sentences[sentenceOf[i] ?? -1]?.from === i;
    if (
      i !== headAt &&
      !opens &&
      !has(tokens, i, WordClass.time) &&
      (isName(tokens, i) || /^\d{4}$/.test(wordAt(tokens, i)))
    )
      return true;
  }
  return false;
}

/** A word in marks is a term; so many are a quotation. */
const LEAST_QUOTED = 5;

function isQuotedFrom({ analysis }: ArticleRead, { content }: Claim): boolean {
  let words = 0;
  for (const [start, end] of content) {
    for (let i = tokenAt(analysis.tokens, start); (analysis.tokens.start[i] ?? end) < end && words < LEAST_QUOTED; i++)
      if (isQuoted(analysis, i) && isWord(analysis.tokens, i)) words++;
  }
  return words >= LEAST_QUOTED;
}

/** The documents that the article quotes and a reader could find, one finding for each. Linear. */
export function quotedPapers(read: ArticleRead): Finding[] {
  const found = new Map<string, Claim[]>();
  for (const claim of read.claims) {
    if (!isFirm(claim) || claim.sourcing !== 'document' || claim.actor === null) continue;
    if (!isQuotedFrom(read, claim) || (!found.has(claim.actor) && !isIdentified(read, claim))) continue;
    const known = found.get(claim.actor);
    if (known) known.push(claim);
    else found.set(claim.actor, [claim]);
  }
  return [...found.values()].slice(0, MAX_FINDINGS_OF_A_KIND).flatMap((claims) => {
    const who = claims[0] && nameOf(read, claims[0]);
    if (!who) return [];
    const spans = claims.flatMap(({ content }) => content);
    return [finding('finding.evidence.quoted', { who, spans, signal: SIGNALS.documentsCited })];
  });
}
