import { stableJson } from '../stable-json';
import type { FieldRule, Json } from './fields';

/**
 * `theirs` with what was changed from `before` to `ours`: entries that came since are there, those that went are not, and an
 * entry of the same name is ours where it was changed here. The order is that of `theirs`, what is new behind it. Lists are
 * as `FieldRule` says of `each`; what is no list counts as an empty one. Cost: linear.
 */
export function mergeLists(rule: FieldRule, before: Json, ours: Json, theirs: Json): readonly Json[] {
  const named = (list: Json) =>
    new Map((Array.isArray(list) ? (list as readonly Json[]) : []).map((entry) => [nameOf(rule, entry), entry]));
  const [old, mine, merged] = [named(before), named(ours), named(theirs)];
  for (const [name, entry] of mine) {
    const was = old.get(name);
    if (was === undefined || stableJson(was) !== stableJson(entry)) merged.set(name, entry);
  }
  for (const name of old.keys()) if (!mine.has(name)) merged.delete(name);
  return [...merged.values()];
}

function nameOf({ by }: FieldRule, entry: Json): string {
  if (by === undefined) return stableJson(entry);
  const record = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, Json>>;
  return stableJson(by.map((name) => (Object.hasOwn(record, name) ? record[name] : null)));
}
