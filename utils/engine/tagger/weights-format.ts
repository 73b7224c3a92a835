import type { CueLexicon, Vocabulary } from './columns';
import { JUDGE_BITS } from './judge';
import { LABEL_COUNT, LABELS } from './labels';
import { LINK_BITS } from './link-candidates';
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
 * | 28 | 12 | float32, the thresholds `keep`, `floor` and `cover` |
 * | 40 | 24 | float32, the steps of the six blocks that follow |
 * | 64 | | int8 blocks in steps: emission, transition, link, judge, cover, said |
 * | | 8192 | the vocabulary: bits by the upper 16 bits of the hash of a word |
 * | | 4 each | the lexicon: hashes of stems, ascending |
 * | | 1 each | the lexicon: steps 1 to 7 in the same order |
 */
const MAGIC = 'WTAG';
/** Goes up with every change of the format or of what a feature is: weights for other features are worthless. */
const VERSION = 1;
const STEPS_AT = 40;
const HEADER = 64;
export const VOCABULARY_BYTES = 1 << 13;
/** Steps of emissions on each side of 0: half of what an int8 holds scores the same and packs a fifth smaller. */
const EMISSION_LEVELS = 63;

/** Probabilities from which on a candidate is kept: see `tagAttributions`. */
export interface Thresholds {
  /** That people would mark the attribution. */
  readonly keep: number;
  /** The same, where nothing surer covers its content. */
  readonly floor: number;
  /** Then also: that the content is somebody's, whoever it is. */
  readonly cover: number;
}

/** What the tagger has learned. Blocks are int8 as read from a file, or floats before they are written. */
export interface Weights {
  readonly bits: number;
  readonly thresholds: Thresholds;
  readonly emission: Int8Array | Float32Array;
  readonly emissionStep: number;
  readonly transition: Int8Array | Float32Array;
  readonly transitionStep: number;
  readonly link: Int8Array | Float32Array;
  readonly linkStep: number;
  readonly judge: Int8Array | Float32Array;
  readonly judgeStep: number;
  readonly cover: Int8Array | Float32Array;
  readonly coverStep: number;
  readonly said: Int8Array | Float32Array;
  readonly saidStep: number;
  readonly vocabulary: Vocabulary;
  readonly lexicon: CueLexicon;
  /** Tells one set of weights from another. */
  readonly id: string;
}

/** The bytes are no weight file of this engine; the message says what is wrong with them. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

const BLOCKS = ['emission', 'transition', 'link', 'judge', 'cover', 'said'] as const;

const sizesOf = (bits: number) => [
  LABEL_COUNT << bits,
  TABLES * PAIRS,
  1 << LINK_BITS,
  1 << JUDGE_BITS,
  1 << JUDGE_BITS,
  1 << JUDGE_BITS,
];
const labelSet = () => hashOf(LABELS.join(',')) >>> 0;

/**
 * The weights that `bytes` hold, as views of them: nothing is copied but the lexicon. Throws `WeightsError` where the bytes
 * are no weight file, one of another version, cut off, or damaged.
 */
