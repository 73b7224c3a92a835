/** Records that a schema takes, and such as are all but that. */
import fc from 'fast-check';
import * as v from 'valibot';
import { address, json, text } from './values';

/** As much of valibot's schemas as is looked at here. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly value?: Shape;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** Made by hand, where a schema's own checks leave nothing of what is made by its shape. */
export type Known = ReadonlyMap<v.GenericSchema, fc.Arbitrary<unknown>>;

/** What the schema takes, as it would come in. */
export function fitting(schema: v.GenericSchema, known: Known = new Map()): fc.Arbitrary<unknown> {
  return made(schema as unknown as Shape, known);
}

function made(shape: Shape, known: Known): fc.Arbitrary<unknown> {
  const schema = shape as unknown as v.GenericSchema;
  const byHand = known.get(schema);
  if (byHand !== undefined) return byHand;
  const bare = ofType(shape, known);
  return shape.pipe === undefined ? bare : bare.filter((value) => v.is(schema, value));
}

function ofType(shape: Shape, known: Known): fc.Arbitrary<unknown> {
  const inner = (one: Shape | undefined) => (one === undefined ? json : made(one, known));
  const limits = new Map(shape.pipe?.map(({ type, requirement }) => [type, requirement]));
  switch (shape.type) {
    case 'string':
      return string(limits);
    case 'number':
      return number(limits);
    case 'boolean':
      return fc.boolean();
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'literal':
      return fc.constant(shape.literal);
    case 'array':
      return fc.array(inner(shape.item), { minLength: Number(limits.get('min_length') ?? 0), maxLength: 3 });
    case 'tuple':
      return fc.tuple(...(shape.items ?? []).map(inner)).map((all) => all.sort((a, b) => Number(a) - Number(b)));
    case 'nullable':
    case 'nullish':
      return fc.option(inner(shape.wrapped), { nil: null, freq: 3 });
    case 'optional':
    case 'exact_optional':
      return inner(shape.wrapped);
    case 'union':
    case 'variant':
      return fc.oneof(...(shape.options ?? []).map((one) => inner(one as Shape)));
    case 'record':
      return fc.dictionary(text, inner(shape.value), { maxKeys: 3 });
    case 'object':
      return object(shape.entries ?? {}, inner);
    default:
      return json;
  }
}

function object(entries: Readonly<Record<string, Shape>>, inner: (one: Shape) => fc.Arbitrary<unknown>) {
  const all = Object.entries(entries);
  const requiredKeys = all.filter(([, { type }]) => !/optional|nullish/.test(type)).map(([name]) => name);
  return fc.record(Object.fromEntries(all.map(([name, one]) => [name, inner(one)])), { requiredKeys });
}

function string(limits: ReadonlyMap<string, unknown>): fc.Arbitrary<string> {
  if (limits.has('uuid')) return fc.uuid();
  if (limits.has('iso_timestamp')) {
    const [min, max] = [new Date('1970-01-01'), new Date('2100-01-01')];
    return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString());
  }
  if (limits.has('url')) return fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), address);
  const pattern = limits.get('regex');
  if (pattern instanceof RegExp) return fc.stringMatching(pattern);
  const most = Number(limits.get('max_length') ?? 10_000);
  return text.map((one) => one.slice(0, most));
}

function number(limits: ReadonlyMap<string, unknown>): fc.Arbitrary<number> {
  const min = Number(limits.get('min_value') ?? -1e6);
  if (limits.has('integer'))
    return fc.oneof(fc.integer({ min, max: min + 60 }), fc.constantFrom(0, 1, 2 ** 31, 2 ** 53));
  return fc.double({ min, max: Number(limits.get('max_value') ?? 1e6), noNaN: true });
}

/** JSON that fits but for a few places, in which something else stands, nothing, or more than there should. */
export function spoilt(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const spoiling = fc.record({ at: fc.nat(), how: fc.constantFrom('put', 'drop', 'add', 'twice'), value: json });
  return fc.tuple(good, fc.array(spoiling, { minLength: 1, maxLength: 3 })).map(([value, all]) => {
    // What was made shares its parts with what is made next.
    let copy = JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
    for (const one of all) copy = spoil(copy, one);
    return copy;
  });
}

interface Spoiling {
  readonly at: number;
  readonly how: string;
  readonly value: unknown;
}

function spoil(whole: unknown, { at, how, value }: Spoiling): unknown {
  const places: (readonly [holder: Record<string, unknown>, name: string])[] = [];
  const look = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [name, inner] of Object.entries(holder)) {
      places.push([holder as Record<string, unknown>, name]);
      look(inner);
    }
  };
  look(whole);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return value;
  const [holder, name] = place;
  if (how === 'put') define(holder, name, value);
  else if (how === 'drop') delete holder[name];
  // A list in JSON has no names.
  else if (Array.isArray(holder)) holder.push(how === 'add' ? value : holder[Number(name)]);
  else if (how === 'add') define(holder, at % 2 === 0 ? '__proto__' : 'constructor', value);
  return whole;
}

/** As JSON does it: a name of an object's own making is one like any other. */
function define(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}
