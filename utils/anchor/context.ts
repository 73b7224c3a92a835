import { closest } from './similarity';

/** What stood around a passage, or stands around a candidate. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * How much of `wanted` stands around `[start, end)` of `text`: 1 for all of it in its place, 0 for none. A side where
 * nothing stood counts as there only at that end of the text. Runs of equal units touching the passage count fully,
 * and so do words a few edits away.
 */
export function contextScore(text: string, start: number, end: number, wanted: Context): number {
  const before = text.slice(Math.max(0, start - wanted.prefix.length - 16), start);
  const after = text.slice(end, end + wanted.suffix.length + 16);
  return (sideScore(before, wanted.prefix, 'end') + sideScore(after, wanted.suffix, 'start')) / 2;
}

function sideScore(found: string, wanted: string, at: 'start' | 'end'): number {
  if (wanted.trim() === '') return found.trim() === '' ? 1 : 0;
  const run = equalRun(found, wanted, at) / wanted.length;
  if (run > 0.5) return run;
  const near = closest(found, wanted, Math.floor(wanted.length * 0.4));
  return Math.max(run, near ? 1 - near.errors / wanted.length : 0);
}

function equalRun(a: string, b: string, at: 'start' | 'end'): number {
  const most = Math.min(a.length, b.length);
  let run = 0;
  while (run < most) {
    const same =
      at === 'start'
        ? a.charCodeAt(run) === b.charCodeAt(run)
        : a.charCodeAt(a.length - 1 - run) === b.charCodeAt(b.length - 1 - run);
    if (!same) break;
    run++;
  }
  return run;
}