export function decodeWeights(bytes: Uint8Array): Weights {
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new WeightsError('This is no weight file: it does not start with WTAG.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new WeightsError(`The weight file has version ${version}, this engine reads version ${VERSION}.`);
  const length = bytes.length < HEADER ? HEADER : view.getUint32(8, true);
  if (bytes.length < length)
    throw new WeightsError(`The weight file is cut off: ${bytes.length} of at least ${length} bytes.`);
  if (bytes.length > length)
    throw new WeightsError(`The weight file is too long: ${bytes.length} bytes instead of ${length}.`);
  const checksum = checksumOf(bytes.subarray(16));
  if (checksum !== view.getUint32(12, true))
    throw new WeightsError('The weight file is damaged: its checksum is wrong.');
  if (view.getUint32(16, true) !== labelSet()) throw new WeightsError('The weight file was made for other labels.');
  const bits = view.getUint32(20, true);
  const entries = view.getUint32(24, true);
  const sizes = bits <= 24 ? sizesOf(bits) : [];
  const expected = HEADER + sizes.reduce((a, b) => a + b, 0) + VOCABULARY_BYTES + 5 * entries;
  if (expected !== length)
    throw new WeightsError(`The weight file contradicts itself: its parts take ${expected} bytes, not ${length}.`);
  let at = HEADER;
  const blocks = sizes.map((size) => {
    const block = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return block;
  });
  const vocabulary = bytes.subarray(at, at + VOCABULARY_BYTES);
  at += VOCABULARY_BYTES;
  const lexicon = new Map<number, number>();
  for (let k = 0; k < entries; k++) lexicon.set(view.getInt32(at + 4 * k, true), bytes[at + 4 * entries + k]);
  const step = (k: number) => view.getFloat32(STEPS_AT + 4 * k, true);
  const [emission, transition, link, judge, cover, said] = blocks;
  return {
    bits,
    thresholds: {
      keep: view.getFloat32(28, true),
      floor: view.getFloat32(32, true),
      cover: view.getFloat32(36, true),
    },
    emission,
    emissionStep: step(0),
    transition,
    transitionStep: step(1),
    link,
    linkStep: step(2),
    judge,
    judgeStep: step(3),
    cover,
    coverStep: step(4),
    said,
    saidStep: step(5),
    vocabulary,
    lexicon,
    id: checksum.toString(16).padStart(8, '0'),
  };
}

/** The file of `weights`. Float blocks are rounded to steps; the same weights give the same bytes. */
export function encodeWeights(weights: Omit<Weights, 'id'>): Uint8Array {
  const entries = [...weights.lexicon].sort(([a], [b]) => a - b);
  const sizes = sizesOf(weights.bits);
  const length = HEADER + sizes.reduce((a, b) => a + b, 0) + VOCABULARY_BYTES + 5 * entries.length;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < 4; k++) bytes[k] = MAGIC.charCodeAt(k);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, length, true);
  view.setUint32(16, labelSet(), true);
  view.setUint32(20, weights.bits, true);
  view.setUint32(24, entries.length, true);
  view.setFloat32(28, weights.thresholds.keep, true);
  view.setFloat32(32, weights.thresholds.floor, true);
  view.setFloat32(36, weights.thresholds.cover, true);
  let at = HEADER;
  BLOCKS.forEach((name, k) => {
    const values = weights[name];
    if (values.length !== sizes[k]) throw new RangeError(`${name}: ${values.length} cells instead of ${sizes[k]}`);
    const whole = values instanceof Int8Array;
    const levels = name === 'emission' ? EMISSION_LEVELS : 127;
    const step = whole ? weights[`${name}Step`] : stepOf(values, levels);
    view.setFloat32(STEPS_AT + 4 * k, step, true);
    for (let cell = 0; cell < values.length; cell++) {
      const value = whole ? values[cell] : Math.round(values[cell] / step);
      view.setInt8(at + cell, Math.max(-levels, Math.min(levels, value)));
    }
    at += values.length;
  });
  bytes.set(weights.vocabulary, at);
  at += VOCABULARY_BYTES;
  entries.forEach(([hash, stepNumber], k) => {
    view.setInt32(at + 4 * k, hash, true);
    bytes[at + 4 * entries.length + k] = stepNumber;
  });
  view.setUint32(12, checksumOf(bytes.subarray(16)), true);
  return bytes;
}

/** One cell in ten thousand is cut at the ends, so that the rest has finer steps. */
function stepOf(values: Float32Array, levels: number): number {
  const sorted = values.map(Math.abs).sort();
  const top = sorted[Math.floor((sorted.length - 1) * 0.9999)];
  return Math.fround((top > 0 ? top : 1) / levels);
}

function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < bytes.length; k++) hash = Math.imul(hash ^ bytes[k], 0x01000193);
  return hash >>> 0;
}
