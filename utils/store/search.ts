import type { Table } from 'dexie';
import type { Annotation } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { latest } from './queries';
import { readableAnnotations, readablePages } from './readable';
import type { PageEntry } from './rows';
import { wordsOf } from './words';

export interface SearchHits {
  readonly pages: readonly PageEntry[];
  readonly annotations: readonly Annotation[];
}

/**
 * What is kept and has every word of `query`, or a word that begins with it, in any order, without regard to case and
 * accents; newest first. An annotation is searched by its quote, note, speaker and tags together with its page's title,
 * byline, site, address and note, but at least one word must be its own. A query without a word finds nothing.
 * Throws `StoreError`.
 */
export function search(db: WhenceDatabase, query: string): Promise<SearchHits> {
  const words = wordsOf(query);
  if (words.length === 0) return Promise.resolve({ pages: [], annotations: [] });
  return guarded(() =>
    db.transaction('r', db.pages, db.annotations, async () => {
      const byWord: { readonly pages: ReadonlySet<string>; readonly annotations: ReadonlySet<string> }[] = [];
      for (const word of words) {
        byWord.push({
          pages: await keysWith(db.pages, word),
          annotations: await keysWith(db.annotations, word),
        });
      }
      const pageKeys = [...(byWord[0]?.pages ?? [])].filter((key) => byWord.every(({ pages }) => pages.has(key)));
      const pages = await db.pages.bulkGet(pageKeys);
      const candidates = await db.annotations.bulkGet([...new Set(byWord.flatMap((hits) => [...hits.annotations]))]);
      return {
        pages: readablePages(there(pages)).live.sort(latest(({ keptAt }) => keptAt)),
        annotations: readableAnnotations(there(candidates))
          .live.filter(({ id, page }) => byWord.every((hits) => hits.annotations.has(id) || hits.pages.has(page)))
          .sort(latest(({ createdAt }) => createdAt)),
      };
    }),
  );
}

async function keysWith<Row>(table: Table<Row, string>, word: string): Promise<ReadonlySet<string>> {
  return new Set(await table.where('words').startsWith(word).primaryKeys());
}

function there<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row) => row !== undefined);
}
