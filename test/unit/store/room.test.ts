import { Dexie, type Table } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guarded } from '@/utils/store/errors';
import { RESERVE, RESERVE_OF_DELETES } from '@/utils/store/room';
import { writing } from '@/utils/store/writing';

class Things extends Dexie {
  declare readonly things: Table<{ readonly id: number }, number>;
  constructor() {
    super('things', { indexedDB: new IDBFactory(), IDBKeyRange });
    this.version(1).stores({ things: '&id' });
  }
}

const put = (db: Things, id: number) => db.things.put({ id });

function freeOnDisk(bytes: number, more: object = { storageBuckets: {} }) {
  const estimate = vi.fn(async () => ({ quota: bytes + 5, usage: 5 }));
  vi.stubGlobal('navigator', { storage: { estimate }, ...more });
  return estimate;
}

afterEach(() => vi.unstubAllGlobals());

describe('room for a write', () => {
  it('is there down to the reserve, and down to half of it for what deletes', async () => {
    const db = new Things();
    freeOnDisk(RESERVE);
    await writing(db, [db.things], () => put(db, 1));
    freeOnDisk(RESERVE - 1);
    await expect(writing(db, [db.things], () => put(db, 2))).rejects.toMatchObject({ code: 'storage-full' });
    await writing(db, [db.things], () => db.things.delete(1), RESERVE_OF_DELETES);
    expect(await db.things.count()).toBe(0);
    freeOnDisk(RESERVE_OF_DELETES - 1);
    const deleting = writing(db, [db.things], () => db.things.delete(1), RESERVE_OF_DELETES);
    await expect(deleting).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('is asked for once, before the outermost transaction begins', async () => {
    const db = new Things();
    const estimate = freeOnDisk(RESERVE);
    await writing(db, [db.things], () => writing(db, [db.things], () => put(db, 1)));
    expect(estimate).toHaveBeenCalledTimes(1);
    expect(await db.things.count()).toBe(1);
  });

  it('is not asked for in Firefox, nor where the browser cannot tell', async () => {
    const db = new Things();
    freeOnDisk(0, {});
    await writing(db, [db.things], () => put(db, 1));
    vi.stubGlobal('navigator', {
      storage: { estimate: () => Promise.reject(new TypeError()) },
      storageBuckets: {},
    });
    await writing(db, [db.things], () => put(db, 2));
    expect(await db.things.count()).toBe(2);
  });
});

describe('a transaction that the browser ends', () => {
  it('throws what it was ended for, though its requests only hear that it was', async () => {
    const db = new Things();
    await db.open();
    const reason = 'Connection is closing because of: IO error: 000947.ldb: FILE_ERROR_NO_SPACE (Append::8)';
    const write = guarded(() =>
      writing(db, [db.things], async () => {
        const { idbtrans } = Dexie.currentTransaction as unknown as { idbtrans: IDBTransaction };
        Object.defineProperty(idbtrans, 'error', { value: new DOMException(reason, 'UnknownError') });
        const putting = put(db, 1);
        idbtrans.abort();
        await putting;
      }),
    );
    await expect(write).rejects.toMatchObject({ name: 'StoreError', code: 'storage-full' });
  });
});
