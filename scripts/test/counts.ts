import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What vitest's JSON report says of all its tests; one that fails as it should is counted as passed. */
const ReportSchema = v.object({
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
export type Report = v.InferOutput<typeof ReportSchema>;

/** Throws where there is no such report: then its run broke off. */
export function reportIn(path: string): Report {
  return v.parse(ReportSchema, JSON.parse(readFileSync(path, 'utf8')));
}

/** The last line of `npm test`. A file that failed without a test that did, as one that could not be loaded, is one failure. */
export function sayCounts(reports: readonly Report[]): string {
  const files = reports.flatMap(({ testResults }) => testResults);
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(hasFailed).length + files.filter(failedItself).length;
  return `${tests.filter(({ status }) => status === 'passed').length} passed, ${failed} failed`;
}

/** The files in which something failed, as paths below `root`. */
export function failedFiles(reports: readonly Report[], root: string): string[] {
  return reports.flatMap(({ testResults }) => testResults.filter(hasFailed).map(({ name }) => below(root, name)));
}

/** `report` with what `again` says of the files that were run again. */
export function afterSecondTry(report: Report, again: Report): Report {
  const byName = new Map(again.testResults.map((file) => [file.name, file]));
  return { testResults: report.testResults.map((file) => byName.get(file.name) ?? file) };
}

/**
 * A few lines for each test, and each file that failed itself, whose failure in `first` is none in `after`: a race in
 * the test, or one that a reader can get into as well.
 */
export function saySecondTries(first: readonly Report[], after: readonly Report[], root: string): string[] {
  const failedStill = new Set(failuresOf(after, root).map(({ what }) => what));
  return failuresOf(first, root)
    .filter(({ what }) => !failedStill.has(what))
    .flatMap(({ what, message }) => [`AT THE SECOND TRY ${what}`, startOf(message)]);
}

/**
 * A few lines for each test that failed: its file (a path below `root`), its name, and the start of what it said. They
 * stand at the end of the output, since of a long one often only the end is kept.
 */
export function sayFailures(reports: readonly Report[], root: string): string[] {
  return failuresOf(reports, root).flatMap(({ what, message }) => [`FAILED ${what}`, startOf(message)]);
}

function failuresOf(reports: readonly Report[], root: string) {
  const files = reports.flatMap(({ testResults }) => testResults);
  return files.flatMap((file) => {
    const tests = file.assertionResults.filter(hasFailed).map(({ fullName, failureMessages }) => ({
      what: `${below(root, file.name)}: ${fullName}`,
      message: failureMessages.join('\n'),
    }));
    return failedItself(file) ? [{ what: below(root, file.name), message: file.message }] : tests;
  });
}

const hasFailed = ({ status }: { readonly status: string }) => status === 'failed';
const failedItself = (file: Report['testResults'][number]) => hasFailed(file) && !file.assertionResults.some(hasFailed);
const below = (root: string, path: string) => (path.startsWith(root) ? path.slice(root.length) : path);

function startOf(message: string): string {
  return message
    .split('\n')
    .slice(0, 12)
    .map((line) => `  ${line.slice(0, 300)}`)
    .join('\n');
}
