/** The agreement of a class as a table for spreadsheets: each against Whence, then every pair. */
import { csvTable } from '../exchange/csv-table';
import { agreementOf, type KindAgreement } from './agreement';
import type { Marked } from './lesson';
import type { Counted } from './placed';

/** Somebody with marks, by a name that the others do not have. */
export interface Marker {
  readonly name: string;
  readonly marks: readonly Marked[];
  /** When Whence's reading was first shown to them (ISO 8601); null: that is not known, or it never was. */
  readonly revealedAt: string | null;
}

/** Whence, with as much of the text as it read. */
export interface WhenceMarker extends Marker {
  readonly within: Counted;
}

const OF_KIND = [
  ['both', (one) => one.both],
  ['partly', (one) => one.partly],
  ['named_otherwise', (one) => one.named],
  ['only_first', (one) => one.onlyFirst],
  ['only_second', (one) => one.onlySecond],
  ['percent', (one) => percent(one.share)],
  ['sentences_percent', (one) => percent(one.sentenceShare)],
  ['kappa', (one) => rounded(one.kappa)],
  ['words_percent', (one) => percent(one.wordShare)],
] as const satisfies readonly (readonly [string, (one: KindAgreement) => string | number | null | undefined])[];

/** The columns are ids, not words, in every language. A cell without a figure is empty. Quadratic in the people. */
export function classCsv(people: readonly Marker[], whence: WhenceMarker | null, text: Counted): string {
  const kinds = agreementOf<Marked>([], [], text).map(({ kind }) => kind);
  const figures = kinds.flatMap((kind) => OF_KIND.map(([name]) => `${kind}_${name}`));
  const header = ['first', 'second', 'first_shown', 'second_shown', ...figures];
  const besideWhence = whence === null ? [] : people.map((one) => rowOf(one, whence, whence.within));
  const pairs = people.flatMap((one, i) => people.slice(i + 1).map((other) => rowOf(one, other, text)));
  return csvTable([header, ...besideWhence, ...pairs]);
}

function rowOf(first: Marker, second: Marker, text: Counted): (string | number | null)[] {
  const figures = agreementOf(first.marks, second.marks, text).flatMap((one) =>
    OF_KIND.map(([, figure]) => figure(one)),
  );
  return [first.name, second.name, first.revealedAt, second.revealedAt, ...figures];
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}

function rounded(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 100) / 100;
}
