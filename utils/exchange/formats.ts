import { writeActors } from './actors';
import { writeCorrections } from './corrections';
import { writeCsv } from './csv';
import type { ExportDocument } from './document';
import { writeMarkdown } from './markdown';
import { writeWebAnnotation } from './web-annotation';
import type { Words } from './words';

/** A format to take notes out in. A new one is a file of its own and a line here. */
export interface Format {
  readonly id: 'web-annotation' | 'csv' | 'markdown' | 'corrections' | 'actors';
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The file's text, to be encoded as UTF-8. Linear. */
  readonly write: (exported: ExportDocument, words: Words) => string;
}

export const FORMATS: readonly Format[] = [
  {
    id: 'web-annotation',
    extension: 'jsonld',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: writeWebAnnotation,
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: writeCsv,
  },
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
    write: writeMarkdown,
  },
  {
    id: 'corrections',
    extension: 'jsonl',
    mediaType: 'application/jsonl; charset=utf-8',
    write: writeCorrections,
  },
  {
    id: 'actors',
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: writeActors,
  },
];
