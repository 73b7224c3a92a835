import type { BrowserName } from '../browsers/find';
import type { Launched } from '../browsers/launch';

/** What a fault left behind. Nothing acknowledged may be missing, and nothing may be there in part. */
export interface Outcome {
  /** How often the fault was brought about. */
  readonly times: number;
  /** Writes that were said to be done. */
  readonly acknowledged: number;
  /** Those of them that were there afterwards. */
  readonly found: number;
  /** Records that were there in part. */
  readonly half: number;
  /** What else did not hold, each as a sentence. */
  readonly wrong: readonly string[];
}

/** Something that goes wrong with a reader's machine, brought about in a real browser. */
export interface Fault {
  readonly name: string;
  /** How often `npm run faults` does it. */
  readonly times: number;
  /** It takes half a minute or more, or a browser that is set up for it: `npm test` leaves it out. */
  readonly isLong?: true;
  /** A sentence: why it cannot be brought about here; null: it can. */
  readonly impossible?: (browser: BrowserName) => string | null;
  /** `shared`: a browser with the build for tests, which stays; one that the fault needs to itself is started all the same. */
  run(browser: BrowserName, times: number, shared?: Launched): Promise<Outcome>;
}

export function holds({ acknowledged, found, half, wrong }: Outcome): boolean {
  return found === acknowledged && half === 0 && wrong.length === 0;
}

/** A line for people. */
export function sayOutcome(name: string, browser: BrowserName, outcome: Outcome): string {
  const { times, acknowledged, found, half, wrong } = outcome;
  const counts = `${times} times, ${acknowledged} acknowledged, ${found} found after, ${half} half-written`;
  return [`${holds(outcome) ? 'passed' : 'FAILED'}  ${browser}, ${name}: ${counts}`, ...wrong].join('\n        ');
}
