import type { Chunks } from './lines';

export interface CsvRow {
  readonly cells: readonly string[];
  /** The line of the file that it begins in, from 1. */
  readonly line: number;
  /** False: the file ends in it, without a line break. */
  readonly isEnded: boolean;
  /** True: the file ends inside a quoted cell of it. */
  readonly isOpen: boolean;
}

/**
 * The rows of a table after RFC 4180, or with `delimiter` between the cells. Line breaks are CR LF, LF or CR; a quotation
 * mark inside a bare cell stands for itself. Empty lines are no rows. A row of more than `most` code units comes back as its
 * line, and nothing after it.
 */
export async function* csvRows(chunks: Chunks, delimiter: string, most: number): AsyncGenerator<CsvRow | number> {
  const bare = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  let cells: string[] = [];
  let pieces: string[] = [];
  let length = 0;
  let [line, start] = [1, 1];
  /** `closed`: after a quotation mark in a quoted cell, which ends it or is the first of two. */
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  let wasReturn = false;

  const endCell = () => {
    cells.push(pieces.join(''));
    pieces = [];
    state = 'start';
  };
  const endRow = (isEnded: boolean): CsvRow[] => {
    const isOpen = state === 'quoted';
    endCell();
    const row = { cells, line: start, isEnded, isOpen };
    cells = [];
    length = 0;
    return row.cells.length === 1 && row.cells[0] === '' ? [] : [row];
  };

  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      if (state === 'quoted') {
        const mark = chunk.indexOf('"', at);
        const piece = chunk.slice(at, mark === -1 ? chunk.length : mark);
        pieces.push(piece);
        length += piece.length;
        if (length > most) return yield start;
        line += piece.split('\n').length - 1;
        at += piece.length;
        if (mark === -1) continue;
        state = 'closed';
        at += 1;
        continue;
      }
      const sign = chunk.charAt(at);
      if (wasReturn && sign === '\n') {
        wasReturn = false;
        at += 1;
        continue;
      }
      wasReturn = false;
      if (sign === '"' && (state === 'start' || state === 'closed')) {
        if (state === 'closed') pieces.push('"');
        state = 'quoted';
        at += 1;
      } else if (sign === delimiter) {
        endCell();
        at += 1;
      } else if (sign === '\r' || sign === '\n') {
        yield* endRow(true);
        line += 1;
        start = line;
        wasReturn = sign === '\r';
        at += 1;
      } else {
        bare.lastIndex = at;
        const end = bare.exec(chunk)?.index ?? chunk.length;
        pieces.push(chunk.slice(at, end));
        length += end - at;
        if (length > most) return yield start;
        state = 'bare';
        at = end;
      }
    }
  }
  if (cells.length > 0 || pieces.length > 0 || state !== 'start') yield* endRow(false);
}
