import type { SyncedRecord } from '../../sync/document';
import { merge } from '../../sync/merge';
import type { LibraryKeys } from '../../sync/seal';
import type { Machine } from '../../sync/stamp';
import { type Stamps, stampIn } from '../../sync/version';
import { docOf, recordOf } from './codec';
import type { Couch, Doc, DocChange } from './couch';
import { written } from './written';

/**
 * Two machines that each spoke to another part of a cluster, or a server that was filled from two others, leave two revisions of
 * a document, of which CouchDB shows one. Merges them as edits on two machines are merged, writes that, and removes the other;
 * gives back the document as it is then. Where somebody else does the same just now, that is what comes back next time.
 * Source: https://docs.couchdb.org/en/stable/replication/conflicts.html
 */
export async function settleConflicts(
  couch: Couch,
  doc: Doc,
  keys: LibraryKeys | null,
  machine: Machine,
  ms: number,
): Promise<DocChange> {
  let record = await recordOf(doc, keys);
  const losing: string[] = [];
  for (const rev of doc._conflicts ?? []) {
    const other = await couch.readRevision(doc._id, rev);
    const theirs = other === null ? null : await recordOf(other, keys);
    // What cannot be read is left: a later version of Whence may, or the part of the server that has it is back.
    if (record === null || theirs === null) continue;
    record = mergedWith(record, theirs, machine, ms);
    losing.push(rev);
  }
  if (record === null || losing.length === 0) return { id: doc._id, rev: doc._rev, doc };
  const merged = await docOf(record, doc._id, doc._rev, keys);
  const gone = losing.map((rev) => ({ _id: doc._id, _rev: rev, _deleted: true as const }));
  const outcomes = await written(couch, [merged]);
  const [taken] = outcomes;
  if (taken === undefined || 'refused' in taken) return { id: doc._id, rev: doc._rev, doc };
  // Only now: what is removed is in the merged one.
  await couch.write(gone);
  return { id: doc._id, rev: taken.rev, doc: { ...merged, _rev: taken.rev } };
}

function mergedWith(winner: SyncedRecord, loser: SyncedRecord, machine: Machine, ms: number): SyncedRecord {
  const at: Record<string, string> = {};
  for (const [field, stamp] of Object.entries(loser.version.at)) {
    if (stampIn(winner.version.at, field) !== stamp) at[field] = stamp;
  }
  const known: Stamps = {};
  const sides = { kind: winner.kind, here: loser.version, pending: { at, before: {} }, known, server: winner.version };
  return { ...winner, version: merge(sides, machine, ms).version };
}
