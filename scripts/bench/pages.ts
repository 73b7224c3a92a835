import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { BROWSERS } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { type RealPages, serveRealPages } from '../browsers/real-pages';
import { tabStateOf } from '../demo/tab-state';
import { median, percentile, printFigures } from './figures';
import { pageInFront } from './front-page';
import { type Profile, type ThreadTime, threadTime } from './thread';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
/** More often, and the profile itself takes a quarter of what it counts. */
const SAMPLING_US = 500;

interface PageTimes {
  readonly name: string;
  readonly isArticle: boolean;
  /** From the end of parsing to the first marks; null where there are none. */
  readonly marksMs: number | null;
  /** Only Chromium tells. */
  readonly thread: ThreadTime | null;
}

/** Each saved page of ../shared/pages once, with the build for tests and a warm background, in both browsers. */
export async function benchPages(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('no ../shared/pages here: nothing to time');
    return;
  }
  const pages = await serveRealPages(SHARED);
  try {
    for (const name of BROWSERS) {
      const build = `${OUTPUT}${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-e2e`;
      const launched = await launchBrowser(name, { headless: true, extension: build });
      try {
        console.log(`${name}, ${pages.names.length} pages`);
        report(await timesOf(launched, pages));
      } finally {
        await launched.close();
      }
    }
  } finally {
    await pages.close();
  }
}

async function timesOf(launched: Launched, pages: RealPages): Promise<readonly PageTimes[]> {
  let page = await openWatched(launched);
  const session = launched.name === 'chromium' ? await page.createCDPSession() : null;
  await session?.send('Profiler.enable');
  await session?.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  const times: PageTimes[] = [];
  // The first round only warms the background and the browser's caches of our scripts.
  for (const name of [...pages.names.slice(0, 5), ...pages.names]) {
    times.push(await timesOn(launched, page, session, pages.urlOf(name), name));
    if (session !== null) continue;
    // From one site to another, Firefox shows the page in another process, where its driver loses sight of it.
    await page.close();
    page = await openWatched(launched);
  }
  return times.slice(5);
}

async function openWatched(launched: Launched): Promise<Page> {
  const page = await pageInFront(launched);
  await page.evaluateOnNewDocument(watchForMarks);
  return page;
}

async function timesOn(
  launched: Launched,
  page: Page,
  session: CDPSession | null,
  url: string,
  name: string,
): Promise<PageTimes> {
  await session?.send('Profiler.start');
  await page.goto(url, { waitUntil: 'load' });
  // The gate looks again after one second and after three: what it costs there is ours as well.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const marksMs = await page.evaluate(() => (globalThis as unknown as { marksMs: number | null }).marksMs);
  const stopped = session && ((await session.send('Profiler.stop')) as unknown as { profile: Profile });
  const state = await tabStateOf(launched, url);
  const thread = stopped && threadTime(stopped.profile, 'chrome-extension://');
  return { name, isArticle: marksMs !== null || state.status === 'read', marksMs, thread };
}

function report(times: readonly PageTimes[]): void {
  const marks = times.flatMap(({ marksMs }) => marksMs ?? []);
  const articles = times.flatMap(({ isArticle, thread }) => (isArticle && thread ? [thread] : []));
  const others = times.flatMap(({ isArticle, thread }) => (!isArticle && thread ? [thread] : []));
  const worst = times.toSorted((a, b) => (b.thread?.longestMs ?? 0) - (a.thread?.longestMs ?? 0))[0];
  printFigures([
    {
      name: `end of parsing to marks, ${marks.length} pages, median`,
      value: median(marks),
      unit: 'ms',
      target: { most: 120 },
    },
    ...(articles.length === 0
      ? []
      : [
          ...spread(
            `own code on the page's thread, ${articles.length} articles`,
            articles.map(({ ownMs }) => ownMs),
            [8, 30],
          ),
          ...spread(
            'Readability',
            articles.map(({ readabilityMs }) => readabilityMs),
          ),
          ...spread(
            `both, ${others.length} pages without an article`,
            others.map(({ ownMs, readabilityMs }) => ownMs + readabilityMs),
            [5],
          ),
          {
            name: `longest stretch (${worst?.name})`,
            value: worst?.thread?.longestMs ?? 0,
            unit: 'ms',
            target: { most: 50 },
          },
        ]),
  ]);
}

function spread(name: string, values: readonly number[], [half, most]: readonly number[] = []) {
  return [
    {
      name: `${name}, median`,
      value: median(values),
      unit: 'ms',
      ...(half === undefined ? {} : { target: { most: half } }),
    },
    {
      name: `${name}, p95`,
      value: percentile(values, 95),
      unit: 'ms',
      ...(most === undefined ? {} : { target: { most } }),
    },
  ];
}

function watchForMarks(): void {
  Object.assign(globalThis, { marksMs: null });
  document.addEventListener('DOMContentLoaded', () => {
    const parsed = performance.now();
    const names = ['contested', 'unsourced', 'unnamed', 'open', 'named'];
    const look = () => {
      const isMarked = names.some((name) => CSS.highlights.get(`whence-${name}`)?.size);
      if (isMarked) Object.assign(globalThis, { marksMs: performance.now() - parsed });
      else if (performance.now() - parsed < 3_000) setTimeout(look, 2);
    };
    look();
  });
}
