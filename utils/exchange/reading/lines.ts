export interface Line {
  /** Without its line feed. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** False: the file ends in it. */
  readonly isEnded: boolean;
}

/** What a text comes in. */
export type Chunks = AsyncIterable<string> | Iterable<string>;

/**
 * The lines of a text, parted by line feeds alone; what stands after the last one is a line where it is not empty. A line
 * of more than `most` code units comes back as its number, and nothing after it: it would have to be held in memory.
 */
export async function* linesOf(chunks: Chunks, most: number): AsyncGenerator<Line | number> {
  let pieces: string[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      if (length + end - start > most) return yield number;
      pieces.push(chunk.slice(start, end));
      yield { text: pieces.join(''), number, isEnded: true };
      [pieces, length, start] = [[], 0, end + 1];
      number += 1;
    }
    if (start < chunk.length) pieces.push(chunk.slice(start));
    length += chunk.length - start;
    if (length > most) return yield number;
  }
  if (length > 0) yield { text: pieces.join(''), number, isEnded: false };
}
