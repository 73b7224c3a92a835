/** The server that the reader names: joined, and left again. */
import { newId } from '../../messages/transport';
import type { WhenceDatabase } from '../../store/db';
import { accountOf, setAccount } from '../../store/sync/account';
import { lookAgainNext, switchOff, switchOn } from '../../store/sync/switch';
import { addressOf, checkAllowed } from './allowed';
import { couchAt } from './couch';
import { SyncError } from './errors';
import { joinLibrary, sayWhose } from './library';

/** What the reader gives. `passphrase`: null where nothing is to be sealed. */
export interface Given {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly passphrase: string | null;
}

/**
 * Joins the library at that address, or makes it, and sends nothing yet but what names it. `isSite`: as `AccountRow` has it. Throws
 * `SyncError`, and then nothing has changed; and `StoreError`.
 */
export async function connect(db: WhenceDatabase, given: Given, signal: AbortSignal, isSite = false): Promise<void> {
  const url = addressOf(given.url);
  if (url === null) throw new SyncError('strange', 'That is no address of a database.');
  const place = { url: url.href.replace(/\/+$/, ''), user: given.user, password: given.password };
  const couch = couchAt(place, signal, { before: () => checkAllowed(url) });
  await couch.open();
  const { library, keys } = await joinLibrary(couch, given.passphrase, newId);
  const [row, known] = await Promise.all([db.syncing.get('machine'), accountOf(db)]);
  // What somebody wrote here before stays theirs: another person gets another name to sign with.
  const isSame = known === null || known.user === given.user;
  const machine = row?.what === 'machine' && isSame ? row.machine : newName();
  const said = await sayWhose(couch, machine, given.user, keys);
  // Both or neither: the account of one library must not meet how far it has come with another.
  await db.transaction('rw', [db.edits, db.synced, db.syncing], async () => {
    await switchOn(db, library, machine);
    // Another passphrase may open what could not be read.
    await lookAgainNext(db);
    await setAccount(db, {
      ...place,
      keys,
      ...(said === 'refused' && { readOnly: true }),
      ...(said === 'unsure' && { toSay: true }),
      ...(isSite && { isSite: true }),
    });
  });
}

/** Forgets the server. What is here stays here, and what is there stays there. */
export function disconnect(db: WhenceDatabase): Promise<void> {
  return switchOff(db);
}

/** Eight characters: of a machine, or of a library on it. */
export function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
}
