import type { Page } from 'puppeteer-core';
import type { Launched } from '../browsers/launch';
import { type Figure, median, printFigures } from './figures';
import { inBrowser, pageInFront } from './front-page';
import { untilMarked } from './marks';
import { pageProcesses, privateMb } from './private-memory';
import { serveWords } from './words-page';

const LOADS = 5;
const WARM_UP = 1;
/** Marks are painted in slices, and the page is read once more where something in it moved. */
const SETTLED_MS = 2_000;

interface Used {
  /** What scripts hold, the page's and Whence's. */
  readonly scriptMb: number;
  /** What the browser holds of them outside of the scripts' heap: nodes, ranges, buffers. */
  readonly browserMb: number;
  /** Of the page's process, whatever for; null where the system does not tell. */
  readonly privateMb: number | null;
}

/** Memory of pages with their marks over that of the same pages in a browser without Whence; Chromium tells. */
export async function benchMemory(): Promise<void> {
  for (const [words, most] of [
    [1_000, 3],
    [50_000, 15],
  ] as const) {
    const served = await serveWords(words);
    try {
      const marked = await inBrowser('chromium', 'with Whence', (launched) => loadsOf(launched, served.url, true));
      const bare = await inBrowser('chromium', 'bare', (launched) => loadsOf(launched, served.url, false));
      console.log(`${words.toLocaleString('en')} words, over the bare page, medians of ${LOADS} loads`);
      printFigures(figuresOf(marked, bare, most));
    } finally {
      await served.close();
    }
  }
}

async function loadsOf(launched: Launched, url: string, isMarked: boolean): Promise<readonly Used[]> {
  const loads: Used[] = [];
  for (let run = -WARM_UP; run < LOADS; run++) {
    const before = await pageProcesses(launched);
    const page = await pageInFront(launched);
    await page.goto(url, { waitUntil: 'load' });
    if (isMarked) await untilMarked(page);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const heaps = await heapsOf(page);
    const own = [...(await pageProcesses(launched))].filter((id) => !before.has(id));
    const [id] = own;
    // Of two that are new, nothing says which is the page's.
    const mb = id === undefined || own.length > 1 ? null : privateMb(id);
    if (run >= 0) loads.push({ ...heaps, privateMb: mb });
    await page.close();
  }
  return loads;
}

/** After a garbage collection; the second takes what the first let go of. */
async function heapsOf(page: Page): Promise<Omit<Used, 'privateMb'>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const { embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  const script = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  if (script === undefined) throw new Error('Chromium does not tell the size of the heap.');
  return { scriptMb: script / 1e6, browserMb: (embedderHeapUsedSize + backingStorageSize) / 1e6 };
}

function figuresOf(marked: readonly Used[], bare: readonly Used[], most: number): readonly Figure[] {
  const over = (sizeOf: (used: Used) => number) => median(marked.map(sizeOf)) - median(bare.map(sizeOf));
  const sizes = (loads: readonly Used[]) => loads.flatMap((load) => load.privateMb ?? []);
  const [ofMarked, ofBare] = [sizes(marked), sizes(bare)];
  return [
    {
      name: 'heaps of scripts and of what the browser holds for them',
      value: over(({ scriptMb, browserMb }) => scriptMb + browserMb),
      unit: 'MB',
      target: { most },
    },
    { name: 'of it what scripts hold', value: over(({ scriptMb }) => scriptMb), unit: 'MB', target: { most } },
    ...(ofMarked.length < LOADS || ofBare.length < LOADS
      ? []
      : [{ name: "the page's process, private memory", value: median(ofMarked) - median(ofBare), unit: 'MB' }]),
  ];
}
