import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../browsers/launch';
import { judgedOf, type PageResult, sumOf } from './anchor-figures';
import type { DiffCount, Times } from './anchor-page';
import { benchmarkPages, type ServedPages } from './anchor-pages';
import { printFigures } from './figures';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Nothing was tuned on these. */
const SEEDS = ['11', '12'];
const PASSAGES = 20;
/** A peer may take so long for one class of one page. */
const BUDGET_MS = 500;
const LONG_WORDS = 50_000;
const LONG_PASSAGES = 500;

/** How well passages are found again on changed pages, beside two libraries, and how long many of them take. Chromium. */
export async function benchAnchor(): Promise<void> {
  const script = await bundle();
  const served = await benchmarkPages();
  const launched = await launchBrowser('chromium', { headless: true, proxy: served.proxy });
  try {
    const page = await launched.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const seeds = process.env.WHENCE_ANCHOR_SEEDS?.split(',') ?? SEEDS;
    const results: PageResult[] = [];
    const diffs: DiffCount[] = [];
    for (const seed of seeds) {
      for (const name of served.names) {
        const run = await opened(page, served, name, script);
        const options = JSON.stringify({ name, seed, n: PASSAGES, budgetMs: BUDGET_MS });
        const result = await run<PageResult>(`bench.core.runPage({ ...${options}, adapters: bench.adapters })`);
        if (result.targets === 0) continue;
        console.error(`seed ${seed}: ${name}`);
        results.push(result);
        // The page is left as the last class changed it.
        const again = await opened(page, served, name, script);
        diffs.push(await again<DiffCount>(`bench.page.countDiffs(${JSON.stringify(name)}, '${seed}', ${PASSAGES})`));
      }
    }
    printFound(results, diffs, seeds);
    await printTimes(page, served, script);
  } finally {
    await launched.close();
    await served.close();
  }
}

type Run = <T>(expression: string) => Promise<T>;

async function opened(page: Page, served: ServedPages, name: string, script: string): Promise<Run> {
  await page.goto(served.addressOf(name), { waitUntil: 'domcontentloaded' });
  await page.evaluate(`${script}; undefined`);
  return <T>(expression: string) => page.evaluate(expression) as Promise<T>;
}

/** The benchmark, our adapter and those of the peers, as `bench`. Throws where a peer is not installed. */
async function bundle(): Promise<string> {
  const adapters = [
    ['whence', './scripts/bench/anchor-adapter.ts'],
    ['approx-string-match', './scripts/anchor/adapters/approx-string-match.js'],
    ['diff-match-patch', './scripts/anchor/adapters/diff-match-patch.js'],
  ] as const;
  const contents = [
    `export * as core from './scripts/anchor/core.js';`,
    `export * as page from './scripts/bench/anchor-page.ts';`,
    ...adapters.map(([, path], i) => `import * as a${i} from '${path}';`),
    `export const adapters = [${adapters.map(([name], i) => `['${name}', a${i}]`).join(', ')}];`,
  ].join('\n');
  const built = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
    nodePaths: (process.env.NODE_PATH ?? '').split(delimiter).filter(Boolean),
    logLevel: 'error',
  });
  return `${built.outputFiles[0]?.text ?? ''}\nglobalThis.bench = bench;`;
}

function printFound(results: readonly PageResult[], diffs: readonly DiffCount[], seeds: readonly string[]): void {
  const passages = results.reduce((sum, { targets }) => sum + targets, 0);
  console.log(`${passages.toLocaleString('en')} passages, seeds ${seeds.join(' and ')}; right / wrong place, %`);
  const peers = ['approx-string-match', 'diff-match-patch'];
  const classes = [...new Set(results.flatMap(({ rows }) => rows.map(({ cls }) => cls)))];
  for (const name of classes) {
    const cells = ['whence', ...peers].map((id) => judgedOf(sumOf(results, id, [name])));
    console.log(`${name.padEnd(16)}${cells.map((cell) => cell.padStart(22)).join('')}`);
  }
  const still = classes.filter((name) => !/^[fi]/.test(name));
  const withLookalikes = [...still, 'i_lookalike'];
  const gone = ['f1_removed', 'f2_replaced', 'f3_par_removed'];
  for (const peer of peers)
    console.log(`${peer}: ${judgedOf(sumOf(results, peer, still))}; gone: ${judgedOf(sumOf(results, peer, gone))}`);
  const of = (names: readonly string[]) => sumOf(results, 'whence', names);
  const edited = diffs.reduce((sum, diff) => sum + diff.edited, 0);
  const exact = diffs.reduce((sum, diff) => sum + diff.exact, 0);
  printFigures([
    { name: 'text still there: right', value: of(still).right, unit: '%', target: { least: 99.7 } },
    { name: 'text still there: wrong place', value: of(still).wrong, unit: '%', target: { most: 0.1 } },
    { name: 'the same with look-alikes (i): right', value: of(withLookalikes).right, unit: '%' },
    { name: 'the same with look-alikes (i): wrong', value: of(withLookalikes).wrong, unit: '%' },
    { name: 'gone (f1-f3): false', value: of(gone).falseFinds, unit: '%', target: { most: 0.3 } },
    { name: 'gone, look-alike (f4): false', value: of(['f4_lookalike']).falseFinds, unit: '%', target: { most: 2 } },
    { name: 'edited, look-alike (i): right', value: of(['i_lookalike']).right, unit: '%', target: { least: 98 } },
    { name: 'duplicates (g): right', value: of(['g_duplicate']).right, unit: '%', target: { least: 99.8 } },
    { name: 'edited: diffs that are exact', value: (100 * exact) / edited, unit: '%', target: { least: 98 } },
  ]);
}

async function printTimes(page: Page, served: ServedPages, script: string): Promise<void> {
  const paragraphs: string[] = [];
  let words = 0;
  for (const name of served.names) {
    if (words >= LONG_WORDS) break;
    const run = await opened(page, served, name, script);
    for (const paragraph of await run<string[]>('bench.core.paragraphs()')) {
      if (words >= LONG_WORDS) break;
      paragraphs.push(paragraph);
      words += paragraph.split(/\s+/).length;
    }
  }
  const run = await opened(page, served, served.addLong(paragraphs), script);
  const times = await run<readonly Times[]>(`bench.page.timePassages('${SEEDS[0]}', ${LONG_PASSAGES})`);
  for (const { of, words: count, passages, found, readMs, findMs, longestMs } of times) {
    const name = `${of}: ${found} of ${passages} found`;
    console.log(`${count.toLocaleString('en')} words; the text map takes ${Math.round(readMs)} ms`);
    printFigures([
      { name, value: findMs, unit: 'ms', target: { most: of === 'a_unchanged' ? 80 : 500 } },
      { name: 'the longest step', value: longestMs, unit: 'ms', target: { most: 50 } },
    ]);
  }
}
