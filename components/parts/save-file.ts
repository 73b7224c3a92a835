import browser from 'webextension-polyfill';
import { type ExportPage, fromReading, type Stamp } from '@/utils/exchange/document';
import { fileName } from '@/utils/exchange/file-name';
import type { ExportActors, Format } from '@/utils/exchange/format';
import { FORMATS } from '@/utils/exchange/formats';
import { WHENCE_JSON } from '@/utils/exchange/whence-json';
import type { Words } from '@/utils/exchange/words';
import type { Article, Reading } from '@/utils/model';
import { joinedActors, keptActors } from '@/utils/store/notebook-queries';
import { annotationsOf, pageOf } from '@/utils/store/queries';
import { setTime } from '@/utils/store/times';
import { i18n } from '@/utils/words/i18n';
import { database } from './database';
import { type FileParts, openFile } from './file-parts';
import { handOver } from './hand-over';
import { exportPages, exportRecords, foundAgain, keptKeys } from './kept-documents';

/** What goes into the file: the article as it is read now, what is kept (of those pages only, or everything), or the actors. */
export type Exported =
  | { readonly of: 'reading'; readonly article: Article; readonly reading: Reading; readonly engineVersion: string }
  | { readonly of: 'pages'; readonly keys: readonly string[] | null }
  | { readonly of: 'actors' };

export type FormatId = Format['id'] | typeof WHENCE_JSON.id;

export interface Saving {
  /** Breaks it off: nothing is saved then. */
  readonly signal: AbortSignal;
  /** Called with the share that is written, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Hands the reader a file by a link with `download`: no permission is needed and nothing leaves the machine. False where
 * `signal` aborted. Throws `StoreError`, and what the disk says.
 */
export async function saveFile(what: Exported, id: FormatId, saving: Saving = ALONE): Promise<boolean> {
  const made = await makeFile(what, id, saving);
  if (made === null) return false;
  handOver(made.file, made.name);
  const isEverything = what.of === 'pages' && what.keys === null;
  // A reminder too many is better than a file that seems not to have been saved.
  if (isEverything) await setTime(database, 'export', new Date()).catch(() => {});
  return true;
}

const ALONE: Saving = { signal: new AbortController().signal, onProgress: () => {} };

/**
 * The file with its name. Reads the store, so that it holds what is true now, some pages at a time. null where `signal`
 * aborted. Throws `StoreError`, and what the disk says.
 */
export async function makeFile(
  what: Exported,
  id: FormatId,
  { signal, onProgress }: Saving = ALONE,
): Promise<{ readonly file: Blob; readonly name: string } | null> {
  const made = stamp();
  const keys = what.of === 'pages' ? (what.keys ?? (await keptKeys())) : [];
  const format = id === WHENCE_JSON.id ? WHENCE_JSON : formatOf(id);
  const file = await openFile(format.mediaType);
  const titles: { readonly title: string }[] = [];
  const readings = 'idsOn' in format && format.idsOn !== undefined ? 2 : 1;
  const total = Math.max(1, keys.length * readings);
  let done = 0;
  const read = () => {
    onProgress(++done / total);
    return !signal.aborted;
  };
  const wrote = (title: string) => {
    // One title names the file; two say that it has many.
    if (titles.length < 2) titles.push({ title });
    return read();
  };
  try {
    if (format.id === WHENCE_JSON.id) await writeRecords(file, keys, made, wrote);
    else await writePages(file, what, keys, format, made, read, wrote);
    if (signal.aborted) {
      await file.drop();
      return null;
    }
    const name = fileName({ pages: titles, made: made.made.toISOString() }, format);
    return { file: await file.close(), name };
  } catch (error) {
    await file.drop();
    throw error;
  }
}

/** False: it is broken off. */
type Wrote = (title: string) => boolean;

async function writeRecords(file: FileParts, keys: readonly string[], made: Stamp, wrote: Wrote): Promise<void> {
  const writer = WHENCE_JSON.open(about(made));
  await file.write(writer.begin());
  for await (const records of exportRecords(keys)) {
    await file.write(writer.page(records));
    if (!wrote(records.page.article.title)) return;
  }
  await file.write(writer.end(await notebook()));
}

async function writePages(
  file: FileParts,
  what: Exported,
  keys: readonly string[],
  format: Format,
  made: Stamp,
  read: () => boolean,
  wrote: Wrote,
): Promise<void> {
  const pages = (): AsyncIterable<ExportPage> =>
    what.of === 'reading' ? readingNow(what, made) : exportPages(keys, made);
  const ids: string[] = [];
  const { idsOn } = format;
  if (idsOn) {
    for await (const page of pages()) {
      ids.push(...idsOn(page));
      if (!read()) return;
    }
  }
  const writer = format.open({ ...about(made), ...(idsOn && { ids }) }, words);
  await file.write(writer.begin());
  for await (const page of pages()) {
    await file.write(writer.page(page));
    if (!wrote(page.title)) return;
  }
  await file.write(writer.end(await actorsFor(what)));
}

/** With everything go the actors; of some pages they would be too many. */
async function actorsFor(what: Exported): Promise<ExportActors> {
  if (what.of === 'reading' || (what.of === 'pages' && what.keys !== null)) return {};
  return notebook();
}

async function notebook(): Promise<ExportActors> {
  const [actors, joined] = await Promise.all([keptActors(database), joinedActors(database)]);
  return { actors, joined };
}

async function* readingNow(what: Extract<Exported, { of: 'reading' }>, made: Stamp): AsyncGenerator<ExportPage> {
  const { article, reading, engineVersion } = what;
  const annotations = await annotationsOf(database, article.key);
  const page = await pageOf(database, article.key);
  const kept = { keptAt: page?.whole ? page.keptAt : null, note: page?.note ?? '' };
  const known = page === null ? kept : { ...kept, engineVersion: page.engineVersion, claims: page.reading.claims };
  const again = foundAgain(annotations, article, reading);
  yield* fromReading(article, { ...reading, engineVersion }, annotations, known, made, again).pages;
}

function formatOf(id: FormatId): Format {
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`No format ${id}.`);
  return format;
}

function about({ version, made }: Stamp) {
  return { generator: { name: 'Whence', version }, made: made.toISOString() };
}

function stamp(): Stamp {
  return { version: browser.runtime.getManifest().version, made: new Date() };
}

/** Formats name their words by keys of `locales/`, which a test holds against the file: the compiler sees only text. */
const words: Words = (key, values, count) =>
  (i18n.t as (key: string, count?: number, values?: readonly (string | number)[]) => string)(key, count, values);
