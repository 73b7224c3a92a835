import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { couchAt } from '@/utils/services/sync/couch';
import { joinLibrary, sayWhose } from '@/utils/services/sync/library';
import { WhenceDatabase } from '@/utils/store/db';
import { type Account, accountOf, changeLogin, setAccount, statusOf } from '@/utils/store/sync/account';
import { switchOn } from '@/utils/store/sync/switch';
import type { MachineRow } from '@/utils/store/sync/sync-rows';
import { trackEdits } from '@/utils/store/sync/track-edits';
import * as writes from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { type Asked, type Front, failingFront, type Rule } from '../../drive/failing-front';
import { contentOf } from '../../unit/store/sample';
import { A } from './fleet';

// What a browser has and Node has not: leave to speak to the server, locks, and whether it is online.
// `test/e2e/sync-access.test.ts` has the browser's own leave, given and taken back.
let mayReach = true;
vi.mock('webextension-polyfill', () => ({
  default: { permissions: { contains: async () => mayReach }, runtime: { getManifest: () => ({ version: '1.0.0' }) } },
}));
type Work = (lock: object) => Promise<unknown>;
const request = (name: string, options: object | Work, work = options as Work) => work({ name });
vi.stubGlobal('navigator', { locks: { request } });
vi.stubGlobal('addEventListener', () => {});
const { keepInStep, syncOnceUnlessBusy } = await import('@/utils/services/sync/run');

const PAGE = contentOf();
const NOW = new Date('2026-05-06T10:00:00Z');
const FIVE_MINUTES = 5 * 60_000;

let server: CouchServer;
let front: Front;
let rule: Rule = () => null;
let asked: Asked[] = [];
let life = new AbortController();
beforeAll(async () => {
  server = await startCouch();
  front = await failingFront(server.url, (one) => {
    asked.push(one);
    return rule(one);
  });
});
afterEach(() => {
  life.abort();
  life = new AbortController();
  rule = () => null;
  mayReach = true;
  asked = [];
});
afterAll(async () => {
  await front.close();
  await server.close();
});

let databases = 0;
async function connected(): Promise<WhenceDatabase> {
  const db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  trackEdits(db);
  const place = { url: `${front.url}/run-${++databases}`, ...server.admin };
  const couch = couchAt(place, life.signal);
  await couch.open();
  const { library, keys } = await joinLibrary(couch, null, () => crypto.randomUUID());
  await switchOn(db, library, A);
  await sayWhose(couch, A, place.user, keys);
  await setAccount(db, { ...place, keys });
  await writes.keepPage(db, PAGE, 'Anna asks.', NOW);
  return db;
}

const LATER = (ms: number) => (at: string | null) => at !== null && Math.abs(Date.parse(at) - Date.now() - ms) < 20_000;

describe('what the reader is told of a run in the background', () => {
  it.each<[string, number, boolean]>([
    ['busy', 503, true],
    ['full', 507, true],
    ['strange', 418, true],
    ['password', 401, false],
    ['not-allowed', 403, false],
  ])('that failed as %s: whether it goes on by itself, and when', async (error, status, goesOn) => {
    const db = await connected();
    rule = () => ({ status, body: '{"error":"storm"}' });
    await syncOnceUnlessBusy(db, life.signal);
    const told = await statusOf(db);
    expect(told).toMatchObject({ error, state: goesOn ? 'waiting' : 'stopped' });
    if (goesOn) expect(told.retryAt).toSatisfy(LATER(FIVE_MINUTES));
    else expect(told.retryAt).toBeNull();
    rule = () => null;
    await syncOnceUnlessBusy(db, life.signal);
    expect(await statusOf(db)).toMatchObject({ state: 'resting', error: null, retryAt: null, left: 0 });
    db.close();
  });
});

