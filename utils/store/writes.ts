/**
 * Every write to the reader’s records; deleting and undo are in `trash.ts`, kept actors in `notebook.ts`, under the same rules. Each is one
 * transaction, so that it is done or not done, and idempotent: whoever asks makes the ids, and asking twice changes
 * nothing more. What goes in is checked first. Everything here throws `StoreError`, and then nothing has changed.
 *
 * `now` is the asker's clock; times are stored as `Date.prototype.toISOString` writes them, so that they sort as text.
 */
import * as v from 'valibot';
import type { Article, Correction, Reading } from '../model';
import { type Annotation, AnnotationSchema, type KeptPage, KeptPageSchema, NoteSchema } from '../records';
import { changing } from './catalogued';
import type { WhenceDatabase } from './db';
import { guarded, StoreError } from './errors';
import { isLive } from './queries';
import { type AnnotationRow, type PageEntry, toAnnotation, toAnnotationRow, toRows } from './rows';
import { deleteRecords } from './trash';
import { absorb, joinNotes, liveTwin, passageKey } from './twin';

/** What is needed to show, compare and export a page without the web. */
export interface PageContent {
  readonly article: Article;
  readonly reading: Reading;
  readonly engineVersion: string;
}

/**
 * Keeps the page as a whole and gives back its entry. A page that is already there gets the new text and reading and
 * keeps its time and its note; `note` is added to that (see `joinNotes`). A deleted page comes back with its note.
 */
export function keepPage(db: WhenceDatabase, content: PageContent, note: string, now: Date): Promise<PageEntry> {
  return guarded(() => {
    const fresh = parsePage(content, note, true, now);
    return changing(db, [db.contents, db.digests], async (touch) => {
      touch(fresh.key);
      const old = await db.pages.get(fresh.key);
      const kept: KeptPage = old
        ? { ...fresh, note: joinNotes(old.note, note), keptAt: isLive(old) ? old.keptAt : fresh.keptAt }
        : fresh;
      return putPage(db, kept);
    });
  });
}

/**
 * Keeps a claim or a passage together with the record of its page, and gives back what is kept. An id that is already
 * there is the same wish again and changes nothing. A claim or passage that is already kept on that page under another
 * id is given back instead of being doubled, with the new note and tags added to its own (see `absorb`); so is the live
 * annotation `known`, which the asker found the claim to be of. A correction that is asked for replaces an older one.
 *
 * A page that is not kept as a whole takes the text and reading of `content` where they are others; one that is keeps those it was kept with,
 * also when it was deleted: it comes back as it was, so that undoing its deletion finds the text that the reader kept.
 */
export function keepAnnotation(
  db: WhenceDatabase,
  annotation: Annotation,
  content: PageContent,
  now: Date,
  known: string | null = null,
): Promise<Annotation> {
  return guarded(() => {
    const asked = v.parse(AnnotationSchema, annotation);
    const page = parsePage(content, '', false, now);
    if (asked.page !== page.key) throw new StoreError('failed', 'The annotation is of another page.');
    return changing(db, [db.contents, db.digests], async (touch) => {
      // All at once: each turn to the database and back is half of what keeping a claim takes.
      const [sameId, knownRow, ofPage, old] = await Promise.all([
        db.annotations.get(asked.id),
        known === null ? undefined : db.annotations.get(known),
        db.annotations.where('page').equals(asked.page).toArray(),
        db.pages.get(page.key),
      ]);
      if (sameId) return toAnnotation(sameId);
      touch(asked.page);
      const isKnown = knownRow !== undefined && isLive(knownRow) && knownRow.page === asked.page;
      const twin = isKnown ? toAnnotation(knownRow) : liveTwinIn(ofPage, asked);
      if (twin) {
        const kept = absorb(twin, asked, now, asked.correction ?? twin.correction);
        await db.annotations.put(toAnnotationRow(kept));
        return kept;
      }
      const row = toAnnotationRow(asked);
      if (!old) await putPage(db, page);
      else if (isSameReading(old, page)) {
        // Its text is indexed for finding other articles: thirty times the work of the claim itself.
        touch(asked.page, { page: old, annotations: [...ofPage, row] });
      } else if (!old.whole) {
        await putPage(db, { ...page, note: old.note, keptAt: isLive(old) ? old.keptAt : page.keptAt });
      } else if (!isLive(old)) await db.pages.put({ ...old, deletedAt: null, updatedAt: now.toISOString() });
      await db.annotations.put(row);
      return asked;
    });
  });
}

/**
 * Sets the note of an annotation, also of a deleted one (another window may still show it), and gives back what has the
 * note. What went only with its correction comes back for a note, with its page and without that correction; where the
 * claim was kept anew in the meantime, the note is added to that. Throws `not-found`.
 */
