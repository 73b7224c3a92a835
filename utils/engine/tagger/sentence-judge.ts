import type { Analysis } from '../analysis';
import { Shape } from '../tokens';
import { type Columns, PAD } from './columns';
import { type Forest, probabilityIn } from './forest';
import { beginOf, LABEL_COUNT } from './labels';

const L = LABEL_COUNT;
const SOURCE = beginOf('source');
const CUE = beginOf('cue');
const CONTENT = beginOf('content');

/** Measures of a sentence by itself, the first three of which its neighbours see. */
const OWN = 15;
const SEEN = 3;
/** Measures of a sentence in all. */
export const SENTENCE_MEASURES = OWN + 2 * SEEN + 3;

/** What a sentence is judged by, `SENTENCE_MEASURES` cells each, in the order of the sentences. Linear. */
export function sentenceMeasures(analysis: Analysis, columns: Columns, posteriors: Float32Array): Float32Array {
  const { sentences } = analysis;
  const rows = new Float32Array(sentences.length * SENTENCE_MEASURES);
  let total = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { from, to } = sentences[s];
    const own = ownMeasures(columns, posteriors, from, to);
    rows.set(own, s * SENTENCE_MEASURES);
    total += own[0];
  }
  for (let s = 0; s < sentences.length; s++) {
    const at = s * SENTENCE_MEASURES;
    for (let k = 0; k < SEEN; k++) {
      rows[at + OWN + k] = s > 0 ? rows[at - SENTENCE_MEASURES + k] : -1;
      rows[at + OWN + SEEN + k] = s + 1 < sentences.length ? rows[at + SENTENCE_MEASURES + k] : -1;
    }
    rows[at + OWN + 2 * SEEN] = total / sentences.length;
    rows[at + OWN + 2 * SEEN + 1] = s;
    rows[at + OWN + 2 * SEEN + 2] = sentences.length;
  }
  return rows;
}

function ownMeasures(columns: Columns, posteriors: Float32Array, from: number, to: number): number[] {
  let [content, begin, cue, source, cueness] = [0, 0, 0, 0, 0];
  let [contents, cues, outside, quoted, capitals, ruled] = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const at = i * L;
    const p = posteriors[at + CONTENT] + posteriors[at + CONTENT + 1];
    content = Math.max(content, p);
    contents += p;
    begin = Math.max(begin, posteriors[at + CONTENT]);
    cue = Math.max(cue, posteriors[at + CUE] + posteriors[at + CUE + 1]);
    cues += posteriors[at + CUE];
    source = Math.max(source, posteriors[at + SOURCE] + posteriors[at + SOURCE + 1]);
    outside += posteriors[at];
    if (columns.quote[i + PAD] !== 0) quoted++;
    if (columns.shape[i + PAD] & Shape.capital) capitals++;
    cueness = Math.max(cueness, columns.cueness[i + PAD]);
    if (columns.rule[i + PAD] >= CONTENT) ruled = 1;
  }
  const n = to - from;
  return [
    content,
    contents / n,
    cue,
    begin,
    cues,
    source,
    outside / n,
    quoted / n,
    capitals / n,
    n,
    cueness,
    ruled,
    columns.blockBits[from + PAD],
    columns.density >> 4,
    columns.density & 15,
  ];
}

/** For each sentence the probability that somebody's content is in it. */
export function attributedIn(rows: Float32Array, forest: Forest): Float32Array {
  return Float32Array.from({ length: rows.length / SENTENCE_MEASURES }, (_, s) =>
    probabilityIn(forest, rows.subarray(s * SENTENCE_MEASURES, (s + 1) * SENTENCE_MEASURES)),
  );
}
