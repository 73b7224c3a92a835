/** Reads what was taken out of Whence, or of another program, whatever format it is in. Pure: it touches no store. */
import { csvHeadOf, readCsv } from './csv';
import { type Found, refused } from './found';
import { readJson } from './json';
import type { Chunks } from './lines';
import type { ReadOptions } from './options';
import { isWhenceLines, readWhenceLines } from './whence-lines';

/** Code units that a format is recognised by. */
const HEAD = 64 * 1024;
/** Whoever gets so many refusals has the wrong file. */
const MAX_REFUSED = 1_000;

/**
 * What is in a file, in its order, from the pieces of its text: Whence's own file, the actors' file, W3C Web Annotations,
 * a Hypothesis export, or our table. `name` is the file's, for its extension.
 *
 * Ends for any text and never throws because of one; it throws only what `chunks` or `textOf` throws. Everything that is given has
 * passed the schemas of `records.ts`; what has not is refused, with a line and a reason. In memory at once is a line of
 * Whence's own file, a row of a table, or (up to 50 MB) all of the others. Linear.
 */
export async function* readExport(
  chunks: Chunks,
  name: string,
  { now = new Date().toISOString(), textOf = () => null }: Partial<ReadOptions> = {},
): AsyncGenerator<Found> {
  let count = 0;
  for await (const found of readAny(chunks, name, { now, textOf })) {
    if (found.kind === 'refused') count += 1;
    if (count > MAX_REFUSED) return yield refused('tooMany', null, { limit: MAX_REFUSED });
    yield found;
  }
}

async function* readAny(chunks: Chunks, name: string, options: ReadOptions): AsyncGenerator<Found> {
  const pieces = piecesOf(chunks);
  let head = '';
  let isEnd = false;
  while (head.length < HEAD && !isEnd) {
    const { done, value } = await pieces.next();
    isEnd = done === true;
    head += value ?? '';
  }
  head = head.replace(/^\ufeff/, '');
  const all = followed(head, pieces);
  try {
    const csv = csvHeadOf(head.slice(0, HEAD));
    if (head.trim() === '') yield refused(isEnd ? 'empty' : 'unknownFormat', null);
    else if (isWhenceLines(head)) yield* readWhenceLines(all);
    else if (/^\s*[[{]/.test(head)) yield* readJson(all, options);
    else if (csv !== null) yield* readCsv(all, csv, options);
    else yield refused(/\.csv$/i.test(name) ? 'columns' : 'unknownFormat', null);
  } finally {
    await pieces.return(undefined);
  }
}

async function* piecesOf(chunks: Chunks): AsyncGenerator<string, undefined> {
  for await (const chunk of chunks) yield chunk;
  return undefined;
}

async function* followed(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}
