/**
 * A record as a document of the server: what everybody who may read there sees of it, unless it is sealed (see `seal.ts`).
 * Described for others in docs/sync-format.md.
 */
import * as v from 'valibot';
import { type Fields, type Json, type RecordKind, rulesOf } from './fields';
import { type Stamp, StampSchema } from './stamp';
import { PARALLEL_FIELD, type Stamps, type Version } from './version';

/** Raised where older versions of Whence could no longer read what this one writes. */
export const FORMAT = 1;

/** Deeper than any record, and far from where a browser's own JSON gives up. */
const MOST_NESTED = 50;
const JsonSchema = v.custom<Json>(isShallow, 'What is nested that deep is no record.');
const MOST_PARALLEL_READ = 200;
const KINDS = ['article', 'page', 'annotation', 'actor'] as const satisfies readonly RecordKind[];

const ContentSchema = v.object({
  kind: v.picklist(KINDS),
  /** The record's key in the library. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(8_000)),
  /** By field; '*' stands for all that are not named. */
  at: v.record(v.string(), StampSchema),
  is: v.record(v.string(), JsonSchema),
  /** Edits that later ones overwrote. */
  parallel: v.optional(
    v.pipe(
      v.array(v.object({ field: v.pipe(v.string(), v.maxLength(50)), value: JsonSchema, at: StampSchema })),
      // Fewer are kept by who merges it: the rest is no reason to leave the record.
      v.transform((all) => all.slice(-MOST_PARALLEL_READ)),
    ),
    [],
  ),
});
export type DocumentContent = v.InferOutput<typeof ContentSchema>;

const ALL = '*';

export interface SyncedRecord {
  readonly kind: RecordKind;
  readonly key: string;
  readonly version: Version;
}

/** What stands in the document of that record. */
export function contentOf({ kind, key, version }: SyncedRecord): DocumentContent {
  const { fields, at, parallel } = version;
  const content = { kind, key, at: packStamps(at), is: { ...fields } };
  return (parallel.length === 0 ? content : { ...content, parallel: [...parallel] }) as DocumentContent;
}

/** The record in a document; null where it is none that this version of Whence understands. */
export function recordIn(content: unknown): SyncedRecord | null {
  const parsed = v.safeParse(ContentSchema, content);
  if (!parsed.success) return null;
  const { kind, key, at, is, parallel } = parsed.output;
  return { kind, key, version: { fields: is as Fields, at: unpackStamps(at, kind), parallel } };
}

/** Whether it is what JSON can hold, nested no deeper than records are. Without calls in calls: it may come from anybody. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    const inner: unknown[] = [];
    for (const one of level) {
      if (one === null || typeof one === 'string' || typeof one === 'boolean' || Number.isFinite(one)) continue;
      if (typeof one !== 'object' || depth >= MOST_NESTED) return false;
      for (const part of Object.values(one)) inner.push(part);
    }
    level = inner;
  }
  return true;
}

/** Most fields of a record have the stamp of its making: it is written once. */
export function packStamps(at: Stamps): Record<string, Stamp> {
  const counts = new Map<Stamp, number>();
  for (const stamp of Object.values(at)) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  const [[most] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
  const rest = Object.entries(at).filter(([, stamp]) => stamp !== most);
  return most === '' ? {} : { [ALL]: most, ...Object.fromEntries(rest) };
}

/** The same for every field of that kind that has a stamp. */
export function unpackStamps(packed: Readonly<Record<string, Stamp>>, kind: RecordKind): Stamps {
  const all = Object.hasOwn(packed, ALL) ? packed[ALL] : undefined;
  const at: Record<string, Stamp> = {};
  for (const [field, { rule }] of rulesOf(kind)) {
    const stamp = Object.hasOwn(packed, field) ? packed[field] : all;
    if (rule !== 'greatest' && stamp !== undefined) at[field] = stamp;
  }
  const parallel = Object.hasOwn(packed, PARALLEL_FIELD) ? packed[PARALLEL_FIELD] : undefined;
  if (parallel !== undefined) at[PARALLEL_FIELD] = parallel;
  return at;
}
