/** The access to servers that the browser gives: asked for, kept for as long as a library is there, and given back. */
import browser, { type Permissions } from 'webextension-polyfill';
import type { WhenceDatabase } from '../../store/db';
import { type Account, accountOf } from '../../store/sync/account';
import { originOf } from '../../store/sync/server-origins';
import { accountOfShared, sharedLibraries } from '../../store/sync/shared-libraries';
import { revoke } from '../access';
import { addressOf } from './allowed';
import { endAsking, readAsking, writeAsking } from './asking';

/**
 * Asks the reader; whether they allow it. Straight from the click: browsers ask only then, so nothing is waited for before. Access
 * that was asked for the time before, and that nothing came of, goes back.
 */
export function askReader(mine: WhenceDatabase, wanted: Permissions.Permissions): Promise<boolean> {
  const { origins = [] } = wanted;
  const [before, left] = [browser.permissions.getAll(), readAsking()];
  const noted = writeAsking({ origins, had: [] });
  return settled(mine, origins, { before, left, noted, answer: browser.permissions.request(wanted) });
}

interface Asked {
  readonly before: Promise<Permissions.AnyPermissions>;
  readonly left: ReturnType<typeof readAsking>;
  readonly noted: Promise<void>;
  readonly answer: Promise<boolean>;
}

async function settled(
  mine: WhenceDatabase,
  origins: string[],
  { before, left, noted, answer }: Asked,
): Promise<boolean> {
  const { origins: had = [] } = await before;
  const last = await left;
  await noted;
  await writeAsking({ origins, had: origins.filter((origin) => had.includes(origin)) });
  const isAllowed = await answer.catch(async (error: unknown) => {
    await endAsking();
    throw error;
  });
  const needed = await neededBy(mine);
  await take(last.origins.filter((one) => !last.had.includes(one) && !origins.includes(one) && !needed.has(one)));
  if (!isAllowed || origins.every((origin) => needed.has(origin))) await endAsking();
  return isAllowed;
}

/** Whether the reader had let Whence into the server of that address for reading, before it was asked for here. Throws `StoreError`. */
export async function isSiteOfReader(mine: WhenceDatabase, address: string): Promise<boolean> {
  const url = addressOf(address);
  if (url === null) return false;
  const known = (await neededBy(mine)).get(originOf(url));
  return known ?? (await readAsking()).had.includes(originOf(url));
}

/**
 * Gives back the access to the server of that address, unless a library of the reader's is there, or it was theirs before it was
 * asked for (`isSite`). Throws `StoreError`.
 */
export async function giveBack(mine: WhenceDatabase, address: string, isSite = false): Promise<void> {
  const url = addressOf(address);
  if (url === null) return;
  const [origin, { origins, had }] = [originOf(url), await readAsking()];
  if (origins.includes(origin)) await endAsking();
  if (isSite) return;
  if (!had.includes(origin) && !(await neededBy(mine)).has(origin)) await take([origin]);
}

/** What was asked for as the browser ended. Throws `StoreError`. */
export async function giveBackAsked(mine: WhenceDatabase): Promise<void> {
  const { origins, had } = await readAsking();
  await endAsking();
  const needed = await neededBy(mine);
  await take(origins.filter((origin) => !had.includes(origin) && !needed.has(origin)));
}

/** The hosts of the reader's libraries, and of each whether the reader had let Whence in there for reading. */
async function neededBy(mine: WhenceDatabase): Promise<ReadonlyMap<string, boolean>> {
  const shared = (await sharedLibraries(mine)).map(({ id }) => accountOfShared(id));
  const accounts = (await Promise.all([accountOf(mine), ...shared])).filter((one): one is Account => one !== null);
  return new Map(accounts.map(({ url, isSite }) => [originOf(new URL(url)), isSite === true]));
}

/** What the browser does not take back, as that of a build for tests, can do no harm. */
async function take(origins: readonly string[]): Promise<void> {
  const { origins: granted = [] } = await browser.permissions.getAll();
  const there = origins.filter((origin) => granted.includes(origin));
  if (there.length > 0) await revoke(there).catch(() => {});
}
