/**
 * Two versions of one record as one, field by field. Pure: reads neither a clock nor a store. The server takes a document only
 * from who has seen its newest version, so versions follow one another, and what is merged here is always one that was edited
 * on this machine with one that others made of what both knew.
 */
import { type FieldRule, type Json, type RecordKind, rulesOf } from './fields';
import { mergeLists } from './lists';
import { heeded, isOfLaterTime, type Machine, machineOf, nextStamp, type Stamp, stampAt } from './stamp';
import {
  isEmpty,
  isGone,
  isSameJson,
  PARALLEL_FIELD,
  type Parallel,
  type Pending,
  type Stamps,
  stampIn,
  type Version,
  valueIn,
} from './version';

/** What is merged. */
export interface Sides {
  readonly kind: RecordKind;
  readonly here: Version;
  readonly pending: Pending;
  /** The stamps of the version of the server that this machine had last; {} where it had none. */
  readonly known: Stamps;
  readonly server: Version;
}

export interface Merged {
  readonly version: Version;
  /** What the server does not have of it; null: nothing. Its `before` is what the server has. */
  readonly pending: Pending | null;
}

/** What is being made of the two: first the server's version, then what is kept of ours. */
interface Draft {
  readonly fields: Record<string, Json>;
  readonly at: Record<string, Stamp>;
  readonly pending: { readonly at: Record<string, Stamp>; readonly before: Record<string, Json> };
  readonly overwritten: Parallel[];
}

const PARALLEL: FieldRule = { rule: 'each' };
/** More than a reader looks through; beyond it the oldest go. */
const MOST_PARALLEL = 50;
/** No longer than a note can be, so that the reader may take it for one. */
const MOST_IN_LINES = 100_000;

/**
 * `here` with what the server has. Where both edited a field since they were the same, its rule says what holds; words that
 * were edited after the other side deleted the record bring it back. `machine` and `ms` are for stamps of what is new in
 * neither. Merging the result with the same server again changes nothing.
 */
export function merge(sides: Sides, machine: Machine, ms: number): Merged {
  const { kind, here, pending, server } = sides;
  const draft: Draft = {
    fields: { ...server.fields },
    at: { ...server.at },
    pending: { at: {}, before: {} },
    overwritten: [],
  };
  const rules = rulesOf(kind);
  const fresh = (last: Stamp) => nextStamp(heeded(last, ms), ms, machine);
  for (const [field, rule] of rules) {
    mergeField(draft, sides, field, rule, fresh);
    // As the server may have it from another program, or from a version of Whence that did not count.
    if (rule.most !== undefined) shorten(draft, field, rule.most, fresh, stampAt(0, machine));
  }
  bringBack(draft, sides, rules, fresh);

  const [known, theirs] = [valueIn(pending.before, PARALLEL_FIELD) ?? [], asJson(server.parallel)];
  const ours = stampIn(pending.at, PARALLEL_FIELD) === undefined ? theirs : asJson(here.parallel);
  const listed = mergeLists(PARALLEL, known, ours, theirs);
  // Two machines that had the same words from before may each overwrite them: they are shown once.
  const isListed = ({ field, value }: Parallel) =>
    (listed as unknown as readonly Parallel[]).some((one) => one.field === field && isSameJson(one.value, value));
  const added = draft.overwritten.filter((one) => !isListed(one));
  const parallel = [...listed, ...asJson(added)].slice(-MOST_PARALLEL);
  if (!isSameJson(parallel, theirs)) {
    const [mine, other] = [stampIn(pending.at, PARALLEL_FIELD), stampIn(server.at, PARALLEL_FIELD)];
    const last = mine ?? added.at(-1)?.at ?? other ?? '';
    edit(draft, PARALLEL_FIELD, other === undefined || last > other ? last : fresh(other), theirs);
  }
  const { fields, at } = draft;
  const isPending = Object.keys(draft.pending.at).length > 0;
  // Only then will the server get it: a time that stayed here alone would be another one on each machine.
  if (isPending) keepGreatest(draft, here, rules);
  return {
    version: { fields, at, parallel: parallel as unknown as readonly Parallel[] },
    pending: isPending ? draft.pending : null,
  };
}

