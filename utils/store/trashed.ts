/** What is in the trash, and taking it out of there for good. */
import type { Annotation, KeptActor } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { latest } from './queries';
import { readableActors, readableAnnotations, readablePages } from './readable';
import { RESERVE_OF_DELETES } from './room';
import { type PageEntry, type RecordIds, toAnnotation } from './rows';
import { forgetVersions } from './versions';
import { writing } from './writing';

export interface Trashed {
  /** Each with how many claims and passages went with it. */
  readonly pages: readonly { readonly page: PageEntry; readonly along: number }[];
  /** Those that were deleted by themselves, each with its page's title; null where the page has gone since. */
  readonly annotations: readonly { readonly annotation: Annotation; readonly title: string | null }[];
  readonly actors: readonly KeptActor[];
}

/** What can be brought back, what was deleted last first. Damaged records are left out. Throws `StoreError`. */
export function inTrash(db: WhenceDatabase): Promise<Trashed> {
  return guarded(async () => {
    const [pages, rows, actors] = await Promise.all([
      db.pages.where('deletedAt').above('').toArray(),
      db.annotations.where('deletedAt').above('').toArray(),
      db.actors.where('deletedAt').above('').toArray(),
    ]);
    const along = new Map<string, number>();
    for (const { page, deletedWithPage } of rows) if (deletedWithPage) along.set(page, (along.get(page) ?? 0) + 1);
    const alone = rows.filter((row) => !row.deletedWithPage && !row.withdrawn && isSound(readableAnnotations([row])));
    const titles = await db.pages.bulkGet(alone.map(({ page }) => page));
    // A deleted row is no live one; `readable` checks it as if it were.
    return {
      pages: readablePages(pages.map((row) => ({ ...row, deletedAt: null })))
        .live.map((page) => ({
          page: { ...page, deletedAt: pages.find(({ key }) => key === page.key)?.deletedAt ?? null },
          along: along.get(page.key) ?? 0,
        }))
        .sort(latest(({ page }) => page.deletedAt ?? '')),
      annotations: alone
        .map((row, i) => ({ annotation: toAnnotation(row), title: titles[i]?.article?.title ?? null }))
        .sort(latest(({ annotation }) => annotation.deletedAt ?? '')),
      actors: actors
        .filter((row) => row.mergedInto === undefined && isSound(readableActors([row])))
        .sort(latest(({ deletedAt }) => deletedAt ?? '')),
    };
  });
}

function isSound({ damaged }: { readonly damaged: readonly string[] }): boolean {
  return damaged.length === 0;
}

/**
 * Removes deleted records for good, and gives back how many that were: a page with all that is kept of it. What is not
 * deleted is passed over, and so is a page of which something is. Throws `StoreError`.
 */
export function removeForGood(
  db: WhenceDatabase,
  ids: RecordIds & { readonly actors: readonly string[] },
): Promise<number> {
  return guarded(() =>
    writing(
      db,
      [db.pages, db.contents, db.digests, db.annotations, db.catalogue, db.actors, db.versions],
      async () => {
        const gone = (rows: readonly ({ readonly deletedAt: string | null } | undefined)[], keys: readonly string[]) =>
          keys.filter((_, i) => rows[i] !== undefined && rows[i]?.deletedAt !== null);
        const annotations = gone(await db.annotations.bulkGet([...ids.annotations]), ids.annotations);
        const actors = gone(await db.actors.bulkGet([...ids.actors]), ids.actors);
        const pages: string[] = [];
        for (const key of gone(await db.pages.bulkGet([...ids.pages]), ids.pages)) {
          const rows = await db.annotations.where('page').equals(key).toArray();
          if (rows.some(({ deletedAt }) => deletedAt === null)) continue;
          pages.push(key);
          annotations.push(...rows.map(({ id }) => id).filter((id) => !annotations.includes(id)));
        }
        await db.annotations.bulkDelete(annotations);
        await db.actors.bulkDelete(actors);
        for (const table of [db.pages, db.contents, db.digests, db.catalogue]) await table.bulkDelete(pages);
        await forgetVersions(db, pages);
        return annotations.length + actors.length + pages.length;
      },
      RESERVE_OF_DELETES,
    ),
  );
}
