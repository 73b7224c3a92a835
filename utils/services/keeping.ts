/** Keeping, finding again and letting go: the small writes that the background does for pages and popup. */
import browser from 'webextension-polyfill';
import { claimsNow, describe } from '../anchor';
import { WITH_SYNC } from '../build';
import { claimSpan } from '../claim-span';
import type { Kept, KeptMark } from '../messages/protocol';
import { askPage, WhenceError } from '../messages/transport';
import type { Article, Claim, Correction, Reading, Span } from '../model';
import type { Annotation, ClaimChange } from '../records';
import { database } from '../store/db';
import { purgeExpired } from '../store/purge';
import { annotationsOf, pageEntryOf, pageOfAnnotation } from '../store/queries';
import type { RecordIds } from '../store/rows';
import { accountOf } from '../store/sync/account';
import { type Words, writeOver } from '../store/sync/overwriting';
import { deleteRecords, restoreRecords } from '../store/trash';
import { changeClaims } from '../store/worksheets';
import * as writes from '../store/writes';
import { readText } from './reading';
import { changeSettings, getSettings } from './settings';
import { stored } from './stored';
import { getTabRecord, type TabRecord, touchTab, waitForTabRecord } from './tab-records';
import { finderOf } from './text-finder';

/** What to keep: a claim of the reading, a passage the reader chose, or (both null) the page as a whole. */
export interface Wish {
  readonly id: string;
  readonly claimId: string | null;
  readonly span: Span | null;
  readonly note: string;
  /** Hash of the text that the wish is about; absent: whatever the tab shows. */
  readonly textHash?: string;
}

/** A tab as far as keeping goes. */
export interface KeepingTab {
  readonly id: number;
  readonly incognito: boolean;
}

/** The tab with that id. Throws where it is closed. */
export async function keepingTab(tabId: number): Promise<KeepingTab> {
  const { incognito } = await browser.tabs.get(tabId);
  return { id: tabId, incognito };
}

/** Throws `private-window` where that tab is in one. A tab that is gone by now keeps no reader from saving a note. */
export async function checkMayStore(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined && (await isPrivate(tabId))) throw new WhenceError('private-window');
}

/**
 * Throws `private-window` in a private window, and `not-found` where the annotation is not of the page in this tab: a
 * page script speaks for its own page alone.
 */
export async function checkIsOfTab(tab: KeepingTab, id: string): Promise<void> {
  if (tab.incognito) throw new WhenceError('private-window');
  const record = await getTabRecord(tab.id);
  const page = await stored(() => pageOfAnnotation(database(), id));
  if (record?.status !== 'read' || page !== record.article.key) throw new WhenceError('not-found');
}

/**
 * Everything kept of the tab's page, after keeping what is wished. Throws `WhenceError`: `private-window` (nothing is
 * stored there), `no-reading` (the tab cannot be read, or shows another text by now), `not-found` (no such claim),
 * `storage-full`.
 */
export async function keep(tab: KeepingTab, wish: Wish): Promise<Kept> {
  if (tab.incognito) throw new WhenceError('private-window');
  const { article, reading, engineVersion } = await readRecord(tab.id, wish.textHash);
  const now = new Date();
  const page = { article, reading, engineVersion };
  await stored(async () => {
    if (wish.claimId === null && wish.span === null) {
      await writes.keepPage(database(), page, wish.note, now);
    } else {
      const annotation = annotationOf(page, wish, now.toISOString());
      await writes.keepAnnotation(database(), annotation, page, now, await knownAs(wish.claimId, article, reading));
    }
  });
  return keptNow(article, reading);
}

/** What the reader says of a claim of the reading in place of the engine; null takes it back. */
export interface CorrectionWish {
  /** Of the annotation, where the claim has none yet. */
  readonly id: string;
  readonly claimId: string;
  readonly correction: Correction | null;
  /** As in `Wish`. */
  readonly textHash?: string;
}

/** Everything kept of the tab's page, after correcting that claim; keeps it first where it is not. Throws as `keep` does. */
export async function correct(tab: KeepingTab, { id, claimId, correction, textHash }: CorrectionWish): Promise<Kept> {
  if (tab.incognito) throw new WhenceError('private-window');
  const { article, reading, engineVersion } = await readRecord(tab.id, textHash);
  await correctIn({ article, reading, engineVersion }, { id, claimId, correction }, new Date());
  return keptNow(article, reading);
}

async function correctIn(
  page: writes.PageContent,
  { id, claimId, correction }: CorrectionWish,
  now: Date,
): Promise<void> {
  const { article, reading } = page;
  const asked = annotationOf(page, { id, claimId, span: null, note: '' }, now.toISOString());
  const known = await knownAs(claimId, article, reading);
  await stored(async () => {
    if (correction !== null) {
      const corrected = { ...asked, kept: false, correction: correction as Annotation['correction'] };
      await writes.keepAnnotation(database(), corrected, page, now, known);
    } else if (known !== null) await writes.setCorrection(database(), known, null, now);
  });
}

/**
 * Keeps a draft as a page of its own, with what the reader says of its claims; one that is kept already gets what they say
 * now. Throws as `keep` does.
 */
export async function keepDraft(article: Article, corrections: readonly CorrectionWish[]): Promise<null> {
  const page = { article, ...(await readText(article)) };
  const now = new Date();
  await stored(() => writes.keepPage(database(), page, '', now));
  for (const wish of corrections) await correctIn(page, wish, now);
  return null;
}

