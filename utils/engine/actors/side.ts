import type { Analysis } from '../analysis';
import { isCapital, wordAt } from '../attribution/grammar';
import type { Range } from '../quotes';

/** The country that the words of the phrase name, by demonym, capital or name ("Russian officials"); null: none. */
export function sideOf({ tokens, pack }: Analysis, { from, to }: Range): string | null {
  for (let i = from; i < to; i++) {
    if (!isCapital(tokens, i)) continue;
    const side = pack.sides.get(wordAt(tokens, i));
    if (side !== undefined) return side;
  }
  return null;
}
