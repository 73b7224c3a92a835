import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { FUNCTION_WORD } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';
import { beginOf, type Role } from './labels';
import { hashOf, stemHash } from './word-hash';

/** Cells before the first token and behind the last, so that a window needs no look at the edges. Token `i` is cell `i + PAD`. */
export const PAD = 4;

/** How likely a word is a cue, in eight steps, by the hash of its stem; words that were never one are missing. */
export type CueLexicon = ReadonlyMap<number, number>;

/** The words that are worth knowing one by one, as bits set at the upper 16 bits of their hashes; the rest count as their kind and ending. */
export type Vocabulary = Uint8Array;
export const isKnown = (vocabulary: Vocabulary, hash: number) => (vocabulary[hash >>> 19] >> ((hash >>> 16) & 7)) & 1;

/** From this step on a word is a likely cue: sentences are read around it. */
const STRONG_CUE = 4;

/** What the features are made of: one integer a token, in columns. Zero everywhere outside the text. */
export interface Columns {
  readonly count: number;
  /** Hash of the lower-cased word. */
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  /** Capitals, digits, white space before it: the bits of `Shape`, and whether it opens the sentence. */
  readonly shape: Int32Array;
  /** Its class: the word itself where it is a function word or a mark, else what its ending and capitals tell. */
  readonly kind: Int32Array;
  /** 0 outside quotations, 1 an opening mark, 2 inside, 3 a closing mark. */
  readonly quote: Int32Array;
  /** 0 to 7: the step of the lexicon, moved up by one for words it lacks. */
  readonly cueness: Int32Array;
  /** The label that the rules give. */
  readonly rule: Int32Array;
  /** What the rules recognised there: construction and confidence in one number; 0 where nothing was. */
  readonly ruleKind: Int32Array;
  /** The attribution of the rules whose source, cue or content holds the token, from 1; 0 for none. */
  readonly ruleOf: Int32Array;
  /** How often the rules find the word in a source of the text, up to 3; only words with a capital count. */
  readonly speaker: Int32Array;
  /** Cell of the nearest likely cue of the sentence to the left and right, itself left out; 0 for none. */
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** Cell of the nearest mark or conjunction of the sentence to the left and right, itself left out; 0 for none. */
  readonly edgeLeft: Int32Array;
  readonly edgeRight: Int32Array;
  /** Cell of the first token of the sentence, and the one behind its last. */
  readonly sentenceFrom: Int32Array;
  readonly sentenceTo: Int32Array;
  /** Bits of the sentence: see `sentenceBits`. */
  readonly sentenceBits: Int32Array;
  readonly previousBits: Int32Array;
  readonly nextBits: Int32Array;
  /** Bits of the paragraph: headline, opens with a quotation, the sentence is its first. */
  readonly blockBits: Int32Array;
  /** Tenths of the sentences of the text in which the rules find content, and how many hold a quotation. */
  readonly density: number;
}

const CONTENT_CLASSES =
  WordClass.cue |
  WordClass.cueNoun |
  WordClass.head |
  WordClass.title |
  WordClass.time |
  WordClass.finite |
  WordClass.quantity |
  WordClass.adverb;
const EDGE = WordClass.coordinator | WordClass.subordinator | WordClass.wh;
const ENDINGS = ['ing', 'ed', 'ly', 'ion', 'ment', 'ness', 'er', 'or', 'ist', 'al', 'ous', 'ive', 'able', 's'];
const TO = hashOf('to');
const THAT = hashOf('that');

