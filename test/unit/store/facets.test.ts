import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '@/utils/records';
import { claimsBy, countBy } from '@/utils/store/claims-by';
import { WhenceDatabase } from '@/utils/store/db';
import { keptActors } from '@/utils/store/notebook-queries';
import * as queries from '@/utils/store/queries';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { withoutWords, writeVersion1, writeVersion2, writeVersion3 } from './old-database';
import { annotate, contentOf, id } from './sample';

const NOW = new Date('2026-05-06T10:00:00Z');
const PAGE = contentOf();
const CORRECTION = { dismissed: false, speaker: 'Ama Stolz', sourcing: null, standing: null };

let factory: IDBFactory;
let db: WhenceDatabase;

beforeEach(() => {
  factory = new IDBFactory();
  db = new WhenceDatabase({ indexedDB: factory, IDBKeyRange });
});
afterEach(() => db.close());

const keep = (n: number, claim: number, with_: Partial<Annotation> = {}) =>
  writes.keepAnnotation(db, annotate(n, PAGE, claim, with_), PAGE, NOW);
const ids = async (found: Promise<readonly Annotation[]>) => (await found).map((annotation) => annotation.id);

describe('kept claims', () => {
  it('are found by speaker in any case, by sourcing, standing, verdict and tag, the newest first', async () => {
    await keep(1, 0, { tags: ['ferry', 'money'], verdict: 'checking' });
    await keep(2, 1, { tags: ['ferry'] });
    await keep(3, 2, { verdict: 'not-checkable' });
    expect(await ids(claimsBy(db, 'actor', 'odile BRANDT'))).toEqual([id(2), id(1)]);
    expect(await ids(claimsBy(db, 'sourcing', 'unnamed'))).toEqual([id(3)]);
    expect(await ids(claimsBy(db, 'standing', 'hearsay'))).toEqual([id(3)]);
    expect(await ids(claimsBy(db, 'verdict', 'checking'))).toEqual([id(1)]);
    expect(await ids(claimsBy(db, 'tag', 'ferry'))).toEqual([id(2), id(1)]);
    expect(await ids(claimsBy(db, 'tag', 'ferries'))).toEqual([]);
    expect(await countBy(db, 'sourcing', 'named')).toBe(2);
  });

  it('come page by page, without those that were deleted', async () => {
    for (const n of [1, 2, 3]) await keep(n, n - 1, { tags: ['ferry'] });
    await trash.deleteRecords(db, { annotations: [id(2)], pages: [] }, NOW);
    const first = await claimsBy(db, 'tag', 'ferry', 1);
    expect(await ids(Promise.resolve(first))).toEqual([id(3)]);
    expect(await ids(claimsBy(db, 'tag', 'ferry', 1, first[0]?.createdAt))).toEqual([id(1)]);
  });

  it('are found as the reader corrected them, and not any more where they were dismissed', async () => {
    await keep(1, 2, { correction: CORRECTION });
    await keep(2, 0);
    expect(await ids(claimsBy(db, 'actor', 'Ama Stolz'))).toEqual([id(1)]);
    await writes.setCorrection(db, id(2), { ...CORRECTION, speaker: null, dismissed: true }, NOW);
    expect(await ids(claimsBy(db, 'actor', 'Odile Brandt'))).toEqual([]);
  });

  it('keep their verdict when they are kept again', async () => {
    await keep(1, 0, { verdict: 'supported' });
    await keep(2, 0, { verdict: 'unclear' });
    expect(await queries.keptAnnotations(db)).toMatchObject([{ id: id(1), verdict: 'supported' }]);
  });
});

describe('a database of an earlier version', () => {
  const dump = (version: number) =>
    JSON.parse(readFileSync(new URL(`../../fixtures/store/version-${version}.json`, import.meta.url), 'utf8'));

  it.each([
    [1, writeVersion1],
    [2, writeVersion2],
    [3, writeVersion3],
  ])('is asked by what it did not know of: version %i', async (version, write) => {
    const rows = dump(version);
    await write(rows, factory);
    expect(await ids(claimsBy(db, 'actor', 'Odile Brandt'))).toContain(id(1));
    expect(await ids(claimsBy(db, 'tag', 'money'))).toContain(id(1));
    expect(await db.annotations.toArray()).toMatchObject(rows.annotations.map(withoutWords));
    expect(await db.pages.toArray()).toEqual(rows.pages.map(withoutWords));
    expect(await db.contents.toArray()).toEqual(rows.contents);
  });

  it('has its actors, corrections and notes again: version 3', async () => {
    await writeVersion3(dump(3), factory);
    expect(await keptActors(db)).toMatchObject([{ id: id(20), note: 'Mayor since 2024.' }]);
    expect(await ids(claimsBy(db, 'actor', 'Ama Stolz'))).toEqual([id(7)]);
    expect(await ids(claimsBy(db, 'standing', 'disputed'))).toEqual([id(7)]);
  });

  it('is taken over with a damaged record in it, which waits for its good copy', async () => {
    const rows = dump(3);
    const [first, ...others] = rows.annotations;
    await writeVersion3({ ...rows, annotations: [{ ...first, claim: 7, tags: 'money' }, ...others] }, factory);
    expect(await ids(queries.keptAnnotations(db))).not.toContain(id(1));
    expect((await queries.listedAnnotations(db)).damaged).toEqual([id(1)]);
  });
});
