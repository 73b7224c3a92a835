import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FormatId } from '../../components/parts/save-file';
import { openJson, openText } from './open-lines';
import { openReport } from './open-report';
import { openTable } from './open-table';
import { openCslJson, openMarkdown, openRis } from './open-words';
import type { Album } from './picture';
import { orMissing } from './programs';
import type { TakenOut } from './take-out';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a file is opened, and the picture taken of it; gives what it was opened in. */
type Opening = (album: Album, file: string, work: string) => Promise<string>;

/** How the note begins that would be a formula. */
const NOTE = '=1+1';

const OPENINGS: Readonly<Record<FormatId, Opening>> = {
  csv: async (album, file, work) => {
    const rows = await openTable(album, file, work);
    return `LibreOffice Calc, which has in ${rows} rows what the file has`;
  },
  markdown: async (album, file, work) => {
    await openMarkdown(album, file, work);
    return 'pandoc, as CommonMark';
  },
  'html-report': async (album, file, work) => {
    await openReport(album, file, work);
    return 'Chromium, on the screen and on paper';
  },
  'csl-json': async (album, file, work) => {
    await openCslJson(album, file, work);
    return 'pandoc with citeproc';
  },
  ris: async (album, file, work) => {
    await openRis(album, file, work);
    return 'bibutils, and pandoc with citeproc';
  },
  text: async (album, file, work) => {
    await openText(album, file, { name: 'text', work });
    return 'Chromium';
  },
  'web-annotation': async (album, file, work) => {
    await openJson(album, file, { name: 'web-annotation', work, around: NOTE });
    return asserted(file);
  },
  'whence-json': json('whence-json', NOTE),
  hypothesis: json('hypothesis', NOTE),
  'claim-review': json('claim-review'),
  corrections: json('corrections', '"corrections"'),
  actors: json('actors'),
};

/** Opens each; gives a line for each, also where a program is missing. Anything else that goes wrong is thrown. */
export async function* opened(album: Album, files: TakenOut, work: string): AsyncGenerator<string> {
  for (const [format, file] of files) yield `${format}: ${await orMissing(() => OPENINGS[format](album, file, work))}`;
}

function json(name: FormatId, around?: string): Opening {
  return async (album, file, work) => {
    await openJson(album, file, { name, work, ...(around !== undefined && { around }) });
    return 'Chromium, and read as JSON';
  };
}

/** By the W3C's own tests, where they are among the outside material. Throws where one fails. */
function asserted(file: string): string {
  const tests = join(resolve(ROOT, process.env.WHENCE_MATERIAL ?? '../shared'), 'w3c');
  if (!existsSync(tests)) return 'Chromium, and read as JSON; the W3C’s tests are not here';
  const said = execFileSync('node', ['scripts/anchor/w3c-validate.mjs', '--tests', tests, file], { cwd: ROOT });
  return `the W3C’s tests: ${/\d+ assertions, 0 failed/.exec(said.toString())?.[0]}`;
}
