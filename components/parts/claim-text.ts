import type { Claim, Span } from '@/utils/model';

const ELLIPSIS = '…';

/**
 * The words of a claim as a reader sees them in a list: its content, pieces joined by an ellipsis, or its whole
 * sentence where nothing is attributed. White space is collapsed; at most `limit` UTF-16 code units, cut between words
 * and never inside a surrogate pair. `text` is the text that the claim's spans count in.
 */
export function claimText(claim: Claim, text: string, limit = 240): string {
  const spans = claim.content.length > 0 ? claim.content : [claim.sentence];
  return shorten(join(spans, text), limit);
}

/** The words that name the source, as the article has them; null where it gives none. */
export function sourceText(claim: Claim, text: string, limit = 80): string | null {
  if (claim.source === null || claim.source.length === 0) return null;
  return shorten(join(claim.source, text), limit);
}

/** `text` in at most `limit` code units, cut after a whole word with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  const space = line[limit - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')}${ELLIPSIS}`;
}

function join(spans: readonly Span[], text: string): string {
  return spans.map(([start, end]) => text.slice(start, end).trim()).join(` ${ELLIPSIS} `);
}