/** The columns of a text that is cut, with what the rules found in it. Linear. */
export function columnsOf(
  analysis: Analysis,
  rules: readonly Attribution[],
  lexicon: CueLexicon,
  vocabulary: Vocabulary,
): Columns {
  const { tokens, quotes } = analysis;
  const size = tokens.count + 2 * PAD;
  const column = () => new Int32Array(size);
  const columns: Columns = {
    count: tokens.count,
    word: column(),
    stem: column(),
    suffix2: column(),
    suffix3: column(),
    shape: column(),
    kind: column(),
    quote: column(),
    cueness: column(),
    rule: column(),
    ruleKind: column(),
    ruleOf: column(),
    speaker: column(),
    cueLeft: column(),
    cueRight: column(),
    edgeLeft: column(),
    edgeRight: column(),
    sentenceFrom: column(),
    sentenceTo: column(),
    sentenceBits: column(),
    previousBits: column(),
    nextBits: column(),
    blockBits: column(),
    density: densityOf(analysis, rules),
  };
  for (let i = 0; i < tokens.count; i++) {
    const cell = i + PAD;
    const word = tokens.word[i];
    const shape = tokens.shape[i];
    columns.word[cell] = hashOf(word);
    columns.suffix2[cell] = hashOf(word, Math.max(0, word.length - 2));
    columns.suffix3[cell] = hashOf(word, Math.max(0, word.length - 3));
    columns.shape[cell] = shape;
    if (shape & Shape.word) {
      columns.stem[cell] = stemHash(word);
      columns.cueness[cell] = lexicon.get(columns.stem[cell]) ?? 0;
    } else columns.stem[cell] = columns.word[cell];
    columns.kind[cell] = kindOf(word, columns.word[cell], shape, tokens.classes[i]);
    if (shape & Shape.word && !isKnown(vocabulary, columns.word[cell])) {
      columns.word[cell] = columns.kind[cell] ^ columns.suffix2[cell];
      if (columns.cueness[cell] === 0) columns.stem[cell] = columns.word[cell];
    }
  }
  for (const { from, to } of quotes.ranges) {
    columns.quote.fill(2, from + PAD, to + PAD);
    columns.quote[from + PAD] = 1;
    columns.quote[to - 1 + PAD] = 3;
  }
  addRules(columns, rules);
  addSpeakers(columns, rules);
  addSentences(columns, analysis);
  return columns;
}

function kindOf(word: string, hash: number, shape: number, classes: number): number {
  if (!(shape & Shape.word)) return hash;
  if (classes & FUNCTION_WORD) return hash;
  if (shape & Shape.number) return 1;
  if (shape & Shape.allCapitals) return 2;
  if (shape & Shape.capital) return 3 + ((classes & (WordClass.title | WordClass.head | WordClass.time)) >> 8) * 64;
  const content = classes & CONTENT_CLASSES;
  let ending = 0;
  while (ending < ENDINGS.length && !word.endsWith(ENDINGS[ending])) ending++;
  return 16 + ending + (content >> 8) * 64;
}

const CONSTRUCTIONS = ['said', 'according', 'passive', 'adverb', 'noun', 'headline'];

function addRules(columns: Columns, rules: readonly Attribution[]): void {
  const mark = (ranges: readonly Range[], role: Role, index: number, kind: number) => {
    for (const { from, to } of ranges) {
      columns.rule.fill(beginOf(role) + 1, from + PAD, to + PAD);
      columns.rule[from + PAD] = beginOf(role);
      columns.ruleOf.fill(index + 1, from + PAD, to + PAD);
      columns.ruleKind.fill(kind, from + PAD, to + PAD);
    }
  };
  const kinds = rules.map(
    ({ construction, confidence, class: sort }) =>
      1 + CONSTRUCTIONS.indexOf(construction) + 8 * Math.floor(confidence * 10) + (sort === 'said' ? 128 : 0),
  );
  for (let r = 0; r < rules.length; r++) mark(rules[r].content, 'content', r, kinds[r]);
  for (let r = 0; r < rules.length; r++) mark(rules[r].source ?? [], 'source', r, kinds[r]);
  for (let r = 0; r < rules.length; r++) mark(rules[r].cue, 'cue', r, kinds[r]);
}

