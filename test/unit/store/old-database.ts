/** Databases as versions before this one left them, with the rows of `test/fixtures/store`. */

type Rows = Readonly<Record<string, readonly object[]>>;

interface OldStore {
  readonly key: string | string[];
  readonly indexes: readonly string[];
}

/** The schema of versions 1 and 2, frozen: `*` marks an index of many entries. */
const VERSION_1: Readonly<Record<string, OldStore>> = {
  pages: { key: 'key', indexes: ['keptAt', 'deletedAt', '*words'] },
  contents: { key: 'key', indexes: [] },
  annotations: { key: 'id', indexes: ['page', 'createdAt', 'deletedAt', '*words'] },
};

/** That of version 3, frozen. */
const VERSION_3: Readonly<Record<string, OldStore>> = {
  ...VERSION_1,
  digests: { key: 'key', indexes: ['*shingles', '*names'] },
  actors: { key: 'id', indexes: ['deletedAt'] },
};

/** That of version 4, frozen: `&` marks an index that holds each value once. */
const VERSION_4: Readonly<Record<string, OldStore>> = {
  pages: { key: 'key', indexes: ['keptAt', 'deletedAt'] },
  contents: { key: 'key', indexes: [] },
  annotations: { key: 'id', indexes: ['page', 'createdAt', 'deletedAt', '*facets'] },
  digests: { key: 'key', indexes: ['*shingles', '*names'] },
  actors: { key: 'id', indexes: ['deletedAt'] },
  times: { key: 'what', indexes: [] },
  versions: { key: ['page', 'seenAt'], indexes: [] },
  catalogue: { key: 'page', indexes: ['&rev'] },
};

/** Writes these rows as version 1 did, into a database that is not there yet. */
export function writeVersion1(rows: Rows, factory: IDBFactory = indexedDB): Promise<void> {
  return write(1, VERSION_1, rows, factory);
}

/** The same as version 2 did: its rows have more fields. */
export function writeVersion2(rows: Rows, factory: IDBFactory = indexedDB): Promise<void> {
  return write(2, VERSION_1, rows, factory);
}

export function writeVersion3(rows: Rows, factory: IDBFactory = indexedDB): Promise<void> {
  return write(3, VERSION_3, rows, factory);
}

/** The last one that knew nothing of sync. */
export function writeVersion4(rows: Rows, factory: IDBFactory = indexedDB): Promise<void> {
  return write(4, VERSION_4, rows, factory);
}

function write(
  version: number,
  schema: Readonly<Record<string, OldStore>>,
  rows: Rows,
  factory: IDBFactory,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.open('whence', version * 10);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [name, { key, indexes }] of Object.entries(schema)) {
        const store = request.result.createObjectStore(name, { keyPath: key });
        for (const index of indexes) {
          const path = index.replace(/^[*&]/, '');
          store.createIndex(path, path, { multiEntry: index.startsWith('*'), unique: index.startsWith('&') });
        }
        for (const row of rows[name] ?? []) store.put(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** A row as it is by now: words are searched in the catalogue. */
export function withoutWords(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'words'));
}
