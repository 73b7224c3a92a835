import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueAfter } from '@/utils/store/catalogued';
import { SCHEMA_VERSION, WhenceDatabase } from '@/utils/store/db';
import * as queries from '@/utils/store/queries';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { annotate, annotationOf, contentOf, id } from './sample';

const NOW = new Date('2026-05-05T10:00:00Z');
const PAGE = contentOf();
const KEY = PAGE.article.key;

let factory: IDBFactory;
const open: WhenceDatabase[] = [];

function connect(): WhenceDatabase {
  const db = new WhenceDatabase({ indexedDB: factory, IDBKeyRange });
  open.push(db);
  return db;
}

beforeEach(() => {
  factory = new IDBFactory();
});

afterEach(() => {
  for (const db of open.splice(0)) db.close();
});

/** Raises the database to a version that this code does not know, as a later Whence would. */
function upgradeFromOutside(version: number, change: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('whence', version);
    request.onupgradeneeded = () => change(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('An open connection blocks the upgrade.'));
  });
}

describe('when the disk is full', () => {
  /** From here on, IndexedDB itself fails every request to put something into that store, as browsers do. */
  function fillDisk(store: string): () => void {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name !== store) return put.apply(this, args);
      const transaction = this.transaction as unknown as { _execRequestAsync(request: object): IDBRequest };
      return transaction._execRequestAsync({
        source: this,
        operation: () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        },
      });
    } as typeof put;
    return () => {
      IDBObjectStore.prototype.put = put;
    };
  }

  it.each(['pages', 'contents', 'annotations'])(
    'says so, and nothing of the write is kept (full at: %s)',
    async (store) => {
      const db = connect();
      await writes.keepAnnotation(db, annotate(1, PAGE, 0, { note: 'Stays.' }), PAGE, NOW);
      const empty = fillDisk(store);
      try {
        // What another engine has read is written anew with the claim.
        const again = { ...PAGE, engineVersion: '2' };
        await expect(writes.keepAnnotation(db, annotate(2, PAGE, 1), again, NOW)).rejects.toMatchObject({
          name: 'StoreError',
          code: 'storage-full',
        });
      } finally {
        empty();
      }
      expect((await queries.annotationsOf(db, KEY)).map(({ note }) => note)).toEqual(['Stays.']);
      await writes.keepAnnotation(db, annotate(2, PAGE, 1), PAGE, NOW);
      expect(await queries.annotationsOf(db, KEY)).toHaveLength(2);
    },
  );

  it('says so for notes and deletions, which write in bulk', async () => {
    const db = connect();
    await writes.keepAnnotation(db, annotate(1, PAGE, 0, { note: 'Stays.' }), PAGE, NOW);
    const empty = fillDisk('annotations');
    try {
      const full = { code: 'storage-full' };
      await expect(writes.setNote(db, id(1), 'New.', NOW)).rejects.toMatchObject(full);
      await expect(trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, NOW)).rejects.toMatchObject(full);
    } finally {
      empty();
    }
    expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Stays.', deletedAt: null });
  });
});

describe('when a later version has written the database', () => {
  it('keeps its hands off it, and says so to reads and writes alike', async () => {
    await writes.keepPage(connect(), PAGE, 'Mine.', NOW);
    for (const db of open.splice(0)) db.close();
    const later = (SCHEMA_VERSION + 1) * 10;
    (await upgradeFromOutside(later, (db) => db.deleteObjectStore('contents'))).close();

    const db = connect();
    const newer = { name: 'StoreError', code: 'newer-database' };
    await expect(queries.keptPages(db)).rejects.toMatchObject(newer);
    await expect(catalogueAfter(db, 0, 1)).rejects.toMatchObject(newer);
    await expect(writes.keepPage(db, PAGE, '', NOW)).rejects.toMatchObject(newer);
    await expect(trash.deleteRecords(db, { annotations: [], pages: [KEY] }, NOW)).rejects.toMatchObject(newer);
    expect(await factory.databases()).toEqual([{ name: 'whence', version: later }]);
  });

  it('lets a later version upgrade while it is open, and then refuses', async () => {
    const db = connect();
    await writes.keepPage(db, PAGE, 'Mine.', NOW);
    (await upgradeFromOutside((SCHEMA_VERSION + 1) * 10, () => {})).close();
    await expect(queries.keptPages(db)).rejects.toMatchObject({ code: 'newer-database' });
  });
});

describe('two windows', () => {
  it('see each other’s writes, and neither doubles a claim', async () => {
    const [one, two] = [connect(), connect()];
    await Promise.all([
      writes.keepAnnotation(one, annotate(1, PAGE, 0, { note: 'One.' }), PAGE, NOW),
      writes.keepAnnotation(two, annotate(2, PAGE, 0, { note: 'Two.' }), PAGE, NOW),
    ]);
    const [kept, ...more] = await queries.annotationsOf(two, KEY);
    expect(more).toEqual([]);
    expect(kept?.note.split('\n\n').sort()).toEqual(['One.', 'Two.']);
  });

  it('finds everything again after the browser was closed', async () => {
    const db = connect();
    await writes.keepPage(db, PAGE, 'Mine.', NOW);
    await writes.keepAnnotation(db, annotate(1, PAGE, 0), PAGE, NOW);
    db.close();
    const again = connect();
    expect(await queries.pageOf(again, KEY)).toMatchObject({ note: 'Mine.', article: PAGE.article });
    expect(await queries.annotationsOf(again, KEY)).toEqual([annotate(1, PAGE, 0)]);
  });
});

it('says that it failed where there is no database to be had', async () => {
  const broken = {
    open: () => {
      throw new DOMException('Not here.', 'SecurityError');
    },
    databases: async () => [],
  } as unknown as IDBFactory;
  const db = new WhenceDatabase({ indexedDB: broken, IDBKeyRange });
  await expect(queries.keptPages(db)).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
});
