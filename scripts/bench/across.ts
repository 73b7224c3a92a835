import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BROWSERS } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { demoPage } from '../demo/page';
import type { AcrossTimes } from './across-page';
import { printFigures } from './figures';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARTICLES = 1_000;

/** The index across articles in both browsers: 1,000 kept articles with 30 claims each, look-ups and adding one more. */
export async function benchAcross(): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/bench/across-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'across',
    alias: { '@': ROOT },
  });
  const script = `${outputFiles[0]?.text ?? ''}\nglobalThis.across = across;`;
  for (const name of BROWSERS) {
    const launched = await launchBrowser(name, { headless: true });
    // A database needs an origin; what stands on the page does not matter.
    const served = await demoPage(undefined);
    try {
      const page = await launched.browser.newPage();
      page.setDefaultTimeout(0);
      await page.goto(served.url, { waitUntil: 'load' });
      await page.evaluate(script);
      const times = (await page.evaluate(`across.measureAcross(${ARTICLES})`)) as AcrossTimes;
      console.log(
        `${name}: ${ARTICLES.toLocaleString('en')} kept articles, ${times.claims.toLocaleString('en')} claims`,
      );
      printFigures([
        { name: 'who else carries a claim, median', value: times.lookUp, unit: 'ms', target: { most: 50 } },
        { name: 'who else carries a claim, slowest of 100', value: times.lookUpSlowest, unit: 'ms' },
        { name: 'all claims of an article at once, median', value: times.wholePage, unit: 'ms' },
        { name: 'an actor with its suggestions, median', value: times.actor, unit: 'ms' },
        {
          name: 'notes on the speakers of an article, 1,000 kept',
          value: times.notes,
          unit: 'ms',
          target: { most: 5 },
        },
        { name: '  the same the first time', value: times.noteIndex, unit: 'ms' },
        { name: 'adding one article, median', value: times.adding, unit: 'ms', target: { most: 100 } },
        { name: '  the same without the index', value: times.addingPlain, unit: 'ms' },
        { name: 'building the index for all of them', value: times.building, unit: 'ms' },
      ]);
    } finally {
      await launched.close();
      await served.close();
    }
  }
}
