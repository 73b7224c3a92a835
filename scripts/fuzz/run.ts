import fc, { type RunDetails } from 'fast-check';
import type { Boundary, Claim } from './boundary';
import { worldIsAsItWas } from './values';

export interface Wanted {
  readonly runs: number;
  readonly seed: number;
  /** Leads to a counterexample that was found before; needs its seed. */
  readonly path?: string;
  /** Only the claim with this number, from 1. */
  readonly only?: number;
  readonly withTimed: boolean;
}

export interface Outcome {
  readonly name: string;
  readonly runs: number;
  readonly seconds: number;
  /** One text each: what was claimed, how to see it again, and the smallest input that was found. */
  readonly failures: readonly string[];
}

/** Tries a boundary. Throws only where it cannot be opened. */
export async function tryBoundary({ name, open }: Boundary, wanted: Wanted): Promise<Outcome> {
  const start = performance.now();
  const { claims, close } = await open();
  const failures: string[] = [];
  let runs = 0;
  try {
    for (const [i, claim] of claims.entries()) {
      if (claim.timed === true && !wanted.withTimed) continue;
      if (wanted.only !== undefined && wanted.only !== i + 1) continue;
      const details = await tryClaim(claim, wanted);
      runs += details.numRuns;
      if (details.failed) failures.push(report(`${name}/${i + 1}`, claim.says, details));
      if (!worldIsAsItWas()) failures.push(`${name}/${i + 1} ${claim.says}: a prototype of the language was changed.`);
    }
  } finally {
    await close?.();
  }
  return { name, runs, seconds: (performance.now() - start) / 1000, failures };
}

async function tryClaim({ property, share = 1 }: Claim, { runs, seed, path }: Wanted): Promise<RunDetails<unknown>> {
  const numRuns = Math.max(1, Math.ceil(runs * share));
  return fc.check(property, { numRuns, seed, ...(path === undefined ? {} : { path }) });
}

/** How much of a counterexample is shown: one may be a file. */
const MOST_SHOWN = 4_000;

function report(where: string, says: string, details: RunDetails<unknown>): string {
  const { seed, counterexamplePath, counterexample, errorInstance, numRuns } = details;
  const said = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return [
    `FAILED ${where}: ${says}`,
    `  in run ${numRuns}; again: npm run fuzz -- ${where} --seed ${seed} --path ${counterexamplePath}`,
    `  input: ${fc.stringify(counterexample).slice(0, MOST_SHOWN)}`,
    ...said.split('\n', 8).map((line) => `  ${line.slice(0, 500)}`),
  ].join('\n');
}
