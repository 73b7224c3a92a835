import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { askAs, tabStateOf } from '../demo/tab-state';
import { type Line, lookAtLines } from './contrast-look';
import { median, printFigures } from './figures';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = join(resolve(ROOT, process.env.WHENCE_MATERIAL ?? '../shared'), 'pages');
const HOST = 'http://pages.example';
const LEAST = 3;
/** The page script looks at the ground again once a second. */
const FOLLOWS_MS = 1_400;

/** What is measured on each page, one after the other. */
const WAYS = ['as sent', 'in high contrast', 'turned dark, undeclared'] as const;
type Way = (typeof WAYS)[number];

/** The real pages with the build for tests, every claim marked: how far the lines stand out from what is behind them. */
export async function benchContrast(): Promise<void> {
  if (!existsSync(PAGES)) throw new Error(`No pages in ${PAGES}: name the folder above them in WHENCE_MATERIAL.`);
  const names = readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'source.html')));
  const server = await servePages();
  try {
    for (const name of BROWSERS) {
      const found = await measure(name, names, `127.0.0.1:${(server.address() as AddressInfo).port}`);
      console.log(`${name}: ${names.length} pages, marks on ${new Set(found.map(({ page }) => page)).size} of them`);
      for (const way of WAYS) report(way, found);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

interface Found extends Line {
  readonly page: string;
  readonly way: Way;
}

function report(way: Way, all: readonly Found[]): void {
  const lines = all.filter((one) => one.way === way).sort((a, b) => a.ratio - b.ratio);
  const [worst] = lines;
  if (worst === undefined) return;
  const enough = lines.filter(({ ratio }) => ratio >= LEAST).length;
  printFigures([
    {
      name: `${way}: lines at ${LEAST}:1 or more, of ${lines.length}`,
      value: (100 * enough) / lines.length,
      unit: '%',
    },
    { name: `${way}: the worst`, value: worst.ratio, unit: ': 1', target: { least: LEAST } },
    { name: `${way}: median`, value: median(lines.map(({ ratio }) => ratio)), unit: ': 1' },
  ]);
  for (const { page, name, line, ground, ratio } of lines.filter((one) => one.ratio < LEAST).slice(0, 5))
    console.log(`  ${page}: ${name} ${line} on ${ground}, ${ratio.toFixed(2)}`);
}

async function measure(name: BrowserName, pages: readonly string[], proxy: string): Promise<readonly Found[]> {
  const extension = join(ROOT, '.output', name === 'chromium' ? 'chrome-mv3-e2e' : 'firefox-mv3-e2e');
  const launched = await launchBrowser(name, { headless: true, extension, proxy });
  const found: Found[] = [];
  try {
    const page = await launched.browser.newPage();
    for (const folder of pages) {
      const ways = await linesOn(launched, page, `${HOST}/${folder}`).catch((error: unknown) => {
        console.log(`  ${folder} could not be looked at: ${error}`);
        return [];
      });
      for (const [way, lines] of ways) found.push(...lines.map((line) => ({ ...line, page: folder, way })));
    }
  } finally {
    await launched.close();
  }
  return found;
}

async function linesOn(launched: Launched, page: Page, url: string): Promise<readonly [Way, readonly Line[]][]> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const state = await tabStateOf(launched, url);
  if (state.status !== 'read' || !(await isMarked(page))) return [];
  const asSent = await look(page);
  await askAs(launched, 'ui>background:set-settings', { highContrast: true });
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((key) => /^whence-\w+-high/.test(key)));
  const high = await look(page);
  await askAs(launched, 'ui>background:set-settings', { highContrast: false });
  await page.addStyleTag({
    content:
      '* { background-color: transparent !important; color: #c9c9c9 !important } html { background-color: #16181d !important }',
  });
  await new Promise((done) => setTimeout(done, FOLLOWS_MS));
  return [
    ['as sent', asSent],
    ['in high contrast', high],
    ['turned dark, undeclared', await look(page)],
  ];
}

/** Of scripts that tsx has named: it has functions keep their names by a call that the page does not have. */
function look(page: Page): Promise<readonly Line[]> {
  return page.evaluate(`globalThis.__name = (value) => value; (${lookAtLines})()`) as Promise<readonly Line[]>;
}

async function isMarked(page: Page): Promise<boolean> {
  const end = Date.now() + 1_500;
  for (;;) {
    const marked = await page.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    if (marked || Date.now() > end) return marked;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A proxy that has nothing but these pages. */
async function servePages(): Promise<Server> {
  const server = createServer((request, response) => {
    const { origin, pathname } = new URL(request.url ?? '/', HOST);
    const file = join(PAGES, pathname.slice(1), 'source.html');
    const found = origin === HOST && /^\/[\w.-]+$/.test(pathname) && existsSync(file);
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? readFileSync(file) : '');
  });
  server.on('connect', (_, socket) => {
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
