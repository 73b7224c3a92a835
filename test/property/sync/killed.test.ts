import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SyncError } from '@/utils/services/sync/errors';
import * as writes from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { annotate, articleAt, contentOf, id } from '../../unit/store/sample';
import { A, B, expectInStep, syncAll } from './fleet';
import { machineAt, type SyncedMachine } from './machine';
import { randomOf } from './random';

const NOW = new Date('2026-05-06T10:00:00Z');
const PAGES = 500;
/** Article, page, and two claims of each. */
const RECORDS = 4 * PAGES;
const SEED = Number(process.env.WHENCE_SEED ?? 7);

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch({ inMemory: false });
});
afterAll(() => server.close());

async function keepMany({ db }: SyncedMachine): Promise<void> {
  for (let n = 0; n < PAGES; n++) {
    const page = contentOf(articleAt(`https://harbour-post.example/news/${n}`));
    for (const i of [0, 1])
      await writes.keepAnnotation(db, annotate(2 * n + i, page, i, { note: `Note ${i}.` }), page, NOW);
  }
}

async function two(database: string) {
  const place = { url: `${server.url}/${database}`, ...server.admin };
  const [a, b] = [await machineAt(A, place), await machineAt(B, place)];
  await syncAll(a, b);
  await keepMany(a);
  return [a, b] as const;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function expectAll(a: SyncedMachine, b: SyncedMachine): Promise<void> {
  await syncAll(a, b);
  await expectInStep(a, b);
  const kept = await Promise.all([b.db.contents, b.db.pages, b.db.annotations].map((table) => table.count()));
  expect(kept.reduce((sum, count) => sum + count)).toBe(RECORDS);
  for (const { db } of [a, b]) db.close();
}

describe(`${RECORDS} records on their way (seed ${SEED})`, () => {
  it('all arrive once, though the server is killed again and again', async () => {
    const random = randomOf(SEED);
    const [a, b] = await two('server-killed');
    let cut = 0;
    for (const machine of [a, a, a, b, b, b]) {
      let killed: Promise<void> | undefined;
      const timer = setTimeout(() => {
        killed = server.stop();
      }, 30 + random.below(600));
      await machine.sync().catch((error: unknown) => {
        expect(error).toBeInstanceOf(SyncError);
        expect((error as SyncError).code).toBe('unreachable');
        cut++;
      });
      clearTimeout(timer);
      await killed;
      if (killed !== undefined) await server.start();
      // Meanwhile the reader goes on.
      await writes.setNote(a.db, id(random.below(2 * PAGES)), `Asked again, ${cut}.`, NOW);
    }
    expect(cut).toBeGreaterThan(0);
    await expectAll(a, b);
  });

  it('all arrive once, though the browser is ended again and again', async () => {
    const random = randomOf(SEED + 1);
    const [a, b] = await two('browser-ended');
    let cut = 0;
    for (const machine of [a, a, a, a, b, b, b, b]) {
      const life = new AbortController();
      const timer = setTimeout(() => life.abort(), 30 + random.below(500));
      await machine.sync(undefined, life.signal).catch(() => cut++);
      clearTimeout(timer);
      await machine.restart();
    }
    expect(cut).toBeGreaterThan(0);
    await expectAll(a, b);
  });

  it('all arrive once, though the database is closed in the middle of what it writes', async () => {
    const random = randomOf(SEED + 2);
    const [a, b] = await two('database-closed');
    let cut = 0;
    for (const machine of [a, a, a, b, b, b]) {
      const { db } = machine;
      const timer = setTimeout(() => db.close(), 30 + random.below(500));
      await machine.sync().catch(() => cut++);
      clearTimeout(timer);
      await wait(5);
      await machine.restart();
    }
    expect(cut).toBeGreaterThan(0);
    await expectAll(a, b);
  });
});