function mergeField(
  draft: Draft,
  { here, pending, known, server }: Sides,
  field: string,
  rule: FieldRule,
  fresh: (last: Stamp) => Stamp,
): void {
  const [ours, theirs] = [valueIn(here.fields, field), valueIn(server.fields, field)];
  if (ours === undefined) return;
  const [stamp, serverStamp] = [stampIn(pending.at, field), stampIn(server.at, field)];
  if (theirs === undefined) {
    draft.fields[field] = ours;
    if (stamp !== undefined) edit(draft, field, stamp);
    return;
  }
  if (rule.rule === 'greatest' || stamp === undefined) return;
  const since = serverStamp === stampIn(known, field) ? undefined : serverStamp;
  const isLater = since === undefined || stamp > since;
  // What this machine sent without hearing that it arrived was seen by whoever edited here since.
  const isOwn = since !== undefined && isLater && machineOf(stamp) === machineOf(since);
  if (isSameJson(ours, theirs)) {
    // Although this changes nothing, it is later than what a third machine wrote in between.
    if (serverStamp === undefined || isOfLaterTime(stamp, serverStamp)) edit(draft, field, stamp);
  } else if (rule.rule === 'each') {
    const all = mergeLists(rule, isOwn ? theirs : (valueIn(pending.before, field) ?? []), ours, theirs);
    const list = all.slice(0, rule.most);
    draft.fields[field] = list;
    // Two lists may together be longer than one can be. What is over stands beside the note, where a reader finds it.
    if (list.length < all.length)
      draft.overwritten.push({ field: 'note', value: inLines(all.slice(list.length)), at: stamp });
    if (!isSameJson(list, theirs)) edit(draft, field, isLater ? stamp : fresh(since), theirs);
  } else if (rule.rule === 'ever') {
    if (theirs === true) return;
    draft.fields[field] = ours;
    edit(draft, field, isLater ? stamp : fresh(since));
  } else {
    if (isLater) {
      draft.fields[field] = ours;
      edit(draft, field, stamp);
    }
    const [kept, overwritten] = isLater ? [ours, theirs] : [theirs, ours];
    const isShown = rule.shown && since !== undefined && !isOwn && !isEmpty(overwritten) && !holds(kept, overwritten);
    if (isShown) draft.overwritten.push({ field, value: overwritten, at: isLater ? since : stamp });
  }
}

/** A list longer than the library can read would keep the whole record out for ever. */
function shorten(draft: Draft, field: string, most: number, fresh: (last: Stamp) => Stamp, unstamped: Stamp): void {
  const list = valueIn(draft.fields, field);
  if (!Array.isArray(list) || list.length <= most) return;
  const [kept, over] = [list.slice(0, most) as Json[], list.slice(most) as Json[]];
  const at = draft.at[field] ?? unstamped;
  draft.fields[field] = kept;
  draft.overwritten.push({ field: 'note', value: inLines(over), at });
  edit(draft, field, fresh(at), list);
}

function keepGreatest({ fields }: Draft, here: Version, rules: ReadonlyMap<string, FieldRule>): void {
  for (const [field, { rule }] of rules) {
    const ours = valueIn(here.fields, field);
    if (rule !== 'greatest' || ours === undefined) continue;
    if (wordsIn(ours) > wordsIn(valueIn(fields, field) ?? '')) fields[field] = ours;
  }
}

/**
 * A record that one side deleted and the other wrote in later, not knowing of that, is not deleted: a note in the trash that
 * nobody put there would be as good as lost.
 */
function bringBack(
  draft: Draft,
  { here, pending, known, server }: Sides,
  rules: ReadonlyMap<string, FieldRule>,
  fresh: (last: Stamp) => Stamp,
): void {
  const words = [...rules].filter(([, { rule, shown }]) => shown === true || rule === 'each').map(([field]) => field);
  const [ours, theirs] = [stampIn(pending.at, 'gone'), stampIn(server.at, 'gone')];
  if (isGone(server.fields) && !isGone(here.fields) && theirs !== undefined && theirs !== stampIn(known, 'gone')) {
    const isWritten = words.some((field) => (stampIn(pending.at, field) ?? '') > theirs);
    if (!isWritten || valueIn(here.fields, 'gone') === undefined) return;
    draft.fields.gone = here.fields.gone as Json;
    edit(draft, 'gone', fresh(theirs));
  } else if (ours !== undefined && isGone(here.fields) && !isGone(server.fields) && theirs !== undefined) {
    const isWritten = words.some((field) => {
      const stamp = stampIn(server.at, field) ?? '';
      return stamp > ours && stamp !== stampIn(known, field);
    });
    if (!isWritten) return;
    draft.fields.gone = server.fields.gone as Json;
    draft.at.gone = theirs;
    delete draft.pending.at.gone;
  }
}

function edit(draft: Draft, field: string, stamp: Stamp, before?: Json): void {
  draft.at[field] = stamp;
  draft.pending.at[field] = stamp;
  if (before !== undefined) draft.pending.before[field] = before;
}

/** Entries of a list in words, one a line. */
function inLines(entries: readonly Json[]): string {
  return entries
    .map((entry) => wordsIn(entry).filter(Boolean).join(' '))
    .join('\n')
    .slice(0, MOST_IN_LINES);
}

/**
 * Texts of an entry, and of the lists of texts in it; what else it has says nothing to a reader, and may be
 * made to do harm: `String` would run what somebody named `toString` there.
 */
function wordsIn(entry: Json): readonly string[] {
  if (typeof entry === 'string') return [entry];
  const values: readonly Json[] = Object.values(entry ?? {});
  const isText = (value: Json): value is string => typeof value === 'string';
  return values.flatMap((value) => (isText(value) ? [value] : Array.isArray(value) ? value.filter(isText) : []));
}

/** Whether a text has the other in it, as two notes have that were joined. */
function holds(kept: Json, lost: Json): boolean {
  return typeof kept === 'string' && typeof lost === 'string' && kept.includes(lost);
}

function asJson(parallel: readonly Parallel[]): readonly Json[] {
  return parallel as unknown as readonly Json[];
}
