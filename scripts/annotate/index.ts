/** `npm run --silent annotate [-- FILE...]`: readings as JSON lines; see docs/annotate.md. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createEngine } from '../../utils/engine/index';
import { weightsOrNull } from '../engine/weights';
import { articleOfHtml } from './html';
import { type Input, parseInput } from './input';
import { linesOf, MAX_LINE_LENGTH } from './lines';

const HELP = `usage: annotate [FILE...]

Reads articles and writes what Whence reads in them, one JSON line each.

Without FILE: JSON lines on standard input, {"id", "text", "title"?, "url"?, "lang"?} each.
FILE: a .txt or .html file, or - for standard input; the id is the file's name, and the line carries its "text" too.

Offsets are UTF-16 code units of the text, end exclusive. A line that cannot be read is reported on standard error with
its number and left out; the exit status is then 1. The format: docs/annotate.md, scripts/annotate/reading.schema.json.
`;

const engine = createEngine(undefined, weightsOrNull());
let failed = false;

function fail(where: string, error: unknown): void {
  failed = true;
  process.stderr.write(`${where}: ${error instanceof Error ? error.message : String(error)}\n`);
}

/** Writes one line and waits while the reader of the pipe is slower than we are. */
async function write(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

async function annotateStream(): Promise<void> {
  for await (const { number, text } of linesOf(process.stdin)) {
    if (text !== null && text.trim() === '') continue;
    try {
      if (text === null) throw new Error(`longer than ${MAX_LINE_LENGTH} characters`);
      const { id, ...article } = parseInput(text);
      await write({ id, ...engine.read(article) });
    } catch (error) {
      fail(`line ${number}`, error);
    }
  }
}

async function annotateFile(path: string): Promise<void> {
  const { id, ...article } = await readInput(path);
  await write({ id, ...engine.read(article), text: article.text });
}

async function readInput(path: string): Promise<Input> {
  const extension = extname(path).toLowerCase();
  if (!/^\.(?:txt|html?)$/.test(extension)) throw new Error('neither .txt nor .html');
  const content = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  const id = basename(path);
  if (extension === '.txt') return { id, text: content };
  const { text, title, lang } = articleOfHtml(content);
  return { id, text, title, ...(lang ? { lang } : {}) };
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return;
  }
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '-');
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}\n\n${HELP}`);
  if (args.length === 0 && process.stdin.isTTY) throw new Error(`nothing to read\n\n${HELP}`);
  for (const path of args.length > 0 ? args : ['-']) {
    if (path === '-') await annotateStream();
    else await annotateFile(path).catch((error: unknown) => fail(path, error));
  }
}

// A reader that has seen enough ("annotate … | head") closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).then(
  () => {
    process.exitCode = failed ? 1 : 0;
  },
  (error: unknown) => {
    fail('annotate', error);
    process.exitCode = 1;
  },
);
