import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName } from '../browsers/find';
import { launchBrowser } from '../browsers/launch';
import { judge, type Note, readNotes, type Verdict } from './article-notes';
import type { Answer } from './article-page';
import { median, percentile, printFigures } from './figures';
import { serveMaterialPages } from './material-pages';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Judged {
  readonly note: Note;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

export interface FoundArticles {
  readonly ours: readonly Judged[];
  readonly readability: readonly Judged[];
}

/** The articles of the noted pages as Whence and as Readability finds them, in one tab; `rounds` loads of each page. */
export async function findArticles(name: BrowserName, rounds = 1): Promise<FoundArticles> {
  const script = await bundle();
  const served = await serveMaterialPages();
  const launched = await launchBrowser(name, { headless: true, proxy: served.proxy });
  const ours: Judged[] = [];
  const readability: Judged[] = [];
  try {
    const page = await launched.browser.newPage();
    const cpu = name === 'chromium' ? await threadClock(page) : null;
    for (const note of readNotes()) {
      const own: Answer[] = [];
      const peer: Answer[] = [];
      for (let round = 0; round < rounds; round++) {
        await page.goto(served.addressOf(note.page), { waitUntil: 'domcontentloaded' });
        const run = besideThePage(page);
        await run(`${script}; undefined`);
        own.push(await timed(cpu, async () => (await run('found.readOurs()')) as Answer));
        peer.push(await timed(cpu, async () => (await run('found.readReadability()')) as Answer));
      }
      ours.push(judged(note, own));
      readability.push(judged(note, peer));
    }
  } finally {
    await launched.close();
    await served.close();
  }
  return { ours, readability };
}

/** Milliseconds that the page's thread has worked; of others on a busy machine nothing counts. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'ThreadTime')?.value ?? Number.NaN);
  };
}

/** The answer with its times as the thread worked them, where a clock tells; else as they passed. */
async function timed(cpu: (() => Promise<number>) | null, ask: () => Promise<Answer>): Promise<Answer> {
  const before = (await cpu?.()) ?? Number.NaN;
  const answer = await ask();
  const worked = ((await cpu?.()) ?? Number.NaN) - before;
  const share = Number.isFinite(worked) ? Math.min(1, worked / answer.ms) : 1;
  return { ...answer, ms: answer.ms * share, readabilityMs: answer.readabilityMs * share };
}

/** In a world of its own, as a content script has: the page's policy does not hold there. */
function besideThePage(page: Page): (code: string) => Promise<unknown> {
  const realm = (
    page.mainFrame() as unknown as { isolatedRealm(): { evaluate(code: string): Promise<unknown> } }
  ).isolatedRealm();
  return (code) => realm.evaluate(code);
}

function judged(note: Note, answers: readonly Answer[]): Judged {
  const [first] = answers;
  if (first === undefined) throw new Error('No round.');
  const ms = median(answers.map((answer) => answer.ms - answer.readabilityMs));
  const readabilityMs = median(answers.map((answer) => answer.readabilityMs));
  const answer = { ...first, ms: ms + readabilityMs, readabilityMs };
  return { note, answer, verdict: judge(answer.blocks, note) };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/bench/article-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'found',
    target: 'es2022',
    alias: { '@': ROOT },
  });
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.found = found;`;
}

const isRight = ({ verdict }: Judged) => verdict.first && verdict.last;

/** Share of the pages, in percent, whose article begins and ends where it should. */
export function shareRight(found: readonly Judged[]): number {
  return (100 * found.filter(isRight).length) / found.length;
}

/** Articles found right and what finding them costs, beside Readability as it is. */
export async function benchArticle(): Promise<void> {
  for (const name of BROWSERS) {
    const { ours, readability } = await findArticles(name, 3);
    const own = ours.map(({ answer }) => answer.ms - answer.readabilityMs);
    const parse = ours.map(({ answer }) => answer.readabilityMs);
    const most = (limit: number) => (name === 'chromium' ? { target: { most: limit } } : {});
    console.log(`${name}: ${ours.length} pages`);
    printFigures([
      { name: 'first and last block right', value: shareRight(ours), unit: '%', target: { least: 95 } },
      ...split('', ours),
      { name: 'Readability as it is', value: shareRight(readability), unit: '%' },
      ...split('  ', readability),
      { name: 'own code, median', value: median(own), unit: 'ms', ...most(8) },
      { name: 'own code, 95th percentile', value: percentile(own, 95), unit: 'ms', ...most(30) },
      { name: 'Readability in it, median', value: median(parse), unit: 'ms' },
      { name: 'Readability in it, 95th percentile', value: percentile(parse, 95), unit: 'ms' },
      { name: 'Readability in it, slowest', value: Math.max(...parse), unit: 'ms', ...most(50) },
    ]);
    const wrong = ours
      .filter((found) => !isRight(found))
      .map(({ note, verdict }) => `${note.page} (${saidOf(verdict)})`);
    if (wrong.length > 0) console.log(`wrong: ${wrong.join(', ')}`);
  }
}

function split(indent: string, found: readonly Judged[]) {
  const share = (verdicts: readonly boolean[]) => (100 * verdicts.filter(Boolean).length) / verdicts.length;
  const english = found.filter(({ note }) => note.lang === 'en');
  const verdicts = found.map(({ verdict }) => verdict);
  const standfirsts = verdicts.flatMap(({ standfirst }) => (standfirst === null ? [] : [standfirst]));
  return [
    { name: `${indent}  English`, value: shareRight(english), unit: '%' },
    { name: `${indent}  other languages`, value: shareRight(found.filter((one) => !english.includes(one))), unit: '%' },
    { name: `${indent}  first block`, value: share(verdicts.map(({ first }) => first)), unit: '%' },
    { name: `${indent}  last block`, value: share(verdicts.map(({ last }) => last)), unit: '%' },
    { name: `${indent}  headline`, value: share(verdicts.map(({ headline }) => headline)), unit: '%' },
    { name: `${indent}  standfirst, where there is one`, value: share(standfirsts), unit: '%' },
  ];
}

function saidOf({ first, last }: Verdict): string {
  return [first ? '' : 'first block', last ? '' : 'last block'].filter(Boolean).join(', ');
}
