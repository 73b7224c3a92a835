import { pressToolbarButton } from '../../test/drive/toolbar';
import { BROWSERS } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { readArticle, testBuild } from './claims-page';
import { median, percentile, printFigures } from './figures';
import { type Drawn, watchPopup } from './popup-page';
import { paragraphsOf } from './text';

const RUNS = 20;
const WARM_UP = 3;
/** Browsers take a moment to close a popup, and press the button of one that is open to close it. */
const CLOSING_MS = 300;
const SIZES = [1_000, 6_000];

interface Opening {
  /** From the popup's time origin to the end of the first frame that shows the article. */
  readonly drawnMs: number;
  /** From the press on the toolbar button to the same. */
  readonly pressMs: number;
}

/** The popup, opened by its toolbar button on articles that are read already, warm, in both browsers. */
export async function benchPopup(): Promise<void> {
  for (const name of BROWSERS) {
    const launched = await launchBrowser(name, { headless: true, extension: testBuild(name) });
    try {
      console.log(name);
      for (const words of SIZES) {
        const openings = await openOn(launched, words);
        const drawn = openings.map(({ drawnMs }) => drawnMs);
        const of = `${words.toLocaleString('en')} words`;
        printFigures([
          {
            name: `${of}: start of the popup to content, median`,
            value: median(drawn),
            unit: 'ms',
            target: { most: 100 },
          },
          { name: `${of}: the same, 95th percentile`, value: percentile(drawn, 95), unit: 'ms', target: { most: 100 } },
          {
            name: `${of}: press of the button to content, median`,
            value: median(openings.map(({ pressMs }) => pressMs)),
            unit: 'ms',
          },
        ]);
      }
    } finally {
      await launched.close();
    }
  }
}

async function openOn(launched: Launched, words: number): Promise<readonly Opening[]> {
  const article = await readArticle(launched, paragraphsOf(words));
  // Looks at the popup from beside it: a page of the same extension may.
  const own = await launched.openExtensionPage('/options.html');
  // tsx has functions keep their names by a call that the page does not have.
  await own.evaluate('globalThis.__name = (value) => value');
  const openings: Opening[] = [];
  try {
    for (let run = -WARM_UP; run < RUNS; run++) {
      await article.page.bringToFront();
      await own.evaluate(watchPopup);
      const pressed = Date.now();
      await pressToolbarButton(launched, article.page);
      const { drawnMs, origin } = await own.evaluate(() => (globalThis as unknown as { drawn: Promise<Drawn> }).drawn);
      if (run >= 0) openings.push({ drawnMs, pressMs: origin + drawnMs - pressed });
      await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
    }
  } finally {
    await own.close();
    await article.close();
  }
  return openings;
}
