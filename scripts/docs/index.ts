/** `npm run docs`: writes the pages of `docs/` that are made from the code. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { marksPage } from './marks';
import { standingPage } from './standing';

interface MadePage {
  /** From the root of the repository. */
  readonly file: string;
  /** The whole page. */
  write(): string;
}

export const MADE_PAGES: readonly MadePage[] = [
  { file: 'docs/marks.md', write: marksPage },
  { file: 'docs/standing.md', write: standingPage },
];

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { file, write } of MADE_PAGES) {
    writeFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), write());
    console.log(file);
  }