async function keptNow(article: Article, reading: Reading): Promise<Kept> {
  const { toldWhereNotesLive } = await getSettings();
  const [kept, pageKept] = await Promise.all([keptMarks(article, reading), isPageKept(article.key)]);
  // Where a server has them too, the reader knows: they have named it.
  const isShared = WITH_SYNC && (await accountOf(database())) !== null;
  return { kept, pageKept, firstTime: !toldWhereNotesLive && !isShared };
}

/** What was kept, after remembering that the reader is being told where notes live: for callers that tell. */
export async function telling(keeping: Promise<Kept>): Promise<Kept> {
  const kept = await keeping;
  if (kept.firstTime) await changeSettings(() => ({ toldWhereNotesLive: true }));
  return kept;
}

/** The tab's record, of that text. A page whose record was pushed out is asked to be read again. */
async function readRecord(tabId: number, textHash: string | undefined): Promise<ReadRecord> {
  const fits = (record: TabRecord): record is ReadRecord =>
    record.status === 'read' && (textHash === undefined || record.article.textHash === textHash);
  const known = await getTabRecord(tabId);
  if (known !== null && fits(known)) {
    await touchTab(tabId);
    return known;
  }
  const asked = Date.now();
  await askPage(tabId, 'background>page:read', {});
  const record = await waitForTabRecord(tabId, (found) => found.readAt >= asked, READ_TIMEOUT_MS);
  if (record === null || !fits(record)) throw new WhenceError('no-reading');
  return record;
}

type ReadRecord = Extract<TabRecord, { status: 'read' }>;
const READ_TIMEOUT_MS = 8_000;

/** The kept passages of an article, each where it now stands, and of the claim that now stands there. */
export async function keptMarks(article: Article, reading: Reading): Promise<readonly KeptMark[]> {
  const annotations = await stored(() => annotationsOf(database(), article.key));
  return claimsNow(annotations, article.text, reading.claims, finderOf(article.text)).map(
    ({ annotation, claimId, span }) => {
      const { id, note, kept, correction } = annotation;
      return { id, claimId, span, note, kept, correction };
    },
  );
}

/** Is the tab in a private window? One that is closed by now counts as none. */
export async function isPrivate(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.incognito === true;
}

/** What a tab shows of what is kept: in a private window nothing, as what was read elsewhere is nobody's business there. */
export async function shownMarks(tabId: number, article: Article, reading: Reading): Promise<readonly KeptMark[]> {
  return (await isPrivate(tabId)) ? [] : keptMarks(article, reading);
}

/** What is kept of the text that the tab shows. Throws `no-reading`. */
export async function keptIn(tabId: number): Promise<{ textHash: string; kept: readonly KeptMark[] }> {
  const record = await getTabRecord(tabId);
  if (record?.status !== 'read') throw new WhenceError('no-reading');
  return { textHash: record.article.textHash, kept: await keptMarks(record.article, record.reading) };
}

/** The id of the annotation of that claim, also of one that was found again under another id; null where there is none. */
async function knownAs(claimId: string | null, article: Article, reading: Reading): Promise<string | null> {
  if (claimId === null) return null;
  return (await keptMarks(article, reading)).find((mark) => mark.claimId === claimId)?.id ?? null;
}

export async function isPageKept(key: string): Promise<boolean> {
  return (await stored(() => pageEntryOf(database(), key)))?.whole === true;
}

export async function setNote(id: string, words: Words): Promise<null> {
  const [db, now] = [database(), new Date()];
  const write = () => writes.setNote(db, id, words.note, now);
  await stored(() => (WITH_SYNC ? writeOver(db, { kind: 'annotation', key: id }, words, now, write) : write()));
  return null;
}

export async function setPageNote(key: string, words: Words): Promise<null> {
  const [db, now] = [database(), new Date()];
  const write = () => writes.setPageNote(db, key, words.note, now);
  await stored(() => (WITH_SYNC ? writeOver(db, { kind: 'page', key }, words, now, write) : write()));
  return null;
}

export async function changeKept(ids: readonly string[], change: ClaimChange): Promise<null> {
  await stored(() => changeClaims(database(), ids, change, new Date()));
  return null;
}

export async function deleteKept(records: RecordIds): Promise<null> {
  await stored(() => deleteRecords(database(), records, new Date()));
  return null;
}

export async function restoreKept(records: RecordIds): Promise<null> {
  await stored(() => restoreRecords(database(), records, new Date()));
  return null;
}

function annotationOf(page: writes.PageContent, wish: Wish, now: string): Annotation {
  const { article, reading } = page;
  const claim = wish.claimId === null ? null : claimOf(reading, wish.claimId);
  const span = claim === null ? wish.span : claimSpan(claim);
  if (span === null || span[1] > article.text.length) throw new WhenceError('not-found');
  return {
    id: wish.id,
    page: article.key,
    quote: article.text.slice(span[0], span[1]),
    selectors: describe(span, article.text),
    claim: claim as Annotation['claim'],
    ...(claim !== null && { engineVersion: page.engineVersion }),
    speaker: reading.actors.find(({ id }) => id === claim?.actor)?.name ?? null,
    note: wish.note,
    tags: [],
    kept: true,
    correction: null,
    verdict: null,
    evidence: [],
    checker: '',
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

function claimOf(reading: Reading, id: string): Claim {
  const claim = reading.claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new WhenceError('not-found');
  return claim;
}

/** Removes for good what was deleted too long ago to be brought back. */
export async function emptyTrash(): Promise<void> {
  await stored(() => purgeExpired(database(), new Date()));
}
