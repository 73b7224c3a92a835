import type { ProgressRow } from '../../store/sync/sync-rows';
import type { Couch } from './couch';

/**
 * Whether the server is in an earlier state than it was, as after a backup was brought back: its changes do not go as far as they
 * did, or it lacks what it has had. The numbers of a cluster that lost a node may go back as well: that costs a look at everything,
 * and nothing else. Throws `SyncError`.
 */
export async function hasGoneBack(couch: Couch, { since, proof }: ProgressRow): Promise<boolean> {
  if (since === null) return false;
  if (countIn(await couch.newest()) < countIn(since)) return true;
  if (proof === undefined) return false;
  const held = await couch.revisionOf(proof.doc);
  return held === null || countIn(held) < countIn(proof.rev);
}

/** The number with which places in the feed and revisions begin; NaN, which is less than nothing, where there is none. */
function countIn(text: string): number {
  return Number.parseInt(text, 10);
}
