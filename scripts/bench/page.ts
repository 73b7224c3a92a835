import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { BROWSERS } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { demoPage } from '../demo/page';
import { median, printFigures } from './figures';
import { paragraphsOf } from './text';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const RUNS = 15;

interface Timing {
  /** From the end of parsing (never later than `document_idle`) to the first frame with marks. */
  readonly marksMs: number;
  /** Longest task on the page's thread after parsing; only Chromium tells. */
  readonly longestMs: number;
}

/** A page of 1,000 words and one of 50,000 with the build for tests, warm background, in both browsers. */
export async function benchPage(): Promise<void> {
  for (const name of BROWSERS) {
    const folder = join(OUTPUT, name === 'chromium' ? 'chrome-mv3-e2e' : 'firefox-mv3-e2e');
    const launched = await launchBrowser(name, { headless: true, extension: folder });
    try {
      console.log(name);
      for (const words of [1_000, 50_000]) {
        const timings = await timeOn(words, RUNS, () => launched.browser.newPage());
        printFigures([
          {
            name: `${words.toLocaleString('en')} words: end of parsing to marks, median`,
            value: median(timings.map(({ marksMs }) => marksMs)),
            unit: 'ms',
            ...(words === 1_000 ? { target: { most: 300 } } : {}),
          },
          ...(name === 'chromium'
            ? [
                {
                  name: `${words.toLocaleString('en')} words: longest task, median`,
                  value: median(timings.map(({ longestMs }) => longestMs)),
                  unit: 'ms (tasks under 50 ms count as 0)',
                },
              ]
            : []),
        ]);
      }
    } finally {
      await launched.close();
    }
  }
}

async function timeOn(words: number, runs: number, newPage: () => Promise<Page>): Promise<readonly Timing[]> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  const file = join(folder, 'page.html');
  const paragraphs = paragraphsOf(words).map((text) => `<p>${text}</p>`);
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><title>Bench</title><article><h1>Bench</h1>${paragraphs.join('\n')}</article></html>`,
  );
  const served = await demoPage(file);
  const timings: Timing[] = [];
  try {
    // The first only warm the background, which after its start takes a moment to look out for articles.
    for (let run = -3; run < runs; run++) {
      const page = await newPage();
      // tsx has functions keep their names by a call that the page does not have.
      await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
      await page.evaluateOnNewDocument(watchForMarks);
      await page.goto(served.url, { waitUntil: 'load' });
      const timing = await page.evaluate(() => (globalThis as unknown as { timing: Promise<Timing | null> }).timing);
      if (run >= 0 && timing === null) throw new Error('No marks within ten seconds.');
      if (run >= 0 && timing !== null) timings.push(timing);
      await page.close();
    }
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
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
