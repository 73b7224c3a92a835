import type { Analysis } from '../analysis';
import type { Range } from '../quotes';
import { hasFinite, isQuoted, wordAt } from './grammar';

/** Tokens behind a semicolon in which a finite verb makes a clause of what follows. */
const CLAUSE_REACH = 10;

/**
 * Where a new main clause behind a semicolon ends the source's words of an unquoted content: "Ann Hale said P; the firm
 * reportedly hid Q". `to` of the range where none does, `from` where the range is such a clause. "; that …" goes on with
 * them. Linear in the range.
 */
export function ownClauseEnd(analysis: Analysis, { from, to }: Range): number {
  const { tokens, pack } = analysis;
  for (let i = Math.max(0, from - 1); i < to - 1; i++) {
    if (wordAt(tokens, i) !== ';' || isQuoted(analysis, i) || isQuoted(analysis, i + 1)) continue;
    const goesOn = pack.clauseJoiners.has(wordAt(tokens, i + 1));
    if (!goesOn && hasFinite(tokens, i + 1, Math.min(to, i + 1 + CLAUSE_REACH))) return Math.max(from, i);
  }
  return to;
}
