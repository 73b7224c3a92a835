import { MEASURES } from '../score/measures';
import type { Column, Evaluation } from './evaluation';
import { percent, type Table } from './table';

/** Those of which precision and recall are told apart. */
const IN_TWO: ReadonlySet<string> = new Set(['core', 'relations']);

/** The evaluation as tables: all measures, publishers where the gold names them, the engine's confidence. */
export function tablesOf(evaluation: Evaluation): readonly Table[] {
  const tables = [measureTable(evaluation), publisherTable(evaluation), reliabilityTable(evaluation)];
  return tables.filter((table) => table !== null);
}

/** What was read, and by which engine, as a sentence. */
export function subjectOf({ engine, gold }: Evaluation): string {
  return `Engine ${engine} on ${gold.name}: ${gold.articles} articles, ${gold.attributions} attributions.`;
}

function measureTable({ columns }: Evaluation): Table {
  const row = (name: string, cell: (column: Column) => string) => [name, ...columns.map(cell)];
  const measures = MEASURES.flatMap((measure) => [
    row(measure, ({ scores, intervals }) => {
      const interval = intervals[measure];
      return percent(scores[measure]?.f1) + (interval ? ` [${interval.map(percent).join('–')}]` : '');
    }),
    ...(IN_TWO.has(measure)
      ? [
          row(`${measure}, precision`, ({ scores }) => percent(scores[measure]?.precision)),
          row(`${measure}, recall`, ({ scores }) => percent(scores[measure]?.recall)),
        ]
      : []),
  ]);
  const classes = Object.entries(columns[0]?.classes ?? {}).flatMap(([name, { share }]) => [
    row(`${name} (${(100 * share).toFixed(0)}%), relations`, ({ classes }) => percent(classes[name]?.relations)),
    row(`${name}, content`, ({ classes }) => percent(classes[name]?.content)),
  ]);
  return {
    title: 'Who says what',
    head: ['measure', ...columns.map(({ name }) => name)],
    rows: [...measures, ...classes],
    note:
      'F1 in per cent with its 95% interval, by resampling articles; sourceLinks is an accuracy. Below the measures, for each ' +
      'class of the gold with its share: recall of its relations and of the words of its contents.',
  };
}

function publisherTable({ columns }: Evaluation): Table | null {
  const names = Object.entries(columns[0]?.publishers ?? {});
  if (names.length === 0) return null;
  const shown = ['core', 'relations'].flatMap((measure) => columns.slice(0, 2).map((column) => ({ measure, column })));
  return {
    title: 'By publisher',
    head: ['publisher', 'articles', ...shown.map(({ measure, column }) => `${measure}, ${column.name}`)],
    rows: names.map(([publisher, { articles }]) => [
      publisher,
      String(articles),
      ...shown.map(({ measure, column }) => percent(column.publishers[publisher]?.scores[measure]?.f1)),
    ]),
    note: 'F1 in per cent.',
  };
}

function reliabilityTable({ reliability, sure }: Evaluation): Table {
  const { precision, recall } = sure.scores.core ?? {};
  return {
    title: "The engine's confidence",
    head: ['confidence', 'claims', 'mean confidence', 'right'],
    rows: reliability.bins.map(({ from, to, claims, confidence, right }) => [
      `${from.toFixed(1)}–${to.toFixed(1)}`,
      String(claims),
      confidence?.toFixed(2) ?? '–',
      right?.toFixed(2) ?? '–',
    ]),
    note:
      `Right is a claim that is a right relation. Expected calibration error: ${percent(reliability.expectedCalibrationError)}%. ` +
      `With claims of ${sure.confidence} and above only, core precision is ${percent(precision)} at a recall of ${percent(recall)}.`,
  };
}
