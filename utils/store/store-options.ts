import type { DexieOptions } from 'dexie';

export interface StoreOptions {
  readonly name?: string;
  /** Where it is not the browser's own: tests. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Dexie 4 opens a database that a newer version has written, and even patches its schema: it asks once more without a
 * version. Here that second request names our version too, so that it fails with `VersionError` like the first.
 * IndexedDB counts whole numbers only, so Dexie multiplies its versions by ten.
 */
export function storeOptions(
  { indexedDB: given, IDBKeyRange: keyRange }: StoreOptions,
  schemaVersion: number,
): DexieOptions {
  const factory = given ?? globalThis.indexedDB;
  const indexedDB: IDBFactory = {
    open: (name, version = schemaVersion * 10) => factory.open(name, version),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a, b) => factory.cmp(a, b),
  };
  return keyRange ? { indexedDB, IDBKeyRange: keyRange } : { indexedDB };
}
