/** `npm run soak [-- --navigations N] [--pages FOLDER]`: does anything of ours grow while one tab goes through page after page? */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { median } from '../bench/figures';
import { pageInFront } from '../bench/front-page';
import { launchBrowser } from '../browsers/launch';
import { serveRealPages } from '../browsers/real-pages';
import { fromWorkingFolder } from '../working-folder';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));
const PAGES = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
const HELP = `usage: soak [--navigations N] [--pages FOLDER]

Goes N times (2,000) to the next saved page (FOLDER/NAME/source.html, ../shared/pages) in one tab of Chromium with the build for
tests, scrolls through it, and compares listeners, nodes and memory of tab and background at the end with those at the start.
`;
/** So many measurements make the start, and as many the end. */
const ENDS = 3;
const MEASURES = 20;

/** What Chromium counts after a garbage collection, always on the same empty page. */
interface Counts {
  readonly pageMb: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly backgroundMb: number;
}

async function soak(navigations: number, folder: string): Promise<boolean> {
  const pages = await serveRealPages(folder);
  const launched = await launchBrowser('chromium', { headless: true, extension: BUILD });
  try {
    const page = await pageInFront(launched);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const target = await launched.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
    const background = await target.createCDPSession();
    const counts: Counts[] = [];
    const every = Math.max(1, Math.floor(navigations / MEASURES));
    for (let turn = 1; turn <= navigations; turn++) {
      await visit(page, pages.urlOf(pages.names[turn % pages.names.length] ?? ''));
      if (turn % every !== 0) continue;
      const now = await countsOf(page, session, background);
      counts.push(now);
      console.log(`${String(turn).padStart(6)}  ${describe(now)}`);
    }
    return verdict(counts);
  } finally {
    await launched.close();
    await pages.close();
  }
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(async () => {
    const step = Math.max(400, document.documentElement.scrollHeight / 6);
    for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

async function countsOf(page: Page, session: CDPSession, background: CDPSession): Promise<Counts> {
  await page.goto('about:blank');
  await session.send('HeapProfiler.collectGarbage');
  await background.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const heap = await background.send('Runtime.getHeapUsage');
  return {
    pageMb: metric('JSHeapUsedSize') / 1e6,
    listeners: metric('JSEventListeners'),
    nodes: metric('Nodes'),
    backgroundMb: heap.usedSize / 1e6,
  };
}

function describe({ pageMb, listeners, nodes, backgroundMb }: Counts): string {
  return `page ${pageMb.toFixed(1)} MB, ${listeners} listeners, ${nodes} nodes; background ${backgroundMb.toFixed(1)} MB`;
}

/** False, and a line for each, where the end is above the start by more than what comes and goes. */
function verdict(counts: readonly Counts[]): boolean {
  const start = counts.slice(0, ENDS);
  const end = counts.slice(-ENDS);
  const allowed: [keyof Counts, string, number][] = [
    ['pageMb', 'MB in the page', 2],
    ['listeners', 'listeners', 20],
    ['nodes', 'nodes', 200],
    ['backgroundMb', 'MB in the background', 3],
  ];
  return allowed
    .map(([key, name, most]) => {
      const growth = median(end.map((one) => one[key])) - median(start.map((one) => one[key]));
      const holds = growth <= most;
      console.log(`${name}: grown by ${growth.toFixed(1)}, at most ${most}: ${holds ? 'holds' : 'MISSED'}`);
      return holds;
    })
    .every(Boolean);
}

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      navigations: { type: 'string', default: '2000' },
      pages: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const navigations = Number(values.navigations);
  if (!Number.isInteger(navigations) || navigations < 2 * ENDS)
    throw new Error(`--navigations: a whole number from ${2 * ENDS} on, not "${values.navigations}"`);
  const folder = values.pages === undefined ? PAGES : fromWorkingFolder(values.pages);
  if (!(await soak(navigations, folder))) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
