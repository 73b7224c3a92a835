import { unpackStamps } from '../../sync/document';
import { refOf } from '../../sync/fields';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { writing } from '../writing';
import type { EditRow } from './sync-rows';

/**
 * What the server was thought to have it may have no more: everything here is to be merged with what it has now, and sent where
 * that is less. Who edited what, and what the reader has not chosen from yet, stays known; nothing is deleted. Throws `StoreError`.
 */
export function startOver(db: WhenceDatabase): Promise<void> {
  return guarded(() =>
    writing(db, [db.edits, db.synced, db.syncing], async () => {
      const progress = await db.syncing.get('progress');
      if (progress?.what !== 'progress') return;
      const [all, edits] = [await db.synced.toArray(), await db.edits.toArray()];
      const editOf = new Map(edits.map((edit) => [edit.id, edit]));
      const anew = all.flatMap(({ id, at, parallel }): EditRow[] => {
        const edit = editOf.get(id);
        if (edit !== undefined && edit.removed !== null) return [];
        const stamps = { ...unpackStamps(at, refOf(id).kind), ...edit?.at };
        return [{ id, at: stamps, before: {}, removed: null, ...(parallel !== undefined && { parallel }) }];
      });
      await db.edits.bulkPut(anew);
      await db.synced.clear();
      const { library, walked } = progress;
      await db.syncing.put({ what: 'progress', library, since: null, walked });
    }),
  );
}
