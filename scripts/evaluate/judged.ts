import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { STANDINGS, type StandingValue } from '../../utils/model';
import { percent, type Table } from './table';

const JUDGED = fileURLToPath(new URL('../../test/judged/standing.jsonl', import.meta.url));

const DetectionSchema = v.object({
  draw: v.pipe(v.number(), v.integer(), v.minValue(1)),
  article: v.string(),
  value: v.picklist(STANDINGS),
  cue: v.tuple([v.number(), v.number()]),
  rule: v.string(),
  right: v.boolean(),
});
export type Detection = v.InferOutput<typeof DetectionSchema>;

/** The detections of `test/judged`, which people judged without seeing the rule. Throws where a line is broken. */
export function readJudged(): readonly Detection[] {
  const lines = readFileSync(JUDGED, 'utf8').trimEnd().split('\n');
  return lines.map((line) => v.parse(DetectionSchema, JSON.parse(line)));
}

/** How many detections of the value in the draw were judged right, of how many. */
export function rightOf(judged: readonly Detection[], draw: number, value: StandingValue): readonly [number, number] {
  const drawn = judged.filter((one) => one.draw === draw && one.value === value);
  return [drawn.filter(({ right }) => right).length, drawn.length];
}

/** The share judged right of each standing, one column a draw. */
export function judgedTable(judged: readonly Detection[]): Table {
  const draws = [...new Set(judged.map(({ draw }) => draw))].sort((a, b) => a - b);
  return {
    title: 'Detections of standing that people judged right',
    head: ['standing', ...draws.map((draw) => `draw ${draw}`)],
    rows: STANDINGS.map((value) => [
      value,
      ...draws.map((draw) => {
        const [right, all] = rightOf(judged, draw, value);
        return all === 0 ? '–' : `${percent(right / all)} (${right} of ${all})`;
      }),
    ]),
    note: 'In per cent. The engine was mended after each draw but the last: see test/judged/README.md.',
  };
}
