import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { couchAt } from '@/utils/services/sync/couch';
import { joinLibrary, sayWhose } from '@/utils/services/sync/library';
import { WhenceDatabase } from '@/utils/store/db';
import { setAccount, statusOf } from '@/utils/store/sync/account';
import { switchOn } from '@/utils/store/sync/switch';
import { trackEdits } from '@/utils/store/sync/track-edits';
import * as writes from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { type Asked, type Front, failingFront, type Rule } from '../../drive/failing-front';
import { contentOf } from '../../unit/store/sample';
import { A } from './fleet';

// What a browser has and Node has not: leave to speak to the server, locks, and whether it is online.
vi.mock('webextension-polyfill', () => ({ default: { permissions: { contains: async () => true } } }));
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
    await expect.poll(() => asked.some(({ path }) => path.endsWith('_bulk_docs')), { timeout: 1_500 }).toBe(true);
    life.abort();
    await page;
    db.close();
  });
});
