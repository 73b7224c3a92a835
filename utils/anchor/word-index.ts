import { firstAbove, type PlainText } from './plain-text';
import { foldWord, isWord, type Tokens, tokenEnd } from './tokens';

/** The words of a text, and where each of them stands. Positions count tokens. */
export interface WordIndex extends Tokens {
  readonly plain: PlainText;
  /** Of a token id: where it stands, in order. */
  placesOf(id: number): Int32Array;
  /** Of a token id: how much it says that it stands somewhere, 0 to 1; a word that the text does not have says most. */
  weightOf(id: number): number;
  /** Does a block of the text start with this token? The end of the text counts as one. */
  startsBlock(token: number): boolean;
  /** The token that the unit at `at` of the plain text is of, or the next one. Logarithmic. */
  tokenAt(at: number): number;
  /** The tokens of another plain text in the ids of this one. */
  tokensOf(plain: string): Tokens;
}

const STEP = 4_096;
/** What a sign says of where it stands. */
const SIGN_WEIGHT = 0.1;
const LEAST_WEIGHT = 0.15;

/** Yields often, so that it can be made in slices. Linear. */
export function* indexWords(plain: PlainText): Generator<undefined, WordIndex> {
  const { text } = plain;
  const known = new Map<string, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const read: Read = { ids: [], starts: [], ends: [] };
  const learn = (token: string): number => {
    let id = known.get(token);
    if (id === undefined) {
      const folded = foldWord(token);
      id = known.get(folded) ?? words.length;
      if (id === words.length) {
        words.push(folded);
        counts.push(0);
        known.set(folded, id);
      }
      known.set(token, id);
    }
    counts[id] = (counts[id] ?? 0) + 1;
    return id;
  };
  for (let at = 0; at < text.length; ) {
    at = readTokens(text, at, STEP, learn, read);
    yield;
  }
  const tokens = packed(read);

  const firsts = new Int32Array(words.length + 1);
  for (let id = 0; id < words.length; id++) firsts[id + 1] = (firsts[id] ?? 0) + (counts[id] ?? 0);
  const next = firsts.slice();
  const places = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const id = tokens.ids[i] ?? 0;
    const place = next[id] ?? 0;
    places[place] = i;
    next[id] = place + 1;
  }
  yield;

  const all = Math.log(tokens.count + 2);
  const weights = Float64Array.from(words, (word, id) =>
    isWord(word) ? Math.max(LEAST_WEIGHT, 1 - Math.log(counts[id] ?? 1) / all) : SIGN_WEIGHT,
  );
  return {
    plain,
    ...tokens,
    placesOf: (id) => places.subarray(firsts[id], firsts[id + 1]),
    weightOf: (id) => weights[id] ?? 1,
    startsBlock(token) {
      const start = tokens.starts[token];
      if (start === undefined || token === 0) return true;
      const before = tokens.ends[token - 1] ?? 0;
      return before < start && plain.original.slice(...plain.toOriginal(before, start)).includes('\n');
    },
    tokenAt: (at) => firstAbove(tokens.count, at, (i) => tokens.ends[i]),
    tokensOf(other) {
      const found: Read = { ids: [], starts: [], ends: [] };
      const look = (token: string) => known.get(token) ?? known.get(foldWord(token)) ?? -1;
      readTokens(other, 0, Number.POSITIVE_INFINITY, look, found);
      return packed(found);
    },
  };
}

interface Read {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/** Reads at most so many tokens from `at` on; where to go on. */
function readTokens(text: string, at: number, most: number, idOf: (token: string) => number, into: Read): number {
  let from = at;
  for (let read = 0; read < most && from < text.length; ) {
    if (text.charCodeAt(from) === 32) {
      from++;
      continue;
    }
    const end = tokenEnd(text, from);
    into.ids.push(idOf(text.slice(from, end)));
    into.starts.push(from);
    into.ends.push(end);
    from = end;
    read++;
  }
  return from;
}

function packed({ ids, starts, ends }: Read): Tokens {
  return {
    count: ids.length,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}
