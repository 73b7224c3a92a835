import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, packStamps, recordIn, type SyncedRecord, unpackStamps } from '@/utils/sync/document';
import { FIELDS, type RecordKind, rulesOf } from '@/utils/sync/fields';
import { stampAt } from '@/utils/sync/stamp';
import type { Parallel } from '@/utils/sync/version';

const STAMP = stampAt(Date.parse('2026-05-05T10:00:00Z'), 'lamp0000');
const LATER = stampAt(Date.parse('2026-05-06T10:00:00Z'), 'buoy0000');
const RECORD: SyncedRecord = {
  kind: 'page',
  key: 'https://harbour-post.example/ferry',
  version: { fields: { note: 'Ask the mayor.' }, at: unpackStamps({ '*': STAMP, note: LATER }, 'page'), parallel: [] },
};
const through = (content: unknown) => JSON.parse(JSON.stringify(content)) as unknown;

const stamp = fc.constantFrom(STAMP, LATER, stampAt(7, 'lamp0000'));
/** Names that valibot keeps: those of an object's own making are taken out, as no field is called that. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')));
const record: fc.Arbitrary<SyncedRecord> = fc.constantFrom(...FIELDS.keys()).chain((kind: RecordKind) => {
  const fields = [...rulesOf(kind)];
  const stamped = fields.filter(([, { rule }]) => rule !== 'greatest').map(([field]) => field);
  const of = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])));
  return fc.record({
    kind: fc.constant(kind),
    key: fc.string({ minLength: 1, maxLength: 50 }),
    version: fc.record({
      fields: of(
        fields.map(([field]) => field),
        json,
      ),
      at: of(stamped, stamp) as fc.Arbitrary<Record<string, string>>,
      parallel: fc.array(fc.record({ field: fc.constantFrom('note', 'verdict'), value: json, at: stamp }), {
        maxLength: 3,
      }) as fc.Arbitrary<Parallel[]>,
    }),
  });
});

describe('a record as a document', () => {
  it('is the same record when it is read, whatever it holds', () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(recordIn(through(contentOf(one)))).toEqual(one);
      }),
    );
  });

  it('says the stamp of its making once', () => {
    expect(contentOf(RECORD)).toEqual({
      kind: 'page',
      key: 'https://harbour-post.example/ferry',
      at: { '*': STAMP, note: LATER },
      is: { note: 'Ask the mayor.' },
    });
  });

  it('may have fields that this version does not know: those it knows are read', () => {
    const newer = { ...contentOf(RECORD), colour: 'red', at: { '*': STAMP, note: LATER, colour: LATER } };
    expect(recordIn(newer)).toEqual(RECORD);
  });
});

describe('stamps', () => {
  it('come back from where each was packed once', () => {
    fc.assert(
      fc.property(record, ({ kind, version: { at } }) => {
        expect(unpackStamps(packStamps(at), kind)).toEqual(at);
      }),
    );
  });

  it('of no field are none', () => {
    expect(packStamps({})).toEqual({});
    expect(unpackStamps({}, 'annotation')).toEqual({});
  });

  it('are there for what overwrote, too', () => {
    expect(unpackStamps(packStamps({ note: STAMP, parallel: LATER }), 'page')).toMatchObject({ parallel: LATER });
  });
});

const nested = (open: string, close: string, depth: number) => JSON.parse(open.repeat(depth) + close.repeat(depth));

describe('what is no record', () => {
  const good = contentOf(RECORD);
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['an empty document', {}],
    ['a list', [good]],
    ['of a kind that there is not', { ...good, kind: 'settings' }],
    ['of a kind of an object’s own making', { ...good, kind: '__proto__' }],
    ['without a key', { ...good, key: '' }],
    ['with a key of a million characters', { ...good, key: 'x'.repeat(1e6) }],
    ['with a key that is no text', { ...good, key: 7 }],
    ['with a stamp that is none', { ...good, at: { '*': 'yesterday' } }],
    ['with a stamp after all time', { ...good, at: { '*': 'zzzzzzzzz0000lamp0000' } }],
    ['without stamps', { kind: 'page', key: 'a', is: {} }],
    ['without fields', { kind: 'page', key: 'a', at: {} }],
    ['with fields that are a text', { ...good, is: 'Ask the mayor.' }],
    ['with a field that JSON cannot hold', { ...good, is: { note: () => 'Ask the mayor.' } }],
    ['with a number that is none', { ...good, is: { note: Number.POSITIVE_INFINITY } }],
    ['with an overwritten edit of no time', { ...good, parallel: [{ field: 'note', value: 'a' }] }],
    ['with lists in lists without end', { ...good, is: { note: nested('[', ']', 100_000) } }],
    ['with records in records without end', { ...good, is: JSON.parse(`${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`) }],
    ['nested without end itself', nested('[', ']', 100_000)],
    [
      'with an overwritten edit nested without end',
      { ...good, parallel: [{ field: 'note', value: nested('[', ']', 1e5), at: STAMP }] },
    ],
  ])('is read as none: %s', (_, wrong) => {
    expect(recordIn(wrong)).toBeNull();
  });

  it('keeps the last of more overwritten edits than anybody looks through, and is read', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => ({ field: 'note', value: `Wording ${n}`, at: STAMP }));
    expect(recordIn({ ...good, parallel: many })?.version.parallel).toEqual(many.slice(-200));
  });

  it('is told from anything in no time, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 3, withBigInt: true, withDate: true }), (wrong) => {
        expect(recordIn(wrong)).toBeNull();
      }),
    );
  });

  it('leaves the world as it is where it names what objects are made of', () => {
    recordIn(JSON.parse(`{"kind":"page","key":"a","at":{"__proto__":"${STAMP}"},"is":{"__proto__":{"gone":true}}}`));
    expect(({} as { gone?: unknown }).gone).toBeUndefined();
  });
});
