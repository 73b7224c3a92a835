import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type ExportDocument, fromKept, fromReading, type Stamp } from '@/utils/exchange/document';
import { fileName } from '@/utils/exchange/file-name';
import { FORMATS, type Format } from '@/utils/exchange/formats';
import type { Words } from '@/utils/exchange/words';
import type { Article, Reading } from '@/utils/model';
import { annotationsOf, keptPages, pageEntryOf, pagesOf } from '@/utils/store/queries';
import { database } from './database';

/** Browsers read a file from memory after the click; a minute later they have. */
const FORGET_MS = 60_000;

/** The article as it is read now, with what the reader keeps of it. Throws `StoreError`. */
export async function documentOfReading(article: Article, reading: Reading): Promise<ExportDocument> {
  const annotations = await annotationsOf(database, article.key);
  const page = await pageEntryOf(database, article.key);
  const note = { keptAt: page?.whole ? page.keptAt : null, note: page?.note ?? '' };
  return fromReading(article, reading, annotations, note, stamp());
}

/** Everything that is kept, or (with `keys`) of those pages only. Throws `StoreError`. */
export async function documentOfPages(keys: readonly string[] | null): Promise<ExportDocument> {
  const wanted = keys ?? (await keptPages(database)).map(({ key }) => key);
  const pages = await pagesOf(database, wanted);
  const annotations = await Promise.all(wanted.map((key) => annotationsOf(database, key)));
  return fromKept(pages, annotations.flat(), stamp());
}

/** Hands the reader a file by a link with `download`: no permission is needed and nothing leaves the machine. */
export function saveFile(exported: ExportDocument, id: Format['id']): void {
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`No format ${id}.`);
  const url = URL.createObjectURL(new Blob([format.write(exported, words)], { type: format.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(exported, format);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FORGET_MS);
}

function stamp(): Stamp {
  return { version: browser.runtime.getManifest().version, made: new Date() };
}

/** Formats name their words by keys of `locales/`, which a test holds against the file: the compiler sees only text. */
const words: Words = (key, values) => (i18n.t as (key: string, values?: readonly string[]) => string)(key, values);
