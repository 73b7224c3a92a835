import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { CLAIMS } from './made-articles';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const ALL_CLAIMS = Number(process.env.WHENCE_BENCH_CLAIMS ?? 100_000);
export const ALL_PAGES = Math.ceil(ALL_CLAIMS / CLAIMS);
const AT_ONCE = 10;

/** `store-page.ts` as a script that makes it `store` in a page. */
export async function storeScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/bench/store-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'store',
    alias: { '@': ROOT },
  });
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.store = store; undefined`;
}

/** Fills the database of that name in the page's origin with all claims; how many seconds that took. */
export async function fillStore(page: Page, script: string, name: string): Promise<number> {
  page.setDefaultTimeout(0);
  await page.evaluate(script);
  await page.evaluate(`store.begin(${JSON.stringify(name)})`);
  const started = Date.now();
  for (let from = 0; from < ALL_PAGES; from += AT_ONCE) {
    await page.evaluate(`store.fill(${from}, ${Math.min(ALL_PAGES, from + AT_ONCE)})`);
    process.stderr.write(`\r${name}: ${from * CLAIMS} claims `);
  }
  process.stderr.write('\r');
  return (Date.now() - started) / 1000;
}
