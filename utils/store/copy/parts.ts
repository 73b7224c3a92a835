/** What a copy is made of: rows without what is derived from them, in texts that are the same where the rows are. */
import * as v from 'valibot';
import { type Version, VersionSchema } from '../../records';
import { textHash } from '../../text-hash';
import type { WhenceDatabase } from '../db';
import { isReadableContent, readableActors, readableAnnotations, readablePages } from '../readable';
import type { ActorRow, AnnotationRow, ContentRow, PageEntry } from '../rows';
import type { ChunkRef, CopyDatabase } from './copy-db';

export type CopiedAnnotation = Omit<AnnotationRow, 'facets'>;

/** A page with its annotations, and its text by itself, which changes far less often. */
export interface PagePart {
  readonly page: PageEntry | null;
  readonly annotations: readonly CopiedAnnotation[];
}

/** Keys of every page of which there is anything: also of one whose row is gone. */
export async function pageKeys(db: WhenceDatabase): Promise<readonly string[]> {
  const [pages, contents, named] = await Promise.all([
    db.pages.toCollection().primaryKeys(),
    db.contents.toCollection().primaryKeys(),
    db.annotations.orderBy('page').uniqueKeys(),
  ]);
  return [...new Set([...pages, ...contents, ...named.map(String)])].sort();
}

/** The sound rows of a page as they are now. */
export async function partOf(db: WhenceDatabase, key: string) {
  return db.transaction('r', db.pages, db.contents, db.annotations, async () => {
    const [page, content, rows] = await Promise.all([
      db.pages.get(key),
      db.contents.get(key),
      db.annotations.where('page').equals(key).toArray(),
    ]);
    const annotations = rows.filter(isSoundAnnotation).map(withoutIndex);
    return {
      part: { page: page && isSoundPage(page) ? page : null, annotations } satisfies PagePart,
      content: content && isReadableContent(content) ? content : null,
    };
  });
}

export function withoutIndex({ facets: _, ...row }: AnnotationRow): CopiedAnnotation {
  return row;
}

export const isSoundPage = (row: PageEntry) => readablePages([row]).damaged.length === 0;
export const isSoundAnnotation = (row: CopiedAnnotation) =>
  readableAnnotations([row as AnnotationRow]).damaged.length === 0;
export const isSoundVersion = (row: Version) => v.is(VersionSchema, row);
export const isSoundActor = (row: ActorRow) => readableActors([row]).damaged.length === 0;

/** What the copy holds under that reference; null where that is damaged or gone. */
async function heldOf(copies: CopyDatabase, { hash }: ChunkRef): Promise<unknown> {
  const chunk = await copies.chunks.get(hash);
  return chunk === undefined || textHash(chunk.text) !== hash ? null : JSON.parse(chunk.text);
}

/** The sound records of a page that a copy holds; null where the chunk is damaged. */
export async function heldPage(copies: CopyDatabase, ref: ChunkRef): Promise<PagePart | null> {
  const held = (await heldOf(copies, ref)) as PagePart | null;
  if (held === null) return null;
  const { page, annotations } = held;
  return { page: page && isSoundPage(page) ? page : null, annotations: annotations.filter(isSoundAnnotation) };
}

export async function heldContent(copies: CopyDatabase, ref: ChunkRef): Promise<ContentRow | null> {
  const held = (await heldOf(copies, ref)) as ContentRow | null;
  return held && isReadableContent(held) ? held : null;
}

/** What later visits found of one page. */
export async function heldVersions(copies: CopyDatabase, ref: ChunkRef): Promise<Version[] | null> {
  const held = (await heldOf(copies, ref)) as Version[] | null;
  return held?.filter(isSoundVersion) ?? null;
}

export async function heldActor(copies: CopyDatabase, ref: ChunkRef): Promise<ActorRow | null> {
  const held = (await heldOf(copies, ref)) as ActorRow | null;
  return held && isSoundActor(held) ? held : null;
}
