/** Runs in a page of the extension: joins a server's library and brings both to the same state. */
import { connect } from '../../utils/services/sync/account';
import { syncNow } from '../../utils/services/sync/run';
import { WhenceDatabase } from '../../utils/store/db';
import { statusOf } from '../../utils/store/sync/account';

export interface FirstSync {
  readonly seconds: number;
  readonly sent: number;
  readonly received: number;
  readonly error: string | null;
}

const db = new WhenceDatabase();
const { signal } = new AbortController();

export function join(url: string, user: string, password: string, passphrase: string | null): Promise<void> {
  return connect(db, { url, user, password, passphrase }, signal);
}

/** After `join`. */
export async function firstSync(): Promise<FirstSync> {
  const started = performance.now();
  await syncNow(db, signal);
  const { sent, received, error, message } = await statusOf(db);
  return { seconds: (performance.now() - started) / 1000, sent, received, error: error && `${error}: ${message}` };
}
