import { BROWSERS } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { testBuild } from './claims-page';
import { median, printFigures } from './figures';
import { pageInFront } from './front-page';
import { timeToMarks } from './marks-time';

const RUNS = 15;

/** A page of 1,000 words and one of 50,000 with the build for tests, warm background, in both browsers. */
export async function benchPage(): Promise<void> {
  for (const name of BROWSERS) {
    const launched = await launchBrowser(name, { headless: true, extension: testBuild(name) });
    try {
      console.log(name);
      for (const words of [1_000, 50_000]) {
        const timings = await timeToMarks(words, RUNS, () => pageInFront(launched));
        printFigures([
          {
            name: `${words.toLocaleString('en')} words: end of parsing to marks, median`,
            value: median(timings.map(({ marksMs }) => marksMs)),
            unit: 'ms',
            ...(words === 1_000 ? { target: { most: 300 } } : {}),
          },
          ...(name === 'chromium'
            ? [
                {
                  name: `${words.toLocaleString('en')} words: longest task, median`,
                  value: median(timings.map(({ longestMs }) => longestMs)),
                  unit: 'ms (tasks under 50 ms count as 0)',
                },
              ]
            : []),
        ]);
      }
    } finally {
      await launched.close();
    }
  }
}
