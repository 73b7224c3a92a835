/** The reader's own work on kept claims, one or thousands at once. The rules of `writes.ts` hold here too. */
import * as v from 'valibot';
import { type Annotation, TagSchema, type Worksheet, WorksheetSchema } from '../records';
import { changing } from './catalogued';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { isLive } from './queries';
import { toAnnotation, toAnnotationRow } from './rows';

const { verdict, evidence, checker } = WorksheetSchema.entries;
const ChangeSchema = v.object({
  verdict: v.exactOptional(verdict),
  evidence: v.exactOptional(evidence),
  checker: v.exactOptional(checker),
  addTags: v.optional(v.array(TagSchema), []),
  removeTags: v.optional(v.array(TagSchema), []),
});
/** What is left out stays as it is. */
export type ClaimChange = v.InferInput<typeof ChangeSchema>;

/** What a claim had before it was changed. */
export type ClaimBefore = Pick<Annotation, 'id' | 'tags'> & Worksheet;

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
    const { addTags, removeTags, ...worksheet } = v.parse(ChangeSchema, change);
    return update(db, ids, now, (annotation) => {
      const left = annotation.tags.filter((tag) => !removeTags.includes(tag));
      return { ...worksheet, tags: [...new Set([...left, ...addTags])] };
    });
  });
}

/** Takes changes back, whatever was made of those claims since; gives back what they had then. Throws `StoreError`. */
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
    const rows = (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined && isLive(row));
    const before: ClaimBefore[] = [];
    const written = rows.flatMap((row) => {
      if (row === undefined) return [];
      const old = toAnnotation(row);
      const next = { ...old, ...changed(old) };
      if (JSON.stringify(next) === JSON.stringify(old)) return [];
      const { id, tags, verdict, evidence, checker } = old;
      before.push({ id, tags, verdict, evidence, checker });
      touch(row.page);
      return [toAnnotationRow({ ...next, updatedAt: now.toISOString() })];
    });
    await db.annotations.bulkPut(written);
    return before;
  });
}
