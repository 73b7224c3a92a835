import type { Finding, Link, Span } from '../../model';
import { spanOf } from '../analysis';
import { type ArticleRead, type FindingKey, finding, isFirm, MAX_FINDINGS_OF_A_KIND } from './finding';
import { hostOf } from './host';
import { PAPERS, quotedPapers } from './papers';
import { SIGNALS } from './signals';
import { tokenAt } from './token-at';

/** So many sources and cues before a link are looked at. */
const NEAR = 16;
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|csv|pptx?|odt|ods|rtf|epub)(?:[?#]|$)/i;

/** Addresses of governments, courts and bodies of states. */
const OFFICIAL = /(?:^|\.)(?:gov|mil|int|europa\.eu)$|\.(?:gov|gob|gouv|gc|parliament|police)\.[a-z]{2}$/;
/** Where anybody posts: a link on their name alone leads to an account, and to nothing that it said. */
const PLATFORMS: ReadonlySet<string> = new Set(['twitter', 'facebook', 'telegram']);
/** A link that is most of its paragraph leads on; it shows nothing of what the paragraph says. */
const MOST_OF_BLOCK = 0.5;
const LEAST_BLOCK = 60;

/**
 * What the reader could look at: links to documents, and on other sites to what the sentence has its words from, one finding
 * for each address; and the documents whose words are quoted. Links to the article's own site are left out unless they lead
 * to a document. Linear but for the claims of a sentence.
 */
export function evidence(read: ArticleRead): Finding[] {
  return [...linked(read), ...quotedPapers(read)];
}

function linked(read: ArticleRead): Finding[] {
  const { text, links = [], url = '' } = read.article;
  const own = hostOf(url);
  const spoken = links.length > 0 ? sourcesAndCues(read) : [];
  const found = new Map<string, { readonly key: FindingKey; readonly first: Link; readonly spans: Link['span'][] }>();
  for (const link of links) {
    const host = hostOf(link.href);
    if (host === '' || link.span[1] > text.length || !isInProse(read, link)) continue;
    const isDocument = DOCUMENT.test(link.href);
    if (!isDocument && (isOneSite(host, own) || !isEvidence(read, link, host, spoken))) continue;
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

/** Whether the link stands in a paragraph and is less than half of it. */
function isInProse({ analysis }: ArticleRead, { span: [start, end] }: Link): boolean {
  const { tokens, blocks, blockOf } = analysis;
  const block = blocks[blockOf[tokenAt(tokens, start)] ?? -1];
  if (!block) return false;
  const [from, to] = spanOf(tokens, block);
  return to - from >= LEAST_BLOCK && end - start < MOST_OF_BLOCK * (to - from);
}

/**
 * Whether the link is what the sentence has its words from: its words are how a claim is told, a document or an outlet that
 * tells it, or the site is a state's. A capital makes a name of a document: Order Reprints.
 */
function isEvidence(read: ArticleRead, { span }: Link, host: string, spoken: readonly Span[]): boolean {
  const { pack } = read.analysis;
  if (OFFICIAL.test(host) || meets(spoken, span)) return true;
  const words = read.article.text
    .slice(...span)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'The');
  const name = words.join(' ').toLowerCase();
  if (pack.media.has(name) && !PLATFORMS.has(name)) return true;
  return words.some((word) => PAPERS.has(word) || PAPERS.has(word.replace(/s$/, '')));
}

/** Where the firm claims have their cues, and name documents and outlets as their source; sorted. */
function sourcesAndCues({ claims }: ArticleRead): readonly Span[] {
  const spans = claims
    .filter((claim) => isFirm(claim))
    .flatMap(({ source, cue, sourcing }) => [
      ...cue,
      ...(sourcing === 'document' || sourcing === 'media' ? (source ?? []) : []),
    ]);
  return spans.sort((a, b) => a[0] - b[0]);
}

/** Whether one of the sorted spans meets `span`; the longest source is far shorter than what is looked through. */
function meets(spans: readonly Span[], [start, end]: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.[0] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - NEAR); i--) if ((spans[i]?.[1] ?? 0) > start) return true;
  return false;
}

/** `news.example` and what stands under it. */
function isOneSite(a: string, b: string): boolean {
  return b !== '' && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}
