import { Dexie, type Table } from 'dexie';
import { WITH_SYNC } from '../build';
import type { Version } from '../records';
import { catalogue } from './catalogued';
import { facetsOf } from './facets';
import {
  type ActorRow,
  type AnnotationRow,
  type CatalogueRow,
  type ContentRow,
  type DigestRow,
  type PageEntry,
  type TimeRow,
  toDigestRow,
} from './rows';
import { type StoreOptions, storeOptions } from './store-options';
import type { EditRow, SyncedRow, SyncingRow } from './sync/sync-rows';
import { trackEdits } from './sync/track-edits';

/** Raised with every change of the schema, together with an upgrade and a dump of the version before. */
export const SCHEMA_VERSION = 5;

/**
 * The reader's records. Opens itself at the first use; may be held by several windows at once, and closes when another
 * one upgrades or deletes it (Dexie's answer to `versionchange`). Only `writes.ts`, `trash.ts`, `purge.ts`, `notebook.ts`,
 * `times.ts`, `versions.ts` and `copy/restore-held.ts` write to it.
 *
 * A field that may be missing and has no index, such as an annotation's `engineVersion`, needs no version of its own.
 *
 * IndexedDB cannot index null: the index on `deletedAt` holds the deleted records alone, and live ones are those that
 * are not in it.
 */
export class WhenceDatabase extends Dexie {
  declare readonly pages: Table<PageEntry, string>;
  declare readonly contents: Table<ContentRow, string>;
  declare readonly annotations: Table<AnnotationRow, string>;
  /** Derived from `contents`, in the same transaction. */
  declare readonly digests: Table<DigestRow, string>;
  /** Derived from `pages` and `annotations`, in the same transaction. */
  declare readonly catalogue: Table<CatalogueRow, string>;
  declare readonly actors: Table<ActorRow, string>;
  /** What later visits found of kept pages, by page and time. */
  declare readonly versions: Table<Version, [page: string, seenAt: string]>;
  /** What is done once in a while, such as emptying the trash. No record of the reader's. */
  declare readonly times: Table<TimeRow, string>;
  /** These three are of sync alone. */
  declare readonly edits: Table<EditRow, string>;
  declare readonly synced: Table<SyncedRow, string>;
  declare readonly syncing: Table<SyncingRow, string>;

  constructor(options: StoreOptions = {}) {
    super(options.name ?? 'whence', storeOptions(options, SCHEMA_VERSION));
    this.version(1).stores({
      pages: '&key, keptAt, deletedAt, *words',
      contents: '&key',
      annotations: '&id, page, createdAt, deletedAt, *words',
    });
    // Corrections. What was there before was kept on purpose, and nobody had corrected it.
    this.version(2).upgrade((changes) =>
      changes
        .table<Partial<AnnotationRow>>('annotations')
        .toCollection()
        .modify((row) => {
          row.kept ??= true;
          row.correction ??= null;
        }),
    );
    // The notebook, and the index by which articles find each other. What was kept before is in it at once.
    this.version(3)
      .stores({ digests: '&key, *shingles, *names', actors: '&id, deletedAt' })
      .upgrade(async (changes) => {
        const digests = changes.table<DigestRow>('digests');
        // One after the other: a thousand texts at once are half a gigabyte at worst.
        for (const key of await changes.table('contents').toCollection().primaryKeys()) {
          const content = await changes.table<ContentRow>('contents').get(key);
          if (content) await digests.put(toDigestRow(content));
        }
      });
    // Worksheets, and what the library asks for claims by. Words are searched in the catalogue: an index of them took thirty
    // entries a claim, and found common ones in a second.
    this.version(4)
      .stores({
        pages: '&key, keptAt, deletedAt',
        annotations: '&id, page, createdAt, deletedAt, *facets',
        times: '&what',
        versions: '&[page+seenAt]',
        catalogue: '&page, &rev',
      })
      .upgrade(async (changes) => {
        await changes
          .table<AnnotationRow>('annotations')
          .toCollection()
          .modify((row, change) => {
            const { words: _, ...plain } = row as AnnotationRow & { readonly words?: unknown };
            const whole = { ...plain, verdict: null, evidence: [], checker: '' };
            change.value = { ...whole, facets: facetsOfAny(whole) };
          });
        await changes
          .table<PageEntry & { words?: unknown }>('pages')
          .toCollection()
          .modify((row) => {
            delete row.words;
          });
        const sources = { pages: changes.table('pages'), annotations: changes.table('annotations') };
        const made = { versions: changes.table('versions'), catalogue: changes.table('catalogue') };
        await catalogue({ ...sources, ...made }, await sources.pages.toCollection().primaryKeys());
      });
    // Empty unless the reader has the build with sync, and uses it: who goes from the one build to the other keeps the database.
    this.version(SCHEMA_VERSION).stores({ edits: '&id', synced: '&id, doc, torn', syncing: '&what' });
    if (WITH_SYNC) trackEdits(this);
  }
}

/** A row that is damaged must not keep the rest from being upgraded. */
function facetsOfAny(row: AnnotationRow): AnnotationRow['facets'] {
  try {
    return facetsOf(row);
  } catch {
    return [];
  }
}

let own: WhenceDatabase | undefined;

/** This context's connection to the reader's records, made at the first call. */
export function database(): WhenceDatabase {
  own ??= new WhenceDatabase();
  return own;
}
