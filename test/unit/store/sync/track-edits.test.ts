import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WhenceDatabase } from '@/utils/store/db';
import * as notebook from '@/utils/store/notebook';
import { switchOff, switchOn } from '@/utils/store/sync/switch';
import { trackEdits } from '@/utils/store/sync/track-edits';
import * as trash from '@/utils/store/trash';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { annotate, contentOf, id } from '../sample';

const NOW = new Date('2026-05-06T10:00:00Z');
const JULY = new Date('2026-07-01T10:00:00Z');
const PAGE = contentOf();
const KEY = PAGE.article.key;
const CLAIM = `annotation:${id(1)}`;

let db: WhenceDatabase;
beforeEach(async () => {
  db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  trackEdits(db);
  await switchOn(db, id(77), 'lamp0000');
});
afterEach(() => db.close());

const keep = (n: number) => writes.keepAnnotation(db, annotate(n, PAGE, n - 1), PAGE, NOW);
/** As if the server had all of it. */
const sent = () => db.edits.clear();
const lastStamp = async () => {
  const row = await db.syncing.get('machine');
  return row?.what === 'machine' ? row.last : null;
};
/** By record, which fields were edited. */
async function edited() {
  const rows = await db.edits.toArray();
  return Object.fromEntries(rows.map(({ id: of, at, removed }) => [of, removed ? 'removed' : Object.keys(at).sort()]));
}

describe('edits', () => {
  it('are written down by record and field, with one stamp for all that was written at once', async () => {
    await keep(1);
    const all = await db.edits.toArray();
    expect(all.map((row) => row.id)).toEqual([CLAIM, `article:${KEY}`, `page:${KEY}`]);
    expect(new Set(all.flatMap(({ at }) => Object.values(at)))).toEqual(new Set([await lastStamp()]));
    expect((await edited())[CLAIM]).toEqual(['checker', 'claim', 'evidence', 'gone', 'kept', 'tags']);
  });

  it('are of what changed alone', async () => {
    await keep(1);
    await sent();
    await writes.setNote(db, id(1), 'Who pays?', NOW);
    expect(await edited()).toEqual({ [CLAIM]: ['note'] });
    const first = await lastStamp();
    await changeClaims(db, [id(1)], { verdict: 'unclear' }, NOW);
    const [row] = await db.edits.toArray();
    expect(row?.at).toEqual({ note: first, verdict: await lastStamp() });
    expect((row?.at.verdict ?? '') > (row?.at.note ?? '')).toBe(true);
  });

  it('remember what a list held before the first of them', async () => {
    await keep(1);
    await changeClaims(db, [id(1)], { addTags: ['money'] }, NOW);
    await sent();
    await changeClaims(db, [id(1)], { addTags: ['boats'] }, NOW);
    await changeClaims(db, [id(1)], { removeTags: ['money'] }, NOW);
    expect(await db.edits.toArray()).toMatchObject([{ id: CLAIM, before: { tags: ['money'] } }]);
  });

  it('are written down where many are made at once', async () => {
    for (const n of [1, 2, 3]) await keep(n);
    await sent();
    await trash.deleteRecords(db, { annotations: [], pages: [KEY] }, NOW);
    expect(await edited()).toEqual({
      [CLAIM]: ['gone'],
      [`annotation:${id(2)}`]: ['gone'],
      [`annotation:${id(3)}`]: ['gone'],
      [`page:${KEY}`]: ['gone'],
    });
  });

  it('are written down by whatever way a record is written', async () => {
    for (const n of [1, 2, 3]) await keep(n);
    await notebook.keepActor(db, id(9), { page: KEY, name: 'Odile Brandt' }, NOW);
    const row = await db.annotations.get(id(3));
    if (row === undefined) throw new Error('It was kept.');
    const ways: readonly [string, () => PromiseLike<unknown>, object][] = [
      ['update', () => db.annotations.update(id(1), { checker: 'Ama' }), { [CLAIM]: ['checker'] }],
      ['put', () => db.annotations.put({ ...row, note: 'Put.' }), { [`annotation:${id(3)}`]: ['note'] }],
      ['bulkPut', () => db.annotations.bulkPut([{ ...row, note: 'All.' }]), { [`annotation:${id(3)}`]: ['note'] }],
      [
        'modify',
        () => db.annotations.where('page').equals(KEY).modify({ checker: 'Tove' }),
        Object.fromEntries([1, 2, 3].map((n) => [`annotation:${id(n)}`, ['checker']])),
      ],
      ['delete', () => db.annotations.delete(id(1)), { [CLAIM]: 'removed' }],
      ['bulkDelete', () => db.annotations.bulkDelete([id(2), id(8)]), { [`annotation:${id(2)}`]: 'removed' }],
      [
        'deleting a range',
        () => db.annotations.where(':id').above(id(2)).delete(),
        { [`annotation:${id(3)}`]: 'removed' },
      ],
      [
        'add',
        () => db.annotations.add({ ...row, id: id(4) }),
        { [`annotation:${id(4)}`]: expect.arrayContaining(['claim']) },
      ],
      ['clear', () => db.actors.clear(), { [`actor:${id(9)}`]: 'removed' }],
    ];
    for (const [name, write, written] of ways) {
      await sent();
      await write();
      expect(await edited(), name).toEqual(written);
    }
  });

  it('are none where a record is written as it is', async () => {
    await keep(1);
    await sent();
    const row = await db.annotations.get(id(1));
    if (row) await db.annotations.put(row);
    await db.annotations.delete(id(8));
    expect(await db.edits.count()).toBe(0);
  });

  it('are of a removed record that it is removed, and of one that is kept anew that it is there', async () => {
    await keep(1);
    await sent();
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, NOW);
    await trash.purgeDeleted(db, JULY);
    expect(await edited()).toEqual({ [CLAIM]: 'removed', [`article:${KEY}`]: 'removed', [`page:${KEY}`]: 'removed' });
    await keep(1);
    expect((await edited())[CLAIM]).toContain('claim');
  });

  it('are not written down where the writing was taken back', async () => {
    await keep(1);
    await sent();
    const last = await lastStamp();
    const failing = db.transaction('rw', db.annotations, async () => {
      await db.annotations.update(id(1), { note: 'Never written.' });
      throw new Error('The lamp went out.');
    });
    await expect(failing).rejects.toThrow('The lamp went out.');
    expect((await db.annotations.get(id(1)))?.note).toBe('');
    expect(await db.edits.count()).toBe(0);
    expect(await lastStamp()).toBe(last);
  });

  it('that are refused leave nothing behind', async () => {
    await keep(1);
    await sent();
    await expect(writes.setNote(db, id(1), 'x'.repeat(1e6), NOW)).rejects.toMatchObject({ code: 'failed' });
    await expect(writes.setNote(db, id(8), 'Nobody’s.', NOW)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.edits.count()).toBe(0);
  });
});

describe('where sync is off', () => {
  it('nothing is written down, before it is on and after', async () => {
    await switchOff(db);
    await keep(1);
    await changeClaims(db, [id(1)], { addTags: ['money'] }, NOW);
    await db.annotations.clear();
    for (const table of [db.edits, db.synced, db.syncing]) expect(await table.count()).toBe(0);
  });

  it('every record is where it was', async () => {
    await keep(1);
    const rows = await Promise.all([db.pages.toArray(), db.annotations.toArray()]);
    await switchOff(db);
    expect(await Promise.all([db.pages.toArray(), db.annotations.toArray()])).toEqual(rows);
  });
});
