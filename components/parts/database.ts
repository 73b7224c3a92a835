import { WhenceDatabase } from '@/utils/store/db';
import { pageEntryOf } from '@/utils/store/queries';

/** The reader's records, opened at the first query. Pages only read here; every change is asked of the background. */
export const database = new WhenceDatabase();

/** The reader's note on a page; empty where there is none. */
export async function noteOfPage(key: string): Promise<string> {
  return (await pageEntryOf(database, key))?.note ?? '';
}
