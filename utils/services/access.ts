/** Where Whence may read without being asked, and the small script that looks for articles there. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { WITH_SYNC } from '../build';
import { coversHost, EVERY_SITE, hostIn } from '../host-pattern';
import type { Access } from '../messages/protocol';
import { database } from '../store/db';
import { serverOrigins } from '../store/sync/server-origins';
import { readAsking } from './sync/asking';

const GATE = { id: 'gate', file: '/content-scripts/gate.js' } as const;

export async function accessTo(host: string): Promise<Access> {
  if (await browser.permissions.contains({ origins: [EVERY_SITE] })) return 'everywhere';
  const site = host !== '' && (await browser.permissions.contains({ origins: [`*://${host}/*`] }));
  return site ? 'site' : 'tab';
}

const NONE: ReadonlySet<string> = new Set();
const KEY = 'access';
const KnownSchema = v.object({ granted: v.array(v.string()), lost: v.array(v.string()) });
/** What was granted when it was last looked at, and what has been taken back since, not by the reader in Whence. */
type Known = v.InferOutput<typeof KnownSchema>;

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work);
  last = next.catch(() => {});
  return next;
}

/**
 * Looks for articles in the tabs that are open on granted sites, as the gate does in those that come: browsers put a
 * script only into pages loaded after it is registered, and an update ends those that run. Tabs asleep are left asleep.
 * Registers the gate first, as `registerGate` does.
 */
export async function lookInOpenTabs(): Promise<void> {
  const url = [...(await inTurn(register))];
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false, status: 'complete' });
  const looking = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [GATE.file] })],
  );
  // Some pages, such as those that failed to load, take no script: they hold nobody up.
  await Promise.allSettled(looking);
}

/**
 * Registers the gate for the sites granted now, and for no others; notes what is no longer granted. Called at start, at
 * every grant and at every revocation: readers may revoke at any time, outside of Whence too, as may the browser, when it
 * is told to let Whence in on a click alone. Gives the patterns granted now. Calls run one after the other.
 */
export function registerGate(): Promise<readonly string[]> {
  return inTurn(register);
}

async function register(): Promise<readonly string[]> {
  const { granted } = await note();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE.id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE.id] });
  if (granted.length === 0) return granted;
  await browser.scripting.registerContentScripts([
    {
      id: GATE.id,
      js: [GATE.file],
      matches: granted,
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
  return granted;
}

/** What is granted now and what was lost, after noting both. */
async function note(): Promise<Known> {
  const { origins = [] } = await browser.permissions.getAll();
  const servers = WITH_SYNC ? await forSync() : NONE;
  const granted = origins.filter((origin) => hostIn(origin) !== null && !servers.has(origin));
  const known = await readKnown();
  const stays = (pattern: string) => granted.includes(pattern) || granted.includes(EVERY_SITE);
  const lost = [...new Set([...known.lost, ...known.granted])].filter((pattern) => !stays(pattern));
  const now = { granted, lost };
  if (JSON.stringify(now) !== JSON.stringify(known)) await browser.storage.local.set({ [KEY]: now });
  return now;
}

/** What Whence was let into for sync: where a library is, or where one is being joined. */
async function forSync(): Promise<ReadonlySet<string>> {
  const [{ origins, had }, servers] = [await readAsking(), await serverOrigins(database())];
  return new Set([...servers, ...origins.filter((origin) => !had.includes(origin))]);
}

async function readKnown(): Promise<Known> {
  const result = v.safeParse(KnownSchema, (await browser.storage.local.get(KEY))[KEY]);
  return result.success ? result.output : { granted: [], lost: [] };
}

/** The reader gives access back in Whence: that is no loss, and nothing has to be said of it. Throws where it cannot be. */
export async function revoke(origins: readonly string[]): Promise<void> {
  await inTurn(async () => {
    await browser.permissions.remove({ origins: [...origins] });
    const known = await readKnown();
    const granted = known.granted.filter((pattern) => !origins.includes(pattern));
    await browser.storage.local.set({ [KEY]: { ...known, granted } });
  });
}

/** The patterns that were granted once and taken back by the browser or in its pages, until the reader has seen that. */
export function lostAccess(): Promise<readonly string[]> {
  // Looked at anew: whoever heard of a revocation may ask before this context has.
  return inTurn(async () => (await note()).lost);
}

/** The reader has seen it. */
export function forgetLost(): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ [KEY]: { ...(await note()), lost: [] } }));
}

/** Was Whence let into that host once, and is no longer? */
export async function isLost(host: string): Promise<boolean> {
  return (await lostAccess()).some((pattern) => coversHost(pattern, host));
}
