/** `npm run bench [-- sizes|engine|page|pages|popup|panel|across|article|contrast ...] [--text FILE]`: the figures of docs/performance.md, measured on this machine. */
import { parseArgs } from 'node:util';
import { fromWorkingFolder } from '../working-folder';
import { benchAcross } from './across';
import { benchArticle } from './article';
import { benchContrast } from './contrast';
import { benchEngine } from './engine';
import { benchPage } from './page';
import { benchPages } from './pages';
import { benchPanel } from './panel';
import { benchPopup } from './popup';
import { benchSizes } from './sizes';

/** Read the real pages, which not everybody has. */
const NEEDS_PAGES = new Set(['article', 'contrast']);

const HELP = `usage: bench [sizes] [engine] [page] [pages] [popup] [panel] [across] [article] [contrast] [--text FILE]

Prints sizes and times of what was built, and whether they hold their targets; without a name, all but article and
contrast, which need the real pages of WHENCE_MATERIAL (default ../shared).

--text  a file of JSON lines with "text": the engine is timed on these instead of the project's own articles
pages   each saved page of ../shared/pages once; where that folder is not, nothing
`;

const BENCHES = new Map<string, (corpus?: string) => Promise<void>>([
  ['sizes', benchSizes],
  ['engine', benchEngine],
  ['page', benchPage],
  ['pages', benchPages],
  ['popup', benchPopup],
  ['panel', benchPanel],
  ['article', benchArticle],
  ['across', benchAcross],
  ['contrast', benchContrast],
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
  const names = positionals.length > 0 ? positionals : [...BENCHES.keys()].filter((name) => !NEEDS_PAGES.has(name));
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
