import { type Engine, engineOf } from '../engine/engine';
import type { Article, Reading } from '../model';
import type { PageSigns } from '../page-signs';
import { loadLanguages, loadUnread, loadWeights } from './engine-files';
import { getTabRecord, setTabRecord } from './tab-records';

let engine: Promise<Engine> | undefined;

function theEngine(): Promise<Engine> {
  engine ??= Promise.all([loadLanguages(), loadUnread(), loadWeights()]).then((files) => engineOf(...files));
  return engine;
}

/** A reading, and which engine it is of. */
interface Read {
  readonly reading: Reading;
  readonly engineVersion: string;
}

/** The reading of a text that no tab shows; nothing of it is remembered. */
export async function readText(article: Article): Promise<Read> {
  const { version, read } = await theEngine();
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