export function setNote(db: WhenceDatabase, id: string, note: string, now: Date): Promise<Annotation> {
  return guarded(() => {
    const checked = v.parse(NoteSchema, note);
    return changing(db, [db.contents], async (touch) => {
      const row = await db.annotations.get(id);
      if (!row) throw new StoreError('not-found', 'This note is not in the library any more.');
      touch(row.page);
      const updatedAt = now.toISOString();
      const changed = { ...toAnnotation(row), note: checked, updatedAt };
      if (row.withdrawn && checked !== '') return bringBack(db, row, { ...changed, correction: null }, now);
      const { deletedWithPage, withdrawn } = row;
      await db.annotations.put({ ...toAnnotationRow(changed), deletedWithPage, ...(withdrawn && { withdrawn }) });
      return changed;
    });
  });
}

/**
 * Sets what the reader says of a kept claim in place of the engine, or takes it back with null. What is here only for its
 * correction goes with that, as `deleteRecords` deletes, unless it has a note, tags or a worksheet: then null comes back. Throws
 * `not-found`, also for what is deleted.
 */
export function setCorrection(
  db: WhenceDatabase,
  id: string,
  correction: Correction | null,
  now: Date,
): Promise<Annotation | null> {
  return guarded(() => {
    const checked = v.parse(AnnotationSchema.entries.correction, correction);
    return changing(db, [], async (touch) => {
      const row = await db.annotations.get(id);
      if (!row || !isLive(row)) throw new StoreError('not-found', 'This claim is not in the library any more.');
      touch(row.page);
      const old = toAnnotation(row);
      const isNeeded = old.kept || checked !== null || old.note !== '' || old.tags.length > 0 || hasWorksheet(old);
      if (!isNeeded) {
        // The correction stays in the deleted record: undoing the deletion brings it back.
        await deleteRecords(db, { annotations: [id], pages: [] }, now);
        await db.annotations.update(id, { withdrawn: true });
        return null;
      }
      if (JSON.stringify(old.correction) === JSON.stringify(checked)) return old;
      const changed = { ...old, correction: checked, updatedAt: now.toISOString() };
      await db.annotations.put(toAnnotationRow(changed));
      return changed;
    });
  });
}

/** Sets the note of a page, also of a deleted one. Throws `not-found`. */
export function setPageNote(db: WhenceDatabase, key: string, note: string, now: Date): Promise<PageEntry> {
  return guarded(() => {
    const checked = v.parse(NoteSchema, note);
    return changing(db, [], async (touch) => {
      const row = await db.pages.get(key);
      if (!row) throw new StoreError('not-found', 'This page is not in the library any more.');
      touch(key);
      const changed = { ...row, note: checked, updatedAt: now.toISOString() };
      await db.pages.put(changed);
      return changed;
    });
  });
}

function parsePage(
  { article, reading, engineVersion }: PageContent,
  note: string,
  whole: boolean,
  now: Date,
): KeptPage {
  const time = now.toISOString();
  return v.parse(KeptPageSchema, {
    key: article.key,
    article,
    reading,
    engineVersion,
    whole,
    note,
    keptAt: time,
    updatedAt: time,
    deletedAt: null,
  });
}

/** Whether the live page has the same text, read by the same engine, and its head says the same. */
function isSameReading(old: PageEntry, { article, engineVersion }: KeptPage): boolean {
  const { text: _, blocks: __, links: ___, ...head } = article;
  return isLive(old) && old.engineVersion === engineVersion && JSON.stringify(old.article) === JSON.stringify(head);
}

async function putPage(db: WhenceDatabase, page: KeptPage): Promise<PageEntry> {
  const [row, content, digest] = toRows(page);
  await db.pages.put(row);
  await db.contents.put(content);
  await db.digests.put(digest);
  return row;
}

function liveTwinIn(ofPage: readonly AnnotationRow[], asked: Annotation): Annotation | null {
  const key = passageKey(asked);
  const row = ofPage.find((other) => isLive(other) && passageKey(other) === key);
  return row ? toAnnotation(row) : null;
}

function hasWorksheet({ verdict, evidence, checker }: Annotation): boolean {
  return verdict !== null || evidence.length > 0 || checker !== '';
}

async function bringBack(db: WhenceDatabase, row: AnnotationRow, changed: Annotation, now: Date): Promise<Annotation> {
  const annotation = { ...changed, deletedAt: null };
  const live = await db.annotations.where('page').equals(row.page).filter(isLive).toArray();
  const twin = await liveTwin(db, row, live);
  const back = twin ? absorb(toAnnotation(twin), annotation, now) : annotation;
  const page = await db.pages.get(annotation.page);
  if (page && !isLive(page)) await db.pages.put({ ...page, deletedAt: null, updatedAt: now.toISOString() });
  await db.annotations.put(toAnnotationRow(back));
  return back;
}
