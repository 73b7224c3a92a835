import type { KeyInput, Page } from 'puppeteer-core';
import { entriesOf } from '../../components/panel/entries';
import { createSearch } from '../../components/panel/search';
import { shownReading } from '../../utils/corrected';
import { BROWSERS } from '../browsers/find';
import { type Launched, launchBrowser } from '../browsers/launch';
import { manyClaims, type ReadPage, readArticle, testBuild } from './claims-page';
import { median, percentile, printFigures } from './figures';
import { openPanel, scrollThrough, type TypedKey, watchKeys } from './panel-page';

const RUNS = 8;
const WARM_UP = 1;
const PARAGRAPHS = 1_000;
/** As fast as people type who type fast. */
const BETWEEN_KEYS_MS = 110;
/** What is typed, and taken back key by key: little is left of the list, or half of it, and it comes back. */
const TYPED = ['hale', 'off', 'barge 17', 'ferry da'];

/** The panel on an article of 2,000 claims that is read already, in both browsers. */
export async function benchPanel(): Promise<void> {
  for (const name of BROWSERS) {
    const launched = await launchBrowser(name, { headless: true, extension: testBuild(name) });
    try {
      const article = await readArticle(launched, manyClaims(PARAGRAPHS));
      const panel = await launched.browser.newPage();
      await panel.setViewport({ width: 400, height: 900 });
      const claims = claimsOf(article);
      console.log(`${name}: ${claims.all.toLocaleString('en')} claims`);
      await timeOpening(launched, panel, article.tabId, claims.all);
      await timeSearch(panel, claims);
      await timeScrolling(panel);
      await article.close();
    } finally {
      await launched.close();
    }
  }
}

interface Claims {
  readonly all: number;
  /** The ids of the claims that are to be listed where that is asked for, in their order. */
  readonly found: (asked: string) => readonly string[];
}

function claimsOf({ state }: ReadPage): Claims {
  if (state.status !== 'read') throw new Error('The article was not read.');
  const { reading, kept, article, view } = state;
  const entries = entriesOf(shownReading(reading, kept), kept, article.text, view);
  const search = createSearch(entries, article.text);
  return { all: entries.length, found: (asked) => search(asked).map(({ claim }) => claim.id) };
}

async function timeOpening(launched: Launched, panel: Page, tabId: number, claims: number): Promise<void> {
  const openings = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    await launched.openExtensionPage(`/sidepanel.html?tab=${tabId}`, panel);
    // tsx has functions keep their names by a call that the page does not have.
    await panel.evaluate('globalThis.__name = (value) => value');
    const opening = await panel.evaluate(openPanel, claims);
    if (run >= 0) openings.push(opening);
  }
  const drawn = openings.map(({ drawnMs }) => drawnMs);
  printFigures([
    { name: 'start of the panel to content, median', value: median(drawn), unit: 'ms' },
    { name: 'the same, 95th percentile', value: percentile(drawn, 95), unit: 'ms' },
    {
      name: 'start of the panel to the last claim, median',
      value: median(openings.map(({ allMs }) => allMs)),
      unit: 'ms',
    },
  ]);
}

async function timeSearch(panel: Page, { all, found }: Claims): Promise<void> {
  const asked = TYPED.flatMap((words) => Array.from(words, (_, i) => words.slice(0, i)).concat(words));
  const expected = Object.fromEntries(asked.map((words) => [words, found(words)]));
  const typed: TypedKey[] = [];
  await panel.evaluate(watchKeys, expected);
  await panel.focus('[data-testid="panel-search"]');
  const settled = (count: number) =>
    panel.waitForFunction(
      (wanted) => document.querySelectorAll('[data-testid="claim"]:not([hidden])').length === wanted,
      {},
      count,
    );
  const press = async (key: KeyInput) => {
    await panel.keyboard.press(key);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS_MS));
  };
  for (const words of TYPED) {
    await settled(all);
    for (const letter of words) await press(letter as KeyInput);
    await settled(found(words).length);
    for (const _ of words) await press('Backspace');
  }
  await settled(all);
  typed.push(...(await panel.evaluate(() => (globalThis as unknown as { keys: Promise<TypedKey[]> }).keys)));
  const right = typed.map(({ rightMs }) => rightMs);
  printFigures([
    {
      name: `key in the search to the list right, median of ${right.length}`,
      value: median(right),
      unit: 'ms',
      target: { most: 50 },
    },
    { name: 'the same, slowest', value: Math.max(...right), unit: 'ms', target: { most: 100 } },
    {
      name: 'key in the search to the last claim there, slowest',
      value: Math.max(...typed.map(({ allMs }) => allMs)),
      unit: 'ms',
    },
  ]);
}

async function timeScrolling(panel: Page): Promise<void> {
  const { longestTaskMs, longestFrameMs, steps } = await panel.evaluate(scrollThrough);
  printFigures([
    { name: `scrolling through all claims in ${steps} steps: longest frame`, value: longestFrameMs, unit: 'ms' },
    ...(longestTaskMs === null
      ? []
      : [
          {
            name: 'the same: longest task',
            value: longestTaskMs,
            unit: 'ms (tasks under 50 ms count as 0)',
            target: { most: 50 },
          },
        ]),
  ]);
}
