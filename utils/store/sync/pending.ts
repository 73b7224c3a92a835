import { unpackStamps } from '../../sync/document';
import type { Fields, RecordKind } from '../../sync/fields';
import { rulesOf } from '../../sync/fields';
import { type Machine, machineOf, type Stamp, stampAt } from '../../sync/stamp';
import {
  isEmpty,
  NOTHING_PENDING,
  PARALLEL_FIELD,
  type Pending,
  type Stamps,
  type Version,
  valueIn,
} from '../../sync/version';
import type { EditRow, SyncedRow } from './sync-rows';

/** A record as it is here, and what of it the server does not have. */
export interface Here {
  readonly version: Version;
  readonly pending: Pending;
  /** The stamps of what the server had of it; {} where it had nothing. */
  readonly known: Stamps;
}

/**
 * `fields` with what is known of them. What was here before sync was switched on, and was never sent, is pending as a whole, as
 * of the time `madeAt` (milliseconds).
 */
export function hereOf(
  kind: RecordKind,
  fields: Fields,
  edit: EditRow | undefined,
  synced: SyncedRow | undefined,
  machine: Machine,
  madeAt: number,
): Here {
  const known = synced === undefined ? {} : unpackStamps(synced.at, kind);
  const pending =
    synced === undefined ? asNew(kind, fields, edit, stampAt(madeAt, machine)) : (edit ?? NOTHING_PENDING);
  const at = { ...known, ...pending.at };
  const parallel = (synced === undefined ? edit?.parallel : synced.parallel) ?? [];
  return { version: { fields, at, parallel }, pending, known };
}

function asNew(kind: RecordKind, fields: Fields, edit: EditRow | undefined, made: Stamp): Pending {
  const at: Record<string, Stamp> = {};
  for (const [field, { rule, shown }] of rulesOf(kind)) {
    if (rule === 'greatest') continue;
    // Where nothing is written, nobody has edited: it must not overwrite what somebody wrote elsewhere.
    at[field] = shown && isEmpty(valueIn(fields, field) ?? null) ? stampAt(0, machineOf(made)) : made;
  }
  if (edit?.parallel !== undefined) at[PARALLEL_FIELD] = made;
  // Without what a list held before, two that never met are joined.
  return { at: { ...at, ...edit?.at }, before: {} };
}
