/**
 * Keeps the library and the server in step. Whatever is open may do it: a page of Whence as long as it is open, the background
 * now and then. One at a time, by a lock of the browser's.
 */
import browser from 'webextension-polyfill';
import type { WhenceDatabase } from '../../store/db';
import { StoreError } from '../../store/errors';
import { type Account, accountOf, changeStatus, noteLogin } from '../../store/sync/account';
import { startOver } from '../../store/sync/start-over';
import { progressOf, sawLibrary, toSend } from '../../store/sync/switch';
import { addressOf, checkAllowed } from './allowed';
import { nextChanges } from './changes';
import { type Couch, couchAt } from './couch';
import { needsReader, SyncError } from './errors';
import { lookAtServer } from './gone-back';
import { libraryOf } from './library';
import { type News, newsOf, untilNeeded } from './news';
import { countAside, takeChanges } from './pull';
import { type Replica, replicate } from './replicate';

/** After the first failure; twice as long after each one more. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 5 * 60_000;
const WELL_FOR = 60_000;
const LIVE_LIMIT = 200;
/** For so long a server that answers without a break is known to be what it was. */
const KNOWN_FOR = 10 * 60_000;

/** Both sides have the same once this ends well; waits for its turn. Never throws. */
export async function syncNow(db: WhenceDatabase, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(lockOf(db), async () => syncOnce(db, signal));
}

async function syncOnce(db: WhenceDatabase, signal: AbortSignal): Promise<'done' | 'failed' | 'off'> {
  const account = await accountOf(db);
  if (account === null) return 'off';
  try {
    await inStep(db, account, signal);
    return 'done';
  } catch (error) {
    // The background comes again by its alarm.
    if (!signal.aborted) await tellFailure(db, error, isFinal(error) ? null : LONGEST_WAIT);
    return 'failed';
  }
}

/** The same in the background, where another context does not do it anyway. */
export async function syncOnceUnlessBusy(db: WhenceDatabase, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(lockOf(db), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await syncOnce(db, signal);
  });
}

/** Until `signal` aborts, what is written here goes at once, and what others write comes as they write it. Never throws. */
export async function keepInStep(db: WhenceDatabase, signal: AbortSignal): Promise<void> {
  try {
    await navigator.locks.request(lockOf(db), { signal }, () => live(db, signal));
  } catch (error) {
    if (!signal.aborted) console.error('Whence:', error);
  }
}

function lockOf(db: WhenceDatabase): string {
  return `whence-sync ${db.name}`;
}

