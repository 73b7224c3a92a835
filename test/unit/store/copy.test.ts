import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changing } from '@/utils/store/catalogued';
import { compareCopy } from '@/utils/store/copy/compare';
import { CopyDatabase } from '@/utils/store/copy/copy-db';
import { copiesIn, isCopyDue, makeCopy } from '@/utils/store/copy/make';
import { restoreCopy } from '@/utils/store/copy/restore';
import { WhenceDatabase } from '@/utils/store/db';
import { keepActor, setActorNote } from '@/utils/store/notebook';
import * as queries from '@/utils/store/queries';
import { setTime, unexported } from '@/utils/store/times';
import * as trash from '@/utils/store/trash';
import { inTrash, removeForGood } from '@/utils/store/trashed';
import { recordVersion, versionsOf } from '@/utils/store/versions';
import * as writes from '@/utils/store/writes';
import { annotate, articleAt, catalogues, contentOf, id } from './sample';

const PAGE = contentOf();
const KEY = PAGE.article.key;
const OTHER = contentOf(articleAt('https://courier.example/ferry'));
const day = (n: number) => new Date(Date.UTC(2026, 4, 5 + n, 9));
const NONE = { added: 0, mended: 0, different: 0, missing: 0, unreadable: 0 };

let db: WhenceDatabase;
let copies: CopyDatabase;

beforeEach(async () => {
  const indexedDB = new IDBFactory();
  db = new WhenceDatabase({ indexedDB, IDBKeyRange });
  copies = new CopyDatabase({ indexedDB, IDBKeyRange });
  await writes.keepPage(db, PAGE, 'Mine.', day(0));
  for (const n of [1, 2, 3]) await writes.keepAnnotation(db, annotate(n, PAGE, n - 1, { note: `${n}.` }), PAGE, day(0));
  await writes.keepAnnotation(db, annotate(4, OTHER, 0), OTHER, day(0));
  await trash.deleteRecords(db, { annotations: [id(3)], pages: [] }, day(0));
  await keepActor(db, id(20), { page: KEY, name: 'Odile Brandt' }, day(0));
  await setActorNote(db, id(20), 'Mayor.', day(0));
});
afterEach(async () => {
  const { kept, anew } = await catalogues(db);
  expect(kept).toEqual(anew);
  db.close();
  copies.close();
});

const copy = (n: number) => makeCopy(db, copies, id(100 + n), day(n));
const dump = async () =>
  Promise.all(db.tables.filter(({ name }) => name !== 'times' && name !== 'catalogue').map((table) => table.toArray()));

