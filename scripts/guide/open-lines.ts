/** Files for programs, as text: their first lines, well set. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { htmlText } from '../../utils/exchange/html-text';
import { type Album, takeFile } from './picture';

const LINES = 30;
const LONGEST = 92;

const STYLE = `
body { margin: 0; padding: 16px 20px; background: #fffefb; color: #1b1a17; font: 13px/1.5 "DejaVu Sans Mono", monospace; }
h1 { margin: 0 0 8px; padding-bottom: 8px; border-bottom: 1px solid #d9d5c9; font: 600 14px/1.4 system-ui, sans-serif; }
ol { margin: 0; padding: 0; list-style: none; counter-reset: line; }
li { counter-increment: line; padding-left: 3em; white-space: pre; overflow: hidden; }
li::before { content: counter(line); float: left; width: 2em; margin-left: -3em; text-align: right; color: #5a574e; }`;

/** JSON is set out with one value a line, as editors do it; every line of it must be JSON where the name ends in l. */
export async function openJson(album: Album, file: string, name: string, work: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const records = file.endsWith('.jsonl') ? text.trim().split('\n') : [text];
  await openLines(album, { file, name, work }, records.map((record) => JSON.stringify(JSON.parse(record), null, 2)).join('\n'));
}

export async function openText(album: Album, file: string, name: string, work: string): Promise<void> {
  await openLines(album, { file, name, work }, readFileSync(file, 'utf8'));
}

async function openLines(
  album: Album,
  { file, name, work }: { readonly file: string; readonly name: string; readonly work: string },
  text: string,
): Promise<void> {
  const lines = text.split('\n').slice(0, LINES);
  const shown = lines.map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  const list = shown.map((line) => `<li>${htmlText(line)}</li>`).join('\n');
  const title = htmlText(basename(file));
  const page = join(work, `${name}.html`);
  const head = `<meta charset="utf-8"><title>${title}</title><style>${STYLE}</style>`;
  writeFileSync(page, `<!doctype html><html lang="en"><head>${head}</head><body><h1>${title}</h1><ol>${list}</ol></body></html>`);
  await takeFile(album, page, name, 560);
}
