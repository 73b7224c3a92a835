import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WhenceDatabase } from '@/utils/store/db';
import { accountOf } from '@/utils/store/sync/account';
import { type CouchServer, startCouch } from '../../drive/couch';

// What a browser has and Node has not: leave to speak to the server, which it takes back, and locks.
const browser = vi.hoisted(() => ({
  whenAsked: async (): Promise<void> => {},
  takenBack: [] as string[],
  permissions: {
    contains: async (): Promise<boolean> => {
      await browser.whenAsked();
      return true;
    },
    remove: async ({ origins }: { origins: string[] }) => void browser.takenBack.push(...origins),
    getAll: async () => ({ origins: ['http://127.0.0.1/*'] }),
  },
  storage: { local: { get: async () => ({}), set: async () => {}, remove: async () => {} } },
  runtime: { getManifest: () => ({ version: '1.0.0' }) },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));
const held = new Set<string>();
type Options = { readonly ifAvailable?: boolean };
async function request(name: string, { ifAvailable }: Options, work: (lock: object | null) => Promise<unknown>) {
  if (ifAvailable && held.has(name)) return work(null);
  held.add(name);
  try {
    return await work({ name });
  } finally {
    held.delete(name);
  }
}
vi.stubGlobal('navigator', { locks: { request } });
vi.stubGlobal('__MARK_EVERYTHING__', false);

const { clearLeftovers, joinShared, leaveShared } = await import('@/utils/services/sync/joining');
const { connect } = await import('@/utils/services/sync/account');
const { sharedDatabase, newSharedDatabase } = await import('@/utils/store/sync/shared-database');
const libraries = await import('@/utils/store/sync/shared-libraries');

const ID = 'abcd1234';
const LIBRARY = { id: ID, name: 'Port story' };
const NEVER = new AbortController().signal;

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch();
});
afterAll(() => server.close());

let mine = new WhenceDatabase();
afterEach(async () => {
  await leaveShared(mine, ID);
  await mine.delete();
  mine = new WhenceDatabase();
  browser.takenBack.length = 0;
  browser.whenAsked = async () => {};
});

let stories = 0;
const given = () => ({ url: `${server.url}/story-${++stories}`, ...server.admin, passphrase: null });
const onDisk = async () =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.includes('shared') ? [name] : []));

/** What another window, or the background, has of the modules here: connections of its own. */
async function elsewhere() {
  vi.resetModules();
  return import('@/utils/store/sync/shared-database');
}

describe('a shared library', () => {
  it('is on the list with its database once it is joined, and nowhere once it is left', async () => {
    await joinShared(mine, LIBRARY, given(), NEVER);
    expect(await libraries.sharedLibraries(mine)).toEqual([LIBRARY]);
    expect(await onDisk()).toEqual([`whence-shared-${ID}`]);
    await clearLeftovers(mine);
    expect((await accountOf(sharedDatabase(ID)))?.user).toBe(server.admin.user);
    await leaveShared(mine, ID);
    expect(await libraries.sharedLibraries(mine)).toEqual([]);
    expect(await onDisk()).toEqual([]);
    expect(browser.takenBack).toEqual(['http://127.0.0.1/*']);
  });

  it('leaves nothing where it cannot be joined', async () => {
    const joining = joinShared(mine, LIBRARY, { ...given(), password: 'low water' }, NEVER);
    await expect(joining).rejects.toMatchObject({ code: 'password' });
    expect([await onDisk(), await libraries.leftovers(mine)]).toEqual([[], []]);
  });

  it('is not made anew by what was under way elsewhere when it was left', async () => {
    await joinShared(mine, LIBRARY, given(), NEVER);
    const other = (await elsewhere()).sharedDatabase(ID);
    expect(await accountOf(other)).not.toBeNull();
    await leaveShared(mine, ID);
    await expect(accountOf(other)).rejects.toThrow();
    await expect(accountOf((await elsewhere()).sharedDatabase(ID))).rejects.toThrow('not on this machine');
    await expect(accountOf(sharedDatabase(ID))).rejects.toMatchObject({ code: 'not-found' });
    expect(await onDisk()).toEqual([]);
  });

  it('goes with the access to its server, where the browser was ended before it was on the list', async () => {
    await libraries.beginShared(mine, ID);
    await connect(newSharedDatabase(ID), given(), NEVER);
    expect([await libraries.sharedLibraries(mine), await onDisk()]).toEqual([[], [`whence-shared-${ID}`]]);
    await clearLeftovers(mine);
    expect([await onDisk(), await libraries.leftovers(mine)]).toEqual([[], []]);
    expect(browser.takenBack).toEqual(['http://127.0.0.1/*']);
  });

  it('goes where the browser was ended when it was off the list and still there', async () => {
    await joinShared(mine, LIBRARY, given(), NEVER);
    await mine.syncing.put({ what: 'shared', libraries: [], going: [ID] });
    await clearLeftovers(mine);
    expect([await onDisk(), await libraries.leftovers(mine)]).toEqual([[], []]);
  });

  it('is let be while it is being joined', async () => {
    browser.whenAsked = () => clearLeftovers(mine);
    await joinShared(mine, LIBRARY, given(), NEVER);
    expect(await libraries.leftovers(mine)).toEqual([]);
    expect(await accountOf(sharedDatabase(ID))).not.toBeNull();
  });

  it('holds up no other, and no access, where it is on the list and its database is lost', async () => {
    await libraries.putShared(mine, LIBRARY);
    expect(await libraries.accountOfShared(ID)).toBeNull();
    expect(await libraries.librariesToWrite(mine)).toEqual([]);
    expect(await onDisk()).toEqual([]);
  });
});
