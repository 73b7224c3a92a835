/** What the reader sees of Whence itself on the way. */
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { claimHash, hashOf } from '../../components/library/route';
import { STYLE_IDS } from '../../utils/bibliography/styles';
import type { Launched } from '../browsers/launch';
import { placeOf } from '../browsers/word-place';
import { press, testId, typeInto } from './hands';
import type { KeptForGuide } from './keep';
import { type Album, put, take, takeView, WIDTH } from './picture';
import { pageOfPdf } from './programs';

/** As wide as the library needs to show its columns. */
const WIDE = 1080;

export async function takeCard(album: Album, article: Page): Promise<void> {
  await article.bringToFront();
  await article.setViewport({ width: WIDTH, height: 760 });
  const { x, y } = await placeOf(article, 'had received new orders');
  await article.mouse.click(x, y);
  await new Promise((done) => setTimeout(done, 900));
  await take(album, article, 'card');
}

export async function takeLibrary(album: Album, launched: Launched, kept: KeptForGuide): Promise<void> {
  const open = openerOf(launched);
  const library = await open('/library.html?find', testId('kept-page'), WIDE, 640);
  await typeInto(library, testId('search'), 'ferry');
  await library.waitForFunction((found) => document.querySelector(found)?.textContent !== '', {}, testId('found'));
  await take(album, library, 'find');
  await typeInto(library, testId('search'), '');
  await library.setViewport({ width: WIDE, height: 560 });
  await press(library, '.library-head .export > button');
  await library.waitForSelector(testId('export-csv'));
  await take(album, library, 'export-menu');
  await library.close();

  const page = await open(`/library.html?cite${hashOf(kept.ferryKey)}`, testId('page-view'), WIDE, 560);
  await press(page, testId('cite'));
  await page.waitForSelector(testId('cite-apa'));
  await take(album, page, 'cite-menu');
  for (const style of STYLE_IDS) {
    await press(page, testId(`cite-${style}`));
    await page.waitForFunction(() => document.querySelector('.cite-said')?.textContent !== '');
  }
  await page.close();

  const claims = await open('/library.html?claims#claims', testId('claim-line'), WIDE, 760);
  for (const box of (await claims.$$(testId('choose-claim'))).slice(0, 2))
    await box.evaluate((one) => (one as HTMLElement).click());
  await claims.waitForSelector(testId('bulk'));
  await take(album, claims, 'claims');
  await claims.close();

  const sheet = await open(`/library.html?sheet${claimHash(kept.judgedId)}`, testId('worksheet'), WIDTH, 900);
  await take(album, sheet, 'worksheet');
  await sheet.close();
}

/** The report of one article, at a click beside it. */
export async function takeArticleReport(album: Album, launched: Launched, kept: KeptForGuide): Promise<void> {
  const page = await openerOf(launched)(`/library.html?one${hashOf(kept.ferryKey)}`, testId('open-report'), WIDE, 900);
  await page.bringToFront();
  const before = new Set(launched.browser.targets());
  // By the mouse: no browser opens a tab for a script.
  await page.click(testId('open-report'));
  const target = await launched.browser.waitForTarget((one) => one.type() === 'page' && !before.has(one));
  const report = await target.page();
  if (report === null) throw new Error('The report opens in no tab.');
  await report.waitForSelector('.claim');
  await takeView(album, report, 'article-report', { height: 640, from: 'h3:has(+ .claim)' });
  await report.close();
  await page.close();
}

/** The worksheet and the table of claims as the browser prints them; gives which. */
export async function printLibrary(
  album: Album,
  launched: Launched,
  kept: KeptForGuide,
  work: string,
): Promise<string> {
  const open = openerOf(launched);
  const printed = [
    ['worksheet-printed', claimHash(kept.judgedId), testId('worksheet')],
    ['claims-printed', '#claims', testId('claim-line')],
  ] as const;
  for (const [name, hash, ready] of printed) {
    const page = await open(`/library.html?${name}${hash}`, ready, WIDE, 900);
    const pdf = join(work, `${name}.pdf`);
    await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true });
    await page.close();
    put(album, name, pageOfPdf(pdf, 1, 60));
  }
  return 'a worksheet, and the claims';
}

/** Looks into a file of which two lines are of use, brings them in and takes them back. Throws where that does not work. */
export async function takeBringIn(album: Album, launched: Launched, file: string): Promise<void> {
  const page = await openerOf(launched)('/library.html?in#import', testId('import-file'), WIDTH, 620);
  const field = (await page.$(testId('import-file'))) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
  await page.waitForSelector(testId('looked'));
  await take(album, page, 'bring-in');
  await press(page, testId('bring-in'));
  await page.waitForSelector('.undo-item');
  await page.setViewport({ width: WIDTH, height: 460 });
  await take(album, page, 'bring-in-undo');
  await press(page, '.undo-item .button');
  await page.waitForSelector('.undo-item', { hidden: true });
  await page.close();
}

/** What Whence says of a file that it is to bring in, in one line; nothing is brought. */
export async function saidOf(launched: Launched, file: string): Promise<string> {
  const page = await openerOf(launched)('/library.html?in#import', testId('import-file'), WIDTH, 620);
  const field = (await page.$(testId('import-file'))) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(file);
  await page.waitForSelector(testId('looked'));
  const said = await page.$$eval(`${testId('looked')} :is(p:not(.looked-actions), li, summary)`, (all) =>
    all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ')).join(' | '),
  );
  await page.close();
  return said;
}

function openerOf(launched: Launched) {
  return async (path: string, ready: string, width: number, height: number): Promise<Page> => {
    const page = await launched.browser.newPage();
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await launched.openExtensionPage(path, page);
    await page.waitForSelector(ready);
    // Lists are measured, and fonts come, after that.
    await new Promise((done) => setTimeout(done, 500));
    return page;
  };
}
