/** The reader's own work on kept claims, one or thousands at once. The rules of `writes.ts` hold here too. */
import * as v from 'valibot';
import { type Annotation, type ClaimChange, ClaimChangeSchema, type Worksheet, WorksheetSchema } from '../records';
import { changing } from './catalogued';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { isLive } from './queries';
import { toAnnotation, toAnnotationRow } from './rows';

/** What a claim had before of what was changed of it. */
export type ClaimBefore = Pick<Annotation, 'id'> & Partial<Pick<Annotation, 'tags'> & Worksheet>;

/**
 * Makes the same change to each of these claims, and gives back what those had that it changed anything of, so that it can
 * be taken back. What is deleted or unknown is passed over. Throws `StoreError`.
 */
export function changeClaims(
  db: WhenceDatabase,
  ids: readonly string[],
  change: ClaimChange,
  now: Date,
): Promise<readonly ClaimBefore[]> {
  return guarded(() => {
    const {
      addTags = [],
      removeTags = [],
      addEvidence = [],
      dropEvidence = [],
      ...worksheet
    } = v.parse(ClaimChangeSchema, change);
    const replaced = new Set([...dropEvidence, ...addEvidence.map(({ url }) => url)]);
    return update(db, ids, now, (annotation) => {
      const left = annotation.tags.filter((tag) => !removeTags.includes(tag));
      const other = annotation.evidence.filter(({ url }) => !replaced.has(url));
      return {
        ...worksheet,
        tags: [...new Set([...left, ...addTags])],
        evidence: v.parse(WorksheetSchema.entries.evidence, [...other, ...addEvidence]),
      };
    });
  });
}

/** Takes changes back, of what was changed then and nothing else; gives back what they had until now. Throws `StoreError`. */
export function putBackClaims(
  db: WhenceDatabase,
  before: readonly ClaimBefore[],
  now: Date,
): Promise<readonly ClaimBefore[]> {
  const byId = new Map(before.map(({ id, ...rest }) => [id, rest]));
  return guarded(() => update(db, [...byId.keys()], now, ({ id }) => byId.get(id) ?? {}));
}

function update(
  db: WhenceDatabase,
  ids: readonly string[],
  now: Date,
  changed: (annotation: Annotation) => Partial<Annotation>,
): Promise<readonly ClaimBefore[]> {
  return changing(db, [], async (touch) => {
    const before: ClaimBefore[] = [];
    const written = (await db.annotations.bulkGet([...ids])).flatMap((row) => {
      if (row === undefined || !isLive(row)) return [];
      const old = toAnnotation(row);
      const next = { ...old, ...changed(old) };
      const had = Object.entries(old).filter(([name, value]) => !isSame(value, next[name as keyof Annotation]));
      if (had.length === 0) return [];
      before.push({ id: old.id, ...(Object.fromEntries(had) as Partial<Worksheet>) });
      touch(row.page);
      return [toAnnotationRow({ ...next, updatedAt: now.toISOString() })];
    });
    await db.annotations.bulkPut(written);
    return before;
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
