import { CLAIM_MEASURES } from './claim-measures';
import type { CueLexicon, Vocabulary } from './columns';
import type { Forest } from './forest';
import { JUDGE_BITS } from './judge';
import { LABEL_COUNT, LABELS } from './labels';
import { type ChainTables, type ChainWeights, tablesOf } from './lattice';
import { LINK_BITS } from './link-candidates';
import type { Quantised } from './quantised';
import { SENTENCE_MEASURES } from './sentence-judge';
import { PAIRS, TABLES } from './transitions';
import { hashOf } from './word-hash';

/**
 * The weight file, little endian:
 *
 * | offset | bytes | what |
 * |---|---|---|
 * | 0 | 4 | magic, `WTAG` |
 * | 4 | 4 | version of format and features, `VERSION` |
 * | 8 | 4 | length of the file |
 * | 12 | 4 | checksum: FNV-1a of all bytes from 16 on |
 * | 16 | 4 | hash of the label set, joined by commas |
 * | 20 | 4 | bits of the buckets of emissions |
 * | 24 | 4 | entries of the lexicon |
 * | 28 | 12 | float32, the thresholds `keep`, `floor` and `sentence` |
 * | 40 | 20 | float32, the steps of the five blocks of int8 |
 * | 60 | 24 | for each of the two forests: depth, trees, and float32 the base |
 * | 84 | | the forests, sentences first: float32 thresholds, float32 leaves, one byte a node for its measure |
 * | | | int8 blocks in steps: emission, transition, link, judge, said |
 * | | 8192 | the vocabulary: bits by the upper 16 bits of the hash of a word |
 * | | 4 each | the lexicon: hashes of stems, ascending |
 * | | 1 each | the lexicon: steps 1 to 7 in the same order |
 */
const MAGIC = 'WTAG';
/** Goes up with every change of the format or of what a feature or measure is: weights for other features are worthless. */
const VERSION = 2;
const STEPS_AT = 40;
const FORESTS_AT = 60;
const HEADER = 84;
const MAX_BITS = 20;
const MAX_DEPTH = 8;
const MAX_TREES = 2_000;
export const VOCABULARY_BYTES = 1 << 13;

/** Probabilities from which on a candidate is kept: see `tagAttributions`. */
export interface Thresholds {
  /** That people would mark the attribution. */
  readonly keep: number;
  /** The same, where it is the best that a sentence with a content has. */
  readonly floor: number;
  /** That a sentence holds a content. */
  readonly sentence: number;
}

/** What training learns and a file holds. */
export interface Learned extends ChainWeights {
  readonly thresholds: Thresholds;
  readonly link: Quantised;
  /** The linear judge of candidates. */
  readonly judge: Quantised;
  /** The linear judge of what is a claim in the everyday sense. */
  readonly said: Quantised;
  /** The probability that a sentence holds a content, and that people would mark a candidate. */
  readonly sentences: Forest;
  readonly claims: Forest;
  readonly vocabulary: Vocabulary;
  readonly lexicon: CueLexicon;
}

/** The same, as the tagger reads it. */
export interface Weights extends Omit<Learned, keyof ChainWeights> {
  readonly chain: ChainTables;
  /** Eight hexadecimal digits: the checksum of the file. */
  readonly id: string;
}

/** The bytes are no weights that this engine can use; the message says why, in a sentence for people who build. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

const BLOCKS = ['emission', 'transition', 'link', 'judge', 'said'] as const;
const FORESTS = ['sentences', 'claims'] as const;
const MEASURES = { sentences: SENTENCE_MEASURES, claims: CLAIM_MEASURES } as const;

const sizesOf = (bits: number) => [
  LABEL_COUNT << bits,
  TABLES * PAIRS,
  1 << LINK_BITS,
  1 << JUDGE_BITS,
  1 << JUDGE_BITS,
];
const forestBytes = (depth: number, trees: number) => trees * (5 * ((1 << depth) - 1) + 4 * (1 << depth));
const labelSet = () => hashOf(LABELS.join(',')) >>> 0;
const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * The weights that `bytes` hold, laid out for the tagger. Throws `WeightsError` where the bytes are no weight file, one of
 * another version, cut off, or damaged. Linear.
 */
export function decodeWeights(bytes: Uint8Array): Weights {
  const { bits, emission, transition, ...rest } = learnedIn(bytes);
  return { ...rest, chain: tablesOf({ bits, emission, transition }) };
}

