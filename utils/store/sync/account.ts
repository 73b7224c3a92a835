/** Which server the reader named, and how it goes with that. */
import type { Machine } from '../../sync/stamp';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import type { AccountRow, StatusRow } from './sync-rows';

export type Account = Omit<AccountRow, 'what'>;
export type SyncStatus = Omit<StatusRow, 'what'>;

export const NEVER_SYNCED: SyncStatus = {
  state: 'resting',
  received: 0,
  sent: 0,
  left: 0,
  error: null,
  message: '',
  retryAt: null,
  inStepAt: null,
  refused: 0,
  unreadable: 0,
  later: 0,
};

/** null: the reader named none. Throws `StoreError`, as all of these. */
export function accountOf(db: WhenceDatabase): Promise<Account | null> {
  return guarded(async () => {
    const row = await db.syncing.get('account');
    return row?.what === 'account' ? row : null;
  });
}

export function setAccount(db: WhenceDatabase, account: Account): Promise<void> {
  return guarded(async () => {
    await db.syncing.put({ what: 'account', ...account });
  });
}

/** The same server and library under another login: what it may do there is not known yet. `machine`: a name for that of another person. */
export function changeLogin(db: WhenceDatabase, user: string, password: string, machine: Machine): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.syncing, async () => {
      const [account, known] = [await db.syncing.get('account'), await db.syncing.get('machine')];
      if (account?.what !== 'account') return;
      const { readOnly: _, ...rest } = account;
      await db.syncing.put({ ...rest, user, password, toSay: true });
      // What the other wrote here stays theirs: edits are signed with the machine's name.
      if (known?.what === 'machine' && user !== account.user) await db.syncing.put({ ...known, machine });
    }),
  );
}

/** What the server has shown of that login, unless it is another by now. */
export function noteLogin(
  db: WhenceDatabase,
  { url, user, password }: Account,
  { mayWrite, toSay }: { readonly mayWrite: boolean; readonly toSay: boolean },
): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.syncing, async () => {
      const account = await db.syncing.get('account');
      if (account?.what !== 'account') return;
      if (account.url !== url || account.user !== user || account.password !== password) return;
      if ((account.readOnly ?? false) === !mayWrite && (account.toSay ?? false) === toSay) return;
      const { readOnly: _, toSay: __, ...rest } = account;
      await db.syncing.put({ ...rest, ...(!mayWrite && { readOnly: true }), ...(toSay && { toSay }) });
    }),
  );
}

export function statusOf(db: WhenceDatabase): Promise<SyncStatus> {
  return guarded(async () => {
    const row = await db.syncing.get('status');
    // An older version of Whence wrote less of it.
    return row?.what === 'status' ? { ...NEVER_SYNCED, ...row } : NEVER_SYNCED;
  });
}

/** What is not named stays as it is. */
export function changeStatus(db: WhenceDatabase, change: Partial<SyncStatus>): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.syncing, async () => {
      const row = await db.syncing.get('status');
      // A run that ends after the reader has switched sync off leaves nothing behind.
      if ((await db.syncing.get('account')) === undefined) return;
      await db.syncing.put({ ...NEVER_SYNCED, ...(row?.what === 'status' ? row : {}), ...change, what: 'status' });
    }),
  );
}
