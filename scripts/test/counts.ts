import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What vitest's JSON report says of all its tests; one that fails as it should is counted as passed. */
const ReportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
});
export type Counts = v.InferOutput<typeof ReportSchema>;

/** Throws where there is no such report: then its run broke off. */
export function countsIn(path: string): Counts {
  return v.parse(ReportSchema, JSON.parse(readFileSync(path, 'utf8')));
}

/** The last line of `npm test`. A file that could not even be loaded counts as a failure. */
export function sayCounts(counts: readonly Counts[]): string {
  const passed = counts.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0);
  const failed = counts.reduce(
    (sum, one) => sum + Math.max(one.numFailedTests, Math.min(one.numFailedTestSuites, 1)),
    0,
  );
  return `${passed} passed, ${failed} failed`;
}
