import type { Couch, Outcome, WrittenDoc } from './couch';
import { SyncError } from './errors';

/**
 * As `couch.write`; where the server lets this login read and refuses the write as such, each document is `forbidden`. Throws
 * `SyncError`, also `password` where it does not know the login at all.
 */
export async function written(couch: Couch, docs: readonly WrittenDoc[]): Promise<readonly Outcome[]> {
  try {
    return await couch.write(docs);
  } catch (error) {
    if (!(error instanceof SyncError) || (error.code !== 'not-allowed' && error.code !== 'password')) throw error;
    await couch.newest();
    return docs.map(({ _id }) => ({ id: _id, refused: 'forbidden', reason: error.message }));
  }
}
