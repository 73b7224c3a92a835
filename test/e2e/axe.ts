import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Driven } from '../drive/browsers';
import { inCard } from '../drive/card';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has to report on a page, one line for each element. `colours`: only of its colours; the rest it answers alike in
 * every browser and scheme.
 */
export async function violationsOn(page: Page, what: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // Axe leaves what is new in WCAG 2.2 out unless it is asked.
  const options =
    what === 'all'
      ? { rules: { 'target-size': { enabled: true } } }
      : { runOnly: ['color-contrast', 'link-in-text-block'] };
  const { violations } = (await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<unknown> } };
    return JSON.parse(JSON.stringify(await axe.run(asked)));
  }, options)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

/** How many CSS pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * What axe has to report on what the host shows on `page`. Axe does not see into a closed shadow root: its markup and its
 * styles are looked at on a page of their own.
 */
export async function violationsInCard(driven: Driven, page: Page): Promise<readonly string[]> {
  const parts = await inCard(driven, page, (root) => {
    const css = root.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText));
    return { css: css.join('\n'), html: root.innerHTML };
  });
  if (parts === null) throw new Error('Nothing is open.');
  const url = 'http://axe.example/';
  const css = parts.css.replaceAll(':host', ':root');
  const name = 'What stands over a page';
  driven.site.route(
    url,
    `<!doctype html><html lang="en"><title>${name}</title><style>${css}</style><main><h1>${name}</h1>${parts.html}</main></html>`,
  );
  const copy = await driven.open(url);
  const violations = await violationsOn(copy);
  await copy.close();
  await page.bringToFront();
  // Both browsers give what scrolls a stop for Tab of their own; axe asks for a tabindex.
  return violations.filter((line) => !line.startsWith('scrollable-region-focusable'));
}
