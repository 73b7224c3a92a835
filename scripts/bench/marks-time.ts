/** How long pages take to their marks, load by load. */
import type { Page } from 'puppeteer-core';
import { serveWords } from './words-page';

export interface Timing {
  /** Milliseconds from the end of parsing (never later than `document_idle`) to the first marks. */
  readonly marksMs: number;
  /** Longest task on the page's thread after parsing; only Chromium tells. */
  readonly longestMs: number;
}

/** Loads that only warm the background, which after its start takes a moment to look out for articles. */
const WARM_UP = 3;

/**
 * The times of `runs` loads of a page of `words` words, after `beforeLoad`: each in a tab of its own that `open` gives, or all
 * in one, as readers go from page to page. Throws where a page has no marks within ten seconds.
 */
export async function timeToMarks(
  words: number,
  runs: number,
  open: () => Promise<Page>,
  { beforeLoad, inOneTab = false }: { readonly beforeLoad?: () => Promise<void>; readonly inOneTab?: boolean } = {},
): Promise<readonly Timing[]> {
  const served = await serveWords(words);
  const timings: Timing[] = [];
  const openWatched = async () => {
    const page = await open();
    await page.evaluateOnNewDocument(watchForMarks);
    return page;
  };
  const one = inOneTab ? await openWatched() : null;
  try {
    for (let run = -WARM_UP; run < runs; run++) {
      const page = one ?? (await openWatched());
      await beforeLoad?.();
      await page.goto(served.url, { waitUntil: 'load' });
      const timing = await page.evaluate(() => (globalThis as unknown as { timing: Promise<Timing | null> }).timing);
      if (run >= 0 && timing === null) throw new Error('No marks within ten seconds.');
      if (run >= 0 && timing !== null) timings.push(timing);
      if (one === null) await page.close();
    }
    await one?.close();
  } finally {
    await served.close();
  }
  return timings;
}

function watchForMarks(): void {
  let parsed = 0;
  let longest = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (parsed > 0 && startTime >= parsed) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  }
  const timing = new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => {
      parsed = performance.now();
      const look = () => {
        if (CSS.highlights.get('whence-named')?.size) {
          const marksMs = performance.now() - parsed;
          setTimeout(() => resolve({ marksMs, longestMs: longest }), 100);
        } else if (performance.now() - parsed > 10_000) {
          resolve(null);
        } else {
          setTimeout(look, 1);
        }
      };
      look();
    });
  });
  Object.assign(globalThis, { timing });
}
