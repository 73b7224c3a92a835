/** What a server of sync answers, and what others who share a library, or have broken into it, have put there. */
import fc from 'fast-check';
import * as v from 'valibot';
import { failureOf, parsed } from '../../../utils/services/sync/answers';
import { docName, docOf, recordOf } from '../../../utils/services/sync/codec';
import { SyncError } from '../../../utils/services/sync/errors';
import { contentOf, recordIn, type SyncedRecord } from '../../../utils/sync/document';
import { FIELDS, rulesOf } from '../../../utils/sync/fields';
import { merge } from '../../../utils/sync/merge';
import { keysOf, seal, unseal } from '../../../utils/sync/seal';
import { StampSchema, stampAt } from '../../../utils/sync/stamp';
import { NOTHING_PENDING } from '../../../utils/sync/version';
import { boundary } from '../boundary';
import { fitting, spoilt } from '../schema-values';
import { address, json, must, mustBePlain, text } from '../values';

const NOW = Date.UTC(2026, 4, 8);
const keys = await keysOf('four words of mine', 'ABEiM0RVZneImaq7zN3u/w==', 1_000);
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value) ?? 'null') as unknown;

const stamp = fc.oneof(
  fc.integer({ min: 0, max: NOW * 2 }).map((ms) => stampAt(ms, 'lamp0000')),
  fitting(StampSchema) as fc.Arbitrary<string>,
);
const record = fc.constantFrom(...FIELDS.keys()).chain((kind) => {
  const names = [...rulesOf(kind).keys()];
  const of = <T>(value: fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
  const parallel = fc.array(fc.record({ field: fc.constantFrom('note', 'verdict'), value: json, at: stamp }), {
    maxLength: 3,
  });
  return fc.record({ kind: fc.constant(kind), key: fc.oneof(address, text), is: of(json), at: of(stamp), parallel });
});
const document = record as fc.Arbitrary<unknown>;
const doc = fc.oneof(document, spoilt(document));
const real = document.map((one) => recordIn(asJson(one))).filter((one) => one !== null);
const answer = fc.record({
  status: fc.constantFrom(200, 400, 401, 403, 404, 413, 429, 500, 503, 507, 999),
  text: fc.oneof(
    text,
    json.map((one) => JSON.stringify(one)),
  ),
  retryAfter: fc.constantFrom(null, 0, 1e9),
});
const RowsSchema = v.object({ results: v.array(v.object({ id: v.string() })), last_seq: v.unknown() });

async function orSyncError<T>(work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SyncError) return null;
    throw error;
  }
}

/** A field without a stamp gets that of the others when it is sent: nobody but who means harm leaves one out. */
function mustBeSame(came: SyncedRecord | null, was: SyncedRecord): void {
  const { kind, key, version } = was;
  const stamps = Object.entries(version.at);
  must(came?.kind === kind && came.key === key, 'It becomes another.');
  must(JSON.stringify(came?.version.fields) === JSON.stringify(version.fields), 'It says something else.');
  must(JSON.stringify(came?.version.parallel) === JSON.stringify(version.parallel), 'It overwrote something else.');
  for (const [field, stamp] of stamps) must(came?.version.at[field] === stamp, `${field} is of another time.`);
}

export const SYNC = boundary('sync', 'what a server of sync gives', [
  {
    says: 'anything at all is a record, or none',
    property: fc.property(fc.oneof(doc, json, fc.anything()), (one) => {
      const found = recordIn(one);
      if (found === null) return;
      mustBePlain(found);
      const again = recordIn(asJson(contentOf(found)));
      mustBeSame(again, found);
    }),
  },
  {
    says: 'a record comes back from its document, sealed or not, and not from under another name',
    property: fc.asyncProperty(real, fc.boolean(), async (one: SyncedRecord, isSealed) => {
      const with_ = isSealed ? keys : null;
      const name = await docName(one, with_);
      const made = asJson(await docOf(one, name, null, with_)) as Record<string, unknown> & { _id: string };
      mustBeSame(await recordOf(made as never, with_), one);
      must((await recordOf({ ...made, _id: `${name}0` } as never, with_)) === null, 'It is taken under another name.');
    }),
    share: 0.2,
  },
  {
    says: 'a document of any kind is a record, none, or of a format to come',
    property: fc.asyncProperty(
      doc,
      text,
      fc.oneof(fc.constant(1), json),
      fc.oneof(text, json),
      async (one, id, format, sealed) => {
        const whole = { ...(one as object), _id: id, format, sealed };
        for (const with_ of [null, keys]) await orSyncError(() => recordOf(whole as never, with_));
      },
    ),
  },
  {
    says: 'what was not sealed by us is nothing',
    property: fc.asyncProperty(fc.oneof(text, fc.base64String()), text, async (sealed, name) => {
      must((await unseal(keys, name, sealed)) === undefined, 'It is taken.');
    }),
  },
  {
    says: 'what was sealed and then changed is nothing',
    property: fc.asyncProperty(json, text, fc.nat(), fc.integer({ min: 1, max: 255 }), async (value, name, at, by) => {
      const bytes = Buffer.from(await seal(keys, name, value), 'base64');
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
      must((await unseal(keys, name, bytes.toString('base64'))) === undefined, 'It is taken.');
    }),
    share: 0.2,
  },
  {
    says: 'two versions of anything become one, and nothing changes when they are merged again',
    property: fc.property(real, real, (here, there) => {
      const { kind } = here;
      const server = { ...there.version, fields: there.kind === kind ? there.version.fields : {} };
      const pending = { at: here.version.at, before: {} };
      const first = merge({ kind, here: here.version, pending, known: {}, server }, 'buoy0000', NOW);
      mustBePlain(first.version);
      const sides = { kind, here: first.version, pending: first.pending ?? NOTHING_PENDING, known: server.at, server };
      const second = merge(sides, 'buoy0000', NOW);
      must(JSON.stringify(second.version.fields) === JSON.stringify(first.version.fields), 'It changes again.');
    }),
  },
  {
    says: 'an answer of any kind is read, or told to be strange',
    property: fc.asyncProperty(answer, async (given) => {
      must(failureOf(given as never) instanceof SyncError, 'There are no words for it.');
      const rows = await orSyncError(() => parsed(RowsSchema, given.text));
      if (rows !== null) mustBePlain(rows.results);
    }),
  },
]);
