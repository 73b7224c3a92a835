import { Dexie, type Table } from 'dexie';
import { type StoreOptions, storeOptions } from '../db';

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

interface Chunk {
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
