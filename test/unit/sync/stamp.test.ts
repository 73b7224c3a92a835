import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { heeded, laterOf, MachineSchema, machineOf, nextStamp, StampSchema, stampAt, timeOf } from '@/utils/sync/stamp';

const MAY_5 = Date.parse('2026-05-05T10:00:00Z');
const [LAMP, BUOY] = ['lamp0000', 'buoy0000'];
const LAST_COUNT = `${stampAt(MAY_5, LAMP).slice(0, 9)}zzzz${LAMP}`;

describe('a stamp', () => {
  it('sorts as text by its time, whatever the machine is called', () => {
    const times = [0, 1, 35, 36, MAY_5, MAY_5 + 1, Date.parse('2300-01-01T00:00:00Z')];
    const stamps = times.map((ms, i) => stampAt(ms, i % 2 === 0 ? LAMP : BUOY));
    expect([...stamps].reverse().sort()).toEqual(stamps);
    expect(stamps.map(timeOf)).toEqual(times);
  });

  it('says whose it is', () => {
    expect(machineOf(nextStamp(stampAt(MAY_5, BUOY), MAY_5, LAMP))).toBe(LAMP);
  });

  it('is later than every one before it, also after the clock was set back', () => {
    const times = [MAY_5, MAY_5, MAY_5 - 86_400_000, MAY_5 + 1, 0, MAY_5 + 1];
    const stamps: string[] = [];
    for (const ms of times) stamps.push(nextStamp(stamps.at(-1) ?? null, ms, LAMP));
    expect([...stamps].sort()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('goes on with the next millisecond once it has counted to the end', () => {
    const next = nextStamp(LAST_COUNT, MAY_5, LAMP);
    expect(next > LAST_COUNT).toBe(true);
    expect(timeOf(next)).toBe(MAY_5 + 1);
  });

  it('is later than one of a clock that is far ahead, and takes that time', () => {
    const ahead = stampAt(Date.parse('2199-01-01T00:00:00Z'), BUOY);
    const next = nextStamp(ahead, MAY_5, LAMP);
    expect(next > ahead).toBe(true);
    expect(timeOf(next)).toBe(timeOf(ahead));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 8.64e15, 1e300, MAY_5 + 0.5])(
    'can be read by others, and can be followed, at the time %d',
    (ms) => {
      const stamp = nextStamp(null, ms, LAMP);
      expect(v.is(StampSchema, stamp)).toBe(true);
      expect(v.is(StampSchema, nextStamp(stamp, ms, LAMP))).toBe(true);
      expect(nextStamp(stamp, ms, LAMP) > stamp).toBe(true);
    },
  );

  it('is later than the latest one that there can be', () => {
    const latest = `${stampAt(8.64e15, BUOY).slice(0, 9)}zzzz${BUOY}`;
    expect(v.is(StampSchema, latest)).toBe(true);
    expect(nextStamp(latest, MAY_5, LAMP) > latest).toBe(true);
  });

  it('follows a clock that is years ahead, and not one that is decades ahead', () => {
    const ahead = (years: number) => stampAt(MAY_5 + years * 366 * 24 * 3_600_000, BUOY);
    expect(heeded(ahead(9), MAY_5)).toBe(ahead(9));
    expect(heeded(ahead(40), MAY_5)).toBeNull();
    expect(heeded(null, MAY_5)).toBeNull();
    // One whose own clock has begun anew in 1970.
    expect(heeded(stampAt(MAY_5, BUOY), 0)).toBe(stampAt(MAY_5, BUOY));
  });

  it('is later than the one before it, whatever clocks say', () => {
    const time = fc.oneof(fc.integer({ min: -1e6, max: 2 ** 43 }), fc.double());
    fc.assert(
      fc.property(fc.array(fc.tuple(time, fc.constantFrom(LAMP, BUOY)), { maxLength: 30 }), (asked) => {
        let last: string | null = null;
        for (const [ms, machine] of asked) {
          const next = nextStamp(last, ms, machine);
          expect(last === null || next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it.each([
    '',
    stampAt(MAY_5, LAMP).toUpperCase(),
    `${stampAt(MAY_5, LAMP)}0`,
    `${stampAt(MAY_5, LAMP).slice(0, 20)}\n`,
    `zzzzzzzzz0000${LAMP}`,
    `-00000001000${LAMP}`,
    null,
    7,
    [stampAt(MAY_5, LAMP)],
  ])('is not %j', (wrong) => {
    expect(v.is(StampSchema, wrong)).toBe(false);
  });

  it('is of a machine with a name of eight letters and figures', () => {
    expect([LAMP, 'Lamp0000', 'lamp', 'lamp 000', ''].map((name) => v.is(MachineSchema, name))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('of two stamps', () => {
  const [early, late] = [stampAt(MAY_5, LAMP), stampAt(MAY_5 + 1, BUOY)];
  it.each([
    [early, late, late],
    [late, early, late],
    [null, early, early],
    [late, null, late],
    [null, null, null],
  ])('the later is found: %s, %s', (a, b, later) => {
    expect(laterOf(a, b)).toBe(later);
  });
});
