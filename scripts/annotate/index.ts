/** `npm run --silent annotate [-- FILE...]`: readings as JSON lines; see docs/annotate.md. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createEngine } from '../../utils/engine/index';
import { weightsOrNull } from '../engine/weights';
import { filesAndOut } from '../files-and-out';
import { fromWorkingFolder } from '../working-folder';
import { articleOfHtml } from './html';
import { type Input, isThere, parseInput, withoutEmpty } from './input';
import { linesOf, MAX_LINE_LENGTH } from './lines';
import { type Output, outputTo, STANDARD_OUTPUT } from './output';

const HELP = `usage: annotate [--out READINGS] [FILE...]

Reads articles and writes what Whence reads in them, one JSON line each.

Without FILE: JSON lines on standard input, {"id", "text", "title"?, "lang"?, "url"?, "site"?, "published"?} each; the last
three come back with the reading.
FILE: a .txt or .html file, or - for standard input; the id is the file's name, and the line carries its "text" too.

--out: writes to the end of that file, and leaves out each article whose id is in it: the same command goes on where a run
was killed. Without it, to standard output.

Offsets are UTF-16 code units of the text, end exclusive. A line or a file that cannot be read, or has no text, is
reported on standard error and left out; the exit status is then 1. The format: docs/annotate.md, scripts/annotate/reading.schema.json.
`;

const engine = createEngine(undefined, weightsOrNull());
let failures = 0;

function fail(where: string, error: unknown): void {
  failures++;
  process.stderr.write(`${where}: ${error instanceof Error ? error.message : String(error)}\n`);
}

/** The id and the engine come first: `kept-readings.ts` knows half a line by them. */
function readingOf({ id, origin, article }: Input): object {
  return { id, engine: engine.version, ...origin, ...engine.read(article) };
}

/** A full disk, or a file that is not ours, is no fault of an article: it ends the run. */
class OutputError extends Error {}

async function put(output: Output, reading: object): Promise<void> {
  try {
    await output.write(reading);
  } catch (cause) {
    throw new OutputError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function annotateStream(output: Output): Promise<void> {
  for await (const { number, text } of linesOf(process.stdin)) {
    if (text?.trim() === '') continue;
    try {
      if (text === null) throw new Error(`longer than ${MAX_LINE_LENGTH} characters`);
      const input = parseInput(text);
      if (!output.isDone(input.id)) await put(output, readingOf(input));
    } catch (error) {
      if (error instanceof OutputError) throw error;
      fail(`line ${number}`, error);
    }
  }
}

async function annotateFile(path: string, output: Output): Promise<void> {
  try {
    if (output.isDone(basename(path))) return;
    const input = await readInput(path);
    if (!isThere(input.article.text)) throw new Error('no text in it');
    await put(output, { ...readingOf(input), text: input.article.text });
  } catch (error) {
    if (error instanceof OutputError) throw error;
    fail(path, error);
  }
}

async function readInput(path: string): Promise<Input> {
  const extension = extname(path).toLowerCase();
  if (!/^\.(?:txt|html?)$/.test(extension)) throw new Error('neither .txt nor .html');
  const content = (await readFile(fromWorkingFolder(path), 'utf8')).replace(/^\uFEFF/, '');
  const id = basename(path);
  if (extension === '.txt') return { id, origin: {}, article: { text: content } };
  const { text, title, lang, site, published } = articleOfHtml(content);
  return { id, origin: withoutEmpty({ site, published }), article: { text, title, ...withoutEmpty({ lang }) } };
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = filesAndOut(args, HELP);
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (positionals.length === 0 && process.stdin.isTTY) throw new Error(`nothing to read\n\n${HELP}`);
  const output =
    values.out === undefined ? STANDARD_OUTPUT : await outputTo(fromWorkingFolder(values.out), engine.version);
  for (const path of positionals.length > 0 ? positionals : ['-']) {
    if (path === '-') await annotateStream(output);
    else await annotateFile(path, output);
  }
  const said = output.close(failures);
  if (said !== null) process.stderr.write(`${said}\n`);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough ("annotate … | head") closes the pipe: that is no error.
  if (error.code === 'EPIPE') process.exit(0);
  fail('annotate', error);
  process.exit(1);
});

main(process.argv.slice(2)).then(
  () => {
    process.exitCode = failures > 0 ? 1 : 0;
  },
  (error: unknown) => {
    fail('annotate', error);
    process.exitCode = 1;
  },
);
