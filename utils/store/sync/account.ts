/** Which server the reader named, and how it goes with that. */
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

export function statusOf(db: WhenceDatabase): Promise<SyncStatus> {
  return guarded(async () => {
    const row = await db.syncing.get('status');
    return row?.what === 'status' ? row : NEVER_SYNCED;
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
