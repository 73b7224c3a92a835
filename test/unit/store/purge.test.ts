import { describe, expect, it } from 'vitest';
import type { WhenceDatabase } from '@/utils/store/db';
import { purgeExpired } from '@/utils/store/purge';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { annotate, contentOf, counts, id } from './sample';
import { withLibrary } from './with-library';

const PAGE = contentOf();
/** Day number `n` of the test, at that hour. */
const day = (n: number, hour = 9) => new Date(Date.UTC(2026, 4, 5 + n, hour));

let db: WhenceDatabase;

withLibrary(async (fresh) => {
  db = fresh;
  await writes.keepPage(db, PAGE, '', day(0));
  await writes.keepAnnotation(db, annotate(1, PAGE, 0), PAGE, day(0));
  await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, day(0));
});

const inTrash = async () => (await counts(db)).deleted;

describe('emptying the trash', () => {
  it('takes what has been there for 30 days, a day later at the latest', async () => {
    for (let n = 0; n <= 30; n++) await purgeExpired(db, day(n));
    expect(await inTrash()).toBe(1);
    expect(await purgeExpired(db, day(31))).toBe(0);
    expect(await purgeExpired(db, day(32))).toBe(1);
    expect(await inTrash()).toBe(0);
  });

  it('takes nothing the first time, and nothing twice a day', async () => {
    expect(await purgeExpired(db, day(100))).toBeNull();
    expect(await purgeExpired(db, day(100, 20))).toBeNull();
    expect(await inTrash()).toBe(1);
  });

  it('takes nothing early when the clock is set back', async () => {
    await purgeExpired(db, day(1));
    for (const n of [-400, -399, -398, -300]) await purgeExpired(db, day(n));
    expect(await inTrash()).toBe(1);
  });

  it('takes nothing when the clock was years ahead for an hour, however often the browser is started then', async () => {
    await purgeExpired(db, day(1));
    for (const hour of [9, 10, 11]) await purgeExpired(db, day(1000, hour));
    await purgeExpired(db, day(1, 12));
    await purgeExpired(db, day(2));
    await purgeExpired(db, day(3));
    expect(await inTrash()).toBe(1);
    for (let n = 4; n <= 32; n++) await purgeExpired(db, day(n));
    expect(await inTrash()).toBe(0);
  });
});
