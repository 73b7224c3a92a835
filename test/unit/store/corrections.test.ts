import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '@/utils/model';
import { WhenceDatabase } from '@/utils/store/db';
import * as queries from '@/utils/store/queries';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { withoutWords, writeVersion1 } from './old-database';
import {
  annotate,
  annotationOf,
  articleAt,
  catalogues,
  contentOf,
  counts,
  id,
  PARAGRAPHS,
  readingOf,
  search,
} from './sample';

const MAY_5 = new Date('2026-05-05T10:00:00Z');
const MAY_6 = new Date('2026-05-06T10:00:00Z');
const PAGE = contentOf();
const KEY = PAGE.article.key;
const DISMISSED = { dismissed: true, speaker: null, sourcing: null, standing: null } as const;
const BY_CLERK = {
  dismissed: false,
  speaker: 'Clerk Ama Stolz',
  sourcing: 'named' as const,
  standing: ['disputed' as const],
};

let factory: IDBFactory;
let db: WhenceDatabase;

beforeEach(() => {
  factory = new IDBFactory();
  db = new WhenceDatabase({ indexedDB: factory, IDBKeyRange });
});
afterEach(async () => {
  const { kept, anew } = await catalogues(db);
  expect(kept).toEqual(anew);
  db.close();
});

const keepClaim = (n: number, claim: number, change: Parameters<typeof annotate>[3] = {}) =>
  writes.keepAnnotation(db, annotate(n, PAGE, claim, change), PAGE, MAY_5);

