import { endBackground, isBackgroundRunning } from '../browsers/background';
import { BROWSERS } from '../browsers/find';
import type { Launched } from '../browsers/launch';
import { median, percentile, printFigures } from './figures';
import { inBrowser, pageInFront } from './front-page';
import { timeToMarks } from './marks-time';

const WORDS = 1_000;
const RUNS = 15;
const TRIES = 10;
/** What wakes the background again, such as the tab closed before, has done so by then. */
const STAYS_DOWN_MS = 300;

/** A page of 1,000 words where the background has to start first, and where it runs already, in both browsers. */
export async function benchCold(): Promise<void> {
  for (const name of BROWSERS) {
    await inBrowser(name, 'with Whence', async (launched) => {
      console.log(`${name}, ${RUNS} loads each`);
      const states = [
        { state: 'not running', most: 500, how: { beforeLoad: () => keepDown(launched) } },
        { state: 'warm', most: 120, how: {} },
        { state: 'warm, in one tab', most: 120, how: { inOneTab: true } },
      ];
      for (const { state, most, how } of states) {
        const timings = await timeToMarks(WORDS, RUNS, () => pageInFront(launched), how);
        const marks = timings.map(({ marksMs }) => marksMs);
        printFigures([
          {
            name: `background ${state}: end of parsing to marks, median`,
            value: median(marks),
            unit: 'ms',
            target: { most },
          },
          { name: 'the same, 95th percentile', value: percentile(marks, 95), unit: 'ms' },
        ]);
      }
    });
  }
}

/** Ends the background, and sees that it stays so. Throws where it does not. */
async function keepDown(launched: Launched): Promise<void> {
  for (let tried = 0; tried < TRIES; tried++) {
    if (await isBackgroundRunning(launched)) await endBackground(launched);
    await new Promise((resolve) => setTimeout(resolve, STAYS_DOWN_MS));
    if (!(await isBackgroundRunning(launched))) return;
  }
  throw new Error('The background does not stay down.');
}
