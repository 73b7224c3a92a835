/** A machine and a server without either: versions of one record, and edits of it, for tests of `merge`. */
import { type Fields, type Json, type RecordKind, rulesOf } from '@/utils/sync/fields';
import { type Merged, merge } from '@/utils/sync/merge';
import { laterOf, type Machine, nextStamp, type Stamp } from '@/utils/sync/stamp';
import { NOTHING_PENDING, type Pending, type Stamps, type Version, valueIn } from '@/utils/sync/version';

export const MADE = nextStamp(null, 1_000, 'maker000');

/** An annotation as its fields, with what is given changed. */
export function annotation(changed: Fields = {}): Fields {
  return {
    claim: { quote: 'The ferry line will close in May.' },
    note: '',
    tags: [],
    kept: true,
    correction: null,
    verdict: null,
    evidence: [],
    checker: '',
    gone: { deletedAt: null },
    updatedAt: '2026-05-05T10:00:00.000Z',
    ...changed,
  };
}

/** As it was made, by one machine at one time. */
export function versionOf(fields: Fields, kind: RecordKind = 'annotation', stamp: Stamp = MADE): Version {
  const stamped = [...rulesOf(kind)].filter(([, { rule }]) => rule !== 'greatest').map(([field]) => [field, stamp]);
  return { fields, at: Object.fromEntries(stamped), parallel: [] };
}

/** One record on one machine: as it is there, what the server does not have, and what the server had. */
export interface Place {
  readonly version: Version;
  readonly pending: Pending;
  readonly known: Stamps;
}

/** A machine that has what the server has. */
export function inStep(version: Version): Place {
  return { version, pending: NOTHING_PENDING, known: version.at };
}

/** As `track-edits.ts` writes an edit down. */
export function edited(place: Place, stamp: Stamp, changes: Fields, kind: RecordKind = 'annotation'): Place {
  const { version, pending, known } = place;
  const at: Record<string, Stamp> = {};
  const before: Record<string, Json> = { ...pending.before };
  for (const field of Object.keys(changes)) {
    const rule = rulesOf(kind).get(field)?.rule;
    if (rule !== 'greatest') at[field] = stamp;
    const was = valueIn(version.fields, field);
    if (rule === 'each' && was !== undefined && valueIn(before, field) === undefined) before[field] = was;
  }
  return {
    version: { ...version, fields: { ...version.fields, ...changes }, at: { ...version.at, ...at } },
    pending: { at: { ...pending.at, ...at }, before },
    known,
  };
}

export function mergeWith(
  { version, pending, known }: Place,
  server: Version,
  machine: Machine = 'merger00',
  kind: RecordKind = 'annotation',
): Merged {
  return merge({ kind, here: version, pending, known, server }, machine, 1_000);
}

export function after({ version, pending }: Merged, server: Version): Place {
  return { version, pending: pending ?? NOTHING_PENDING, known: server.at };
}

export function latestIn({ at }: Version): Stamp | null {
  return Object.values(at).reduce<Stamp | null>(laterOf, null);
}
