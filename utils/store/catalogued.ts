/** The catalogue of what is kept (see `catalogue/entry.ts`), in step with the records because no write ends without it. */
import { Dexie, type Table } from 'dexie';
import { type CatalogueEntry, catalogueClaim, catalogueText } from '../catalogue/entry';
import { searchable } from '../catalogue/words';
import type { PassageVersion, Version } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { outletOf } from './outlet';
import { readableAnnotations, readablePages } from './readable';
import type { AnnotationRow, CatalogueRow, PageEntry } from './rows';
import { writing } from './writing';

/** Of these a row is made. */
interface Sources {
  readonly pages: Table<PageEntry, string>;
  readonly annotations: Table<AnnotationRow, string>;
  readonly versions: Table<Version, [page: string, seenAt: string]>;
  readonly catalogue: Table<CatalogueRow, string>;
}

/** The rows of a page as they are once `work` has ended. */
export interface PageRows {
  readonly page: PageEntry;
  readonly annotations: readonly AnnotationRow[];
}

/** Who has just read and changed the rows of a page may hand them over: they are read anew otherwise. */
export type Touch = (page: string, rows?: PageRows) => void;

/**
 * Runs `work` as one transaction over pages, annotations and `others`; every page that it names to `touch` is catalogued
 * anew before that ends. Gives back what `work` does. `reserve` is that of `writing`. Cost beyond that: reading all annotations of those pages.
 */
export function changing<T>(
  db: WhenceDatabase,
  others: readonly Table[],
  work: (touch: Touch) => Promise<T>,
  reserve?: number,
): Promise<T> {
  const tables = [db.pages, db.annotations, db.versions, db.catalogue, ...others];
  const all = async () => {
    const touched = new Map<string, PageRows | undefined>();
    const done = await work((page, rows) => void touched.set(page, rows));
    await catalogue(db, touched.keys(), touched);
    return done;
  };
  return writing(db, tables, all, reserve);
}

/** So many pages with all that is kept of them are in memory at once. */
const AT_ONCE = 20;

/** Within a transaction: writes the rows of these pages anew. */
export async function catalogue(sources: Sources, keys: Iterable<string>, known: Known = new Map()): Promise<void> {
  const all = [...keys];
  for (let from = 0; from < all.length; from += AT_ONCE)
    await catalogueSome(sources, all.slice(from, from + AT_ONCE), known);
}

type Known = ReadonlyMap<string, PageRows | undefined>;

async function catalogueSome(
  { pages, annotations, versions, catalogue: rows }: Sources,
  keys: readonly string[],
  known: Known,
) {
  // All are asked at once: each turn to the database and back costs as much as a record.
  const [[last], ...read] = await Promise.all([
    rows.orderBy('rev').reverse().limit(1).keys(),
    ...keys.map(async (page) => {
      const [row, kept, seen] = await Promise.all([
        known.get(page)?.page ?? pages.get(page),
        known.get(page)?.annotations ?? annotations.where('page').equals(page).toArray(),
        versions.where('[page+seenAt]').between([page, Dexie.minKey], [page, Dexie.maxKey]).last(),
      ]);
      const [entry] = row === undefined ? [] : readablePages([row]).live;
      return { page, ...(entry === undefined ? GONE : packed(entryOf(entry, kept, seen))) };
    }),
  ]);
  // By the clock where that is ahead: the greatest number may have gone with a page that was removed for good.
  const rev = Math.max(typeof last === 'number' ? last : 0, Date.now()) + 1;
  await rows.bulkPut(read.map((row, i) => ({ ...row, rev: rev + i })));
}

/** Rows changed after the one numbered `rev`, at most `limit`, those changed first. 0: from the beginning. */
export function catalogueAfter(db: WhenceDatabase, rev: number, limit: number): Promise<CatalogueRow[]> {
  return guarded(() => db.catalogue.where('rev').above(rev).limit(limit).toArray());
}

/** Those of the pages that were kept last. */
export function newestCatalogued(db: WhenceDatabase, limit: number): Promise<CatalogueRow[]> {
  return guarded(async () => {
    const keys = await db.pages.orderBy('keptAt').reverse().limit(limit).primaryKeys();
    return (await db.catalogue.bulkGet(keys)).filter((row) => row !== undefined);
  });
}

/** What a row holds; null: the page is not kept any more; 'damaged': nothing that can be read (see `mendCatalogue`). */
export function entryIn({ page, entry, texts }: CatalogueRow): CatalogueEntry | null | 'damaged' {
  if (entry === null) return null;
  try {
    const held = JSON.parse(entry) as Omit<CatalogueEntry, 'texts'> | null;
    return held?.page === page && Array.isArray(held.claims) ? { ...held, texts } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Makes the rows of these pages anew from the records. */
export function mendCatalogue(db: WhenceDatabase, pages: readonly string[]): Promise<void> {
  return guarded(() =>
    changing(db, [], async (touch) => {
      for (const page of pages) touch(page);
    }),
  );
}

const GONE: Pick<CatalogueRow, 'entry' | 'texts'> = { entry: null, texts: '' };

function entryOf(page: PageEntry, rows: readonly AnnotationRow[], last: Version | undefined): CatalogueEntry {
  const kept = readableAnnotations(rows).live.sort(
    (a, b) => a.selectors.position.start - b.selectors.position.start || (a.id < b.id ? -1 : 1),
  );
  const now = new Map(last?.passages.map(({ annotation, how }: PassageVersion) => [annotation, how]));
  const { title, byline, site, url, published } = page.article;
  return {
    page: page.key,
    outlet: outletOf(page),
    keptAt: page.keptAt,
    published: published ?? null,
    words: searchable([title, byline, site, url, page.note].filter(Boolean).join(' ')),
    claims: kept.map((annotation) => catalogueClaim(annotation, now.get(annotation.id))),
    texts: kept.map(catalogueText).join('\n'),
  };
}

/** As text: browsers take many times as long to hand over the objects. */
function packed({ texts, ...entry }: CatalogueEntry): Pick<CatalogueRow, 'entry' | 'texts'> {
  return { entry: JSON.stringify(entry), texts };
}
