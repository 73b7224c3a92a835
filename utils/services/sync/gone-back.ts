import type { ProgressRow } from '../../store/sync/sync-rows';
import type { Couch } from './couch';
import { LIBRARY_DOC } from './library';

/** What the server says of itself before anything is read or written there. */
export interface Found {
  /** The revision of what names the library: as long as it is the same, so is the library. null: nothing does. */
  readonly revision: string | null;
  /**
   * It is in an earlier state than it was, as after a backup was brought back: it lacks what it has had, has something else in its
   * place, or its changes do not go as far as they did. The numbers of a cluster that lost a node may go back as well: that costs a
   * look at everything, and nothing else.
   */
  readonly isEarlier: boolean;
}

/**
 * Both are asked for with every note, so in one request. `isKnown`: the server has answered without a break since how far its changes
 * go was last asked, and so is not asked again. Throws `SyncError`.
 */
export async function lookAtServer(couch: Couch, { since, proof }: ProgressRow, isKnown: boolean): Promise<Found> {
  const held = await couch.revisionsOf(proof === undefined ? [LIBRARY_DOC] : [LIBRARY_DOC, proof.doc]);
  const revision = held.get(LIBRARY_DOC) ?? null;
  if (since === null) return { revision, isEarlier: false };
  if (proof !== undefined && !hasHad(held.get(proof.doc), proof.rev)) return { revision, isEarlier: true };
  const isCounted = isKnown && proof !== undefined;
  return { revision, isEarlier: !isCounted && countIn(await couch.newest()) < countIn(since) };
}

/** Whether a document that is at `now` may have been at `rev`: two revisions of the same number are of two histories. */
function hasHad(now: string | undefined, rev: string): boolean {
  return now !== undefined && (now === rev || countIn(now) > countIn(rev));
}

/** The number with which places in the feed and revisions begin; NaN, which is less than nothing, where there is none. */
function countIn(text: string): number {
  return Number.parseInt(text, 10);
}
