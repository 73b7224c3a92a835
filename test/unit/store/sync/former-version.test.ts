import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WhenceDatabase } from '@/utils/store/db';
import { trackEdits } from '@/utils/store/sync/track-edits';
import { lastVersions } from '@/utils/store/versions';
import { setNote } from '@/utils/store/writes';
import { writeVersion1, writeVersion2, writeVersion3, writeVersion4 } from '../old-database';
import { annotationOf, catalogues, id, search } from '../sample';

const rowsOf = (version: number) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/store/version-${version}.json`, import.meta.url), 'utf8'));
const ROWS = rowsOf(4);

describe.each([true, false])('a database from before sync, in a build with sync: %s', (tracksEdits) => {
  let db: WhenceDatabase;
  beforeEach(async () => {
    const factory = new IDBFactory();
    await writeVersion4(ROWS, factory);
    db = new WhenceDatabase({ indexedDB: factory, IDBKeyRange });
    if (tracksEdits) trackEdits(db);
  });
  afterEach(() => db.close());

  it('has every row as it was', async () => {
    expect(ROWS.annotations.length).toBeGreaterThan(0);
    for (const [name, rows] of Object.entries(ROWS)) expect(await db.table(name).toArray(), name).toEqual(rows);
  });

  it('has nothing of sync in it', async () => {
    for (const table of [db.edits, db.synced, db.syncing]) expect(await table.count()).toBe(0);
  });

  it('is searched, and finds what later visits found', async () => {
    expect((await search(db, 'mayor')).pages).toHaveLength(1);
    expect([...(await lastVersions(db)).values()]).toMatchObject([
      { passages: [{ annotation: id(1), how: 'edited' }] },
    ]);
  });

  it('takes an edit, and writes nothing down for sync as long as that is off', async () => {
    await setNote(db, id(1), 'Who sold them?', new Date('2026-06-02T10:00:00Z'));
    expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Who sold them?', verdict: 'supported' });
    expect(await db.edits.count()).toBe(0);
    const { kept, anew } = await catalogues(db);
    expect(kept).toEqual(anew);
  });
});

describe('a database of a version long before sync, in the build with it', () => {
  it.each([
    [1, writeVersion1],
    [2, writeVersion2],
    [3, writeVersion3],
  ])('is brought up to date like any other: version %i', async (version, write) => {
    const factory = new IDBFactory();
    const rows = rowsOf(version);
    await write(rows, factory);
    const db = new WhenceDatabase({ indexedDB: factory, IDBKeyRange });
    trackEdits(db);
    const notes = (all: readonly { readonly note: string }[]) => all.map(({ note }) => note);
    expect(notes(await db.annotations.toArray())).toEqual(notes(rows.annotations));
    expect(notes(await db.pages.toArray())).toEqual(notes(rows.pages));
    expect(await db.edits.count()).toBe(0);
    db.close();
  });
});
