import type { Change, Wish } from '@/components/library/change';
import type { Answered, Asking } from '@/utils/messages/protocol';
import { WhenceError } from '@/utils/messages/transport';
import type { WhenceDatabase } from '@/utils/store/db';
import * as notebook from '@/utils/store/notebook';
import { deleteRecords, restoreRecords } from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';

type Ways = { readonly [N in Wish]: (data: Asking<N>, now: Date) => Promise<Answered<N>> };

/**
 * Writes to that library itself: the background knows of the reader's own alone. Throws `refused` where `mayWrite` says that
 * nothing may be written, and `StoreError`.
 */
export function changesOf(db: WhenceDatabase, mayWrite: boolean): Change {
  const ways: Ways = {
    'ui>background:delete': (ids, now) => done(deleteRecords(db, ids, now)),
    'ui>background:restore': (ids, now) => done(restoreRecords(db, ids, now)),
    'ui>background:set-note': ({ id, note }, now) => done(writes.setNote(db, id, note, now)),
    'ui>background:set-page-note': ({ key, note }, now) => done(writes.setPageNote(db, key, note, now)),
    'ui>background:keep-actor': ({ id, place }, now) => notebook.keepActor(db, id, place, now),
    'ui>background:set-actor-note': ({ id, note }, now) => done(notebook.setActorNote(db, id, note, now)),
    'ui>background:set-actor-aliases': ({ id, aliases }, now) => done(notebook.setActorAliases(db, id, aliases, now)),
    'ui>background:link-actor': ({ id, place, same }, now) => done(notebook.linkActor(db, id, place, same, now)),
    'ui>background:merge-actors': ({ into, from }, now) => done(notebook.mergeActors(db, into, from, now)),
    'ui>background:split-actors': ({ into, from }, now) => done(notebook.splitActors(db, into, from, now)),
    'ui>background:delete-actor': ({ id }, now) => done(notebook.deleteActor(db, id, now)),
    'ui>background:restore-actor': ({ id }, now) => done(notebook.restoreActor(db, id, now)),
  };
  return async (name, data) => {
    if (!mayWrite) throw new WhenceError('refused', 'This login may only read.');
    return ways[name](data, new Date());
  };
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}
