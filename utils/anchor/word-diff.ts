import { alignedPairs, type Keyed } from './common-pieces';
import { type PlainText, plainText } from './plain-text';
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
  /** The figure that it is a part of: "1,500"; null: of none. */
  readonly figure: string | null;
}

/** Between two letters or digits these make one word of both: "on-site", "they’re", "2010–2012". A long dash parts them. */
const JOINS = /[-‐‑‒–'’ʼ]/;
const INNER = /[\p{L}\p{N}\p{M}]/u;

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
  for (const [oldAt, nowAt] of [...kept(old, now), [old.length, now.length] as const]) {
    const [gone, come] = [old.slice(i, oldAt), now.slice(j, nowAt)];
    if (isTypeset(gone, come)) add('kept', come);
    else {
      // What is kept has the space of `after`: without one, the words that go would run into it.
      if (gone.length > 0 && /\S$/.test(changes.at(-1)?.text ?? ' ')) add('removed', spaceAfter(old[i - 1]));
      add('removed', gone);
      add('added', come);
    }
    add('kept', now.slice(nowAt, nowAt + 1));
    [i, j] = [oldAt + 1, nowAt + 1];
  }
  return changes;
}

/** Which pieces stay. A figure stays whole or not at all: of "1,500" and "1,700" nothing does. */
function kept(old: readonly Piece[], now: readonly Piece[]) {
  return alignedPairs(old, now).filter(([i, j]) => {
    const [was, is] = [old[i]?.figure ?? null, now[j]?.figure ?? null];
    return was === null || is === null || was === is;
  });
}

/** Do both have the same words and signs, and only the joints of "2010–2012" are spaced otherwise? */
function isTypeset(gone: readonly Piece[], come: readonly Piece[]): boolean {
  const bare = (pieces: readonly Piece[]) =>
    plainText(pieces.map(({ text }) => text).join('')).text.replaceAll(' ', '');
  const signs = (pieces: readonly Piece[]) => pieces.some(({ key }) => JOINS.test(key));
  return gone.length > 0 && come.length > 0 && signs(gone) && signs(come) && bare(gone) === bare(come);
}

function spaceAfter(piece: Piece | undefined): readonly Piece[] {
  const space = /\s*$/.exec(piece?.text ?? '')?.[0] ?? '';
  return [{ key: '', weight: SIGN, text: space, figure: null }];
}

function piecesOf(original: string): readonly Piece[] {
  const plain = plainText(original);
  const { text } = plain;
  const figures = [...text.matchAll(/\d+(?:[.,:]\d+)+/g)].map(({ 0: figure, index }) => ({
    figure,
    from: index,
    to: index + figure.length,
  }));
  const pieces: Piece[] = [];
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 32) {
      at++;
      continue;
    }
    const end = joinedEnd(plain, at);
    const key = text.slice(at, end).normalize('NFC');
    let next = end;
    while (text.charCodeAt(next) === 32) next++;
    const to = next < text.length ? plain.toOriginal(next, next + 1)[0] : original.length;
    const { figure = null } = figures.find(({ from, to }) => from <= at && at < to) ?? {};
    pieces.push({ key, weight: isWord(key) ? WORD : SIGN, text: original.slice(copied, to), figure });
    copied = to;
    at = next;
  }
  if (copied < original.length) pieces.push({ key: '', weight: SIGN, text: original, figure: null });
  return pieces;
}

/** One past the last unit of the token at `at`, with the words that are joined to it. */
function joinedEnd({ original, text, toOriginal }: PlainText, at: number): number {
  let end = tokenEnd(text, at);
  if (!isWord(text.slice(at, end))) return end;
  while (INNER.test(text.charAt(end + 1)) && JOINS.test(text.charAt(end))) {
    const [from, to] = toOriginal(end, end + 1);
    if (!JOINS.test(original.slice(from, to))) break;
    end = tokenEnd(text, end + 1);
  }
  return end;
}
