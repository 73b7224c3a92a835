import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What vitest's JSON report says of all its tests; one that fails as it should is counted as passed. */
const ReportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.string(),
      assertionResults: v.array(
        v.object({ fullName: v.string(), status: v.string(), failureMessages: v.nullish(v.array(v.string()), []) }),
      ),
    }),
  ),
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

/**
 * A few lines for each test that passed at its second try only, as in `sayFailures`: a race in the test, or one that a
 * reader can get into as well. For runs with `retry` and without `it.fails`, whose messages look the same.
 */
export function saySecondTries(counts: readonly Counts[], root: string): string[] {
  return testsOf(counts, root)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .flatMap(({ file, fullName, failureMessages }) => [
      `AT THE SECOND TRY ${file}: ${fullName}`,
      startOf(failureMessages.join('\n')),
    ]);
}

/**
 * A few lines for each test that failed: its file (a path below `root`), its name, and the start of what it said. They
 * stand at the end of the output, since of a long one often only the end is kept.
 */
export function sayFailures(counts: readonly Counts[], root: string): string[] {
  const unloaded = counts
    .flatMap(({ testResults }) => testResults)
    .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(hasFailed))
    .flatMap(({ name, message }) => [`FAILED ${below(root, name)}`, startOf(message)]);
  const failed = testsOf(counts, root)
    .filter(hasFailed)
    .flatMap(({ file, fullName, failureMessages }) => [
      `FAILED ${file}: ${fullName}`,
      startOf(failureMessages.join('\n')),
    ]);
  return [...unloaded, ...failed];
}

function testsOf(counts: readonly Counts[], root: string) {
  return counts
    .flatMap(({ testResults }) => testResults)
    .flatMap(({ name, assertionResults }) => assertionResults.map((test) => ({ ...test, file: below(root, name) })));
}

const hasFailed = ({ status }: { readonly status: string }) => status === 'failed';
const below = (root: string, path: string) => (path.startsWith(root) ? path.slice(root.length) : path);

function startOf(message: string): string {
  return message
    .split('\n')
    .slice(0, 12)
    .map((line) => `  ${line.slice(0, 300)}`)
    .join('\n');
}
