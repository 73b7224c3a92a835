import { alignedPairs, type Keyed } from './common-pieces';
import { plainText } from './plain-text';
import { isWord, tokenEnd } from './tokens';

/** A stretch of an edited passage. What is kept and added is the passage as it now is; what is kept and removed, as it was. */
export interface Change {
  readonly kind: 'kept' | 'removed' | 'added';
  /** Of what is kept, as it now is: its white space, quotation marks and dashes may have been others. */
  readonly text: string;
}

/** To keep one word, any number of signs is given up. */
const WORD = 1_000;
const SIGN = 1;

interface Piece extends Keyed {
  /** The token with the white space after it. */
  readonly text: string;
}

/**
 * What was changed to make `after` of `before`: the fewest words removed and added; where words were replaced, those
 * removed come first. What is kept and added is `after` to the unit. White space, quotation marks, dashes and invisible
 * characters that differ are no change. Costs as `alignedPairs` does.
 */
export function wordDiff(before: string, after: string): readonly Change[] {
  const old = piecesOf(before);
  const now = piecesOf(after);
  const changes: { kind: Change['kind']; text: string }[] = [];
  const add = (kind: Change['kind'], pieces: readonly Piece[]) => {
    const text = pieces.map((piece) => piece.text).join('');
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') changes.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (const [oldAt, nowAt] of [...alignedPairs(old, now), [old.length, now.length] as const]) {
    add('removed', old.slice(i, oldAt));
    add('added', now.slice(j, nowAt));
    add('kept', now.slice(nowAt, nowAt + 1));
    [i, j] = [oldAt + 1, nowAt + 1];
  }
  return changes;
}

function piecesOf(original: string): readonly Piece[] {
  const plain = plainText(original);
  const { text } = plain;
  const pieces: Piece[] = [];
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 32) {
      at++;
      continue;
    }
    const end = tokenEnd(text, at);
    const key = text.slice(at, end).normalize('NFC');
    let next = end;
    while (text.charCodeAt(next) === 32) next++;
    const to = next < text.length ? plain.toOriginal(next, next + 1)[0] : original.length;
    pieces.push({ key, weight: isWord(key) ? WORD : SIGN, text: original.slice(copied, to) });
    copied = to;
    at = next;
  }
  if (copied < original.length) pieces.push({ key: '', weight: SIGN, text: original });
  return pieces;
}
