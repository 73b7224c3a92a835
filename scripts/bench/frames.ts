import { BROWSERS } from '../browsers/find';
import type { Launched } from '../browsers/launch';
import { median, printFigures } from './figures';
import { type Watched, watchFrames } from './frames-page';
import { inBrowser, pageInFront } from './front-page';
import { countMarks } from './marks';
import { serveWords } from './words-page';

const WORDS = 50_000;
const RUNS = 9;
const WARM_UP = 2;
/** The marks are painted in a frame after they are there. */
const AFTER_MARKS_MS = 500;
const FRAME_MS = 16.7;

interface Load extends Watched {
  readonly marks: number;
  readonly elements: number;
}

/** A page of 50,000 words: its frames, elements and layout with every claim marked, beside the bare page, in both browsers. */
export async function benchFrames(): Promise<void> {
  const served = await serveWords(WORDS);
  try {
    for (const name of BROWSERS) {
      const marked = await inBrowser(name, 'with Whence', (launched) => loadsOf(launched, served.url, null));
      // As long as the others were watched: in a longer time there is a longer gap.
      const forMs = median(marked.map((load) => load.forMs));
      const bare = await inBrowser(name, 'bare', (launched) => loadsOf(launched, served.url, forMs));
      console.log(`${name}, ${WORDS.toLocaleString('en')} words, medians of ${RUNS} loads`);
      report(marked, bare);
    }
  } finally {
    await served.close();
  }
}

/** Each load of the page in a tab of its own, watched for `forMs`; null: until after its marks. */
async function loadsOf(launched: Launched, url: string, forMs: number | null): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    const page = await pageInFront(launched);
    await page.evaluateOnNewDocument(watchFrames, forMs, AFTER_MARKS_MS);
    await page.goto(url, { waitUntil: 'load' });
    const watched = await page.evaluate(() => (globalThis as unknown as { watched: Promise<Watched | null> }).watched);
    const marks = await page.evaluate(countMarks);
    const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
    if (run >= 0 && watched === null) throw new Error('No marks within ten seconds.');
    if (run >= 0 && watched !== null) loads.push({ ...watched, marks, elements });
    await page.close();
  }
  return loads;
}

function report(marked: readonly Load[], bare: readonly Load[]): void {
  const gap = (loads: readonly Load[]) => median(loads.map(({ longestGapMs }) => longestGapMs));
  const most = (values: readonly number[]) => Math.max(...values);
  const elements = (loads: readonly Load[]) => most(loads.map((load) => load.elements));
  const shifts = (loads: readonly Load[]) => loads.flatMap(({ shift }) => shift ?? []);
  printFigures([
    { name: 'marks', value: Math.min(...marked.map(({ marks }) => marks)), unit: 'ranges', target: { least: 500 } },
    { name: 'longest gap between frames', value: gap(marked), unit: 'ms' },
    { name: 'the same of the bare page', value: gap(bare), unit: 'ms' },
    { name: 'longer by', value: gap(marked) - gap(bare), unit: 'ms', target: { most: FRAME_MS } },
    { name: 'elements more', value: elements(marked) - elements(bare), unit: '', target: { most: 0 } },
    ...(shifts(marked).length === 0
      ? []
      : [
          {
            name: 'layout shift more',
            value: most(shifts(marked)) - most(shifts(bare)),
            unit: '',
            target: { most: 0 },
          },
        ]),
  ]);
}
