import type { Version } from '../../records';
import { stableJson } from '../../stable-json';
import { textHash } from '../../text-hash';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { versionsOf } from '../versions';
import { writing } from '../writing';
import { type ChunkRef, type CopyDatabase, type Generation, putChunks } from './copy-db';
import {
  heldActor,
  heldContent,
  heldPage,
  heldVersions,
  isSoundActor,
  isSoundVersion,
  type PagePart,
  pageKeys,
  partOf,
} from './parts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LATEST = 3;
const WEEKS = 4;

/** All copies, the latest first. Throws `StoreError`. */
export function copiesIn(copies: CopyDatabase): Promise<Generation[]> {
  return guarded(async () => (await copies.generations.orderBy('madeAt').toArray()).reverse());
}

/** Whether the last copy is a day old, or, by a clock that was set back since, not made yet. */
export function isCopyDue(made: readonly Generation[], now: Date): boolean {
  const [last] = made;
  const age = last === undefined ? DAY_MS : now.getTime() - new Date(last.madeAt).getTime();
  return age >= DAY_MS || age < 0;
}

/**
 * Makes a copy of all that is there, the trash included, and gives it back. A damaged record is taken over from the copy
 * before, as long as it stays damaged. It counts once it is whole: a window that is closed meanwhile leaves nothing that is
 * taken for a copy. Cost: reads everything, a page at a time; writes what changed. Throws `StoreError`.
 */
export function makeCopy(db: WhenceDatabase, copies: CopyDatabase, id: string, now: Date): Promise<Generation> {
  return guarded(async () => {
    const [before] = await copiesIn(copies);
    const known = new Map(before?.chunks.map((ref) => [`${ref.kind} ${ref.key}`, ref]));
    const chunks: ChunkRef[] = [];
    const counts = { pages: 0, annotations: 0, actors: 0 };
    const put = async (kind: ChunkRef['kind'], key: string, value: unknown) => {
      const text = stableJson(value);
      const hash = textHash(text);
      // Compared and not only looked for: a chunk that was damaged is written again.
      if ((await copies.chunks.get(hash))?.text !== text) await putChunks(copies, [{ hash, text }]);
      chunks.push({ kind, key, hash });
    };

    for (const key of await pageKeys(db)) {
      const { part, content } = await partOf(db, key);
      const ref = known.get(`page ${key}`);
      const rows = await db.annotations.where('page').equals(key).primaryKeys();
      const isWhole = part.page !== null && part.annotations.length === rows.length;
      const held = isWhole || ref === undefined ? null : await heldPage(copies, ref);
      const whole = held === null ? part : joined(part, held, new Set(rows));
      await put('page', key, whole);
      counts.pages += whole.page === null ? 0 : 1;
      counts.annotations += whole.annotations.length;
      const contentRef = known.get(`content ${key}`);
      const text = content ?? (contentRef === undefined ? null : await heldContent(copies, contentRef));
      if (text !== null) await put('content', key, text);
      const seen = await versionsFor(db, copies, key, known.get(`versions ${key}`));
      if (seen.length > 0) await put('versions', key, seen);
    }
    for (const row of await db.actors.toArray()) {
      const ref = known.get(`actor ${row.id}`);
      const actor = isSoundActor(row) ? row : ref === undefined ? null : await heldActor(copies, ref);
      if (actor === null) continue;
      await put('actor', row.id, actor);
      counts.actors++;
    }

    const made: Generation = { id, madeAt: now.toISOString(), chunks, ...counts };
    await writing(copies, [copies.generations, copies.chunks], async () => {
      await copies.generations.put(made);
      await dropOld(copies, made);
    });
    return made;
  });
}

/** The page as it is with what is damaged there as the copy has it; what was removed for good does not come back. */
function joined(now: PagePart, held: PagePart, there: ReadonlySet<string>): PagePart {
  const sound = new Set(now.annotations.map(({ id }) => id));
  const mended = held.annotations.filter(({ id }) => there.has(id) && !sound.has(id));
  return { page: now.page ?? held.page, annotations: [...now.annotations, ...mended] };
}

/** What later visits found of that page; what is damaged of it, as the copy has it. */
async function versionsFor(
  db: WhenceDatabase,
  copies: CopyDatabase,
  page: string,
  ref: ChunkRef | undefined,
): Promise<readonly Version[]> {
  const rows = await versionsOf(db, page);
  const held = ref === undefined || rows.every(isSoundVersion) ? null : await heldVersions(copies, ref);
  const known = new Map(held?.map((version) => [version.seenAt, version]));
  return rows.flatMap((row) => (isSoundVersion(row) ? row : (known.get(row.seenAt) ?? [])));
}

/**
 * Keeps the latest three and the latest of each of four weeks, with the chunks of those; and, where much of the library is gone
 * since, the latest that has it: copies of what is left must not push it out.
 */
async function dropOld(copies: CopyDatabase, made: Generation): Promise<void> {
  const others = (await copies.generations.toArray()).filter(({ id }) => id !== made.id);
  const all = [made, ...others.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))];
  const weeks = new Set<number>();
  const kept = all.filter(({ madeAt }, i) => {
    const week = Math.floor(new Date(madeAt).getTime() / (7 * DAY_MS));
    const isFirst = !weeks.has(week) && weeks.size < WEEKS;
    if (isFirst) weeks.add(week);
    return i < LATEST || isFirst;
  });
  const size = ({ pages, annotations }: Generation) => pages + annotations;
  const fuller = all.find((one) => size(one) > 2 * size(made));
  if (fuller !== undefined && !kept.includes(fuller)) kept.push(fuller);
  const keptIds = new Set(kept.map(({ id }) => id));
  await copies.generations.bulkDelete(all.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id));
  const used = new Set(kept.flatMap(({ chunks }) => chunks.map(({ hash }) => hash)));
  const there = await copies.chunks.toCollection().primaryKeys();
  await copies.chunks.bulkDelete(there.filter((hash) => !used.has(hash)));
}
