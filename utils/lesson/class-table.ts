/** The agreement of a class as a table for spreadsheets: each against Whence, then every pair. */
import { csvTable } from '../exchange/csv-table';
import { agreementOf, type Counted, type KindAgreement } from './agreement';
import type { Marked } from './lesson';

/** Somebody with marks, by a name that the others do not have. */
export interface Marker {
  readonly name: string;
  readonly marks: readonly Marked[];
}

const OF_KIND = [
  ['both', (one) => one.both],
  ['only_first', (one) => one.onlyFirst],
  ['only_second', (one) => one.onlySecond],
  ['named_otherwise', (one) => one.named],
  ['percent', (one) => percent(one.share)],
  ['sentences_percent', (one) => percent(one.sentenceShare)],
  ['kappa', (one) => rounded(one.kappa)],
  ['words_percent', (one) => percent(one.wordShare)],
] as const satisfies readonly (readonly [string, (one: KindAgreement) => string | number | null | undefined])[];

/** The columns are ids, not words, in every language. A cell without a figure is empty. Quadratic in the people. */
export function classCsv(people: readonly Marker[], whence: Marker | null, text: Counted): string {
  const kinds = agreementOf<Marked>([], [], text).map(({ kind }) => kind);
  const header = ['first', 'second', ...kinds.flatMap((kind) => OF_KIND.map(([name]) => `${kind}_${name}`))];
  return csvTable([header, ...pairsOf(people, whence).map(([first, second]) => rowOf(first, second, text))]);
}

function rowOf(first: Marker, second: Marker, text: Counted): (string | number | null)[] {
  const figures = agreementOf(first.marks, second.marks, text).flatMap((one) =>
    OF_KIND.map(([, figure]) => figure(one)),
  );
  return [first.name, second.name, ...figures];
}

function pairsOf(people: readonly Marker[], whence: Marker | null): (readonly [Marker, Marker])[] {
  const withWhence = whence === null ? [] : people.map((one) => [one, whence] as const);
  return [...withWhence, ...people.flatMap((one, i) => people.slice(i + 1).map((other) => [one, other] as const))];
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}

function rounded(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 100) / 100;
}
