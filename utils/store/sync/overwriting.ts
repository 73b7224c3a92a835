/** Words that another machine wrote while somebody here was still typing over what had stood there before. */
import { unpackStamps } from '../../sync/document';
import { type RecordRef, refText } from '../../sync/fields';
import { type Machine, machineOf, type Stamp } from '../../sync/stamp';
import { type Parallel, stampIn } from '../../sync/version';
import { changing } from '../catalogued';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import { tableOf } from './record-rows';
import { writeLeft } from './settle';
import type { EditRow, SyncedRow } from './sync-rows';

/** `was`: the note that it was made of, as its writer saw it last; absent: nobody knows, and it was seen. */
export interface Words {
  readonly note: string;
  readonly was?: string | undefined;
}

/**
 * `write` writes `words` as the note of that record. Where another machine has written there since `was`, its words go to what the
 * reader has to choose from (see `settle.ts`), in the same transaction: by its stamp the new note is the later edit, but whoever
 * made it had not seen theirs. Gives back what `write` does; throws `StoreError`, and then nothing has changed.
 */
export function writeOver<T>(
  db: WhenceDatabase,
  ref: RecordRef,
  { note, was }: Words,
  now: Date,
  write: () => Promise<T>,
): Promise<T> {
  if (was === undefined) return write();
  return guarded(() =>
    changing(db, [db.contents, db.actors, db.edits, db.synced, db.syncing], async () => {
      await keepUnseen(db, ref, note, was, now);
      return write();
    }),
  );
}

async function keepUnseen(db: WhenceDatabase, ref: RecordRef, note: string, was: string, now: Date): Promise<void> {
  const id = refText(ref);
  const row = (await tableOf(db, ref.kind).get(ref.key)) as { readonly note?: string } | undefined;
  const theirs = row?.note ?? '';
  // Asked twice, it is written already.
  if (theirs === was || note.includes(theirs)) return;
  const [machine, synced, edit] = await Promise.all([db.syncing.get('machine'), db.synced.get(id), db.edits.get(id)]);
  if (machine?.what !== 'machine') return;
  const at = stampIn({ ...(synced && unpackStamps(synced.at, ref.kind)), ...edit?.at }, 'note');
  // What was written on this machine, as a moment ago in the same field, is no other's.
  if (at === undefined || machineOf(at) === machine.machine) return;
  const parallel = withUnseen(parallelOf(synced, edit), theirs, at, note, machine.machine);
  if (synced !== undefined) await writeLeft(db, synced, parallel, machine, now);
  else if (edit !== undefined) await db.edits.put({ ...edit, parallel });
}

function parallelOf(synced: SyncedRow | undefined, edit: EditRow | undefined): readonly Parallel[] {
  return (synced === undefined ? edit?.parallel : synced.parallel) ?? [];
}

/** What was written on here of one's own is in the new note, and nothing to choose from any more. */
function withUnseen(
  known: readonly Parallel[],
  theirs: string,
  at: Stamp,
  note: string,
  machine: Machine,
): readonly Parallel[] {
  const others = known.filter(({ field, value, at }) => {
    const isWrittenOn = machineOf(at) === machine && typeof value === 'string' && note.includes(value);
    return field !== 'note' || (!isWrittenOn && value !== theirs);
  });
  return [...others, { field: 'note', value: theirs, at }];
}
