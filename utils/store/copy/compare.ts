import { stableJson } from '../../stable-json';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { isReadableContent } from '../readable';
import type { ChunkRef, CopyDatabase, Generation } from './copy-db';
import {
  heldActor,
  heldContent,
  heldPage,
  heldVersions,
  isSoundActor,
  isSoundAnnotation,
  isSoundPage,
  isSoundVersion,
  pageKeys,
  withoutIndex,
} from './parts';
import { noRecords, type RecordCounts, type RecordKind } from './record-counts';

/** So many parts are in memory at once. */
const AT_ONCE = 12;

/** What bringing a copy back would find, in records: pages, texts, claims and passages, what later visits found, actors. */
export interface Comparison {
  /** Those of the copy, kind by kind. */
  readonly kinds: Readonly<Record<Standing, Readonly<RecordCounts>>>;
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
    const kinds = { added: noRecords(), mended: noRecords(), same: noRecords(), different: noRecords() };
    const counts = { added: 0, mended: 0, same: 0, different: 0, missing: 0, unreadable: 0 };
    const actors = new Map((await db.actors.toArray()).map((row) => [row.id, row]));
    const pages = new Set(await pageKeys(db));
    const versions = new Set((await db.versions.toCollection().primaryKeys()).map(String));

    /** Counts a record of the copy beside the library's; `plain` leaves out what is derived. */
    function tally<Held, Row extends Held>(
      kind: RecordKind | null,
      held: Held,
      now: Row | undefined,
      isSound: (row: Row) => boolean,
      plain: (row: Row) => unknown = (row) => row,
    ): void {
      const standing = standingOf(now, isSound, (row) => stableJson(plain(row)) === stableJson(held));
      counts[standing]++;
      if (kind !== null) kinds[standing][kind]++;
    }

    const parts = {
      async page(ref: ChunkRef) {
        pages.delete(ref.key);
        const held = await heldPage(copies, ref);
        if (held === null) return false;
        const there = await db.annotations.where('page').equals(ref.key).toArray();
        const rows = new Map(there.map((row) => [row.id, row]));
        if (held.page !== null) tally('page', held.page, await db.pages.get(ref.key), isSoundPage);
        const anywhere = await db.annotations.bulkGet(held.annotations.map(({ id }) => id));
        for (const [i, annotation] of held.annotations.entries()) {
          tally('annotation', annotation, rows.get(annotation.id) ?? anywhere[i], isSoundAnnotation, withoutIndex);
          rows.delete(annotation.id);
        }
        counts.missing += rows.size;
        return true;
      },
      async content(ref: ChunkRef) {
        const held = await heldContent(copies, ref);
        const kind = held?.body.text === '' ? null : 'text';
        if (held !== null) tally(kind, held, await db.contents.get(ref.key), isReadableContent);
        return held !== null;
      },
      async versions(ref: ChunkRef) {
        const held = await heldVersions(copies, ref);
        for (const version of held ?? []) {
          const key: [string, string] = [version.page, version.seenAt];
          tally('visit', version, await db.versions.get(key), isSoundVersion);
          versions.delete(String(key));
        }
        return held !== null;
      },
      async actor(ref: ChunkRef) {
        const held = await heldActor(copies, ref);
        if (held !== null) tally('actor', held, actors.get(ref.key), isSoundActor);
        actors.delete(ref.key);
        return held !== null;
      },
    };
    for (let from = 0; from < copy.chunks.length; from += AT_ONCE) {
      const read = await Promise.all(copy.chunks.slice(from, from + AT_ONCE).map((ref) => parts[ref.kind](ref)));
      counts.unreadable += read.filter((isSound) => !isSound).length;
    }
    for (const key of pages) counts.missing += 1 + (await db.annotations.where('page').equals(key).count());
    return { ...counts, kinds, missing: counts.missing + actors.size + versions.size };
  });
}