describe('a login that may read, and not write', () => {
  const isWrite = ({ path }: Asked) => path.endsWith('_bulk_docs');
  const readOnly = async (db: WhenceDatabase) => (await accountOf(db))?.readOnly === true;

  it.each([
    ['forbids it', 403],
    ['knows it for reading alone', 401],
  ])('is told where the server %s, and what was written stays here until it may again', async (_, status) => {
    const db = await connected();
    rule = (one) => (isWrite(one) ? { status, body: '{"error":"forbidden","reason":"You may read here."}' } : null);
    await syncOnceUnlessBusy(db, life.signal);
    expect(await readOnly(db)).toBe(true);
    expect(await statusOf(db)).toMatchObject({ state: 'resting', error: null, refused: 0 });
    expect(await db.edits.count()).toBeGreaterThan(0);
    rule = () => null;
    await syncOnceUnlessBusy(db, life.signal);
    expect(await readOnly(db)).toBe(false);
    expect(await db.edits.count()).toBe(0);
    db.close();
  });

  it.each([
    ['busy', 503],
    ['full', 507],
    ['strange', 418],
  ])('is not what a server shows that is %s', async (error, status) => {
    const db = await connected();
    rule = (one) => (isWrite(one) ? { status, body: '{"error":"storm"}' } : null);
    await syncOnceUnlessBusy(db, life.signal);
    expect(await readOnly(db)).toBe(false);
    expect(await statusOf(db)).toMatchObject({ error });
    db.close();
  });

  it('is not what a server shows that takes some records and not one', async () => {
    const db = await connected();
    await syncOnceUnlessBusy(db, life.signal);
    const database = (await accountOf(db))?.url.split('/').pop();
    const PICKY = "function (doc) { if (doc.is && doc.is.note === 'Anna asks again.') throw { forbidden: 'No.' }; }";
    await server.ask('PUT', `/${database}/_design/picky`, { validate_doc_update: PICKY });
    await writes.setPageNote(db, PAGE.article.key, 'Anna asks again.', NOW);
    await syncOnceUnlessBusy(db, life.signal);
    expect(await readOnly(db)).toBe(false);
    expect(await statusOf(db)).toMatchObject({ refused: 1 });
    db.close();
  });

  it('is looked at again under another login, which signs with a name of its own', async () => {
    const db = await connected();
    const nameOf = async () => ((await db.syncing.get('machine')) as MachineRow).machine;
    await syncOnceUnlessBusy(db, life.signal);
    await server.addUser('cleo', 'ebb');
    const { url, user } = (await accountOf(db)) as Account;
    await changeLogin(db, 'cleo', 'ebb', 'cleosown');
    expect(await nameOf()).toBe('cleosown');
    await syncOnceUnlessBusy(db, life.signal);
    const documents = await (await server.ask('GET', `/${url.split('/').pop()}/_all_docs?include_docs=true`)).json();
    const said = (documents as { rows: { doc: { machine?: string; person?: string } }[] }).rows.flatMap(({ doc }) =>
      doc.machine === undefined ? [] : [[doc.machine, doc.person]],
    );
    expect(Object.fromEntries(said)).toEqual({ [A]: user, cleosown: 'cleo' });
    await changeLogin(db, 'cleo', 'flood', 'unneeded');
    expect(await nameOf()).toBe('cleosown');
    db.close();
  });
});

it('sends nothing any more once the browser does not let it, in the middle of it too', async () => {
  const db = await connected();
  rule = ({ path }) => {
    if (path.includes('_changes')) mayReach = false;
    return null;
  };
  asked = [];
  await syncOnceUnlessBusy(db, life.signal);
  expect(asked.at(-1)?.path).toContain('_changes');
  expect(await statusOf(db)).toMatchObject({ state: 'stopped', error: 'no-access' });
  asked = [];
  await syncOnceUnlessBusy(db, life.signal);
  expect(asked).toEqual([]);
  db.close();
});

describe('a page that is open', () => {
  it('tries again by itself, each time later, whatever the server says of how soon', async () => {
    const db = await connected();
    asked = [];
    rule = () => ({ status: 503, headers: { 'retry-after': '0' } });
    const page = keepInStep(db, life.signal);
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(2);
    await expect.poll(async () => (await statusOf(db)).state).toBe('waiting');
    const { retryAt } = await statusOf(db);
    expect(Date.parse(String(retryAt)) - Date.now()).toBeGreaterThan(2_500);
    rule = () => null;
    await expect.poll(async () => (await statusOf(db)).state, { timeout: 10_000 }).toBe('resting');
    expect(await statusOf(db)).toMatchObject({ error: null, left: 0 });
    life.abort();
    await page;
    db.close();
  });

  it('says that it is in step when it last heard that there is nothing new, and does not ask without end', async () => {
    const db = await connected();
    let polls = 0;
    rule = ({ path }) => {
      if (!path.includes('longpoll')) return null;
      polls++;
      return { status: 200, body: '{"results":[],"last_seq":3}' };
    };
    const page = keepInStep(db, life.signal);
    await expect.poll(() => polls, { timeout: 10_000 }).toBe(1);
    const { inStepAt } = await statusOf(db);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(polls).toBe(1);
    await expect.poll(async () => (await statusOf(db)).inStepAt, { timeout: 10_000 }).not.toBe(inStepAt);
    // What is written meanwhile does not wait.
    asked = [];
    await writes.setPageNote(db, PAGE.article.key, 'Anna asks again.', NOW);
    const isSent = ({ path }: Asked) => path.endsWith('_bulk_docs');
    await expect.poll(() => asked.some(isSent), { timeout: 10_000 }).toBe(true);
    expect(asked.slice(0, asked.findIndex(isSent)).filter(({ path }) => path.includes('longpoll'))).toEqual([]);
    life.abort();
    await page;
    db.close();
  });
});
