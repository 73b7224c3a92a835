/** `npm run guide -- [folder]`: takes out every format as a reader does, opens each in the program it is for, pictures it all. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browsers/launch';
import { COURIER, EVENING, type MadeUpPage, SAMPLE } from '../screenshots/articles';
import { startWeb } from '../screenshots/web';
import { fromWorkingFolder } from '../working-folder';
import { FERRY } from './ferry-article';
import { keepForGuide } from './keep';
import { opened } from './open-all';
import { type Album, WIDTH } from './picture';
import { orMissing } from './programs';
import { printLibrary, saidOf, takeArticleReport, takeBringIn, takeCard, takeLibrary } from './screens';
import { takeOut } from './take-out';

const HELP = `npm run guide -- [folder]

Keeps, judges and corrects some claims of made-up articles in Chromium ("npm run build:e2e" comes first), takes them out in every
format by the library's own buttons, opens each file in the program it is for, and writes the pictures of docs/guide.md into the
folder. A program that is missing is told of, and the rest goes on.
`;
const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

/** What is yours in them can be brought in; here all of it is there already. */
const COMES_BACK = ['whence-json', 'web-annotation', 'csv', 'hypothesis', 'actors'] as const;

/** A table of which two lines are of use, and two are not. */
const TABLE = [
  'url;quote;note;tags',
  'https://gull.example/tides;The tide tables were wrong;By how much?;tides',
  'https://gull.example/tides;Nobody was told;;tides; harbour',
  'not an address;Nobody was told;;',
  'https://gull.example/tides;;;',
];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const folder = positionals[0] === undefined ? join(OUTPUT, 'guide') : fromWorkingFolder(positionals[0]);
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'whence-guide-'));
  const downloads = join(work, 'downloads');
  mkdirSync(downloads);
  const web = await startWeb([SAMPLE, COURIER, EVENING, FERRY]);
  const extension = join(OUTPUT, 'chrome-mv3-e2e');
  const launched = await launchBrowser('chromium', { headless: true, extension, proxy: web.proxy, downloads });
  const album: Album = { folder, browser: launched.browser };
  const openTab = async ({ url }: MadeUpPage) => {
    const page = await launched.browser.newPage();
    await page.setViewport({ width: WIDTH, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  try {
    const kept = await keepForGuide(launched, openTab);
    await takeCard(album, kept.sample);
    await takeLibrary(album, launched, kept);
    await takeArticleReport(album, launched, kept);
    console.log(`on paper: ${await orMissing(() => printLibrary(album, launched, kept, work))}`);
    const files = await takeOut(launched, kept, downloads);
    for await (const said of opened(album, files, work)) console.log(said);
    for (const format of COMES_BACK) {
      const said = await saidOf(launched, files.get(format) ?? '');
      console.log(`${format}, brought in again: ${said}`);
    }
    const table = join(work, 'tides.csv');
    writeFileSync(table, TABLE.join('\r\n'));
    await takeBringIn(album, launched, table);
  } finally {
    await launched.close();
    await web.close();
    rmSync(work, { recursive: true, force: true });
  }
  console.log(`Pictures: ${folder}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
