import type { Quotation } from '../model';
import type { Analysis } from './analysis';
import { isQuoted, isWord } from './attribution/grammar';
import type { Range } from './quotes';

/** From this many quoted words on, marks inside a paraphrase are speech; below it a term, a title or a nickname may be meant. */
const MIN_ECHO = 1;

/**
 * How the content is given: `direct` when every word of it stands between quotation marks, `mixed` when some do,
 * `indirect` when none do. A title or term in marks (all its words capitalised) is no speech.
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
  if (quoted < MIN_ECHO) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}

/** A short quotation whose words all start with a capital: a name, a title. */
function isTitle(analysis: Analysis, index: number): boolean {
  const quote = analysis.quotes.ranges[index];
  if (!quote || quote.words > 6) return false;
  for (let i = quote.from + 1; i < quote.to - 1; i++) {
    const start = analysis.text.charAt(analysis.tokens.start[i] ?? 0);
    if (isWord(analysis.tokens, i) && start === start.toLowerCase() && quote.words < 3) return false;
    if (!isWord(analysis.tokens, i) || start === start.toLowerCase()) return false;
  }
  return quote.words > 1;
}