function addSpeakers({ word, shape, speaker, count }: Columns, rules: readonly Attribution[]): void {
  const times = new Map<number, number>();
  for (const { source } of rules)
    for (const { from, to } of source ?? [])
      for (let cell = from + PAD; cell < to + PAD; cell++)
        if (shape[cell] & Shape.capital) times.set(word[cell], (times.get(word[cell]) ?? 0) + 1);
  for (let cell = PAD; cell < count + PAD; cell++)
    if (shape[cell] & Shape.capital) speaker[cell] = Math.min(3, times.get(word[cell]) ?? 0);
}

/** What a sentence holds: 1 a quotation, 2 a likely cue, 4, 8 and 16 a source, cue and content of the rules, 32 a whole one. */
function sentenceBits(columns: Columns, from: number, to: number): number {
  let bits = 0;
  let ruled = 0;
  for (let cell = from; cell < to; cell++) {
    if (columns.quote[cell] !== 0) bits |= 1;
    if (columns.cueness[cell] >= STRONG_CUE && columns.quote[cell] === 0) bits |= 2;
    const rule = columns.rule[cell];
    if (rule !== 0) {
      bits |= 4 << ((rule - 1) >> 1);
      ruled++;
    }
  }
  return ruled >= to - from - 1 ? bits | 32 : bits;
}

function addSentences(columns: Columns, analysis: Analysis): void {
  const { sentences, blocks, blockOf, quotes } = analysis;
  const bits = sentences.map(({ from, to }) => sentenceBits(columns, from + PAD, to + PAD));
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences[s].from + PAD;
    const to = sentences[s].to + PAD;
    const block = blockOf[sentences[s].from];
    const opens = quotes.of[blocks[block].from] >= 0;
    const first = blocks[block].from === sentences[s].from;
    columns.sentenceFrom.fill(from, from, to);
    columns.sentenceTo.fill(to, from, to);
    columns.sentenceBits.fill(1 + bits[s], from, to);
    columns.previousBits.fill(1 + (bits[s - 1] ?? -1), from, to);
    columns.nextBits.fill(1 + (bits[s + 1] ?? -1), from, to);
    columns.blockBits.fill((block === 0 ? 1 : 2) + (opens ? 4 : 0) + (first ? 8 : 0), from, to);
    sweep(columns, analysis, from, to);
  }
}

/** The nearest cues and edges of one sentence, from both sides. */
function sweep(columns: Columns, { tokens }: Analysis, from: number, to: number): void {
  const isCue = (cell: number) =>
    columns.rule[cell] === 3 || (columns.cueness[cell] >= STRONG_CUE && columns.quote[cell] === 0);
  const isEdge = (cell: number) =>
    !(columns.shape[cell] & Shape.word) ||
    (tokens.classes[cell - PAD] & EDGE) !== 0 ||
    columns.word[cell] === TO ||
    columns.word[cell] === THAT;
  let cue = 0;
  let edge = 0;
  for (let cell = from; cell < to; cell++) {
    columns.cueLeft[cell] = cue;
    columns.edgeLeft[cell] = edge;
    if (isCue(cell)) cue = cell;
    if (isEdge(cell)) edge = cell;
  }
  cue = 0;
  edge = 0;
  for (let cell = to - 1; cell >= from; cell--) {
    columns.cueRight[cell] = cue;
    columns.edgeRight[cell] = edge;
    if (isCue(cell)) cue = cell;
    if (isEdge(cell)) edge = cell;
  }
}

function densityOf({ sentences, sentenceOf, quotes }: Analysis, rules: readonly Attribution[]): number {
  if (sentences.length === 0) return 0;
  const attributed = new Set<number>();
  for (const { content } of rules)
    for (const { from, to } of content) for (let s = sentenceOf[from]; s <= sentenceOf[to - 1]; s++) attributed.add(s);
  const quoted = new Set(quotes.ranges.map(({ from }) => sentenceOf[from]));
  const tenths = (count: number) => Math.round((10 * count) / sentences.length);
  return tenths(attributed.size) * 16 + tenths(quoted.size);
}
