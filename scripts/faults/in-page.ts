/** Runs in a page: the store itself, as shipped, and what a fault left of it. Each write is told on the console when it is done. */
import { Dexie } from 'dexie';
import { describe } from '../../utils/anchor';
import type { Annotation } from '../../utils/records';
import { compareCopy } from '../../utils/store/copy/compare';
import { copyDatabase } from '../../utils/store/copy/copy-db';
import { makeCopy } from '../../utils/store/copy/make';
import { restoreCopy } from '../../utils/store/copy/restore';
import { WhenceDatabase } from '../../utils/store/db';
import { beginNewLog } from '../../utils/store/new-log';
import { purgeExpired } from '../../utils/store/purge';
import { annotationsOf, keptAnnotations, listedAnnotations } from '../../utils/store/queries';
import { deleteRecords, restoreRecords } from '../../utils/store/trash';
import { keepAnnotation, keepPage, setNote } from '../../utils/store/writes';
import { contentOf } from '../bench/made-articles';

let own: WhenceDatabase | undefined;
const db = () => {
  own ??= new WhenceDatabase();
  return own;
};

export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export interface Left {
  readonly pages: readonly string[];
  readonly notes: readonly string[];
  readonly half: number;
}

/** What the background does when the browser starts. */
export async function newLog(): Promise<void> {
  await beginNewLog();
}

/** Keeps page after page with a claim of each, numbered from `from`, until the page is gone; at most `most`. */
export async function keepOn(from: number, most: number): Promise<string> {
  for (let n = from; n < from + most; n++) {
    try {
      await keepOne(n);
    } catch (error) {
      return said(error);
    }
    console.log(`done ${n}`);
    kept.push(n);
  }
  return '';
}

const kept: number[] = [];

/** What `keepOn` has kept in this page so far: the consoles of an extension's pages in Firefox tell nobody. */
export async function keptSoFar(): Promise<readonly number[]> {
  return kept;
}

/** The code of what was thrown; where that says nothing, what it was thrown for as well, the outermost first. */
function said(error: unknown): string {
  const { code } = error as { readonly code?: string };
  if (code !== undefined && code !== 'failed') return code;
  const chain: string[] = [];
  let at = error as { name?: string; message?: string; inner?: unknown; cause?: unknown } | undefined;
  for (; at !== undefined && at !== null && chain.length < 8; at = (at.inner ?? at.cause) as typeof at) {
    chain.push(`${at.name}: ${at.message}`);
  }
  return [code, ...chain].filter(Boolean).join(' < ');
}

/** One page with its first claim, whose note is its number. */
export async function keepOne(n: number): Promise<void> {
  const content = contentOf(n);
  await keepAnnotation(db(), annotation(n), content, new Date());
}

function annotation(n: number): Annotation {
  const { article, reading, engineVersion } = contentOf(n);
  const claim = reading.claims[0];
  if (!claim) throw new RangeError('No claim.');
  const time = new Date().toISOString();
  return {
    id: idOf(n),
    page: article.key,
    quote: article.text.slice(...claim.sentence),
    selectors: describe(claim.sentence, article.text),
    claim: claim as Annotation['claim'],
    engineVersion,
    speaker: null,
    note: String(n),
    tags: [],
    kept: true,
    correction: null,
    verdict: null,
    evidence: [],
    checker: '',
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
  };
}

/** Everything that is there; a page without its text or index, or a claim without its page, is half there. */
export async function left(): Promise<Left> {
  const stores = [db().pages, db().contents, db().digests, db().annotations];
  const [[pages = [], contents = [], digests = []], rows] = await db().transaction('r', stores, () =>
    Promise.all([
      Promise.all([db().pages, db().contents, db().digests].map((store) => store.toCollection().primaryKeys())),
      db().annotations.toArray(),
    ]),
  );
  const has = [pages, contents, digests].map((keys) => new Set<string>(keys));
  const all = new Set([...pages, ...contents, ...digests, ...rows.map(({ page }) => page)]);
  const half = [...all].filter((key) => has.some((keys) => !keys.has(key))).length;
  return { pages, notes: rows.map(({ note }) => note), half };
}

export async function writeNotes(id: number, from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n++) {
    await setNote(db(), idOf(id), `${n} ${'x'.repeat(2_000)} ${n}`, new Date());
    console.log(`done ${n}`);
  }
}

export async function noteOf(id: number): Promise<string> {
  return (await db().annotations.get(idOf(id)))?.note ?? '';
}

/** Deletes those, and says whether a read and a small write still work. */
export async function makeRoom(numbers: readonly number[]): Promise<string> {
  try {
    await deleteRecords(db(), { annotations: numbers.map(idOf), pages: [] }, new Date());
    return '';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** A connection of version 3, as an old tab holds it. */
export async function openOld(): Promise<void> {
  const old = new Dexie('whence');
  old.version(3).stores({
    pages: '&key, keptAt, deletedAt, *words',
    contents: '&key',
    annotations: '&id, page, createdAt, deletedAt, *words',
    digests: '&key, *shingles, *names',
    actors: '&id, deletedAt',
  });
  await old.open();
  for (let n = 0; n < 20; n++) {
    const { words, facets: _, ...row } = { words: [], deletedWithPage: false, ...annotation(n), facets: [] };
    await old.table('annotations').put({ ...row, words });
    console.log(`done ${n}`);
  }
}

/** The trash after its clock was set forward and back, and back before everything; how many are still to be brought back. */
export async function turnClock(): Promise<number> {
  const day = 864e5;
  const now = Date.now();
  for (const days of [0, 1_000, 1_000.01, 0.1, -500, -499, 1.2]) await purgeExpired(db(), new Date(now + days * day));
  const back = await restoreRecords(
    db(),
    { annotations: Array.from({ length: 20 }, (_, n) => idOf(n)), pages: [] },
    new Date(),
  );
  return back.annotations.length;
}

/** Damages a record, and says what the list shows, what it says, and what the copy brings back. */
export async function damage(n: number): Promise<{ listed: number; damaged: number; mended: number; after: number }> {
  const copies = await copyDatabase();
  const copy = await makeCopy(db(), copies, crypto.randomUUID(), new Date());
  await db()
    .table<object>('annotations')
    .put({ ...(await db().annotations.get(idOf(n))), selectors: 'none', claim: 3 });
  const { live, damaged } = await listedAnnotations(db());
  const { mended } = await compareCopy(db(), copies, copy);
  await restoreCopy(db(), copies, copy, new Date());
  return { listed: live.length, damaged: damaged.length, mended, after: (await keptAnnotations(db())).length };
}

export { annotationsOf, keepPage };
