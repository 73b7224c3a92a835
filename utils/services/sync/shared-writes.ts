/** What pages of Whence want written in a library that is shared with others. */
import type { Answered, Asked } from '../../messages/protocol';
import { dataOf, type LibraryWish, type TO_SHARED } from '../../messages/sync/shared-schemas';
import { type Handlers, WhenceError } from '../../messages/transport';
import { database, type WhenceDatabase } from '../../store/db';
import * as notebook from '../../store/notebook';
import { accountOf } from '../../store/sync/account';
import { writeOver } from '../../store/sync/overwriting';
import { sharedDatabase } from '../../store/sync/shared-database';
import { sharedLibraries } from '../../store/sync/shared-libraries';
import { deleteRecords, restoreRecords } from '../../store/trash';
import { changeClaims } from '../../store/worksheets';
import * as writes from '../../store/writes';
import { checkMayStore } from '../keeping';
import { stored } from '../stored';

type Ways = { readonly [N in LibraryWish]: (data: Asked<N>, now: Date) => Promise<Answered<N>> };

export const sharedHandlers: Handlers<typeof TO_SHARED> = {
  async 'ui>background:in-shared'({ library, wish, data }, sender) {
    await checkMayStore(sender.tab?.id);
    const parsed = dataOf(wish, data);
    if (parsed === null) throw new WhenceError('refused', `${wish}: that is not what it carries.`);
    return stored(async () => {
      // What the reader has left is not to be made anew.
      const isKnown = (await sharedLibraries(database())).some(({ id }) => id === library);
      if (!isKnown) throw new WhenceError('not-found', 'This library is not on this machine any more.');
      const db = sharedDatabase(library);
      if ((await accountOf(db))?.readOnly === true) throw new WhenceError('refused', 'This login may only read.');
      const way = waysIn(db)[wish] as (data: object, now: Date) => Promise<unknown>;
      return way(parsed, new Date());
    });
  },
};

/** How each wish is done in that library. Throws `StoreError`. */
export function waysIn(db: WhenceDatabase): Ways {
  return {
    'ui>background:change-claims': ({ ids, change }, now) => done(changeClaims(db, ids, change, now)),
    'ui>background:delete': (ids, now) => done(deleteRecords(db, ids, now)),
    'ui>background:restore': (ids, now) => done(restoreRecords(db, ids, now)),
    'ui>background:set-note': ({ id, ...words }, now) =>
      done(writeOver(db, { kind: 'annotation', key: id }, words, now, () => writes.setNote(db, id, words.note, now))),
    'ui>background:set-page-note': ({ key, ...words }, now) =>
      done(writeOver(db, { kind: 'page', key }, words, now, () => writes.setPageNote(db, key, words.note, now))),
    'ui>background:keep-actor': ({ id, place }, now) => notebook.keepActor(db, id, place, now),
    'ui>background:set-actor-note': ({ id, ...words }, now) =>
      done(writeOver(db, { kind: 'actor', key: id }, words, now, () => notebook.setActorNote(db, id, words.note, now))),
    'ui>background:set-actor-aliases': ({ id, aliases }, now) => done(notebook.setActorAliases(db, id, aliases, now)),
    'ui>background:link-actor': ({ id, place, same }, now) => done(notebook.linkActor(db, id, place, same, now)),
    'ui>background:merge-actors': ({ into, from }, now) => done(notebook.mergeActors(db, into, from, now)),
    'ui>background:split-actors': ({ into, from }, now) => done(notebook.splitActors(db, into, from, now)),
    'ui>background:delete-actor': ({ id }, now) => done(notebook.deleteActor(db, id, now)),
    'ui>background:restore-actor': ({ id }, now) => done(notebook.restoreActor(db, id, now)),
  };
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}
