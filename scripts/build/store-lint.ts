import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const WEB_EXT = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));

/** At the end of a script's name. */
const HASH = /-[\w-]{8}\.js$/;

const FoundSchema = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string(), ''),
  line: v.nullish(v.number()),
});
const ReportSchema = v.object({
  count: v.number(),
  summary: v.object({ errors: v.number(), notices: v.number(), warnings: v.number() }),
  errors: v.array(FoundSchema),
  notices: v.array(FoundSchema),
  warnings: v.array(FoundSchema),
});
type Found = v.InferOutput<typeof FoundSchema>;

/** A warning of the Firefox store's lint that is known: docs/releasing.md says of each why it may stay. */
interface Explained {
  readonly code: string;
  /** The file that it is found in; `*` stands for the hash in the name of a script that pages share. */
  readonly file: string;
  /** How often it is found there. */
  readonly times: number;
}

export const EXPLAINED: readonly Explained[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'content-scripts/readability.js', times: 2 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'content-scripts/page.js', times: 1 },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'chunks/pages-*.js', times: 1 },
  { code: 'DANGEROUS_EVAL', file: 'chunks/lib-*.js', times: 1 },
];

/**
 * What the lint of the Firefox store finds in a built folder and `EXPLAINED` does not have: errors, notices, new warnings; and,
 * so that the list stays true, what it has and the lint does not find any more. One line each. Throws where the lint does not
 * come to its end.
 */
export function lintForStore(folder: string): readonly string[] {
  const { errors, notices, warnings } = lint(folder);
  return [...[...errors, ...notices].map(say), ...unexplained(warnings)];
}

/** The warnings that `EXPLAINED` does not have, and what it has too many. */
export function unexplained(warnings: readonly Found[]): readonly string[] {
  const isOf = ({ code, file }: Explained, found: Found) =>
    found.code === code && found.file.replace(HASH, '-*.js') === file;
  const isKnown = (found: Found) => EXPLAINED.some((one) => isOf(one, found));
  return [
    ...warnings.filter((found) => !isKnown(found)).map(say),
    ...EXPLAINED.flatMap((one) => {
      const times = warnings.filter((found) => isOf(one, found)).length;
      if (times === one.times) return [];
      return [`${one.code} in ${one.file}: found ${times} times, explained ${one.times} times`];
    }),
  ];
}

const say = ({ code, file, line, message }: Found) =>
  `${code} in ${file || 'the build'}, line ${line ?? '-'}: ${message}`;

function lint(folder: string): v.InferOutput<typeof ReportSchema> {
  const command = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync(process.execPath, [WEB_EXT, ...command], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`The lint did not come to its end: ${stderr || stdout}`);
  const report = v.parse(ReportSchema, JSON.parse(stdout.slice(start)));
  const { summary, errors, notices, warnings } = report;
  if (
    !(report.count >= 0) ||
    summary.errors !== errors.length ||
    summary.notices !== notices.length ||
    summary.warnings !== warnings.length
  )
    throw new Error(`The lint says something else: ${stdout}`);
  return report;
}
