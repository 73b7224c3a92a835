/**
 * What the background does for sync: it sends what is written while nothing of Whence is open, and looks now and then for what
 * others wrote. A page of Whence that is open does both at once (see `run.ts`), and then this does nothing.
 */
import Dexie from 'dexie';
import browser from 'webextension-polyfill';
import { TO_SHARED } from '../../messages/sync/shared-schemas';
import { answer } from '../../messages/transport';
import { database, type WhenceDatabase } from '../../store/db';
import { accountOf, statusOf } from '../../store/sync/account';
import { sharedDatabase } from '../../store/sync/shared-database';
import { sharedLibraries } from '../../store/sync/shared-libraries';
import { toSend } from '../../store/sync/switch';
import { showKeptIn } from '../view';
import { giveBackAsked } from './host-access';
import { clearLeftovers } from './joining';
import { isOfRecords } from './news';
import { syncOnceUnlessBusy } from './run';
import { sharedHandlers } from './shared-writes';

const ALARM = 'whence-sync';
/** Browsers wake the background for it: not more often than a reader would notice. */
const EVERY_MINUTES = 5;
/** What is written in quick succession goes together; the background lives for 30 seconds after an event. */
const GATHER = 1_500;
const STALE_MS = 60_000;

/** Registers its listeners at once, as a service worker must. */
export function syncInBackground(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isOwnChanged = false;

  const sync = (isNeeded: (db: WhenceDatabase) => Promise<boolean>) => {
    if (running !== undefined) return;
    running = (async () => {
      await clearLeftovers(database());
      for (const db of [database(), ...(await sharedDatabases())]) {
        // One that fails, as that of a library that the reader leaves at this moment, holds up no other.
        await syncOne(db, isNeeded).catch((error: unknown) => console.error('Whence:', error));
      }
    })()
      .catch((error: unknown) => console.error('Whence:', error))
      .finally(() => {
        running = undefined;
      });
  };
  const mutated = (parts: Readonly<Record<string, unknown>>) => {
    if (!isOfRecords(null, parts)) return;
    if (isOfRecords(database().name, parts)) isOwnChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      sync(async (db) => (await toSend(db)) > 0 && !(await needsReader(db)));
      // Open articles show what others wrote as well.
      if (isOwnChanged) showKeptIn('all').catch((error: unknown) => console.error('Whence:', error));
      isOwnChanged = false;
    }, GATHER);
  };
  Dexie.on('storagemutated', mutated);
  answer(TO_SHARED, sharedHandlers);

  browser.runtime.onInstalled.addListener(() => void setAlarm());
  browser.runtime.onStartup.addListener(() => {
    void setAlarm();
    giveBackAsked(database()).catch((error: unknown) => console.error('Whence:', error));
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) sync(async () => true);
  });
  // Who opens an article wants to see there what was kept on another machine.
  browser.runtime.onMessage.addListener((message: unknown) => {
    if ((message as { readonly whence?: unknown } | null)?.whence === 'page>background:read') sync(isStale);
    return undefined;
  });
}

async function syncOne(db: WhenceDatabase, isNeeded: (db: WhenceDatabase) => Promise<boolean>): Promise<void> {
  if ((await accountOf(db)) !== null && (await isNeeded(db)))
    await syncOnceUnlessBusy(db, new AbortController().signal);
}

async function setAlarm(): Promise<void> {
  await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES, delayInMinutes: 0.5 });
}

/** Asking again by itself would change nothing, and a wrong password that is given again and again may lock the login. */
async function needsReader(db: WhenceDatabase): Promise<boolean> {
  return (await statusOf(db)).state === 'stopped';
}

async function isStale(db: WhenceDatabase): Promise<boolean> {
  const { inStepAt, retryAt, state } = await statusOf(db);
  if (state === 'stopped') return false;
  if (retryAt !== null && Date.parse(retryAt) > Date.now()) return false;
  return inStepAt === null || Date.now() - Date.parse(inStepAt) > STALE_MS;
}

/** Those of the libraries that the reader shares. */
async function sharedDatabases(): Promise<readonly WhenceDatabase[]> {
  return (await sharedLibraries(database())).map(({ id }) => sharedDatabase(id));
}
