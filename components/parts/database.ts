import { WITH_SYNC } from '@/utils/build';
import { WhenceDatabase } from '@/utils/store/db';
import { pageEntryOf } from '@/utils/store/queries';
import { databaseNameOf } from '@/utils/store/sync/database-name';
import { sharedDatabase } from '@/utils/store/sync/shared-database';

/** Id of the shared library that the address asks for; null: that of the reader's own is shown. */
const shared = WITH_SYNC ? askedFor(location) : null;

/** The reader's own records, whatever the page shows. */
export const ownDatabase = new WhenceDatabase();

/** The records that the page shows, opened at the first query. Pages only read here; every change is asked of the background. */
export const database = shared === null ? ownDatabase : sharedDatabase(shared);

/** Whether these are the reader's own records, and no others' among them. */
export const isOwn = shared === null;

/** The reader's note on a page; empty where there is none. */
export async function noteOfPage(key: string): Promise<string> {
  return (await pageEntryOf(database, key))?.note ?? '';
}

/** Only the library's page shows others than the reader's own. */
function askedFor({ pathname, search }: Location): string | null {
  const id = new URLSearchParams(search).get('library');
  return pathname === '/library.html' && databaseNameOf(id) !== null ? id : null;
}
