/** `npm run bench [-- sizes|engine|page|cold|frames|hover|memory|pages|popup|panel|across|store|library|exchange|sync|anchor|article|contrast ...] [--text FILE]`: the figures of docs/performance.md, measured on this machine. */

import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from '../browsers/find';
import { fromWorkingFolder } from '../working-folder';
import { benchAcross } from './across';
import { benchAnchor } from './anchor';
import { benchArticle } from './article';
import { benchCold } from './cold';
import { benchContrast } from './contrast';
import { benchEngine } from './engine';
import { benchExchange } from './exchange';
import { benchFrames } from './frames';
import { benchHover } from './hover';
import { benchLibrary } from './library';
import { benchMemory } from './memory';
import { benchPage } from './page';
import { benchPages } from './pages';
import { benchPanel } from './panel';
import { benchPopup } from './popup';
import { benchSizes } from './sizes';
import { benchStore } from './store';
import { benchSync } from './sync';

/** Read the real pages, which not everybody has. */
const NEEDS_PAGES = new Set(['anchor', 'article', 'contrast']);
const TAKES_LONG = new Set(['store', 'library', 'exchange', 'sync']);

const HELP = `usage: bench [NAME ...] [--text FILE] [--browser chromium|firefox]

Prints sizes and times of what was built, and whether they hold their targets; without a name, all but anchor, article
and contrast, which need the real pages of WHENCE_MATERIAL (default ../shared), and store, library, exchange and sync, which take long.

sizes     what is shipped, gzip
engine    the engine beside libraries for the language
page      pages of 1,000 and 50,000 words, to their marks
cold      the same with 1,000 words where the background has to start first
frames    frames, elements and layout of a page of 50,000 words beside the bare page
hover     from the pointer on a mark to its card, and what each move of the pointer costs
memory    memory of marked pages over bare ones, Chromium
pages     each saved page of ../shared/pages once; where that folder is not, nothing
popup     the toolbar button to the article
panel     the panel with 2,000 claims
across    1,000 kept articles
store     100,000 kept claims
library   the library with 100,000 kept claims: opening, search, scrolling
exchange  100,000 kept claims out into a file and in again
sync      the first sync of 100,000 kept claims, out and in, with a server on this machine
anchor    passages found again on changed pages, beside two libraries (takes long)
article   where articles begin and end
contrast  how well marks are seen

--browser store: in that one alone
--text    a file of JSON lines with "text": the engine is timed on these instead of the project's own articles
`;

const BENCHES = new Map<string, (corpus: string | undefined, browsers: readonly BrowserName[]) => Promise<void>>([
  ['sizes', benchSizes],
  ['engine', benchEngine],
  ['page', benchPage],
  ['cold', benchCold],
  ['frames', benchFrames],
  ['hover', benchHover],
  ['memory', benchMemory],
  ['pages', benchPages],
  ['popup', benchPopup],
  ['panel', benchPanel],
  ['anchor', benchAnchor],
  ['article', benchArticle],
  ['across', benchAcross],
  ['store', (_, browsers) => benchStore(browsers)],
  ['library', benchLibrary],
  ['exchange', benchExchange],
  ['sync', (_, browsers) => benchSync(browsers)],
  ['contrast', benchContrast],
]);

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      browser: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const corpus = values.text === undefined ? undefined : fromWorkingFolder(values.text);
  const browsers = BROWSERS.filter((name) => values.browser === undefined || name === values.browser);
  const names =
    positionals.length > 0
      ? positionals
      : [...BENCHES.keys()].filter((name) => !NEEDS_PAGES.has(name) && !TAKES_LONG.has(name));
  for (const name of names) {
    const bench = BENCHES.get(name);
    if (bench === undefined) throw new Error(`No bench "${name}": there are ${[...BENCHES.keys()].join(', ')}.`);
    console.log(`\n# ${name}`);
    await bench(corpus, browsers);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
