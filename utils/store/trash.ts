/** Deleting with undo: the part of the writes that only changes `deletedAt`. The rules of `writes.ts` hold here too. */
import { changing } from './catalogued';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { isLive } from './queries';
import { RESERVE_OF_DELETES } from './room';
import { type AnnotationRow, type PageEntry, type RecordIds, toAnnotation, toAnnotationRow } from './rows';
import { absorb, liveTwin } from './twin';
import { forgetVersions } from './versions';
import { writing } from './writing';

/**
 * Deletes records so that they can be brought back, and gives back all that went: a page takes its annotations along,
 * and the last annotation takes along a page that was not kept as a whole and has no note. Ids that are unknown or deleted already are
 * passed over.
 */
export function deleteRecords(db: WhenceDatabase, ids: RecordIds, now: Date): Promise<RecordIds> {
  return guarded(() => {
    const deletedAt = now.toISOString();
    const deleted = { deletedAt, updatedAt: deletedAt };
    const deleting = async (touch: (page: string) => void) => {
      const chosen = (await rowsOf(db.annotations.bulkGet([...ids.annotations]))).filter(isLive);
      await db.annotations.bulkPut(chosen.map((row) => ({ ...row, ...deleted, deletedWithPage: false })));

      const pages = new Map<string, PageEntry>();
      for (const page of await rowsOf(db.pages.bulkGet([...ids.pages]))) if (isLive(page)) pages.set(page.key, page);
      for (const page of await rowsOf(db.pages.bulkGet([...new Set(chosen.map((row) => row.page))]))) {
        const isThereForThem = isLive(page) && !page.whole && page.note === '';
        if (isThereForThem && !(await hasLive(db, page.key))) pages.set(page.key, page);
      }
      await db.pages.bulkPut([...pages.values()].map((row) => ({ ...row, ...deleted })));

      const along = await db.annotations
        .where('page')
        .anyOf([...pages.keys()])
        .filter(isLive)
        .toArray();
      await db.annotations.bulkPut(along.map((row) => ({ ...row, ...deleted, deletedWithPage: true })));
      for (const page of [...pages.keys(), ...chosen.map((row) => row.page)]) touch(page);
      return { annotations: [...chosen, ...along].map(({ id }) => id), pages: [...pages.keys()] };
    };
    return changing(db, [], deleting, RESERVE_OF_DELETES);
  });
}

/**
 * Brings deleted records back and gives back all that came: a page brings the annotations that went with it (not those
 * deleted before it), an annotation brings its page. Ids that are unknown or not deleted are passed over.
 *
 * An annotation whose claim or passage was kept anew in the meantime stays deleted: its note and tags are added to the
 * live one (see `absorb`), which is as much as to bring it back.
 */
export function restoreRecords(db: WhenceDatabase, ids: RecordIds, now: Date): Promise<RecordIds> {
  return guarded(() => {
    const restored = { deletedAt: null, updatedAt: now.toISOString() };
    return changing(db, [db.contents], async (touch) => {
      const chosen = (await rowsOf(db.annotations.bulkGet([...ids.annotations]))).filter((row) => !isLive(row));
      const along = await db.annotations
        .where('page')
        .anyOf([...ids.pages])
        .filter((row) => !isLive(row) && row.deletedWithPage)
        .toArray();
      const wanted = new Map<string, AnnotationRow>();
      for (const row of [...chosen, ...along]) wanted.set(row.id, row);

      const keys = new Set([...ids.pages, ...chosen.map((row) => row.page)]);
      for (const key of keys) touch(key);
      const pages = (await rowsOf(db.pages.bulkGet([...keys]))).filter((row) => !isLive(row));
      await db.pages.bulkPut(pages.map((row) => ({ ...row, ...restored })));

      const live = new Map<string, AnnotationRow>();
      const ofPages = db.annotations.where('page').anyOf([...keys]);
      await ofPages.filter(isLive).each((row) => void live.set(row.id, row));
      const changed = new Map<string, AnnotationRow>();
      const back: string[] = [];
      for (const row of wanted.values()) {
        const twin = await liveTwin(db, row, [...live.values()], wanted);
        const alive = twin
          ? toAnnotationRow(absorb(toAnnotation(twin), toAnnotation(row), now))
          : toAnnotationRow({ ...toAnnotation(row), ...restored });
        if (twin) changed.set(row.id, { ...row, deletedWithPage: false });
        else back.push(row.id);
        live.set(alive.id, alive);
        changed.set(alive.id, alive);
      }
      await db.annotations.bulkPut([...changed.values()]);
      return { annotations: back, pages: pages.map(({ key }) => key) };
    });
  });
}

/** Removes for good what was deleted before that time, and gives back how many records that were. */
export function purgeDeleted(db: WhenceDatabase, before: Date): Promise<number> {
  return guarded(() => {
    const limit = before.toISOString();
    return writing(
      db,
      [db.pages, db.contents, db.digests, db.annotations, db.catalogue, db.actors, db.versions],
      async () => {
        const annotations = await db.annotations.where('deletedAt').below(limit).delete();
        const pages: string[] = [];
        for (const key of await db.pages.where('deletedAt').below(limit).primaryKeys()) {
          // An annotation that can still be brought back needs its page.
          if ((await db.annotations.where('page').equals(key).count()) === 0) pages.push(key);
        }
        // What is gone for good was in no live row of the catalogue before.
        for (const table of [db.pages, db.contents, db.digests, db.catalogue]) await table.bulkDelete(pages);
        await forgetVersions(db, pages);
        const actors = await purgeActors(db, limit);
        return annotations + pages.length + actors;
      },
      RESERVE_OF_DELETES,
    );
  });
}

/** One that is part of another actor stays as long as that is there: they can still be parted. */
async function purgeActors(db: WhenceDatabase, limit: string): Promise<number> {
  const old = await db.actors.where('deletedAt').below(limit).toArray();
  const whole = old.filter((row) => row.mergedInto === undefined);
  await db.actors.bulkDelete(whole.map(({ id }) => id));
  const parts = old.filter((row) => row.mergedInto !== undefined);
  const left = await db.actors.bulkGet(parts.map((row) => row.mergedInto ?? ''));
  const orphans = parts.filter((_, i) => left[i] === undefined);
  await db.actors.bulkDelete(orphans.map(({ id }) => id));
  return whole.length + orphans.length;
}

async function hasLive(db: WhenceDatabase, page: string): Promise<boolean> {
  return (await db.annotations.where('page').equals(page).filter(isLive).first()) !== undefined;
}

async function rowsOf<Row>(found: PromiseLike<(Row | undefined)[]>): Promise<Row[]> {
  return (await found).filter((row) => row !== undefined);
}
