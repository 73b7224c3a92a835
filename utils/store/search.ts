import type { Table } from 'dexie';
import { wordsOf } from '../catalogue/words';
import type { Annotation } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';

/** What a search found, for lists that have the records already. */
export interface Found {
  /** Keys of the pages, deleted ones included. */
  readonly pages: ReadonlySet<string>;
  has(annotation: Pick<Annotation, 'id' | 'page'>): boolean;
}

/**
 * What is kept and has every word of `query`, or a word that begins with it, in any order, without regard to case and
 * accents. An annotation is searched by its quote, note, speaker and tags together with its page's title, byline, site,
 * address and note, but at least one word must be its own. A query without a word finds nothing. Reads the indexes
 * alone, and no record. Throws `StoreError`.
 */
export function search(db: WhenceDatabase, query: string): Promise<Found> {
  const words = wordsOf(query);
  return guarded(() =>
    db.transaction('r', db.pages, db.annotations, async () => {
      const byWord = await Promise.all(
        words.map(async (word) => {
          const [pages, annotations] = await Promise.all([keysWith(db.pages, word), keysWith(db.annotations, word)]);
          return { pages, annotations };
        }),
      );
      const [first] = byWord;
      const pages = [...(first?.pages ?? [])].filter((key) => byWord.every((hits) => hits.pages.has(key)));
      return {
        pages: new Set(pages),
        has: ({ id, page }) =>
          byWord.some((hits) => hits.annotations.has(id)) &&
          byWord.every((hits) => hits.annotations.has(id) || hits.pages.has(page)),
      };
    }),
  );
}

async function keysWith<Row>(table: Table<Row, string>, word: string): Promise<ReadonlySet<string>> {
  return new Set(await table.where('words').startsWith(word).primaryKeys());
}
