import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields, Json } from '@/utils/sync/fields';
import { laterOf, nextStamp, type Stamp } from '@/utils/sync/stamp';
import { NOTHING_PENDING, type Version } from '@/utils/sync/version';
import { after, annotation, edited, inStep, latestIn, mergeWith, type Place, versionOf } from './sides';

const NAMES = ['anna0000', 'bert0000', 'cleo0000'];
const BASE = versionOf(annotation());

const entry = fc.constantFrom('a', 'b', 'c');
const change: fc.Arbitrary<Fields> = fc.oneof(
  fc.record({ note: fc.constantFrom('', 'One.', 'Two.', 'One. Two.') }),
  fc.record({ verdict: fc.constantFrom<Json>(null, 'unclear', 'supported') }),
  fc.record({ tags: fc.uniqueArray(entry) }),
  fc.record({
    evidence: fc.uniqueArray(
      entry.map((url) => ({ url, title: '' })),
      { selector: ({ url }) => url },
    ),
  }),
  fc.record({ gone: fc.constantFrom<Json>({ deletedAt: null }, { deletedAt: '2026-05-06T10:00:00.000Z' }) }),
  fc.record({ checker: entry, updatedAt: fc.constantFrom('2026-05-05T11:00:00.000Z', '2026-05-07T11:00:00.000Z') }),
);
const step = fc.record({
  who: fc.nat({ max: NAMES.length - 1 }),
  ms: fc.integer({ min: 900, max: 1_100 }),
  /** null: the machine syncs. */
  change: fc.option(change, { freq: 2 }),
});

interface Machine extends Place {
  readonly last: Stamp | null;
}

/** As `replicate.ts` does: takes in what the server has, and sends what that has not. Gives back what the server has then. */
function sync(machines: Machine[], who: number, server: Version): Version {
  const machine = machines[who] as Machine;
  const last = laterOf(machine.last, latestIn(server));
  const merged = mergeWith(machine, server, NAMES[who]);
  machines[who] = { ...after(merged, server), last: laterOf(last, latestIn(merged.version)) };
  if (merged.pending === null) return server;
  machines[who] = { ...machines[who], pending: NOTHING_PENDING, known: merged.version.at };
  return merged.version;
}

function editOn(machines: Machine[], who: number, ms: number, changes: Fields): void {
  const machine = machines[who] as Machine;
  const last = nextStamp(machine.last, ms, NAMES[who] ?? '');
  machines[who] = { ...edited(machine, last, changes), last };
}

describe('any edits on three machines', () => {
  it('end as one version on all of them and on the server, whoever is first', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (steps, order) => {
          const machines: Machine[] = NAMES.map(() => ({ ...inStep(BASE), last: null }));
          let server = BASE;
          for (const { who, ms, change: changes } of steps) {
            if (changes === null) server = sync(machines, who, server);
            else editOn(machines, who, ms, changes);
          }
          for (const who of [...order, ...order]) server = sync(machines, who, server);
          for (const { version, pending } of machines) {
            expect(version).toEqual(server);
            expect(pending).toEqual(NOTHING_PENDING);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are not changed by merging them with the same once more', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.array(step, { maxLength: 5 }), (steps, own) => {
        const machines: Machine[] = NAMES.map(() => ({ ...inStep(BASE), last: null }));
        let server = BASE;
        for (const { who, ms, change: changes } of steps) {
          if (changes === null) server = sync(machines, who, server);
          else editOn(machines, who, ms, changes);
        }
        for (const { ms, change: changes } of own) if (changes !== null) editOn(machines, 0, ms, changes);
        const once = mergeWith(machines[0] as Machine, server);
        const twice = mergeWith(after(once, server), server);
        expect(twice.version).toEqual(once.version);
        expect(twice.pending?.at).toEqual(once.pending?.at);
      }),
      { numRuns: 500 },
    );
  });

  it('end with the words of each note in what holds or beside it, where nobody saw them', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.array(fc.nat({ max: 2_000 }), { minLength: 3, maxLength: 3 }),
        (order, times) => {
          const machines: Machine[] = NAMES.map(() => ({ ...inStep(BASE), last: null }));
          for (const who of order) editOn(machines, who, times[who] ?? 0, { note: `Note of ${NAMES[who]}.` });
          let server = BASE;
          for (const who of [...order, ...order]) server = sync(machines, who, server);
          const shown = [server.fields.note, ...server.parallel.map(({ value }) => value)];
          expect(shown.sort()).toEqual(NAMES.map((name) => `Note of ${name}.`));
        },
      ),
    );
  });
});
