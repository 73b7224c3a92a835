import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find';
import type { Launched } from '../browsers/launch';
import { type AskedTab, askedTab } from '../demo/tab-state';
import { serveParagraphs } from './words-page';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

/** The folder of the build for tests. */
export function testBuild(name: BrowserName): string {
  return join(OUTPUT, name === 'chromium' ? 'chrome-mv3-e2e' : 'firefox-mv3-e2e');
}

export interface ReadPage extends AskedTab {
  readonly page: Page;
  close(): Promise<void>;
}

/** An article of these paragraphs in a tab, read by the extension. */
export async function readArticle(launched: Launched, paragraphs: readonly string[]): Promise<ReadPage> {
  const served = await serveParagraphs('The harbour, one claim after the other', paragraphs);
  const page = await launched.browser.newPage();
  await page.goto(served.url, { waitUntil: 'load' });
  const asked = await askedTab(launched, served.url);
  if (asked.state.status !== 'read') throw new Error(`The article was not read: ${asked.state.why}.`);
  return {
    ...asked,
    page,
    async close() {
      await page.close();
      await served.close();
    },
  };
}

const WHO = ['Ann Hale', 'Jon Weil', 'Mara Ilves', 'Oda Lind', 'Tomas Arven'];
const WHAT = ['pier', 'barge', 'crane', 'ferry', 'harbour wall', 'hospital', 'market hall'];
const WHEN = ['before the winter', 'at dawn', 'within a month', 'by Sunday', 'after the storm'];

/** `count` paragraphs of two claims each. */
export function manyClaims(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const [who, what, when] = [WHO[i % 5], WHAT[i % 7], WHEN[(i >> 1) % 5]];
    return `${who} said that ${what} number ${i} would be closed ${when}. A senior official told reporters that ${WHAT[(i + 3) % 7]} ${i} had been moved ${WHEN[i % 5]}.`;
  });
}
