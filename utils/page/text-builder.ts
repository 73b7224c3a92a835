/**
 * Puts an article's text together from the text nodes a walk meets, and remembers which unit came from where. Pure: a
 * node is only an identity here.
 *
 * The text is what a reader sees, made plain: a run of white space of any sort is one space, no block starts or ends
 * with one, characters without width are left out, and one LF stands between two blocks. See
 * `docs/decisions/0003-text-map.md` and `0015-shadow-trees-and-frames.md`.
 */
import type { Block, BlockKind, Span } from '../model';

/**
 * `length` units that stand one after the other both in the node, from `from`, and in the text, from `start`. Runs are
 * sorted by `start`; what lies between two of them (LF, a space that stands for `<br>`, a generated quotation mark) is
 * in no node.
 */
export interface Run<N> {
  readonly node: N;
  readonly from: number;
  readonly start: number;
  readonly length: number;
}

export interface BuiltText<N> {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: readonly Run<N>[];
}

export interface TextBuilder<N> {
  /** Where the next unit will stand if it opens no new block; for a link's start. */
  readonly length: number;
  /** True when the limit is reached: nothing more is taken. */
  readonly isFull: boolean;
  /**
   * Takes a node's data, or the part of it between two offsets: parts given one after the other make what the whole
   * does where each begins with a word or with all of the space before it. With `keepLines`, an empty line ends the
   * block, as in `<pre>`.
   */
  add(node: N, data: string, kind: BlockKind, keepLines?: boolean, part?: Span): void;
  /** Words that are in no node, as a style sheet generates them. */
  addGenerated(words: string, kind: BlockKind): void;
  /** A space that is in no node, as `<br>` gives. */
  addSpace(): void;
  endBlock(): void;
  /** Ends the last block and gives everything. Call once. */
  build(): BuiltText<N>;
}

/**
 * Characters without width that are no part of a letter: soft hyphen, zero-width space, BOM, word joiner and its kin,
 * and those that only turn the direction of what is drawn.
 */
const WIDTHLESS = '\\u00ad\\u200b\\ufeff\\u2060-\\u2064\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** White space of any sort, or characters without width. */
const GAP = new RegExp(`[\\s${WIDTHLESS}]+`, 'g');
const WITHOUT_WIDTH = new RegExp(`[${WIDTHLESS}]+`, 'g');
const WITH_WIDTH = new RegExp(`[^${WIDTHLESS}]`);
const EMPTY_LINE = /\n\s*\n/;

type MutableRun<N> = { -readonly [K in keyof Run<N>]: Run<N>[K] };

/** `limit`: most code units of the text. */
export function createTextBuilder<N>(limit: number): TextBuilder<N> {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const runs: MutableRun<N>[] = [];
  let length = 0;
  let blockStart = -1;
  let blockKind: BlockKind = 'paragraph';
  let afterSpace = false;
  let full = false;

  function put(piece: string, kind: BlockKind, node: N | null, from: number): void {
    if (blockStart < 0) open(kind);
    const fitting = cutTo(piece, limit - length);
    if (fitting.length < piece.length) full = true;
    if (fitting.length === 0) return;
    if (node !== null) remember(node, from, fitting.length);
    pieces.push(fitting);
    length += fitting.length;
    afterSpace = fitting === ' ';
  }

  function open(kind: BlockKind): void {
    if (blocks.length > 0 && length < limit) {
      pieces.push('\n');
      length += 1;
    }
    blockStart = length;
    blockKind = kind;
  }

  function remember(node: N, from: number, units: number): void {
    const last = runs.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.start + last.length === length) {
      last.length += units;
    } else {
      runs.push({ node, from, start: length, length: units });
    }
  }

  function addSpace(node: N | null, from: number, kind: BlockKind): void {
    if (blockStart >= 0 && !afterSpace && !full) put(' ', kind, node, from);
  }

  function endBlock(): void {
    if (blockStart < 0) return;
    if (afterSpace) dropLastUnit();
    if (length > blockStart) blocks.push({ span: [blockStart, length], kind: blockKind });
    blockStart = -1;
    afterSpace = false;
  }

  function dropLastUnit(): void {
    pieces.pop();
    length -= 1;
    const last = runs.at(-1);
    if (!last || last.start + last.length <= length) return;
    last.length -= 1;
    if (last.length === 0) runs.pop();
  }

  return {
    get length() {
      return length;
    },
    get isFull() {
      return full;
    },
    add(node, data, kind, keepLines = false, [start, end] = [0, data.length]) {
      const part = end - start === data.length ? data : data.slice(start, end);
      let from = 0;
      for (const gap of part.matchAll(GAP)) {
        if (full) return;
        if (gap.index > from) put(part.slice(from, gap.index), kind, node, start + from);
        from = gap.index + gap[0].length;
        if (keepLines && EMPTY_LINE.test(gap[0])) endBlock();
        else if (gap[0].replace(WITHOUT_WIDTH, '') !== '') addSpace(node, start + gap.index + firstSpace(gap[0]), kind);
      }
      if (from < part.length && !full) put(part.slice(from), kind, node, start + from);
    },
    addGenerated(words, kind) {
      if (words !== '' && !full) put(words, kind, null, 0);
    },
    addSpace: () => addSpace(null, 0, blockKind),
    endBlock,
    build() {
      endBlock();
      const end = blocks.at(-1)?.span[1] ?? 0;
      return { text: pieces.join('').slice(0, end), blocks, runs };
    },
  };
}

/** A gap may begin with characters without width; the space that stays is the first real one. */
function firstSpace(gap: string): number {
  return gap.search(WITH_WIDTH);
}

/** The longest start of `piece` within `room` units that does not cut a surrogate pair. */
function cutTo(piece: string, room: number): string {
  if (piece.length <= room) return piece;
  const last = piece.charCodeAt(room - 1);
  return piece.slice(0, last >= 0xd800 && last <= 0xdbff ? room - 1 : room);
}
