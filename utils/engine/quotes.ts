import { Shape, type Tokens } from './tokens';

/** Tokens `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An outermost stretch between quotation marks, the marks included. */
export interface QuotedRange extends Range {
  /** Words inside. */
  readonly words: number;
  /** Opened in the paragraph before, which never closed it: still the same speech. */
  readonly continued: boolean;
}

export interface Quotes {
  readonly ranges: readonly QuotedRange[];
  /** For each token the index of its range, or -1. */
  readonly of: Int32Array;
}

type Role = 'open' | 'close' | 'none';
interface Mark {
  readonly at: number;
  readonly closer: string;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['‟', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['"', '"”'],
  ["'", "'"],
  ['`', "'`"],
]);
const QUOTE_MARKS = /^["'“”„‟«»‹›‘’‚`]$/;
const DOUBLED = /^(?:''|``)$/;
/** What follows an apostrophe that stands for missing letters: 'em, '90s. */
const ELIDED = /^(?:em|til|cause|tis|twas|n|round|bout|\d.*)$/;

/**
 * The quotations of a text. `blocks` are the token ranges of its paragraphs. Straight, curly and angled marks, single
 * and double; a mark between letters, after a digit (feet, inches) or of a plural possessive is none. A paragraph that
 * opens a quotation and does not close it goes on in the next one if that opens with the same mark; otherwise the
 * unclosed mark counts for nothing, unless the paragraph starts with it. Linear.
 */
export function findQuotes(text: string, tokens: Tokens, blocks: readonly Range[]): Quotes {
  const ranges: QuotedRange[] = [];
  const of = new Int32Array(tokens.count).fill(-1);
  let carried: string | null = null;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    if (!block) continue;
    const continues = carried !== null && markAt(text, tokens, block.from) === carried;
    const next = blocks[b + 1];
    carried = readBlock(text, tokens, block, continues, next ? markAt(text, tokens, next.from) : '', ranges);
  }
  for (let index = 0; index < ranges.length; index++) {
    const range = ranges[index];
    if (range) of.fill(index, range.from, range.to);
  }
  return { ranges, of };
}

const markAt = (text: string, tokens: Tokens, i: number) => text.charAt(tokens.start[i] ?? 0);

/**
 * Adds the quotations of one paragraph; comes back with the mark that is still open at its end, or null. `nextFirst` is
 * the first character of the paragraph after it.
 */
function readBlock(
  text: string,
  tokens: Tokens,
  block: Range,
  continues: boolean,
  nextFirst: string,
  ranges: QuotedRange[],
): string | null {
  // Other single marks may be apostrophes.
  const goesOn = nextFirst === '‘' && markAt(text, tokens, block.from) === nextFirst;
  const lastSingle = Math.max(lastSingleCloser(text, tokens, block), goesOn ? block.from + 1 : -1);
  const stack: Mark[] = [];
  let continued = continues;
  for (let i = block.from; i < block.to; i++) {
    const start = tokens.start[i] ?? 0;
    const length = (tokens.end[i] ?? 0) - start;
    if (length > 2) continue;
    const char = length === 2 ? '"' : text.charAt(start);
    if (!QUOTE_MARKS.test(char) || (length === 2 && !DOUBLED.test(text.slice(start, start + 2)))) continue;
    const top = stack[stack.length - 1];
    const role = roleOf(text, tokens, i, char, top, lastSingle);
    if (role === 'open') {
      stack.push({ at: i, closer: CLOSERS.get(char) ?? char });
    } else if (role === 'close') {
      const opener = popTo(stack, char);
      if (opener && stack.length === 0) {
        ranges.push({ from: opener.at, to: i + 1, words: i - opener.at - 1, continued });
        continued = false;
      }
    }
  }
  const open = stack[0];
  if (!open) return null;
  const mark = markAt(text, tokens, open.at);
  if (isSingle(mark) ? !goesOn || open.at !== block.from : open.at !== block.from && nextFirst !== mark) return null;
  ranges.push({ from: open.at, to: block.to, words: block.to - open.at - 1, continued });
  return mark;
}

function popTo(stack: Mark[], char: string): Mark | null {
  for (let depth = stack.length - 1; depth >= Math.max(0, stack.length - 3); depth--) {
    const mark = stack[depth];
    if (mark?.closer.includes(char)) {
      stack.length = depth;
      return mark;
    }
  }
  return null;
}

const isSingle = (char: string) => char === "'" || char === '’' || char === '‘' || char === '‚' || char === '`';

function roleOf(
  text: string,
  tokens: Tokens,
  i: number,
  char: string,
  top: Mark | undefined,
  lastSingle: number,
): Role {
  const start = tokens.start[i] ?? 0;
  const before = start > 0 ? text.charAt(start - 1) : ' ';
  const end = tokens.end[i] ?? start + 1;
  const after = end < text.length ? text.charAt(end) : ' ';
  const closesTop = top?.closer.includes(char) === true;
  if (char === '‘' || char === "'" || char === '’' || char === '`') {
    const opens = char !== '’' && /[\s([{"“„«—–-]/.test(before) && !/\s/.test(after);
    if (opens && !(closesTop && char === '‘')) {
      if (i >= lastSingle || ELIDED.test(tokens.word[i + 1] ?? '')) return 'none';
      return 'open';
    }
    if (!closesTop || /\s/.test(before)) return 'none';
    // "the ministers' plan": a plural possessive inside a quotation that is closed later on.
    const possessive = before === 's' && after === ' ' && i < lastSingle && (tokens.shape[i + 1] ?? 0) & Shape.word;
    return possessive ? 'none' : 'close';
  }
  if (char === '"') {
    if (closesTop) return 'close';
    if (/\d/.test(before) || (/\s/.test(after) && !/[\s(]/.test(before))) return 'none';
    return 'open';
  }
  if (closesTop) return 'close';
  if (char === '”' || char === '›') return 'none';
  if (char === '»') return /[\s(]/.test(before) ? 'open' : 'none';
  return 'open';
}

/** The last token of the block that can close a single quotation, or -1. */
function lastSingleCloser(text: string, tokens: Tokens, block: Range): number {
  for (let i = block.to - 1; i >= block.from; i--) {
    const start = tokens.start[i] ?? 0;
    const char = text.charAt(start);
    if ((char === '’' || char === "'") && (tokens.end[i] ?? 0) - start === 1 && !/\s/.test(text.charAt(start - 1)))
      return i;
  }
  return -1;
}