/** What was learned, as `bytes` hold it, and the id of the file. Throws as `decodeWeights` does. */
export function learnedIn(bytes: Uint8Array): Learned & { readonly id: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { bits, entries, forests } = checked(bytes, view);
  let at = HEADER;
  const floats = (count: number) => {
    const values = Float32Array.from({ length: count }, (_, k) => view.getFloat32(at + 4 * k, true));
    at += 4 * count;
    return values;
  };
  const [sentences, claims] = forests.map(({ depth, trees, base }, k): Forest => {
    const inner = trees * ((1 << depth) - 1);
    const threshold = floats(inner);
    const leaf = floats(trees << depth);
    const measure = bytes.slice(at, at + inner);
    at += inner;
    if (measure.some((number) => number >= MEASURES[FORESTS[k]]))
      throw new WeightsError('The weight file asks for measures that there are none of.');
    return { depth, base, threshold, leaf, measure };
  });
  const [emission, transition, link, judge, said] = sizesOf(bits).map((size, k): Quantised => {
    const cells = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return { cells, step: view.getFloat32(STEPS_AT + 4 * k, true) };
  });
  const vocabulary = bytes.subarray(at, at + VOCABULARY_BYTES);
  at += VOCABULARY_BYTES;
  const lexicon = new Map<number, number>();
  for (let k = 0; k < entries; k++) lexicon.set(view.getInt32(at + 4 * k, true), bytes[at + 4 * entries + k]);
  const thresholds = {
    keep: view.getFloat32(28, true),
    floor: view.getFloat32(32, true),
    sentence: view.getFloat32(36, true),
  };
  const id = view.getUint32(12, true).toString(16).padStart(8, '0');
  return { bits, thresholds, emission, transition, link, judge, said, sentences, claims, vocabulary, lexicon, id };
}

/** What the header says, if the bytes are a whole weight file; throws `WeightsError` if not. */
function checked(bytes: Uint8Array, view: DataView) {
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new WeightsError('This is no weight file: it does not start with WTAG.');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new WeightsError(`The weight file has version ${version}, this engine reads version ${VERSION}.`);
  const length = bytes.length < HEADER ? HEADER : view.getUint32(8, true);
  if (bytes.length < length)
    throw new WeightsError(`The weight file is cut off: ${bytes.length} of at least ${length} bytes.`);
  if (bytes.length > length)
    throw new WeightsError(`The weight file is too long: ${bytes.length} bytes instead of ${length}.`);
  if (checksumOf(bytes.subarray(16)) !== view.getUint32(12, true))
    throw new WeightsError('The weight file is damaged: its checksum is wrong.');
  if (view.getUint32(16, true) !== labelSet()) throw new WeightsError('The weight file was made for other labels.');
  const bits = view.getUint32(20, true);
  const entries = view.getUint32(24, true);
  const forests = FORESTS.map((_, k) => ({
    depth: view.getUint32(FORESTS_AT + 12 * k, true),
    trees: view.getUint32(FORESTS_AT + 12 * k + 4, true),
    base: view.getFloat32(FORESTS_AT + 12 * k + 8, true),
  }));
  const isSane = bits <= MAX_BITS && forests.every(({ depth, trees }) => depth <= MAX_DEPTH && trees <= MAX_TREES);
  const parts = isSane ? [...sizesOf(bits), ...forests.map(({ depth, trees }) => forestBytes(depth, trees))] : [];
  const expected = HEADER + sumOf(parts) + VOCABULARY_BYTES + 5 * entries;
  if (expected !== length)
    throw new WeightsError(`The weight file contradicts itself: its parts take ${expected} bytes, not ${length}.`);
  return { bits, entries, forests };
}

/** The file of what was learned; the same input gives the same bytes. Throws `RangeError` where a block has the wrong size. */
export function encodeWeights(learned: Learned): Uint8Array {
  const entries = [...learned.lexicon].sort(([a], [b]) => a - b);
  const sizes = sizesOf(learned.bits);
  const forests = FORESTS.map((name) => learned[name]);
  const trees = (forest: Forest) => forest.leaf.length >> forest.depth;
  const length =
    HEADER +
    sumOf(sizes) +
    sumOf(forests.map((forest) => forestBytes(forest.depth, trees(forest)))) +
    VOCABULARY_BYTES +
    5 * entries.length;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < 4; k++) bytes[k] = MAGIC.charCodeAt(k);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, length, true);
  view.setUint32(16, labelSet(), true);
  view.setUint32(20, learned.bits, true);
  view.setUint32(24, entries.length, true);
  view.setFloat32(28, learned.thresholds.keep, true);
  view.setFloat32(32, learned.thresholds.floor, true);
  view.setFloat32(36, learned.thresholds.sentence, true);
  let at = HEADER;
  const putFloats = (values: Float32Array) => {
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  };
  forests.forEach((forest, k) => {
    view.setUint32(FORESTS_AT + 12 * k, forest.depth, true);
    view.setUint32(FORESTS_AT + 12 * k + 4, trees(forest), true);
    view.setFloat32(FORESTS_AT + 12 * k + 8, forest.base, true);
    putFloats(forest.threshold);
    putFloats(forest.leaf);
    bytes.set(forest.measure, at);
    at += forest.measure.length;
  });
  BLOCKS.forEach((name, k) => {
    const { cells, step } = learned[name];
    if (cells.length !== sizes[k]) throw new RangeError(`${name}: ${cells.length} cells instead of ${sizes[k]}`);
    view.setFloat32(STEPS_AT + 4 * k, step, true);
    bytes.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.length), at);
    at += cells.length;
  });
  bytes.set(learned.vocabulary, at);
  at += VOCABULARY_BYTES;
  entries.forEach(([hash, stepNumber], k) => {
    view.setInt32(at + 4 * k, hash, true);
    bytes[at + 4 * entries.length + k] = stepNumber;
  });
  view.setUint32(12, checksumOf(bytes.subarray(16)), true);
  return bytes;
}

function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < bytes.length; k++) hash = Math.imul(hash ^ bytes[k], 0x01000193);
  return hash >>> 0;
}
