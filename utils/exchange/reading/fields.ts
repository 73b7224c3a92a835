/** Looks into parsed JSON whose shape nobody vouches for. Inherited fields are none: `__proto__` has no power here. */

/** null where it is no object or has no such field of its own. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Readonly<Record<string, unknown>>)[name] ?? null;
}

/** Empty where it is no text. */
export function textIn(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : '';
}

/** A list as it is, one thing as a list of it, nothing as none: JSON-LD writes all three. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

/** The time in UTC; null where the text is none in ISO 8601, for browsers read others each in their way. */
export function timeOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}(?!\d)/.test(value) || value.length > 100) return null;
  const time = new Date(value);
  const isNamed = !Number.isNaN(time.getTime()) && time.getUTCFullYear() >= 0 && time.getUTCFullYear() <= 9_999;
  return isNamed ? time.toISOString() : null;
}
