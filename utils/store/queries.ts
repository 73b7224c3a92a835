/**
 * What is kept, for `liveQuery` and the background. Only live records come back: deleted ones are for undo. Everything
 * here throws `StoreError`.
 */
import type { Annotation, KeptPage } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { type PageEntry, toAnnotation, toEntry, toPage } from './rows';

/** All kept pages, those kept last first, without their texts. */
export function keptPages(db: WhenceDatabase): Promise<PageEntry[]> {
  return guarded(async () => (await db.pages.orderBy('keptAt').reverse().filter(isLive).toArray()).map(toEntry));
}

/** The page of that key without its text; null where it is not kept. */
export function pageEntryOf(db: WhenceDatabase, key: string): Promise<PageEntry | null> {
  return guarded(async () => {
    const row = await db.pages.get(key);
    return row && isLive(row) ? toEntry(row) : null;
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
        return row && content && isLive(row) ? [toPage(row, content)] : [];
      });
    }),
  );
}

/** What is kept of that page, in the order of the text. */
export function annotationsOf(db: WhenceDatabase, pageKey: string): Promise<Annotation[]> {
  return guarded(async () => {
    const rows = await db.annotations.where('page').equals(pageKey).filter(isLive).toArray();
    return rows.map(toAnnotation).sort((a, b) => a.selectors.position.start - b.selectors.position.start);
  });
}

/** All that is kept, newest first. */
export function keptAnnotations(db: WhenceDatabase): Promise<Annotation[]> {
  return guarded(async () =>
    (await db.annotations.orderBy('createdAt').reverse().filter(isLive).toArray()).map(toAnnotation),
  );
}

/** Key of the page that an annotation is of, deleted ones included; null where there is none with that id. */
export function pageOfAnnotation(db: WhenceDatabase, id: string): Promise<string | null> {
  return guarded(async () => (await db.annotations.get(id))?.page ?? null);
}

export function isLive(row: { readonly deletedAt: string | null }): boolean {
  return row.deletedAt === null;
}
