import type { Claim, Finding, Link } from '../../model';
import { has, isName, isQuoted, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import {
  type ArticleRead,
  type FindingKey,
  finding,
  isFirm,
  MAX_FINDINGS_OF_A_KIND,
  nameOf,
  sourceHead,
} from './finding';
import { hostOf } from './host';
import { SIGNALS } from './signals';
import { tokenAt } from './token-at';

const DOCUMENT = /\.(?:pdf|docx?|xlsx?|csv|pptx?|odt|ods|rtf|epub)(?:[?#]|$)/i;

/**
 * What the reader could look at: links to documents and to other sites, one finding for each address, and the documents whose
 * words are quoted. Links to the article's own site are left out unless they lead to a document. Linear.
 */
export function evidence(read: ArticleRead): Finding[] {
  return [...linked(read), ...quoted(read)];
}

function linked({ article: { text, links = [], url = '' } }: ArticleRead): Finding[] {
  const own = hostOf(url);
  const found = new Map<string, { readonly key: FindingKey; readonly first: Link; readonly spans: Link['span'][] }>();
  for (const link of links) {
    const host = hostOf(link.href);
    const isDocument = DOCUMENT.test(link.href);
    if (host === '' || link.span[1] > text.length || (!isDocument && isOneSite(host, own))) continue;
    const known = found.get(link.href);
    if (known) known.spans.push(link.span);
    else if (found.size < MAX_FINDINGS_OF_A_KIND) {
      const key = isDocument ? 'finding.evidence.document' : 'finding.evidence.link';
      found.set(link.href, { key, first: link, spans: [link.span] });
    }
  }
  return [...found.values()].map(({ key, first, spans }) =>
    finding(key, {
      who: hostOf(first.href),
      words: text.slice(...first.span),
      url: first.href,
      spans,
      signal: key === 'finding.evidence.document' ? SIGNALS.citedDocumentsMadeAvailable : undefined,
    }),
  );
}

/** `news.example` and what stands under it. */
function isOneSite(a: string, b: string): boolean {
  return b !== '' && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}

/** Documents that an editor would ask to see; what is posted, broadcast or polled is not meant. */
const PAPERS: ReadonlySet<string> = new Set(
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

function quoted(read: ArticleRead): Finding[] {
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
