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
 * The times of `runs` loads of a page of `words` words, each in a tab that `open` gives, after `beforeLoad`. Throws where a
 * page has no marks within ten seconds.
 */
export async function timeToMarks(
  words: number,
  runs: number,
  open: () => Promise<Page>,
  beforeLoad?: () => Promise<void>,
): Promise<readonly Timing[]> {
  const served = await serveWords(words);
  const timings: Timing[] = [];
  try {
    for (let run = -WARM_UP; run < runs; run++) {
      const page = await open();
      await page.evaluateOnNewDocument(watchForMarks);
      await beforeLoad?.();
      await page.goto(served.url, { waitUntil: 'load' });
      const timing = await page.evaluate(() => (globalThis as unknown as { timing: Promise<Timing | null> }).timing);
      if (run >= 0 && timing === null) throw new Error('No marks within ten seconds.');
      if (run >= 0 && timing !== null) timings.push(timing);
      await page.close();
    }
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
