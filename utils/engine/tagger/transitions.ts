import { type Columns, PAD } from './columns';
import { LABEL_COUNT } from './labels';
import { hashOf } from './word-hash';

/** Cells of one table of transitions: from each label to each. */
export const PAIRS = LABEL_COUNT * LABEL_COUNT;
/** Tables that are added up for one step from a token to the next. */
export const CONTEXTS = 4;
const KIND_BITS = 7;
const PLACES = 60;
const COMMA = hashOf(',');
const STOPS: ReadonlySet<number> = new Set(['.', '?', '!', '…', '...'].map((mark) => hashOf(mark)));
const RULES = LABEL_COUNT * LABEL_COUNT;
/** Tables in all: by place, by what the rules say of both tokens, by the kind of the token and of the one before. */
export const TABLES = PLACES + RULES + 2 * (1 << KIND_BITS);

/**
 * Writes to `out` the numbers of the `CONTEXTS` tables that weigh the step to token `i`: quotation marks, stops and starts
 * of sentences open and close spans, and so do the rules.
 */
export function contextsOf(columns: Columns, i: number, out: Uint16Array | Uint32Array, at = 0): void {
  const c = i + PAD;
  const starts = columns.sentenceFrom[c] !== c ? 0 : columns.blockBits[c] & 8 ? 2 : 1;
  out[at] = (columns.quote[c] * 5 + markOf(columns, c)) * 3 + starts;
  out[at + 1] = PLACES + columns.rule[c - 1] * LABEL_COUNT + columns.rule[c];
  out[at + 2] = PLACES + RULES + bucketOf(columns.kind[c]);
  out[at + 3] = PLACES + RULES + (1 << KIND_BITS) + bucketOf(columns.kind[c - 1]);
}

function markOf(columns: Columns, c: number): number {
  if (columns.shape[c] & 1) return 0;
  if (columns.kind[c] === COMMA) return 1;
  if (STOPS.has(columns.kind[c])) return 2;
  return columns.quote[c] & 1 ? 3 : 4;
}

const bucketOf = (kind: number) => Math.imul(kind ^ (kind >>> 15), 0x9e3779b1) >>> (32 - KIND_BITS);
