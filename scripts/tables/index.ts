/** `npm run tables -- READINGS... --out FOLDER`: readings counted by outlet and month, as a page and as CSV; see docs/researchers.md. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { linesOf, MAX_READING_LENGTH } from '../annotate/lines';
import { filesAndOut } from '../files-and-out';
import { fromWorkingFolder } from '../working-folder';
import type { Given } from './code';
import { type Counter, newCounter } from './count';
import { PAGE_MARK, type Problem, pageOf } from './page';
import { parseReading } from './reading';
import { csvOf, tablesOf } from './table';

const HELP = `usage: tables READINGS... --out FOLDER

Counts what "annotate" wrote: who is quoted, how often unnamed, and what the texts admit, by outlet and month. Writes
tables.html, which needs no network, and articles.csv, sources.csv, sourcing.csv and standings.csv into FOLDER.

READINGS: files of JSON lines, folders (every .jsonl file in them), or - for standard input. A line that is no reading is
reported on standard error with its file and number and left out; the exit status is then 1.
`;

const PAGE = 'tables.html';
/** On the page, and on standard error: a file that is something else altogether has a problem in every line. */
const MOST_PROBLEMS = 100;

interface Report {
  problem(where: string, error: unknown): void;
  readonly problems: { readonly first: Problem[]; count: number };
}

function newReport(): Report {
  const problems = { first: [] as Problem[], count: 0 };
  return {
    problems,
    problem(where, error) {
      problems.count++;
      if (problems.first.length >= MOST_PROBLEMS) return;
      const why = error instanceof Error ? error.message : String(error);
      problems.first.push({ where, why });
      process.stderr.write(`${where}: ${why}\n`);
    },
  };
}

async function countFile(path: string, counter: Counter, report: Report): Promise<void> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const name = path === '-' ? 'standard input' : basename(path);
  try {
    for await (const { number, text } of linesOf(stream, MAX_READING_LENGTH)) {
      if (text?.trim() === '') continue;
      try {
        if (text === null) throw new Error(`longer than ${MAX_READING_LENGTH} characters`);
        counter.add(parseReading(text));
      } catch (error) {
        report.problem(`${name}, line ${number}`, error);
      }
    }
  } catch (error) {
    report.problem(name, error);
  }
}

/** What a name on the command line is. Throws where nothing has it. */
function givenBy(path: string): Given {
  if (path === '-') return { path, isFolder: false };
  const place = fromWorkingFolder(path);
  if (!existsSync(place)) throw new Error(`${path}: not there`);
  return { path, isFolder: statSync(place).isDirectory() };
}

/** The files that were asked for; of a folder those that end in `.jsonl`, in the order of their names. */
function filesOf({ path: given, isFolder }: Given): readonly string[] {
  if (given === '-') return ['-'];
  const path = fromWorkingFolder(given);
  if (!isFolder) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  if (names.length === 0) throw new Error(`${given}: no .jsonl file in it`);
  return names.sort().map((name) => join(path, name));
}

/** Throws where a file that no run of this program has written would be lost. */
function mustBeOurs(folder: string): void {
  const tables = tablesOf(newCounter().counts());
  const there = [PAGE, ...tables.map(({ file }) => file)].filter((file) => existsSync(join(folder, file)));
  const page = join(folder, PAGE);
  if (there.length > 0 && !(existsSync(page) && readFileSync(page, 'utf8').includes(PAGE_MARK)))
    throw new Error(`${folder} has ${there.join(' and ')} that this did not write: name another folder`);
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = filesAndOut(args, HELP);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length === 0 || values.out === undefined) throw new Error(HELP);
  const folder = fromWorkingFolder(values.out);
  const given = positionals.map(givenBy);
  const files = given.flatMap(filesOf);
  mustBeOurs(folder);
  const report = newReport();
  const counter = newCounter();
  for (const file of files) await countFile(file, counter, report);
  const counts = counter.counts();
  const { problems } = report;
  if (problems.count > problems.first.length)
    process.stderr.write(`… and ${problems.count - problems.first.length} more\n`);
  if (counts.readings === 0) throw new Error('There is no reading in it: nothing was written.');

  mkdirSync(folder, { recursive: true });
  // The page first: by it the next run knows that the rest is ours, should this one be killed.
  writeFileSync(join(folder, PAGE), pageOf(counts, problems, given));
  for (const table of tablesOf(counts))
    await pipeline(Readable.from(csvOf(table)), createWriteStream(join(folder, table.file)));
  console.log(`${counts.readings} articles, ${problems.count} left out: ${join(folder, PAGE)}`);
  return problems.count > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
