import type { Analysis } from '../analysis';
import { isName, wordAt } from '../attribution/grammar';

/** "who gave her name only as" is no longer than this before the name. */
const REACH = 9;

/**
 * The "who" of somebody that gives no more than the name at token `at` ("a shopkeeper who gave her name only as Lida", "who asked to be
 * identified only as Lida"): it names nobody whom a reader could look up. -1: the name is a whole one, or no such words stand before it.
 */
export function whoGoesBy({ tokens }: Analysis, at: number): number {
  if (!isName(tokens, at) || !/^(?:as|by)$/.test(wordAt(tokens, at - 1))) return -1;
  let given = false;
  let only = false;
  for (let i = at - 2; i > at - 2 - REACH && i >= 0; i--) {
    const word = wordAt(tokens, i);
    given ||= /^(?:name|identified|known|named)$/.test(word);
    only ||= /^(?:only|just|simply)$/.test(word);
    if (word === 'who') return given && only ? i : -1;
    if (/^[.;:!?]$/.test(word)) return -1;
  }
  return -1;
}
