/** The server that the reader names: joined, and left again. */
import browser from 'webextension-polyfill';
import { newId } from '../../messages/transport';
import type { WhenceDatabase } from '../../store/db';
import { setAccount } from '../../store/sync/account';
import { originOf } from '../../store/sync/server-origins';
import { switchOff, switchOn } from '../../store/sync/switch';
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

/** Loopback needs no encryption on the way; everything else does. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** The address of a database as it is used; null where that is none, or would send a password in the clear. */
export function addressOf(text: string): URL | null {
  const url = URL.parse(text.trim());
  if (url === null || url.username !== '' || url.password !== '') return null;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  const [, name] = /^\/(?:.*\/)?([a-z][a-z0-9_$()+%-]*)\/?$/.exec(url.pathname) ?? [];
  if (!isSafe || name === undefined || url.search !== '' || url.hash !== '') return null;
  return url;
}

/** The hosts for which the browser has to give access before anything can be sent there. */
export function originsOf(url: URL): readonly string[] {
  return [originOf(url)];
}

/**
 * Joins the library at that address, or makes it, and sends nothing yet but what names it. Throws `SyncError`, and then nothing
 * has changed; and `StoreError`.
 */
export async function connect(db: WhenceDatabase, given: Given, signal: AbortSignal): Promise<void> {
  const url = addressOf(given.url);
  if (url === null) throw new SyncError('strange', 'That is no address of a database.');
  if (!(await browser.permissions.contains({ origins: [...originsOf(url)] }))) throw new SyncError('no-access');
  const place = { url: url.href.replace(/\/+$/, ''), user: given.user, password: given.password };
  const couch = couchAt(place, signal);
  await couch.open();
  const { library, keys } = await joinLibrary(couch, given.passphrase, newId);
  const row = await db.syncing.get('machine');
  const machine = row?.what === 'machine' ? row.machine : newName();
  const isWriter = await sayWhose(couch, machine, given.user, keys);
  // Both or neither: the account of one library must not meet how far it has come with another.
  await db.transaction('rw', [db.edits, db.synced, db.syncing], async () => {
    await switchOn(db, library, machine);
    await setAccount(db, { ...place, keys, ...(!isWriter && { readOnly: true }) });
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
