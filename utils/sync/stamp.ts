/**
 * When a field was last edited, so that machines whose clocks disagree agree on which of two edits is the later one. A hybrid
 * logical clock: the machine's own time, and a count that makes each stamp greater than any that the machine has seen before.
 * An edit of something that was seen is later than that, whatever the clocks say; of two that knew nothing of each other the
 * clocks decide, and where these are equal, the machines' names.
 * Source: Kulkarni et al., Logical Physical Clocks, OPODIS 2014, https://cse.buffalo.edu/tech-reports/2014-04.pdf
 */
import * as v from 'valibot';

/** Sorts as text: 9 characters of milliseconds and 4 of the count, both in base 36, then the machine's name. */
export type Stamp = string;

/** 8 characters of a-z and 0-9. */
export type Machine = string;

const MS_LENGTH = 9;
const COUNT_LENGTH = 4;
const MOST_COUNTED = 36 ** COUNT_LENGTH - 1;
/** In the year 3579: half of what nine characters hold, so that there is always a greater one. */
const LATEST_MS = 36 ** MS_LENGTH / 2;

export const StampSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{21}$/),
  v.check((stamp) => timeOf(stamp) <= LATEST_MS, 'A stamp must be of a time that there is.'),
);
export const MachineSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/));

/** The first stamp of a machine at that time; of records that were there before stamps were. */
export function stampAt(ms: number, machine: Machine): Stamp {
  return stampOf(clamp(ms), 0, machine);
}

/** Greater than `last`, and no earlier than `ms` is. `last`: null where there is none yet. */
export function nextStamp(last: Stamp | null, ms: number, machine: Machine): Stamp {
  const now = clamp(ms);
  if (last === null || now > timeOf(last)) return stampOf(now, 0, machine);
  const count = Number.parseInt(last.slice(MS_LENGTH, MS_LENGTH + COUNT_LENGTH), 36) + 1;
  return count > MOST_COUNTED ? stampOf(timeOf(last) + 1, 0, machine) : stampOf(timeOf(last), count, machine);
}

/** Clocks that are further ahead than this are broken, or lie. */
const MOST_AHEAD_MS = 10 * 365.25 * 24 * 3_600_000;
/** When this was written: a machine whose clock began anew in 1970 still knows that it is later than that. */
const NOT_BEFORE_MS = Date.UTC(2026, 0);

/**
 * The stamp that the next one has to be greater than: `last`, or null where that is more than ten years ahead of the machine's
 * clock. One stamp of the year 3500 would else make all others of that year, until there is none left that is greater. What has such
 * a stamp is taken in like any other: an edit by who has seen it holds whatever its stamp, so no machine is locked out, whether it
 * is its own clock that is wrong or another's; and one whose clock was mended goes on with the time as it is.
 */
export function heeded(last: Stamp | null, ms: number): Stamp | null {
  return last !== null && timeOf(last) > Math.max(clamp(ms), NOT_BEFORE_MS) + MOST_AHEAD_MS ? null : last;
}

/** The time that the stamp says, in milliseconds: that of its machine's clock, or of one that was ahead of it. */
export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, MS_LENGTH), 36);
}

export function machineOf(stamp: Stamp): Machine {
  return stamp.slice(MS_LENGTH + COUNT_LENGTH);
}

/** Whatever the machines are called: the same record made on two machines at once is not later on either. */
export function isOfLaterTime(a: Stamp, b: Stamp): boolean {
  const length = MS_LENGTH + COUNT_LENGTH;
  return a.slice(0, length) > b.slice(0, length);
}

export function laterOf(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function stampOf(ms: number, count: number, machine: Machine): Stamp {
  return ms.toString(36).padStart(MS_LENGTH, '0') + count.toString(36).padStart(COUNT_LENGTH, '0') + machine;
}

function clamp(ms: number): number {
  // What is no time sorts before all that is.
  return Number.isFinite(ms) ? Math.min(Math.max(Math.trunc(ms), 0), LATEST_MS) : 0;
}
