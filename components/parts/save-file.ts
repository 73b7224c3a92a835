import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { claimsNow } from '@/utils/anchor';
import {
  type ExportDocument,
  type FoundAgain,
  fromActors,
  fromKept,
  fromReading,
  type Stamp,
} from '@/utils/exchange/document';
import { fileName } from '@/utils/exchange/file-name';
import type { Format } from '@/utils/exchange/format';
import { FORMATS } from '@/utils/exchange/formats';
import type { Words } from '@/utils/exchange/words';
import { writeDocument } from '@/utils/exchange/write-document';
import type { Article, Reading } from '@/utils/model';
import type { Annotation } from '@/utils/records';
import { joinedActors, keptActors } from '@/utils/store/notebook-queries';
import { annotationsOf, keptPages, pageOf, pagesOf } from '@/utils/store/queries';
import { setTime } from '@/utils/store/times';
import { database } from './database';

/** Browsers read a file from memory after the click; a minute later they have. */
const FORGET_MS = 60_000;

/** What goes into the file: the article as it is read now, what is kept (of those pages only, or everything), or the actors. */
export type Exported =
  | { readonly of: 'reading'; readonly article: Article; readonly reading: Reading; readonly engineVersion: string }
  | { readonly of: 'pages'; readonly keys: readonly string[] | null }
  | { readonly of: 'actors' };

/**
 * Hands the reader a file by a link with `download`: no permission is needed and nothing leaves the machine. Reads the
 * store, so that the file holds what is true now. Throws `StoreError`.
 */
export async function saveFile(what: Exported, id: Format['id']): Promise<void> {
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`No format ${id}.`);
  const exported = await documentOf(what);
  handOver(new Blob([writeDocument(format, exported, words)], { type: format.mediaType }), fileName(exported, format));
  const isEverything = what.of === 'pages' && what.keys === null;
  // A reminder too many is better than a file that seems not to have been saved.
  if (isEverything) await setTime(database, 'export', new Date()).catch(() => {});
}

/** Saves under that name as the browser saves any file. */
export function handOver(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FORGET_MS);
}

function documentOf(what: Exported): Promise<ExportDocument> {
  if (what.of === 'reading') return ofReading(what);
  return what.of === 'pages' ? ofPages(what.keys) : ofActors();
}

async function ofActors(): Promise<ExportDocument> {
  const [actors, joined] = await Promise.all([keptActors(database), joinedActors(database)]);
  return fromActors(actors, joined, stamp());
}

type OfReading = Extract<Exported, { of: 'reading' }>;

async function ofReading({ article, reading, engineVersion }: OfReading): Promise<ExportDocument> {
  const annotations = await annotationsOf(database, article.key);
  const page = await pageOf(database, article.key);
  const kept = { keptAt: page?.whole ? page.keptAt : null, note: page?.note ?? '' };
  const known = page === null ? kept : { ...kept, engineVersion: page.engineVersion, claims: page.reading.claims };
  return fromReading(
    article,
    { ...reading, engineVersion },
    annotations,
    known,
    stamp(),
    foundAgain(annotations, article, reading),
  );
}

async function ofPages(keys: readonly string[] | null): Promise<ExportDocument> {
  const wanted = keys ?? (await keptPages(database)).map(({ key }) => key);
  const pages = await pagesOf(database, wanted);
  const annotations = await Promise.all(wanted.map((key) => annotationsOf(database, key)));
  const all = annotations.flat();
  const found = pages.flatMap(({ key, whole, article, reading }) => {
    const ofPage = all.filter(({ page }) => page === key);
    return whole ? [...foundAgain(ofPage, article, reading)] : [];
  });
  const exported = fromKept(pages, all, stamp(), new Map(found));
  return keys === null ? { ...(await ofActors()), ...exported } : exported;
}

function foundAgain(annotations: readonly Annotation[], { text }: Article, { claims }: Reading): FoundAgain {
  const now = claimsNow(annotations, text, claims);
  return new Map(now.flatMap(({ annotation, claimId }) => (claimId === null ? [] : [[annotation.id, claimId]])));
}

function stamp(): Stamp {
  return { version: browser.runtime.getManifest().version, made: new Date() };
}

/** Formats name their words by keys of `locales/`, which a test holds against the file: the compiler sees only text. */
const words: Words = (key, values, count) =>
  (i18n.t as (key: string, count?: number, values?: readonly string[]) => string)(key, count, values);
