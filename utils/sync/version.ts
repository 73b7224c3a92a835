import { stableJson } from '../stable-json';
import type { Fields, Json } from './fields';
import type { Stamp } from './stamp';

/** By field, when it was last edited; fields of the rule `greatest` have none. */
export type Stamps = Readonly<Record<string, Stamp>>;

/** An edit that a later one overwrote, made by somebody who did not know of that. `value` as the field holds it. */
export interface Parallel {
  readonly field: string;
  readonly value: Json;
  readonly at: Stamp;
}

/** A record as machines exchange it. */
export interface Version {
  readonly fields: Fields;
  readonly at: Stamps;
  /** What the reader has not chosen from yet. */
  readonly parallel: readonly Parallel[];
}

/** What was edited on this machine and is not on the server yet. */
export interface Pending {
  readonly at: Stamps;
  /** What fields of the rule `each` held before. Absent: the machine and the server never had the same. */
  readonly before: Fields;
}

export const NOTHING_PENDING: Pending = { at: {}, before: {} };

/** Under this name edits and stamps tell of `Version.parallel`. */
export const PARALLEL_FIELD = 'parallel';

export function valueIn(fields: Fields, field: string): Json | undefined {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

export function stampIn(at: Stamps, field: string): Stamp | undefined {
  return Object.hasOwn(at, field) ? at[field] : undefined;
}

export function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || stableJson(a) === stableJson(b);
}

/** Nothing is written there. */
export function isEmpty(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether it is deleted: the field `gone` says so by a time. */
export function isGone(fields: Fields): boolean {
  const gone = valueIn(fields, 'gone');
  return typeof gone === 'object' && gone !== null && 'deletedAt' in gone && gone.deletedAt !== null;
}
