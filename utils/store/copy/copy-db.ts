import { Dexie, type Table } from 'dexie';
import { type StoreOptions, storeOptions } from '../store-options';
import { writing } from '../writing';

/** What a copy holds of one page, of its text, of what later visits found there, or of one actor. */
export interface ChunkRef {
  readonly kind: 'page' | 'content' | 'versions' | 'actor';
  readonly key: string;
  readonly hash: string;
}

/** One copy of everything that was kept, by reference: what did not change is in the database once. */
export interface Generation {
  readonly id: string;
  readonly madeAt: string;
  readonly chunks: readonly ChunkRef[];
  readonly pages: number;
  readonly annotations: number;
  readonly actors: number;
}

export interface Chunk {
  /** `textHash` of the text. */
  readonly hash: string;
  /** JSON with its keys in order. */
  readonly text: string;
}

/** Copies of the reader's records, in the same browser profile: against damage and mistakes, not against its loss. */
export class CopyDatabase extends Dexie {
  declare readonly generations: Table<Generation, string>;
  declare readonly chunks: Table<Chunk, string>;

  constructor(options: StoreOptions = {}) {
    super(options.name ?? 'whence-copy', storeOptions(options, 1));
    this.version(1).stores({ generations: '&id, madeAt', chunks: '&hash' });
  }
}

/** Puts parts there. Throws `storage-full`. */
export async function putChunks(copies: CopyDatabase, chunks: readonly Chunk[]): Promise<void> {
  await writing(copies, [copies.chunks], () => copies.chunks.bulkPut(chunks));
}

/** Of browsers that have them (https://wicg.github.io/storage-buckets/): a bucket has files of its own. */
interface StorageBuckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/**
 * The copies of this browser profile. Chromium has all databases of an extension in one LevelDB and removes that as a whole
 * where it takes it for damaged: the copies are in a bucket of their own there, which stays.
 */
export async function copyDatabase(): Promise<CopyDatabase> {
  const { storageBuckets } = navigator as { readonly storageBuckets?: StorageBuckets };
  if (storageBuckets === undefined) return new CopyDatabase();
  const { indexedDB } = await storageBuckets.open('copies');
  return new CopyDatabase({ indexedDB });
}
