import { type Engine, engineOf } from '../engine/engine';
import type { LanguagePack } from '../engine/language-pack';
import type { Article, Reading } from '../model';
import type { PageSigns } from '../page-signs';
import { loadLanguage, loadLanguages, loadWeights } from './engine-files';
import { getTabRecord, setTabRecord } from './tab-records';

let files: ReturnType<typeof loadFiles> | undefined;
let engine: Promise<Engine> | undefined;
/** What has come of each language that a text needed; null: it could not be had, and is not asked for again. */
const brought = new Map<string, Promise<LanguagePack | null>>();

const loadFiles = () => Promise.all([loadLanguages(), loadWeights()]);

function theEngine(): Promise<Engine> {
  engine ??= withBrought();
  return engine;
}

async function withBrought(): Promise<Engine> {
  files ??= loadFiles();
  const [{ first, later, others }, weights] = await files;
  const known = await Promise.all(later.map(async (language) => (await brought.get(language.code)) ?? language));
  return engineOf([first, ...known], others, weights);
}

/** The engine with every language that the article needs and that can be had. */
async function engineFor(article: Article): Promise<Engine> {
  const needed = (await theEngine()).awaits(article).filter((code) => !brought.has(code));
  if (needed.length > 0) {
    for (const code of needed) brought.set(code, loadLanguage(code).catch(withoutLanguage));
    engine = withBrought();
  }
  return theEngine();
}

function withoutLanguage(error: unknown): null {
  console.warn('Whence lacks a language.', error);
  return null;
}

/** A reading, and which engine it is of. */
interface Read {
  readonly reading: Reading;
  readonly engineVersion: string;
}

/** The reading of a text that no tab shows; nothing of it is remembered. */
export async function readText(article: Article): Promise<Read> {
  const { version, read } = await engineFor(article);
  return { reading: read(article), engineVersion: version };
}

/** What a page script tells beside the article: see `TabState`. */
interface Beside {
  readonly unpainted: boolean;
  readonly signs: PageSigns;
}

/**
 * The reading of `article` in a tab, remembered for popup and library, and stored in its own time: a reader waits for the
 * marks. The same text in the same tab is read once.
 */
export async function readForTab(tabId: number, article: Article, beside: Beside): Promise<Read> {
  const known = await getTabRecord(tabId);
  const same =
    known?.status === 'read' && known.article.textHash === article.textHash && known.article.key === article.key;
  const { reading, engineVersion } = same ? known : await readText(article);
  setTabRecord(tabId, {
    status: 'read',
    article,
    reading,
    engineVersion,
    ...beside,
    readAt: Date.now(),
  }).catch((error: unknown) => console.error('Whence:', error));
  return { reading, engineVersion };
}
