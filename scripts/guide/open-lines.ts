/** Files for programs, as text: some of their lines, well set. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { htmlText } from '../../utils/exchange/html-text';
import { type Album, takeFile } from './picture';

const LINES = 28;
/** Before the line that is looked for. */
const BEFORE = 14;
const LONGEST = 84;

const STYLE = `
body { margin: 0; padding: 16px 20px; background: #fffefb; color: #1b1a17; font: 13px/1.5 "DejaVu Sans Mono", monospace; }
h1 { margin: 0 0 8px; padding-bottom: 8px; border-bottom: 1px solid #d9d5c9; font: 600 14px/1.4 system-ui, sans-serif; }
ol { margin: 0; padding: 0; list-style: none; counter-reset: line; }
li { counter-increment: line; padding-left: 3em; white-space: pre; overflow: hidden; }
li::before { content: counter(line); float: left; width: 2em; margin-left: -3em; text-align: right; color: #5a574e; }`;

interface Lines {
  /** Of the picture. */
  readonly name: string;
  /** A folder for what is made on the way. */
  readonly work: string;
  /** Words of the line that the picture is of; absent: the first lines. */
  readonly around?: string;
}

/** JSON is set out with one value a line, as editors do it; every line of it must be JSON where the name ends in l. */
export async function openJson(album: Album, file: string, lines: Lines): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const records = file.endsWith('.jsonl') ? text.trim().split('\n') : [text];
  const setOut = records.map((record) => JSON.stringify(JSON.parse(record), null, 2));
  await openLines(album, file, setOut.join('\n'), lines);
}

export async function openText(album: Album, file: string, lines: Lines): Promise<void> {
  await openLines(album, file, readFileSync(file, 'utf8'), lines);
}

async function openLines(album: Album, file: string, text: string, { name, work, around }: Lines): Promise<void> {
  const all = text.split('\n');
  const at = around === undefined ? 0 : all.findIndex((line) => line.includes(around));
  if (at === -1) throw new Error(`${file} has no line with “${around}”.`);
  const first = Math.max(0, at - BEFORE);
  const lines = all.slice(first, first + LINES);
  const shown = lines.map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  const list = shown.map((line) => `<li>${htmlText(line)}</li>`).join('\n');
  const title = htmlText(basename(file));
  const page = join(work, `${name}.html`);
  const head = `<meta charset="utf-8"><title>${title}</title><style>${STYLE}</style>`;
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><head>${head}</head><body><h1>${title}</h1><ol style="counter-reset: line ${first}">${list}</ol></body></html>`,
  );
  await takeFile(album, page, name, { height: 560 });
}
