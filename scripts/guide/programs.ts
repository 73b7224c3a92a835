/** The programs that files are opened in. None is needed: what is not there is told, and the rest goes on. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN = {
  soffice: 'libreoffice-calc',
  pandoc: 'pandoc',
  pdftoppm: 'poppler-utils',
  ris2xml: 'bibutils',
  xml2bib: 'bibutils',
} as const;

export type Program = keyof typeof DEBIAN;

/** A sentence for the reader of the terminal. */
class ProgramMissing extends Error {
  constructor(program: Program) {
    super(`${program} is not here (on Debian: apt-get install ${DEBIAN[program]}).`);
  }
}

/** What the program writes, given `input`. Throws `ProgramMissing`, and what the program complains of where it fails. */
export function run(program: Program, args: readonly string[], input?: string | Uint8Array): Buffer {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  if (!folders.some((folder) => existsSync(join(folder, program)))) throw new ProgramMissing(program);
  return execFileSync(program, args, {
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  });
}

/** What `work` gives; where a program is missing, a sentence that says so. Anything else that goes wrong is thrown. */
export async function orMissing(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProgramMissing)) throw error;
    return `left out. ${error.message}`;
  }
}

/** One page of a PDF as a picture; the first is 1. */
export function pageOfPdf(pdf: string, page: number, dotsPerInch: number): Buffer {
  return run('pdftoppm', ['-png', '-r', `${dotsPerInch}`, '-f', `${page}`, '-l', `${page}`, '-singlefile', pdf]);
}
