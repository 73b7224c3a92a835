import type { Quotation } from '../model';
import type { Analysis } from './analysis';
import { isQuoted, isWord } from './attribution/grammar';
import type { Range } from './quotes';

/** Longer quotations are speech, however they are written. */
const MAX_TITLE = 6;

/**
 * How the content is given: `direct` when every word of it stands between quotation marks, `mixed` when some do,
 * `indirect` when none do. A title in marks is no speech.
 */
export function quotationOf(analysis: Analysis, content: readonly Range[]): Quotation {
  let quoted = 0;
  let words = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      if (!isWord(analysis.tokens, i)) continue;
      words++;
      if (isQuoted(analysis, i) && !isTitle(analysis, analysis.quotes.of[i] ?? -1)) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}

/** A short quotation in title case: the name of a play, a ship, a paper. */
function isTitle({ quotes, text, tokens, pack }: Analysis, index: number): boolean {
  if (pack.capitalNouns) return false;
  const quote = quotes.ranges[index];
  if (!quote || quote.words < 2 || quote.words > MAX_TITLE) return false;
  for (let i = quote.from + 1; i < quote.to - 1; i++) {
    const first = text.charAt(tokens.start[i] ?? 0);
    const lower = first === first.toLowerCase();
    if (!isWord(tokens, i)) return false;
    if (lower && (i === quote.from + 1 || i === quote.to - 2 || tokens.classes[i] === 0)) return false;
  }
  return true;
}
