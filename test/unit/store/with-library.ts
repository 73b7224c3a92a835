import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect } from 'vitest';
import { WhenceDatabase } from '@/utils/store/db';
import { catalogues } from './sample';

/** Gives each test of the file an empty library, for `give` to fill; whatever the test did, its catalogue is then as if made anew. */
export function withLibrary(give: (fresh: WhenceDatabase) => unknown): void {
  let db: WhenceDatabase;
  beforeEach(async () => {
    db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    await give(db);
  });
  afterEach(async () => {
    const { kept, anew } = await catalogues(db);
    expect(kept).toEqual(anew);
    db.close();
  });
}
