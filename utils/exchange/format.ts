import type { ExportDocument, ExportPage } from './document';
import type { Words } from './words';

/** What is known of a file before the first of its pages is read. */
export interface ExportAbout extends Pick<ExportDocument, 'generator' | 'made'> {
  /** What `Format.idsOn` gives for every page, in their order; needed by formats that have it and by no other. */
  readonly ids?: readonly string[];
}

/** The reader's actors; both empty or absent where a file is of articles alone. */
export type ExportActors = Pick<ExportDocument, 'actors' | 'joined'>;

/** Gives one file piece by piece: `begin` once, `page` for each article in turn, `end` once. It serves one file only. */
export interface Writer {
  readonly begin: () => string;
  /** Linear in the page. May be empty. */
  readonly page: (page: ExportPage) => string;
  readonly end: (actors: ExportActors) => string;
}

/** A format to take notes out in. A new one is a file of its own and a line in `formats.ts`. */
export interface Format {
  readonly id:
    | 'web-annotation'
    | 'csv'
    | 'markdown'
    | 'corrections'
    | 'actors'
    | 'hypothesis'
    | 'html-report'
    | 'text'
    | 'csl-json'
    | 'ris'
    | 'claim-review';
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** True: programs take a file of one page alone, so offer it for one page only. */
  readonly perPage?: true;
  /** The pieces are to be encoded as UTF-8, one after the other. Throws a RangeError where `about.ids` is needed and absent. */
  readonly open: (about: ExportAbout, words: Words) => Writer;
  /** What the head of the file says of each page: such a file needs its pages read twice. */
  readonly idsOn?: (page: ExportPage) => readonly string[];
}
