/**
 * What the library page does itself, because it is long or loads much: changing many claims, copies, bringing them back, the
 * end of the trash. One window at a time does it; nothing of it in a private one. The code is loaded when it is first needed.
 */
import browser from 'webextension-polyfill';
import { database } from '@/components/parts/database';
import { sweepFiles } from '@/components/parts/file-parts';
import { WhenceError } from '@/utils/messages/transport';
import type { ClaimChange } from '@/utils/records';
import type { Comparison } from '@/utils/store/copy/compare';
import type { CopyDatabase, Generation } from '@/utils/store/copy/copy-db';
import { purgeExpired } from '@/utils/store/purge';
import { type Occasion, setTime } from '@/utils/store/times';
import { removeForGood } from '@/utils/store/trashed';
import { type ClaimBefore, changeClaims, putBackClaims } from '@/utils/store/worksheets';
import type { ShownLibrary } from './shown-library';

export const isPrivateWindow = browser.extension.inIncognitoContext;

let own: Promise<CopyDatabase> | undefined;

function copies(): Promise<CopyDatabase> {
  own ??= import('@/utils/store/copy/copy-db').then(({ copyDatabase }) => copyDatabase());
  return own;
}

/** Runs `work` while no other window does any of this. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('whence-write', work) as Promise<T>;
}

/**
 * What is due on a day: the end of the trash, of files that were written or put aside, and the day's copy; of a shared library, whose
 * copies are on its server and the machines of the others, the end of the trash alone. Throws `StoreError`.
 */
export async function tend({ shared, mayWrite }: ShownLibrary): Promise<void> {
  if (isPrivateWindow || !mayWrite) return;
  await alone(async () => {
    await purgeExpired(database, new Date());
    if (shared !== null) return;
    await sweepFiles();
    const { discardOwn, importDatabase } = await import('@/utils/store/import/stage');
    await discardOwn(importDatabase(), null, new Date());
    const { copiesIn, isCopyDue } = await import('@/utils/store/copy/make');
    if (isCopyDue(await copiesIn(await copies()), new Date())) await makeNow();
  });
}

/** Makes a copy, whatever the time of the last. Throws `StoreError`. */
export function makeCopyNow(): Promise<Generation> {
  return alone(makeNow);
}

async function makeNow(): Promise<Generation> {
  const { makeCopy } = await import('@/utils/store/copy/make');
  return makeCopy(database, await copies(), crypto.randomUUID(), new Date());
}

/** Without their parts, the latest first. Throws `StoreError`. */
export async function listCopies(): Promise<readonly Generation[]> {
  const { copiesIn } = await import('@/utils/store/copy/make');
  return copiesIn(await copies());
}

/** The latest copy that has anything, where the database has not even a trash; else null. Throws `StoreError`. */
export async function copyOfLost(): Promise<Generation | null> {
  if (isPrivateWindow || (await database.pages.count()) > 0) return null;
  return (await listCopies()).find(({ pages, annotations }) => pages + annotations > 0) ?? null;
}

export async function previewCopy(copy: Generation): Promise<Comparison> {
  const { compareCopy } = await import('@/utils/store/copy/compare');
  return compareCopy(database, await copies(), copy);
}

/** How many records were added or mended. Throws `StoreError`. */
export async function bringBack(copy: Generation): Promise<number> {
  const { restoreCopy } = await import('@/utils/store/copy/restore');
  return alone(async () => (await restoreCopy(database, await copies(), copy, new Date())).written);
}

export function remove(ids: Parameters<typeof removeForGood>[1]): Promise<number> {
  return alone(() => removeForGood(database, ids));
}

/** What the claims had before that changed. Throws `WhenceError` in a private window, `StoreError`. */
export function changeNow(ids: readonly string[], change: ClaimChange): Promise<readonly ClaimBefore[]> {
  checkMayWrite();
  // Not behind a copy or an import that takes long: the database has its own order.
  return changeClaims(database, ids, change, new Date());
}

export function putBackNow(before: readonly ClaimBefore[]): Promise<readonly ClaimBefore[]> {
  checkMayWrite();
  return putBackClaims(database, before, new Date());
}

function checkMayWrite(): void {
  if (isPrivateWindow) throw new WhenceError('private-window');
}

export function note(what: Occasion): Promise<void> {
  return setTime(database, what, new Date());
}
