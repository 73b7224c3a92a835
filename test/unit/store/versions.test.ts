import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WhenceDatabase } from '@/utils/store/db';
import { deleteRecords, purgeDeleted } from '@/utils/store/trash';
import { lastVersions, recordVersion, type Seen, versionsOf } from '@/utils/store/versions';
import { keepPage } from '@/utils/store/writes';
import { contentOf, id } from './sample';

const PAGE = contentOf();
const KEY = PAGE.article.key;
const at = (minutes: number) => new Date(Date.parse('2026-05-05T10:00:00Z') + minutes * 60_000);
const seen = (textHash: string, how: 'edited' | 'gone' = 'edited', page = KEY): Seen => ({
  page,
  textHash,
  passages: [{ annotation: id(1), how, words: how === 'edited' ? 'Other words.' : null, senses: [] }],
});

let db: WhenceDatabase;
beforeEach(() => {
  db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => db.close());

const hashes = async () => (await versionsOf(db, KEY)).map(({ textHash }) => textHash);

describe('what later visits found', () => {
  it('is nothing while the page stands as it was kept', async () => {
    await recordVersion(db, seen('as-kept'), true, at(0));
    expect(await versionsOf(db, KEY)).toEqual([]);
  });

  it('is a version for each other text, with the times between which it was seen', async () => {
    await recordVersion(db, seen('b'), false, at(0));
    await recordVersion(db, seen('b'), false, at(5));
    await recordVersion(db, seen('b'), false, at(90));
    await recordVersion(db, seen('c', 'gone'), false, at(200));
    expect(await versionsOf(db, KEY)).toMatchObject([
      { textHash: 'b', seenAt: at(0).toISOString(), lastSeenAt: at(90).toISOString() },
      { textHash: 'c', seenAt: at(200).toISOString(), passages: [{ how: 'gone', words: null }] },
    ]);
  });

  it('tells when a page was changed back', async () => {
    await recordVersion(db, seen('b'), false, at(0));
    await recordVersion(db, seen('as-kept'), true, at(60));
    expect(await hashes()).toEqual(['b', 'as-kept']);
  });

  it('is one version of a page that changes from minute to minute', async () => {
    for (let minute = 0; minute < 9; minute++) await recordVersion(db, seen(`v${minute}`), false, at(minute));
    expect(await hashes()).toEqual(['v8']);
  });

  it('is a hundred at most, and the first stays', async () => {
    for (let n = 0; n < 130; n++) await recordVersion(db, seen(`v${n}`), false, at(n * 20));
    const all = await hashes();
    expect(all).toHaveLength(100);
    expect(all[0]).toBe('v0');
    expect(all.at(-1)).toBe('v129');
  });

  it('is of one page alone, and the last of each is found', async () => {
    await recordVersion(db, seen('b'), false, at(0));
    await recordVersion(db, seen('c'), false, at(30));
    await recordVersion(db, seen('x', 'gone', 'https://other.example/a'), false, at(40));
    expect(await hashes()).toEqual(['b', 'c']);
    const last = await lastVersions(db);
    expect(last.get(KEY)?.textHash).toBe('c');
    expect(last.get('https://other.example/a')?.textHash).toBe('x');
  });

  it('goes with its page for good, and not before', async () => {
    await keepPage(db, PAGE, '', at(0));
    await recordVersion(db, seen('b'), false, at(1));
    await deleteRecords(db, { annotations: [], pages: [KEY] }, at(2));
    expect(await hashes()).toEqual(['b']);
    await purgeDeleted(db, at(3));
    expect(await hashes()).toEqual([]);
  });

  it.each([
    ['nothing', null],
    ['a page that is none', { ...seen('b'), page: '' }],
    ['a hash of a million characters', seen('x'.repeat(1e6))],
    ['a passage that is none', { ...seen('b'), passages: [{ annotation: '../etc', how: 'stolen' }] }],
  ])('is not taken from %s', async (_, wrong) => {
    await expect(recordVersion(db, wrong as unknown as Seen, false, at(0))).rejects.toThrow();
    expect(await db.versions.count()).toBe(0);
  });
});