async function live(db: WhenceDatabase, signal: AbortSignal): Promise<void> {
  const news = newsOf(db, signal);
  const known = { until: 0 };
  for (let wait = FIRST_WAIT; !signal.aborted; ) {
    const account = await accountOf(db);
    if (account === null) {
      await news.asked.heard(signal);
      continue;
    }
    const began = Date.now();
    try {
      const replica = await inStep(db, account, signal, known);
      await listen(replica, account, news);
      wait = FIRST_WAIT;
    } catch (error) {
      if (signal.aborted) return;
      known.until = 0;
      // What went well for so long is tried again soon; what fails each time is not asked without end.
      if (Date.now() - began > WELL_FOR) wait = FIRST_WAIT;
      // Machines that lost a server at once do not all come back at once.
      const ms = isFinal(error) ? null : waitAfter(error, wait * (0.75 + Math.random() / 2));
      await tellFailure(db, error, ms);
      await news.asked.heard(signal, ms ?? undefined);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
  }
}

/** Takes in what others write as they write it; ends when there is something to send, or somebody asks. */
async function listen(replica: Replica, account: Account, news: News): Promise<void> {
  const { db, signal } = replica;
  const ended = new AbortController();
  const enough = AbortSignal.any([signal, ended.signal]);
  const interrupted = untilNeeded(db, news, enough).then(() => ended.abort());
  try {
    while (!enough.aborted) {
      const since = (await progressOf(db))?.since ?? null;
      const asked = Date.now();
      const batch = await nextChanges(couchOf(account, enough), db, since, LIVE_LIMIT, true);
      // Also where nothing came but what this machine sent: or that would come again at once.
      if (batch.since !== since) await takeChanges(replica, batch);
      // Nothing new is news as well: both sides still have the same.
      await changeStatus(db, { inStepAt: new Date().toISOString(), ...(await countAside(db)) });
      // What stands before the server may not let it wait: then it is not asked without end.
      if (batch.isEmpty && Date.now() - asked < FIRST_WAIT) await pause(FIRST_WAIT, enough);
    }
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  } finally {
    ended.abort();
    await interrupted;
  }
}

/** For `ms`, or until `signal` aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/** `known`: until when the server is known to be what it was, as it has answered without a break; gets that of now. */
async function inStep(
  db: WhenceDatabase,
  account: Account,
  signal: AbortSignal,
  known = { until: 0 },
): Promise<Replica> {
  const couch = couchOf(account, signal);
  await changeStatus(db, { state: 'working', received: 0, sent: 0, left: await toSend(db) });
  const [machine, progress] = [await db.syncing.get('machine'), await progressOf(db)];
  if (machine?.what !== 'machine' || progress === null) throw new SyncError('other-library');
  const isKnown = Date.now() < known.until;
  const { revision, isEarlier } = await lookAtServer(couch, progress, isKnown);
  // It has a kilobyte where it is sealed.
  if (revision === null || revision !== progress.revision) await checkPlace(progress.library, account, couch);
  if (revision !== null && revision !== progress.revision) await sawLibrary(db, progress.library, revision);
  if (isEarlier) await startOver(db);
  if (!isKnown) known.until = Date.now() + KNOWN_FOR;
  const replica: Replica = {
    db,
    couch,
    keys: account.keys,
    readOnly: account.readOnly === true,
    toSay: account.toSay === true,
    machine: machine.machine,
    person: account.user,
    version: browser.runtime.getManifest().version,
    library: progress.library,
    now: () => new Date(),
    signal,
    tell: (done) => void changeStatus(db, done).catch(() => {}),
  };
  const { refused, unreadable, later, mayWrite, toSay } = await replicate(replica);
  await noteLogin(db, account, { mayWrite, toSay });
  const inStepAt = new Date().toISOString();
  const well = { state: 'resting', error: null, message: '', retryAt: null, left: refused.length } as const;
  await changeStatus(db, { ...well, inStepAt, refused: refused.length, unreadable, later });
  return { ...replica, readOnly: !mayWrite };
}

/** Of the server that the reader named, for as long as the browser lets Whence reach it: looked at before each request. */
function couchOf(account: Account, signal: AbortSignal): Couch {
  const url = addressOf(account.url);
  return couchAt(account, signal, {
    before: () => (url === null ? Promise.reject(new SyncError('no-access')) : checkAllowed(url)),
  });
}

/** The library is the one that was joined. */
async function checkPlace(joined: string, account: Account, couch: Couch): Promise<void> {
  const library = await libraryOf(couch);
  const isSame = library !== null && library.library === joined;
  // What one of both seals, the other must not send or take in the clear.
  if (!isSame || (account.keys !== null) !== (library.sealing !== null)) throw new SyncError('other-library');
}

/** Only the reader can end it. */
function isFinal(error: unknown): boolean {
  return error instanceof SyncError && needsReader(error);
}

/** For so many milliseconds the server is left alone: `ms`, or longer where it says so. */
function waitAfter(error: unknown, ms: number): number {
  const told = error instanceof SyncError ? error.retryAfter : null;
  return Math.min(LONGEST_WAIT, Math.max(told ?? 0, ms));
}

async function tellFailure(db: WhenceDatabase, error: unknown, waitMs: number | null): Promise<void> {
  const code = error instanceof SyncError || error instanceof StoreError ? error.code : 'failed';
  const message = error instanceof Error ? error.message : String(error);
  const retryAt = waitMs === null ? null : new Date(Date.now() + waitMs).toISOString();
  const state = waitMs === null ? 'stopped' : 'waiting';
  await changeStatus(db, { state, error: code, message, retryAt }).catch(() => {});
}
