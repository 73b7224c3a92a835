/** `npm run bench [-- sizes|engine|page|article|across ...] [--text FILE]`: the figures of docs/performance.md, measured on this machine. */
import { parseArgs } from 'node:util';
import { fromWorkingFolder } from '../working-folder';
import { benchAcross } from './across';
import { benchArticle } from './article';
import { benchEngine } from './engine';
import { benchPage } from './page';
import { benchSizes } from './sizes';

const HELP = `usage: bench [sizes] [engine] [page] [article] [across] [--text FILE]

Prints sizes and times of what was built, and whether they hold their targets; without a name, all of them but "article",
which needs the folder of real pages that WHENCE_MATERIAL names.

--text  a file of JSON lines with "text": the engine is timed on these instead of the project's own articles
`;

const BENCHES = new Map<string, (corpus?: string) => Promise<void>>([
  ['sizes', benchSizes],
  ['engine', benchEngine],
  ['page', benchPage],
  ['article', benchArticle],
  ['across', benchAcross],
]);

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { text: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const corpus = values.text === undefined ? undefined : fromWorkingFolder(values.text);
  const names = positionals.length > 0 ? positionals : [...BENCHES.keys()].filter((name) => name !== 'article');
  for (const name of names) {
    const bench = BENCHES.get(name);
    if (bench === undefined) throw new Error(`No bench "${name}": there are ${[...BENCHES.keys()].join(', ')}.`);
    console.log(`\n# ${name}`);
    await bench(corpus);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
