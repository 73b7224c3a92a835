import type { Page } from 'puppeteer-core';
import { BROWSERS } from '../browsers/find';
import { median, percentile, printFigures } from './figures';
import { inBrowser, pageInFront } from './front-page';
import { type Shown, watchForCard } from './hover-page';
import { type Place, placesOfMarks, untilMarked } from './marks';
import { pointerMoves, type TraceEvent } from './pointer-trace';
import { serveWords } from './words-page';

const WORDS = 1_000;
const HOVERS = 30;
const WARM_UP = 3;
const MOVES = 500;
const MOVES_TO_A_MARK = 25;
const NO_CARD_MS = 5_000;
/** The pointer rests so long on a mark, on purpose, before its card opens. */
const REST_MS = 350;
/** No words stand here. */
const AWAY: Place = { x: 2, y: 2 };

/** The pointer on a page of 1,000 words: from a mark to its card in both browsers, and what its handler costs. */
export async function benchHover(): Promise<void> {
  const served = await serveWords(WORDS);
  try {
    for (const name of BROWSERS) {
      await inBrowser(name, 'with Whence', async (launched) => {
        const page = await pageInFront(launched);
        await page.goto(served.url, { waitUntil: 'load' });
        await untilMarked(page);
        const places = await page.evaluate(placesOfMarks);
        console.log(`${name}, ${places.length} marks in the window`);
        await timeHovers(page, places);
        // Only Chromium tells what each event costs.
        if (name === 'chromium') await timeHandler(page, places);
      });
    }
  } finally {
    await served.close();
  }
}

async function timeHovers(page: Page, places: readonly Place[]): Promise<void> {
  const times: number[] = [];
  for (let run = -WARM_UP; run < HOVERS; run++) {
    const place = places[(run + WARM_UP) % places.length] ?? AWAY;
    await page.evaluate(watchForCard, place, NO_CARD_MS);
    await page.mouse.move(place.x, place.y);
    const shown = await page.evaluate(() => (globalThis as unknown as { shown: Promise<Shown | null> }).shown);
    if (!shown?.isSeen) throw new Error(`No card over the mark at ${place.x}, ${place.y}.`);
    if (run >= 0) times.push(shown.ms);
    await leave(page);
  }
  const p95 = percentile(times, 95);
  printFigures([
    { name: `pointer on a mark to its card, p95 of ${times.length}`, value: p95, unit: 'ms' },
    { name: 'the same, median', value: median(times), unit: 'ms' },
    {
      name: `p95 without the ${REST_MS} ms of rest on purpose`,
      value: p95 - REST_MS,
      unit: 'ms',
      target: { most: 100 },
    },
  ]);
}

/** Takes the pointer off the marks and waits until no card is there. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(AWAY.x, AWAY.y);
  await page.waitForFunction(() => document.querySelector(':root > :not(head, body)') === null);
}

/** From mark to mark over the text between; on every other one the pointer rests until there is a card to keep or leave. */
async function timeHandler(page: Page, places: readonly Place[]): Promise<void> {
  await leave(page);
  await page.tracing.start({ categories: ['devtools.timeline'] });
  for (let leg = 0; leg < MOVES / MOVES_TO_A_MARK; leg++) {
    const { x, y } = places[(leg * 7) % places.length] ?? AWAY;
    await page.mouse.move(x, y, { steps: MOVES_TO_A_MARK });
    if (leg % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 2 * REST_MS));
  }
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const moves = pointerMoves(traceEvents, 'chrome-extension://');
  const all = moves.map(({ allMs }) => allMs);
  const listener = moves.map(({ listenerMs }) => listenerMs);
  if (median(all) === 0) throw new Error('The trace has no pointer handler.');
  printFigures([
    {
      name: `pointer handler with its frame, ${moves.length} events, median`,
      value: median(all),
      unit: 'ms CPU',
      target: { most: 0.2 },
    },
    { name: 'the same, p95', value: percentile(all, 95), unit: 'ms CPU' },
    { name: 'of it in the listener itself, median', value: median(listener), unit: 'ms CPU' },
  ]);
}
