import type { Span } from '../model';

/** Code units of a text node that are read in one go: some milliseconds. */
const PART = 20_000;
const LOOK_AHEAD = 1_000;
const END_OF_WORD = /[\p{L}\p{N}\p{P}](?=\s)/u;

/**
 * The data of a text node in parts, each but the last some 20,000 units long and ending with a word where one ends near.
 * Never within a surrogate pair. One part for most.
 */
export function* partsOf(data: string): Generator<Span> {
  let start = 0;
  while (data.length - start > PART + LOOK_AHEAD) {
    const near = start + PART;
    const word = END_OF_WORD.exec(data.slice(near, near + LOOK_AHEAD));
    const end = word === null ? outOfPair(data, near) : near + word.index + word[0].length;
    yield [start, end];
    start = end;
  }
  yield [start, data.length];
}

function outOfPair(data: string, at: number): number {
  const before = data.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at + 1 : at;
}
