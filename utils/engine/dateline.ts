import type { Analysis } from './analysis';
import { isWord, wordAt } from './attribution/grammar';
import { Shape } from './tokens';

/** Tokens that a dateline has at most: "SAN ILVANO, North Tal (HNA), 3 May —". */
const MOST = 14;

/**
 * The token after the dateline that opens block `index` ("PORT SORREL (HNA) —"): the first of what the article says. The
 * block's first token where there is none. Source: the AP Stylebook's entry "datelines", a place in capitals and a dash.
 */
export function datelineEnd({ tokens, blocks }: Analysis, index: number): number {
  const { from, to } = blocks[index];
  if (!isCapitals(tokens.shape[from] ?? 0)) return from;
  for (let i = from + 1; i < Math.min(to - 1, from + MOST); i++) {
    const word = wordAt(tokens, i);
    if (/^(?:—|–|--|-)$/.test(word)) return i + 1;
    if (isWord(tokens, i) ? !((tokens.shape[i] ?? 0) & (Shape.capital | Shape.number)) : !/^[,.()/]$/.test(word))
      return from;
  }
  return from;
}

const isCapitals = (shape: number) => (shape & Shape.allCapitals) !== 0;
