/** Who wrote what in a shared library: machines sign their edits, and say whose they are. */
import { unpackStamps } from '../../sync/document';
import { type RecordRef, refText } from '../../sync/fields';
import { type Machine, machineOf } from '../../sync/stamp';
import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';

/** By field, who edited it last, by the name of their login; fields of machines that never said whose they are are left out. */
export type Authors = ReadonlyMap<string, string>;

/** Writes down whose machines these are, in a transaction of its own or within another. */
export async function putPeople(db: WhenceDatabase, people: ReadonlyMap<Machine, string>): Promise<void> {
  await db.syncing.bulkPut([...people].map(([machine, person]) => ({ what: `person ${machine}` as const, person })));
}

/**
 * The authors of those records, by `refText`. As the machines say: whoever may write to a library can write in another's name, unless
 * the server forbids it. Throws `StoreError`.
 */
export function authorsOf(db: WhenceDatabase, refs: readonly RecordRef[]): Promise<ReadonlyMap<string, Authors>> {
  return guarded(async () => {
    const ids = refs.map(refText);
    const [synced, edits, rows] = await Promise.all([
      db.synced.bulkGet(ids),
      db.edits.bulkGet(ids),
      db.syncing.where('what').startsWith('person ').toArray(),
    ]);
    const people = new Map(
      rows.flatMap((row) => ('person' in row ? [[row.what.slice('person '.length), row.person] as const] : [])),
    );
    return new Map(
      refs.map((ref, i) => {
        const at = { ...unpackStamps(synced[i]?.at ?? {}, ref.kind), ...edits[i]?.at };
        const authors = Object.entries(at).flatMap(([field, stamp]) => {
          const person = people.get(machineOf(stamp));
          return person === undefined ? [] : [[field, person] as const];
        });
        return [refText(ref), new Map(authors)];
      }),
    );
  });
}
