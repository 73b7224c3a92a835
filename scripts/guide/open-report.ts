/** The report: on the screen, and on paper. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Album, put, takeFile } from './picture';
import { pageOfPdf } from './programs';

export async function openReport(album: Album, file: string, work: string): Promise<void> {
  await takeFile(album, file, 'report', { height: 760 });
  const page = await album.browser.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  const pdf = join(work, 'report.pdf');
  await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true });
  await page.close();
  for (const sheet of [1, 2]) put(album, `report-printed-${sheet}`, pageOfPdf(pdf, sheet, 60));
}