describe('correcting a kept claim', () => {
  it('keeps what the reader says beside what the engine read', async () => {
    const kept = await keepClaim(1, 2, { note: 'Sold?' });
    await writes.setCorrection(db, id(1), BY_CLERK, MAY_6);
    expect(await annotationOf(db, id(1))).toEqual({
      ...kept,
      correction: BY_CLERK,
      updatedAt: MAY_6.toISOString(),
    });
  });

  it('changes nothing more when the same wish comes twice', async () => {
    await keepClaim(1, 2);
    const once = await writes.setCorrection(db, id(1), BY_CLERK, MAY_5);
    expect(await writes.setCorrection(db, id(1), { ...BY_CLERK }, MAY_6)).toEqual(once);
  });

  it('makes the claim found by the speaker whom the reader names', async () => {
    await keepClaim(1, 2);
    await writes.setCorrection(db, id(1), BY_CLERK, MAY_6);
    expect((await search(db, 'stolz')).annotations.map((found) => found.id)).toEqual([id(1)]);
  });

  it('is taken back and leaves a claim that the reader kept', async () => {
    await keepClaim(1, 2);
    await writes.setCorrection(db, id(1), BY_CLERK, MAY_5);
    expect(await writes.setCorrection(db, id(1), null, MAY_6)).toMatchObject({ id: id(1), correction: null });
  });

  it('takes along what is here for it alone, so that it can be brought back', async () => {
    await keepClaim(1, 2, { kept: false, correction: DISMISSED });
    expect(await writes.setCorrection(db, id(1), null, MAY_6)).toBeNull();
    expect(await counts(db)).toEqual({ pages: 0, annotations: 0, deleted: 2 });
    await trash.restoreRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    expect(await annotationOf(db, id(1))).toMatchObject({ correction: DISMISSED });
  });

  it('leaves what has a note, whatever it is here for', async () => {
    await keepClaim(1, 2, { kept: false, correction: DISMISSED, note: 'Why marked?' });
    await writes.setCorrection(db, id(1), null, MAY_6);
    expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Why marked?', correction: null });
  });

  it('comes back without it for a note that another window still sends, and its page with it', async () => {
    await keepClaim(1, 2, { kept: false, correction: DISMISSED });
    await writes.setCorrection(db, id(1), null, MAY_5);
    await writes.setNote(db, id(1), '', MAY_6);
    expect(await counts(db)).toEqual({ pages: 0, annotations: 0, deleted: 2 });
    await writes.setNote(db, id(1), 'Ask the clerk.', MAY_6);
    expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Ask the clerk.', correction: null, deletedAt: null });
    expect(await counts(db)).toEqual({ pages: 1, annotations: 1, deleted: 0 });
  });

  it('has such a note added to the claim where that was kept anew', async () => {
    await keepClaim(1, 2, { kept: false, correction: DISMISSED });
    await writes.setCorrection(db, id(1), null, MAY_5);
    await keepClaim(2, 2, { note: 'Sold?' });
    await writes.setNote(db, id(1), 'Ask the clerk.', MAY_6);
    expect(await queries.annotationsOf(db, KEY)).toMatchObject([{ id: id(2), note: 'Sold?\n\nAsk the clerk.' }]);
  });

  it('has such a note added also where the sentence was edited since, on a page kept whole', async () => {
    await writes.keepPage(db, PAGE, '', MAY_5);
    await keepClaim(1, 2, { kept: false, correction: DISMISSED });
    await writes.setCorrection(db, id(1), null, MAY_5);
    const article = articleAt(
      undefined,
      PARAGRAPHS.map((text) => text.replace('have been sold', 'were sold off')),
    );
    const reading = readingOf(article);
    const claims = reading.claims.map((claim) => ({ ...claim, id: `${claim.id}b` }));
    const edited = { article, reading: { ...reading, claims }, engineVersion: '1' };
    const anew = annotate(2, edited, 2, { note: 'Sold?', createdAt: MAY_6.toISOString() });
    await writes.keepAnnotation(db, anew, edited, MAY_6);
    await writes.setNote(db, id(1), 'Ask the clerk.', MAY_6);
    expect(await queries.annotationsOf(db, KEY)).toMatchObject([{ id: id(2), note: 'Sold?\n\nAsk the clerk.' }]);
  });

  it('stays in the trash with a later note where the reader deleted it', async () => {
    await keepClaim(1, 2, { kept: false, correction: DISMISSED });
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_5);
    await writes.setNote(db, id(1), 'Ask the clerk.', MAY_6);
    expect(await annotationOf(db, id(1))).toBeNull();
    await trash.restoreRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Ask the clerk.', correction: DISMISSED });
  });

  it('is of a claim that is then kept as well, and stays', async () => {
    await keepClaim(1, 2, { kept: false, correction: BY_CLERK });
    expect(await keepClaim(2, 2)).toMatchObject({ id: id(1), kept: true, correction: BY_CLERK });
  });

  it('is the one asked for last where two windows correct one claim at once', async () => {
    await Promise.all([
      keepClaim(1, 2, { kept: false, correction: BY_CLERK }),
      keepClaim(2, 2, { kept: false, correction: DISMISSED }),
    ]);
    expect(await queries.annotationsOf(db, KEY)).toMatchObject([{ id: id(1), correction: DISMISSED, kept: false }]);
  });

  it('goes to the claim that the asker found it to be of, and keeping that makes no second one', async () => {
    await keepClaim(1, 2, { kept: false, correction: DISMISSED });
    const again = { ...annotate(2, PAGE, 2, { correction: BY_CLERK }) };
    const edited = { ...again, claim: again.claim && { ...again.claim, id: 'claim-3b' } };
    expect(await writes.keepAnnotation(db, edited, PAGE, MAY_6, id(1))).toMatchObject({
      id: id(1),
      kept: true,
      correction: BY_CLERK,
    });
    expect(await counts(db)).toMatchObject({ annotations: 1 });
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    expect(await writes.keepAnnotation(db, edited, PAGE, MAY_6, id(1))).toMatchObject({ id: id(2) });
  });

  it('leaves the claim as it was kept, with the engine that read that, where another engine reads it by now', async () => {
    await keepClaim(1, 2);
    const by2 = annotate(2, { ...PAGE, engineVersion: '2' }, 2, { correction: BY_CLERK });
    const read = by2.claim && { ...by2.claim, confidence: 0.5 };
    await writes.keepAnnotation(db, { ...by2, claim: read }, { ...PAGE, engineVersion: '2' }, MAY_6);
    const kept = annotate(1, PAGE, 2, { correction: BY_CLERK, updatedAt: MAY_6.toISOString() });
    expect(await queries.annotationsOf(db, KEY)).toEqual([kept]);
    expect(kept.engineVersion).toBe('1');
  });

  it('is refused for what is gone, and for what is no correction', async () => {
    await keepClaim(1, 2);
    await expect(writes.setCorrection(db, id(9), BY_CLERK, MAY_6)).rejects.toMatchObject({ code: 'not-found' });
    const broken = [
      { ...DISMISSED, dismissed: false },
      { ...BY_CLERK, speaker: '   ' },
      { ...BY_CLERK, speaker: 'x'.repeat(10_000) },
      { ...BY_CLERK, sourcing: 'constructor' },
      { ...BY_CLERK, standing: ['true'] },
      { ...BY_CLERK, standing: Array(100_000).fill('hearsay') },
      {},
    ];
    for (const one of broken) {
      await expect(writes.setCorrection(db, id(1), one as Correction, MAY_6)).rejects.toMatchObject({ code: 'failed' });
    }
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await expect(writes.setCorrection(db, id(1), BY_CLERK, MAY_6)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a database of version 1', () => {
  const file = new URL('../../fixtures/store/version-1.json', import.meta.url);
  const old = JSON.parse(readFileSync(file, 'utf8')) as Record<'pages' | 'contents' | 'annotations', object[]>;

  it('has everything again, kept on purpose and not corrected', async () => {
    await writeVersion1(old, factory);
    const [pages, contents] = [await db.pages.toArray(), await db.contents.toArray()];
    expect({ pages, contents }).toEqual({ pages: old.pages.map(withoutWords), contents: old.contents });
    expect(await db.annotations.toArray()).toMatchObject(
      old.annotations.map((row) => ({ ...withoutWords(row), kept: true, correction: null, verdict: null })),
    );
    expect((await queries.annotationsOf(db, KEY)).map(({ note }) => note)).toEqual(['Who pays?', '']);
    await trash.restoreRecords(db, { annotations: [id(3)], pages: [] }, MAY_6);
    expect(await annotationOf(db, id(3))).toMatchObject({ note: 'Sold to whom?', correction: null });
  });

  it('names no engine for its claims, for none was noted, and is read and written all the same', async () => {
    await writeVersion1(old, factory);
    await writes.setNote(db, id(1), 'Who pays now?', MAY_6);
    expect(await annotationOf(db, id(1))).not.toHaveProperty('engineVersion');
    await trash.deleteRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    await keepClaim(7, 0, { note: 'Kept anew.' });
    await trash.restoreRecords(db, { annotations: [id(1)], pages: [] }, MAY_6);
    expect(await annotationOf(db, id(7))).toMatchObject({ engineVersion: '1', note: 'Kept anew.\n\nWho pays now?' });
  });

  it('takes corrections of what was kept in it', async () => {
    await writeVersion1(old, factory);
    await writes.setCorrection(db, id(1), BY_CLERK, MAY_6);
    expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Who pays?', correction: BY_CLERK });
  });
});
