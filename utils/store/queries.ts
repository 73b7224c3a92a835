/**
 * What is kept, for `liveQuery` and the background. Only live records come back: deleted ones are for undo. Damaged ones are
 * left out (see `readable.ts`). Everything here throws `StoreError`.
 */
import type { Annotation, KeptPage } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { isReadableContent, type Readable, readableAnnotations, readablePages } from './readable';
import { type PageEntry, toPage } from './rows';

/** All kept pages, those kept last first, without their texts. */
export async function keptPages(db: WhenceDatabase): Promise<PageEntry[]> {
  return (await listedPages(db)).live;
}

/** The same, with the keys of those that are damaged. By time and not by its index, which a damaged row may not be in. */
export function listedPages(db: WhenceDatabase): Promise<Readable<PageEntry>> {
  return guarded(async () => {
    const { live, damaged } = readablePages(await db.pages.toArray());
    return { live: live.sort(latest(({ keptAt }) => keptAt)), damaged };
  });
}

/** The page of that key without its text; null where it is not kept. */
export function pageEntryOf(db: WhenceDatabase, key: string): Promise<PageEntry | null> {
  return guarded(async () => {
    const row = await db.pages.get(key);
    return row ? (readablePages([row]).live[0] ?? null) : null;
  });
}

/** The page of that key with text and reading; null where it is not kept. */
export async function pageOf(db: WhenceDatabase, key: string): Promise<KeptPage | null> {
  return (await pagesOf(db, [key]))[0] ?? null;
}

/** The pages of those keys with text and reading, in the same order; those that are not kept are left out. */
export function pagesOf(db: WhenceDatabase, keys: readonly string[]): Promise<KeptPage[]> {
  return guarded(() =>
    db.transaction('r', db.pages, db.contents, async () => {
      const rows = await db.pages.bulkGet([...keys]);
      const contents = await db.contents.bulkGet([...keys]);
      return rows.flatMap((row, i) => {
        const content = contents[i];
        if (!row || !content || !isReadableContent(content)) return [];
        return readablePages([row]).live.map((entry) => toPage(entry, content));
      });
    }),
  );
}

/** What is kept of that page, in the order of the text. */
export function annotationsOf(db: WhenceDatabase, pageKey: string): Promise<Annotation[]> {
  return guarded(async () => {
    const rows = await db.annotations.where('page').equals(pageKey).toArray();
    return readableAnnotations(rows).live.sort((a, b) => a.selectors.position.start - b.selectors.position.start);
  });
}

/** All that is kept, newest first. All at once: of 100,000, Firefox ends the request or the tab. */
export async function keptAnnotations(db: WhenceDatabase): Promise<Annotation[]> {
  return (await listedAnnotations(db)).live;
}

/** The same, with the ids of those that are damaged. */
export function listedAnnotations(db: WhenceDatabase): Promise<Readable<Annotation>> {
  return guarded(async () => {
    const { live, damaged } = readableAnnotations(await db.annotations.toArray());
    return { live: live.sort(latest(({ createdAt }) => createdAt)), damaged };
  });
}

export interface KeptClaim {
  readonly annotation: Annotation;
  /** null: it is not kept. */
  readonly page: PageEntry | null;
}

/** The live annotations of those ids with their pages, by id; what is not there is left out. */
export function annotationsWithPages(
  db: WhenceDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptClaim>> {
  return guarded(() =>
    db.transaction('r', db.annotations, db.pages, async () => {
      const rows = (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined);
      const { live } = readableAnnotations(rows);
      const found = await db.pages.bulkGet([...new Set(live.map(({ page }) => page))]);
      const pages = new Map(
        readablePages(found.filter((row) => row !== undefined)).live.map((page) => [page.key, page]),
      );
      return new Map(
        live.map((annotation) => [annotation.id, { annotation, page: pages.get(annotation.page) ?? null }]),
      );
    }),
  );
}

/** Key of the page that an annotation is of, deleted ones included; null where there is none with that id. */
export function pageOfAnnotation(db: WhenceDatabase, id: string): Promise<string | null> {
  return guarded(async () => (await db.annotations.get(id))?.page ?? null);
}

/** Orders by time as text, the latest first. */
export function latest<T>(time: (record: T) => string): (a: T, b: T) => number {
  return (a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0);
}

export function isLive(row: { readonly deletedAt: string | null }): boolean {
  return row.deletedAt === null;
}
