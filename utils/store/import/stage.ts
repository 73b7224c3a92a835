/**
 * A file that was read, put aside in a database of its own: what it would bring is looked at before anything of it is in the
 * library, and however large it is, it never is in memory as a whole. It is held as copies are (see `copy/`).
 */
import type { Found, FoundActor, FoundPage, Refused } from '../../exchange/reading/found';
import type { Version } from '../../records';
import { textHash } from '../../text-hash';
import { type Chunk, type ChunkRef, CopyDatabase, type Generation, putChunks } from '../copy/copy-db';
import { type CopiedAnnotation, heldPage, heldVersions, type PagePart } from '../copy/parts';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { type ActorRow, type ContentRow, toRows } from '../rows';
import type { StoreOptions } from '../store-options';

/** The database that files are put aside in. */
export function importDatabase(options: StoreOptions = {}): CopyDatabase {
  return new CopyDatabase({ name: 'whence-import', ...options });
}

/** So many parts are written in one transaction. */
const AT_ONCE = 24;

export interface Staged {
  readonly copy: Generation;
  /** In the order of the file. */
  readonly refused: readonly Refused[];
}

interface StageOptions {
  readonly id: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Called with how many claims and passages were read. */
  readonly onRead: (count: number) => void;
}

/**
 * Puts aside what is found, in the place of what was put aside before; null where `signal` aborts, and then nothing is. The
 * same page may be found several times: what is kept of it is joined. Throws `StoreError`, and what `found` throws.
 */
export function stage(
  db: WhenceDatabase,
  aside: CopyDatabase,
  found: AsyncIterable<Found>,
  { id, now, signal, onRead }: StageOptions,
): Promise<Staged | null> {
  return guarded(async () => {
    await discard(aside);
    const refs = new Map<string, ChunkRef>();
    const refused: Refused[] = [];
    const counts = { pages: 0, annotations: 0, actors: 0 };
    let waiting: Chunk[] = [];
    const write = async () => {
      if (waiting.length > 0) await putChunks(aside, waiting);
      waiting = [];
    };
    const put = async (kind: ChunkRef['kind'], key: string, value: unknown) => {
      const text = JSON.stringify(value);
      const hash = textHash(text);
      waiting.push({ hash, text });
      refs.set(`${kind} ${key}`, { kind, key, hash });
      if (waiting.length >= AT_ONCE) await write();
    };
    const written = async <T>(ref: ChunkRef, held: (aside: CopyDatabase, ref: ChunkRef) => Promise<T>): Promise<T> => {
      await write();
      return held(aside, ref);
    };
    const putPage = async ({ page, isHead, annotations, versions }: FoundPage) => {
      const { key } = page;
      const [row, content] = toRows(page);
      const known = refs.get(`page ${key}`);
      const before = known === undefined ? null : await written(known, heldPage);
      // What is made up from an address says nothing of a page that is there.
      const isSaid = !isHead || (before === null && (await db.pages.get(key)) === undefined);
      const part = joined(before, isSaid ? row : null, annotations.map(asCopied));
      await put('page', key, part);
      if (isSaid) await put('content', key, content satisfies ContentRow);
      const seen = refs.get(`versions ${key}`);
      const all = joinedVersions(seen === undefined ? [] : ((await written(seen, heldVersions)) ?? []), versions);
      if (all.length > 0) await put('versions', key, all);
      if (!isSaid && page.note !== '')
        refused.push({ kind: 'refused', line: null, what: 'pageNote', params: { address: page.key } });
      counts.annotations += part.annotations.length - (before?.annotations.length ?? 0);
    };

    for await (const one of found) {
      if (signal.aborted) break;
      if (one.kind === 'refused') refused.push(one);
      else if (one.kind === 'actor') await put('actor', one.actor.id, actorRow(one, now));
      else await putPage(one);
      onRead(counts.annotations);
    }
    if (signal.aborted) {
      await discard(aside);
      return null;
    }
    await write();
    const chunks = [...refs.values()];
    counts.pages = chunks.filter(({ kind }) => kind === 'page').length;
    counts.actors = chunks.filter(({ kind }) => kind === 'actor').length;
    const copy: Generation = { id, madeAt: now.toISOString(), chunks, ...counts };
    await aside.generations.put(copy);
    return { copy, refused };
  });
}

/** Lets go of what was put aside as `id`, where that is there; of what was put aside a day ago, by whom ever. Throws `StoreError`. */
export function discardOwn(aside: CopyDatabase, id: string | null, now: Date): Promise<void> {
  return guarded(async () => {
    const there = await aside.generations.toArray();
    const isOld = (madeAt: string) => now.getTime() - new Date(madeAt).getTime() > DAY_MS;
    if (there.some((one) => one.id === id || isOld(one.madeAt))) await discard(aside);
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nothing is put aside any more. Throws `StoreError`. */
export function discard(aside: CopyDatabase): Promise<void> {
  return guarded(async () => {
    await Promise.all([aside.generations.clear(), aside.chunks.clear()]);
  });
}

function joined(before: PagePart | null, page: PagePart['page'], added: readonly CopiedAnnotation[]): PagePart {
  const byId = new Map(before?.annotations.map((annotation) => [annotation.id, annotation]));
  for (const annotation of added) byId.set(annotation.id, annotation);
  return { page: page ?? before?.page ?? null, annotations: [...byId.values()] };
}

function joinedVersions(before: readonly Version[], added: readonly Version[]): readonly Version[] {
  return [...new Map([...before, ...added].map((version) => [version.seenAt, version])).values()];
}

function asCopied(annotation: FoundPage['annotations'][number]): CopiedAnnotation {
  return { ...annotation, deletedWithPage: false };
}

/** One that was joined to another is there to be parted again, and listed nowhere. */
function actorRow({ actor, into }: FoundActor, now: Date): ActorRow {
  return into === null ? actor : { ...actor, deletedAt: actor.deletedAt ?? now.toISOString(), mergedInto: into };
}
