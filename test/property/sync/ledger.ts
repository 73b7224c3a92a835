/** Every edit of a test, with its stamp, and what must have become of them once all machines are in step. */
import type { WhenceDatabase } from '@/utils/store/db';
import { type FieldRule, type Fields, type Json, type RecordRef, refOf, refText, rulesOf } from '@/utils/sync/fields';
import type { Stamp } from '@/utils/sync/stamp';
import { isEmpty, isSameJson, type Parallel, type Stamps, stampIn, valueIn } from '@/utils/sync/version';
import { type Records, recordsOf } from './records';

interface Edit {
  readonly id: string;
  readonly field: string;
  readonly was: Json | undefined;
  readonly value: Json;
  readonly stamp: Stamp;
}

export interface Ledger {
  /** Does the edit, and writes down what it changed. */
  edit(db: WhenceDatabase, work: () => Promise<unknown>): Promise<void>;
  /** The reader saw this overwritten edit, and decided that it goes. */
  discard(ref: RecordRef, other: Parallel): void;
  /** What was lost, in words; [] where nothing was. */
  lost(final: Records, parallels: ReadonlyMap<string, readonly Parallel[]>): readonly string[];
  readonly length: number;
}

export function newLedger(): Ledger {
  const edits: Edit[] = [];
  const discarded = new Set<string>();
  return {
    async edit(db, work) {
      const before = await recordsOf(db);
      await work();
      const after = await recordsOf(db);
      const stamps = new Map((await db.edits.toArray()).map((row) => [row.id, row.at]));
      edits.push(...editsBetween(before, after, stamps));
    },
    discard: (ref, { field, at }) => void discarded.add(`${refText(ref)} ${field} ${at}`),
    lost(final, parallels) {
      const byField = new Map<string, Edit[]>();
      for (const edit of edits) {
        const name = `${edit.id} ${edit.field}`;
        byField.set(name, [...(byField.get(name) ?? []), edit]);
      }
      return [...byField.values()].flatMap((of) => lostOf(of, edits, final, parallels, discarded));
    },
    get length() {
      return edits.length;
    },
  };
}

function editsBetween(before: Records, after: Records, stamps: ReadonlyMap<string, Stamps>): Edit[] {
  return [...after].flatMap(([id, fields]) => {
    const old = before.get(id) ?? {};
    return Object.entries(fields).flatMap(([field, value]) => {
      const [was, rule] = [valueIn(old, field), rulesOf(refOf(id).kind).get(field)];
      // An empty note of a new record is nobody's.
      const isNobodys = was === undefined && rule?.shown && isEmpty(value);
      if (isSameJson(was, value) || isNobodys || rule?.rule === 'greatest') return [];
      const stamp = stampIn(stamps.get(id) ?? {}, field);
      if (stamp === undefined) throw new Error(`${id} ${field} was edited, and nobody wrote it down.`);
      return [{ id, field, value, stamp, was }];
    });
  });
}

/** `of`: all edits of one field of one record; `all`: of all. */
function lostOf(
  of: readonly Edit[],
  all: readonly Edit[],
  final: Records,
  parallels: ReadonlyMap<string, readonly Parallel[]>,
  discarded: ReadonlySet<string>,
): readonly string[] {
  const [{ id, field } = { id: '', field: '' }] = of;
  const rule = rulesOf(refOf(id).kind).get(field);
  const now = valueIn(final.get(id) ?? {}, field);
  // Whether a record is deleted goes by rules of its own: see `bringBack`.
  if (rule === undefined || field === 'gone') return [];
  if (rule.rule === 'each') return lostEntries(rule, of, now);
  if (rule.rule === 'ever') return now === of.some(({ value }) => value === true) ? [] : [`${id} ${field} is ${now}`];
  const latest = of.reduce((a, b) => (a.stamp > b.stamp ? a : b));
  const wrong =
    isSameJson(latest.value, now) || holdsTwin(latest, now, final, all)
      ? []
      : [`${id} ${field} is ${JSON.stringify(now)}, not ${JSON.stringify(latest.value)} of ${latest.stamp}`];
  if (field !== 'note') return wrong;
  const shown = [now, ...(parallels.get(id) ?? []).map(({ value }) => value)].map(String);
  const isLost = ({ value, stamp }: Edit) =>
    value !== '' &&
    !shown.some((text) => text.includes(String(value))) &&
    !of.some(({ was }) => typeof was === 'string' && was.includes(String(value))) &&
    !discarded.has(`${id} ${field} ${stamp}`);
  return [...wrong, ...of.filter(isLost).map(({ value, stamp }) => `${id} note ${value} of ${stamp} is nowhere`)];
}

/**
 * A claim beside another of the same passage has become one with that, and has what both had (see `twins.test.ts`); either may have
 * been deleted, or brought back, since then. So it has what its last edit said, and beyond that nothing but what was written in one
 * of them.
 */
function holdsTwin({ id, field, value }: Edit, now: Json | undefined, final: Records, all: readonly Edit[]): boolean {
  const passage = JSON.stringify(claimIn(final.get(id)));
  const isOne = (other: string) => JSON.stringify(claimIn(final.get(other))) === passage;
  const twins = [...final.keys()].filter((other) => other !== id && other.startsWith('annotation:') && isOne(other));
  if (!id.startsWith('annotation:') || twins.length === 0) return false;
  const written = all.filter((edit) => edit.field === field && (edit.id === id || twins.includes(edit.id)));
  if (field !== 'note') return isEmpty(value) && written.some((edit) => isSameJson(edit.value, now));
  const partsOf = (note: Json | undefined) => String(note ?? '').split('\n\n');
  const known = new Set(written.flatMap((edit) => partsOf(edit.value)));
  return String(now).includes(String(value)) && partsOf(now).every((part) => known.has(part));
}

/** Which claim of which page it is of. */
function claimIn(fields: Fields | undefined): readonly unknown[] {
  const { page, claim } = (valueIn(fields ?? {}, 'claim') ?? {}) as { page?: string; claim?: { id?: string } };
  return [page, claim?.id];
}

function lostEntries({ by }: FieldRule, of: readonly Edit[], now: Json | undefined): readonly string[] {
  const nameOf = (entry: Json) => {
    if (by === undefined || typeof entry !== 'object' || entry === null) return JSON.stringify(entry);
    return JSON.stringify(by.map((name) => (entry as Readonly<Record<string, Json>>)[name]));
  };
  const namesIn = (list: Json | undefined) => new Set(Array.isArray(list) ? list.map(nameOf) : []);
  const [added, removed] = [new Set<string>(), new Set<string>()];
  for (const { was, value } of of) {
    const [old, fresh] = [namesIn(was), namesIn(value)];
    for (const name of fresh) if (!old.has(name)) added.add(name);
    for (const name of old) if (!fresh.has(name)) removed.add(name);
  }
  const there = namesIn(now);
  const [{ id, field } = { id: '', field: '' }] = of;
  return [...added]
    .filter((name) => !removed.has(name) && !there.has(name))
    .map((name) => `${id} ${field}: ${name} is gone, and nobody removed it`);
}
