import type { Analysis } from '../analysis';
import type { QuotedRange, Range } from '../quotes';
import type { Attribution } from './attribution';
import { isCapital, isName, isWord, wordAt } from './grammar';

/** A shorter quotation before a dash is a term, not somebody's words. */
const MIN_WORDS = 4;
/** Words of the name behind the dash, with its particles and initials, at most. */
const MAX_NAME = 7;
const DASHES: ReadonlySet<string> = new Set(['—', '–', '―', '-', '--', '~']);

/** A quotation signed with a dash: "“We lost everything.” — Ann Hale". The dash is the cue. */
export function epigraphs(analysis: Analysis): Attribution[] {
  return analysis.quotes.ranges.flatMap((quote) => {
    const source = quote.words < MIN_WORDS ? null : signature(analysis, quote);
    if (!source) return [];
    const cue = { from: quote.to, to: quote.to + 1 };
    const content = [{ from: quote.from, to: quote.to }];
    return [{ source: [source], cue: [cue], content, class: 'said', construction: 'signed', confidence: 0.9 } as const];
  });
}

/** The name behind the dash, where nothing but the end of the paragraph, a mark or the next quotation follows it. */
function signature({ tokens, blocks, blockOf, quotes }: Analysis, quote: QuotedRange): Range | null {
  const end = blocks[blockOf[quote.from]]?.to ?? 0;
  const from = quote.to + 1;
  if (from >= end || !DASHES.has(wordAt(tokens, quote.to)) || !isName(tokens, from)) return null;
  let to = from;
  while (to < end && to - from < MAX_NAME && isWord(tokens, to) && quotes.of[to] < 0) {
    if (!isCapital(tokens, to) && !/^(?:of|the|de|von|van|al|bin|der|la)$/.test(wordAt(tokens, to))) return null;
    to++;
  }
  const closes = to === end || quotes.of[to] >= 0 || /^[,(.;[]$/.test(wordAt(tokens, to));
  return closes ? { from, to } : null;
}