describe('a copy', () => {
  it('brings back everything after all was lost, the trash included', async () => {
    const before = await dump();
    const made = await copy(0);
    expect(made).toMatchObject({ pages: 2, annotations: 4, actors: 1 });
    for (const table of db.tables) await table.clear();
    const { kinds, ...counts } = await compareCopy(db, copies, made);
    expect(counts).toEqual({ ...NONE, added: 9, same: 0 });
    expect(kinds.added).toEqual({ page: 2, annotation: 4, text: 2, visit: 0, actor: 1 });
    expect((await restoreCopy(db, copies, made, day(1))).written).toBe(9);
    expect(await dump()).toEqual(before);
    expect((await restoreCopy(db, copies, made, day(1))).written).toBe(0);
  });

  it('says what it would change, writes nothing to say it, and leaves what is sound as it is', async () => {
    const made = await copy(0);
    await writes.setNote(db, id(1), 'Newer.', day(1));
    await writes.keepAnnotation(db, annotate(5, OTHER, 1), OTHER, day(1));
    await db.annotations.delete(id(4));
    await db.table<object>('annotations').put({ ...(await db.annotations.get(id(2))), quote: 7 });
    const before = await dump();
    expect(await compareCopy(db, copies, made)).toMatchObject({
      ...NONE,
      added: 1,
      mended: 1,
      different: 1,
      missing: 1,
      same: 6,
    });
    expect(await dump()).toEqual(before);
    expect((await restoreCopy(db, copies, made, day(1))).written).toBe(2);
    const notes = (await queries.keptAnnotations(db)).map((one) => [one.id, one.note]).sort();
    expect(notes).toEqual([
      [id(1), 'Newer.'],
      [id(2), '2.'],
      [id(4), ''],
      [id(5), ''],
    ]);
  });

  it('keeps the sound record while the one in the library is damaged, however many copies later', async () => {
    await copy(0);
    await db.table<object>('annotations').put({ ...(await db.annotations.get(id(2))), selectors: null });
    await db.table<object>('actors').put({ ...(await db.actors.get(id(20))), note: 3 });
    for (let n = 1; n <= 40; n++) await copy(n);
    const [last] = await copiesIn(copies);
    expect(last && (await restoreCopy(db, copies, last, day(41))).written).toBe(2);
    expect((await queries.annotationsOf(db, KEY)).map(({ note }) => note)).toEqual(['1.', '2.']);
  });

  it('has what later visits found, mends it and leaves what was found since', async () => {
    const seen = (hash: string) => ({
      page: KEY,
      textHash: hash,
      passages: [{ annotation: id(1), how: 'edited' as const, words: 'The line is to stay.', senses: [] }],
    });
    const visit = (n: number) => recordVersion(db, seen(`text ${n}`), false, day(n));
    for (const n of [1, 2]) await visit(n);
    const before = await versionsOf(db, KEY);
    await copy(3);
    await db.table<object>('versions').put({ ...before[1], passages: 7 });
    const made = await copy(4);
    await visit(5);
    const found = { ...NONE, mended: 1, missing: 1, same: 10 };
    expect(await compareCopy(db, copies, made)).toMatchObject(found);
    expect((await restoreCopy(db, copies, made, day(5))).written).toBe(1);
    expect((await versionsOf(db, KEY)).slice(0, 2)).toEqual(before);
    await db.versions.clear();
    expect((await compareCopy(db, copies, made)).added).toBe(2);
    expect((await restoreCopy(db, copies, made, day(5))).written).toBe(2);
    expect(await versionsOf(db, KEY)).toEqual(before);
  });

  it('tells what of itself is damaged, and is whole again with the next', async () => {
    const made = await copy(0);
    const ref = made.chunks.find(({ kind }) => kind === 'page');
    await copies.chunks.update(ref?.hash ?? '', { text: '{"page":null,"annotations":[]}' });
    expect((await compareCopy(db, copies, made)).unreadable).toBe(1);
    expect((await compareCopy(db, copies, await copy(1))).unreadable).toBe(0);
  });

  it('joins the note of a claim that was kept anew', async () => {
    const made = await copy(0);
    await db.annotations.delete(id(1));
    await writes.keepAnnotation(db, annotate(9, PAGE, 0, { note: 'Anew.' }), PAGE, day(1));
    await restoreCopy(db, copies, made, day(1));
    expect((await queries.annotationsOf(db, KEY)).map(({ note }) => note)).toEqual(['Anew.\n\n1.', '2.']);
  });

  it('is made once a day, also after a clock was set back; the latest three and some older ones are kept', async () => {
    const made = [];
    for (let n = 0; n < 60; n++) {
      expect(isCopyDue(await copiesIn(copies), day(n))).toBe(true);
      made.push(await copy(n));
      expect(isCopyDue(await copiesIn(copies), new Date(day(n).getTime() + 60_000))).toBe(false);
    }
    const kept = await copiesIn(copies);
    expect(kept.slice(0, 3).map((one) => one.madeAt)).toEqual([59, 58, 57].map((n) => day(n).toISOString()));
    expect(kept.length).toBeLessThanOrEqual(7);
    expect(day(59).getTime() - new Date(kept.at(-1)?.madeAt ?? 0).getTime()).toBeGreaterThan(14 * 864e5);
    expect(isCopyDue(kept, day(10))).toBe(true);
    // Nothing changed: each part is there once.
    expect(await copies.chunks.count()).toBe(made[0]?.chunks.length);
  });

  it('that has what a library has lost is not pushed out by the copies of what is left', async () => {
    const before = await dump();
    for (let n = 0; n < 20; n++) await copy(n);
    for (const table of db.tables) await table.clear();
    for (let n = 20; n < 60; n++) await copy(n);
    const full = (await copiesIn(copies)).find(({ pages }) => pages > 0);
    expect(full?.madeAt).toBe(day(19).toISOString());
    await restoreCopy(db, copies, full!, day(60));
    expect(await dump()).toEqual(before);
  });
});

describe('the trash', () => {
  it('lists what was deleted, and removes for good only that', async () => {
    await trash.deleteRecords(db, { annotations: [], pages: [OTHER.article.key] }, day(1));
    const { pages, annotations } = await inTrash(db);
    expect(pages).toMatchObject([{ page: { key: OTHER.article.key }, along: 1 }]);
    expect(annotations).toMatchObject([{ annotation: { id: id(3) }, title: PAGE.article.title }]);
    const everything = { annotations: [1, 2, 3].map(id), pages: [KEY, OTHER.article.key], actors: [id(20)] };
    expect(await removeForGood(db, everything)).toBe(3);
    expect(await inTrash(db)).toEqual({ pages: [], annotations: [], actors: [] });
    expect((await queries.keptAnnotations(db)).map((one) => one.id)).toEqual([id(2), id(1)]);
    expect(await db.contents.count()).toBe(1);
  });
});

describe('the reminder to export', () => {
  it('comes with 200 new ones or after 30 days, and not again once it was put off', async () => {
    const kept = new Date('2026-05-05T10:00:00Z');
    const later = (days: number) => new Date(kept.getTime() + days * 864e5);
    expect(await unexported(db, later(10))).toBeNull();
    expect(await unexported(db, later(31))).toBe(4);
    await setTime(db, 'reminder', later(31));
    expect(await unexported(db, later(90))).toBeNull();
    const rows = Array.from({ length: 200 }, (_, n) => ({
      ...annotate(n + 200, PAGE, 0, { createdAt: later(32).toISOString() }),
      facets: [],
      deletedWithPage: false,
    }));
    await db.annotations.bulkPut(rows);
    await changing(db, [], async (touch) => touch(KEY));
    expect(await unexported(db, later(33))).toBe(200);
    await setTime(db, 'export', later(33));
    expect(await unexported(db, later(90))).toBeNull();
  });
});
