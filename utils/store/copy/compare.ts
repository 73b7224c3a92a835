import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { isReadableContent } from '../readable';
import type { CopyDatabase, Generation } from './copy-db';
import {
  heldActor,
  heldContent,
  heldPage,
  isSoundActor,
  isSoundAnnotation,
  isSoundPage,
  pageKeys,
  stable,
  withoutWords,
} from './parts';

/** What bringing a copy back would find, in records: pages, texts, claims and passages, actors. */
export interface Comparison {
  /** In the copy alone: they would be added. */
  readonly added: number;
  /** Damaged in the library and sound in the copy: they would be mended. */
  readonly mended: number;
  readonly same: number;
  /** Other in the copy than in the library. */
  readonly different: number;
  /** In the library alone: nothing happens to them. */
  readonly missing: number;
  /** Parts of the copy that are damaged themselves. */
  readonly unreadable: number;
}

export type Standing = 'added' | 'mended' | 'same' | 'different';

/** How a record of a copy stands to the library's, and whether that is sound. */
export function standingOf<Row>(
  now: Row | undefined,
  isSound: (row: Row) => boolean,
  same: (row: Row) => boolean,
): Standing {
  if (now === undefined) return 'added';
  if (!isSound(now)) return 'mended';
  return same(now) ? 'same' : 'different';
}

/** Writes nothing. Cost: reads both. Throws `StoreError`. */
export function compareCopy(db: WhenceDatabase, copies: CopyDatabase, copy: Generation): Promise<Comparison> {
  return guarded(async () => {
    const counts = { added: 0, mended: 0, same: 0, different: 0, missing: 0, unreadable: 0 };
    const actors = new Map((await db.actors.toArray()).map((row) => [row.id, row]));
    const pages = new Set(await pageKeys(db));
    for (const ref of copy.chunks) {
      if (ref.kind === 'page') {
        const held = await heldPage(copies, ref);
        pages.delete(ref.key);
        if (held === null) {
          counts.unreadable++;
          continue;
        }
        const rows = new Map(
          (await db.annotations.where('page').equals(ref.key).toArray()).map((row) => [row.id, row]),
        );
        if (held.page !== null) {
          const text = stable(held.page);
          counts[standingOf(await db.pages.get(ref.key), isSoundPage, (row) => stable(withoutWords(row)) === text)]++;
        }
        for (const annotation of held.annotations) {
          const text = stable(annotation);
          const same = (row: object) => stable({ ...row, words: undefined, facets: undefined }) === text;
          counts[standingOf(rows.get(annotation.id), isSoundAnnotation, same)]++;
          rows.delete(annotation.id);
        }
        counts.missing += rows.size;
      } else if (ref.kind === 'content') {
        const held = await heldContent(copies, ref);
        if (held === null) counts.unreadable++;
        else {
          const text = stable(held);
          counts[standingOf(await db.contents.get(ref.key), isReadableContent, (row) => stable(row) === text)]++;
        }
      } else {
        const held = await heldActor(copies, ref);
        if (held === null) counts.unreadable++;
        else counts[standingOf(actors.get(ref.key), isSoundActor, (row) => stable(row) === stable(held))]++;
        actors.delete(ref.key);
      }
    }
    for (const key of pages) counts.missing += 1 + (await db.annotations.where('page').equals(key).count());
    return { ...counts, missing: counts.missing + actors.size };
  });
}
