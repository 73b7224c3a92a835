import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { hashOf } from '../../components/library/route';
import type { FormatId } from '../../components/parts/save-file';
import type { Launched } from '../browsers/launch';
import { savedFile } from '../browsers/saved-files';
import { press, testId } from './hands';
import type { KeptForGuide } from './keep';

/** The files that were taken out, by their format. */
export type TakenOut = ReadonlyMap<FormatId, string>;

const OF_EVERYTHING: readonly FormatId[] = [
  'whence-json',
  'web-annotation',
  'csv',
  'markdown',
  'html-report',
  'text',
  'csl-json',
  'ris',
  'claim-review',
  'corrections',
];

/** Presses every button of every menu of formats, as a reader would. `downloads` is where the browser saves. */
export async function takeOut(launched: Launched, kept: KeptForGuide, downloads: string): Promise<TakenOut> {
  const page = await launched.openExtensionPage('/library.html');
  const taken = new Map<FormatId, string>();
  for (const format of OF_EVERYTHING) taken.set(format, await save(page, format, downloads));
  await launched.openExtensionPage(`/library.html?page${hashOf(kept.ferryKey)}`, page);
  taken.set('hypothesis', await save(page, 'hypothesis', downloads));
  await launched.openExtensionPage('/library.html?actors#actors', page);
  await page.waitForSelector(testId('actor'));
  taken.set('actors', await save(page, 'actors', downloads));
  await page.close();
  return taken;
}

/** The path of what the browser saved, in a folder of its own: two formats may want the same name. */
async function save(page: Page, format: FormatId, downloads: string): Promise<string> {
  await page.bringToFront();
  await press(page, `${testId('export')}[aria-expanded="false"]`);
  await press(page, testId(`export-${format}`));
  const { path } = await savedFile(downloads, 15_000);
  const folder = join(downloads, format);
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, basename(path));
  renameSync(path, kept);
  return kept;
}
