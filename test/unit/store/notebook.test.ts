import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/utils/model';
import { MAX_NOTE_LENGTH } from '@/utils/records';
import { WhenceDatabase } from '@/utils/store/db';
import * as notebook from '@/utils/store/notebook';
import { actorsOfPage, actorView, joinedActors, keptActors } from '@/utils/store/notebook-queries';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { writeVersion2 } from './old-database';
import { annotate, articleAt, contentOf, id } from './sample';

const MAY_5 = new Date('2026-05-05T10:00:00Z');
const MAY_6 = new Date('2026-05-06T10:00:00Z');
const JULY = new Date('2026-07-01T10:00:00Z');
const PAGE = contentOf();
const KEY = PAGE.article.key;
const BRANDT = { page: KEY, name: 'Odile Brandt' };

let factory: IDBFactory;
let db: WhenceDatabase;

beforeEach(() => {
  factory = new IDBFactory();
  db = new WhenceDatabase({ indexedDB: factory, IDBKeyRange });
});
afterEach(() => db.close());

const at = (url: string, published: string): Article => ({ ...articleAt(url), published });

/** The sample article in three outlets. */
async function keepThree() {
  await writes.keepPage(db, PAGE, '', MAY_5);
  for (const [n, host] of ['courier', 'gazette'].entries())
    await writes.keepPage(db, contentOf(at(`https://${host}.example/ferry`, `2026-05-1${n}`)), '', MAY_5);
}
const COURIER = { page: 'https://courier.example/ferry', name: 'Odile Brandt' };

describe('keeping an actor', () => {
  beforeEach(() => writes.keepPage(db, PAGE, '', MAY_5));

  it('keeps name and kind, and that it is whom this page means', async () => {
    const kept = await notebook.keepActor(db, id(1), BRANDT, MAY_6);
    expect(kept).toMatchObject({ id: id(1), name: 'Odile Brandt', kind: 'person', note: '' });
    expect(kept.links).toEqual([{ ...BRANDT, same: true }]);
    expect(await keptActors(db)).toEqual([kept]);
  });

  it('is one actor when the same wish comes twice, under one id or two', async () => {
    const kept = await notebook.keepActor(db, id(1), BRANDT, MAY_5);
    expect(await notebook.keepActor(db, id(1), BRANDT, MAY_6)).toEqual(kept);
    expect(await notebook.keepActor(db, id(2), BRANDT, MAY_6)).toEqual(kept);
    expect(await keptActors(db)).toHaveLength(1);
  });

  it('brings one that was deleted back with its note', async () => {
    await notebook.keepActor(db, id(1), BRANDT, MAY_5);
    await notebook.setActorNote(db, id(1), 'Mayor since 2029.', MAY_5);
    await notebook.deleteActor(db, id(1), MAY_5);
    expect(await keptActors(db)).toEqual([]);
    expect(await notebook.keepActor(db, id(2), BRANDT, MAY_6)).toMatchObject({ id: id(1), note: 'Mayor since 2029.' });
  });

  it.each([
    ['an actor that the page does not have', { page: KEY, name: 'Tom Weil' }],
    ['a page that is not kept', { page: 'https://nowhere.example/', name: 'Odile Brandt' }],
  ])('says so of %s', async (_, place) => {
    await expect(notebook.keepActor(db, id(1), place, MAY_5)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.actors.count()).toBe(0);
  });

  it.each([
    ['an id that is none', 'one', BRANDT],
    ['no name', id(1), { page: KEY, name: '' }],
    ['a name that is no text', id(1), { page: KEY, name: 7 }],
    ['nothing', id(1), null],
  ])('refuses %s', async (_, actor, place) => {
    await expect(notebook.keepActor(db, actor, place as never, MAY_5)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await db.actors.count()).toBe(0);
  });

  it('keeps a name of 2,000 characters by its beginning, a note of 10,000 whole, and HTML in both as letters', async () => {
    const name = '<img src=x onerror=alert(1)> Hale '.repeat(58).trim();
    const actors = PAGE.reading.actors.map((actor) => (actor.name === BRANDT.name ? { ...actor, name } : actor));
    await writes.keepPage(db, { ...PAGE, reading: { ...PAGE.reading, actors } }, '', MAY_6);
    const kept = await notebook.keepActor(db, id(1), { page: KEY, name }, MAY_6);
    expect(kept.name).toBe(name.slice(0, 500).trim());
    const note = '<b>Ask</b> '.repeat(910);
    expect((await notebook.setActorNote(db, id(1), note, MAY_6)).note).toBe(note);
    expect((await actorsOfPage(db, KEY)).find((one) => one.name === name)?.kept).toEqual({ id: id(1), sure: true });
  });

  it('refuses a note that is too long, and aliases that are no names', async () => {
    await notebook.keepActor(db, id(1), BRANDT, MAY_5);
    const before = await db.actors.toArray();
    const long = 'x'.repeat(MAX_NOTE_LENGTH + 1);
    await expect(notebook.setActorNote(db, id(1), long, MAY_6)).rejects.toMatchObject({ code: 'failed' });
    for (const aliases of [[''], ['x'.repeat(501)], Array.from({ length: 201 }, (_, i) => `n${i}`), 'Hale', null])
      await expect(notebook.setActorAliases(db, id(1), aliases as never, MAY_6)).rejects.toMatchObject({
        code: 'failed',
      });
    await expect(notebook.setActorNote(db, id(9), 'x', MAY_6)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.actors.toArray()).toEqual(before);
  });

  it('takes HTML in a name for its letters', async () => {
    const hostile = '<img src=x onerror=alert(1)> Hale';
    await notebook.keepActor(db, id(1), BRANDT, MAY_5);
    expect(await notebook.setActorAliases(db, id(1), [hostile, hostile], MAY_6)).toMatchObject({ aliases: [hostile] });
  });
});

describe('what an actor said in kept articles', () => {
  beforeEach(async () => {
    await keepThree();
    await notebook.keepActor(db, id(1), BRANDT, MAY_5);
  });
  const view = async () => {
    const found = await actorView(db, id(1));
    if (!found) throw new Error('not kept');
    return found;
  };

  it('is listed from where it was kept, and suggested from elsewhere, the latest first', async () => {
    const { said, suggestions } = await view();
    expect(said.map(({ entry, claims }) => [entry.key, claims.length])).toEqual([[KEY, 2]]);
    expect(suggestions.map(({ page, name, claims }) => [page, name, claims])).toEqual([
      ['https://gazette.example/ferry', 'Odile Brandt', 2],
      [COURIER.page, 'Odile Brandt', 2],
    ]);
  });

  it('joins when the reader says so, goes when they say it is another, and comes back when they take it back', async () => {
    await notebook.linkActor(db, id(1), COURIER, true, MAY_6);
    expect((await view()).said.map(({ entry }) => entry.key)).toEqual([COURIER.page, KEY]);
    await notebook.linkActor(db, id(1), COURIER, false, MAY_6);
    const refused = await view();
    expect(refused.said).toHaveLength(1);
    expect(refused.suggestions).toHaveLength(1);
    expect(refused.others.map(({ entry }) => entry.key)).toEqual([COURIER.page]);
    for (const _ of ['once', 'twice']) await notebook.linkActor(db, id(1), COURIER, null, MAY_6);
    expect((await view()).suggestions).toHaveLength(2);
  });

  it('is counted as the reader corrected it', async () => {
    await writes.keepAnnotation(db, annotate(1, PAGE, 0), PAGE, MAY_5);
    const dismissed = { dismissed: true, speaker: null, sourcing: null, standing: null };
    await writes.setCorrection(db, id(1), dismissed, MAY_6);
    expect((await view()).said[0]?.claims).toHaveLength(1);
  });

  it('leaves out pages that are deleted, and has them again after undo', async () => {
    await trash.deleteRecords(db, { annotations: [], pages: [KEY, COURIER.page] }, MAY_6);
    expect(await view()).toMatchObject({ said: [], suggestions: [{ page: 'https://gazette.example/ferry' }] });
    await trash.restoreRecords(db, { annotations: [], pages: [KEY, COURIER.page] }, MAY_6);
    expect((await view()).suggestions).toHaveLength(2);
  });

  it('tells on a page who is kept, for sure or by name', async () => {
    const kept = async (key: string) => (await actorsOfPage(db, key)).map((actor) => [actor.name, actor.kept]);
    expect(await kept(KEY)).toEqual([['Odile Brandt', { id: id(1), sure: true }]]);
    expect(await kept(COURIER.page)).toEqual([['Odile Brandt', { id: id(1), sure: false }]]);
    await notebook.linkActor(db, id(1), COURIER, false, MAY_6);
    expect(await kept(COURIER.page)).toEqual([['Odile Brandt', null]]);
  });

  it('follows an alias that the reader gives', async () => {
    const { reading, ...page } = contentOf(at('https://mail.example/ferry', '2026-05-20'));
    const actors = reading.actors.map((actor) => (actor.id === 'actor-1' ? { ...actor, name: 'Brandt' } : actor));
    await writes.keepPage(db, { ...page, reading: { ...reading, actors } }, '', MAY_5);
    expect((await view()).suggestions).toHaveLength(2);
    await notebook.setActorAliases(db, id(1), ['Brandt'], MAY_6);
    expect((await view()).suggestions.map(({ name }) => name)).toEqual(['Brandt', 'Odile Brandt', 'Odile Brandt']);
  });
});

describe('two kept actors that are one', () => {
  const rowsNow = () => db.actors.toArray();

  beforeEach(async () => {
    await keepThree();
    await notebook.keepActor(db, id(1), BRANDT, MAY_5);
    await notebook.keepActor(db, id(2), COURIER, MAY_5);
    await notebook.setActorNote(db, id(1), 'Mayor.', MAY_5);
    await notebook.setActorNote(db, id(2), 'Ask about the boats.', MAY_5);
    await notebook.setActorAliases(db, id(2), ['O. Brandt'], MAY_5);
  });

  it('become one with both notes, names and articles', async () => {
    for (const _ of ['once', 'twice']) await notebook.mergeActors(db, id(1), id(2), MAY_6);
    expect(await keptActors(db)).toMatchObject([
      { id: id(1), note: 'Mayor.\n\nAsk about the boats.', aliases: ['O. Brandt'], links: [{}, {}] },
    ]);
  });

  it('are two again as they were, without a word lost that was written since', async () => {
    const [one, two] = await rowsNow();
    await notebook.mergeActors(db, id(1), id(2), MAY_6);
    await notebook.setActorNote(db, id(1), 'Mayor.\n\nAsk about the boats. Asked.', MAY_6);
    for (const _ of ['once', 'twice']) await notebook.splitActors(db, id(1), id(2), MAY_6);
    const [first, second] = await rowsNow();
    expect(first).toEqual({ ...one, note: 'Mayor.\n\nAsk about the boats. Asked.', updatedAt: MAY_6.toISOString() });
    expect(second).toEqual({ ...two, updatedAt: MAY_6.toISOString() });
  });

  it('can be parted as long as the one is there, however late', async () => {
    await notebook.mergeActors(db, id(1), id(2), MAY_6);
    await notebook.restoreActor(db, id(2), MAY_6);
    expect(await keptActors(db)).toHaveLength(1);
    expect(await trash.purgeDeleted(db, JULY)).toBe(0);
    await notebook.splitActors(db, id(1), id(2), JULY);
    expect(await keptActors(db)).toHaveLength(2);
  });

  it('go together for good', async () => {
    await notebook.mergeActors(db, id(1), id(2), MAY_5);
    await notebook.deleteActor(db, id(1), MAY_6);
    await trash.purgeDeleted(db, JULY);
    await trash.purgeDeleted(db, JULY);
    expect(await db.actors.count()).toBe(0);
  });

  it.each([
    ['an actor and itself', 1, 1],
    ['one that is not there', 1, 9],
  ])('are not %s', async (_, into, from) => {
    const rows = await rowsNow();
    await expect(notebook.mergeActors(db, id(into), id(from), MAY_6)).rejects.toMatchObject({ code: 'not-found' });
    expect(await rowsNow()).toEqual(rows);
  });

  it('change nothing where both notes are too long together', async () => {
    await notebook.setActorNote(db, id(1), 'x'.repeat(MAX_NOTE_LENGTH), MAY_5);
    const rows = await rowsNow();
    await expect(notebook.mergeActors(db, id(1), id(2), MAY_6)).rejects.toMatchObject({ code: 'failed' });
    expect(await rowsNow()).toEqual(rows);
  });
});

describe('a database of version 2', () => {
  it('is taken over with every note in it, and its pages find each other', async () => {
    const rows = JSON.parse(readFileSync(new URL('../../fixtures/store/version-2.json', import.meta.url), 'utf8'));
    await writeVersion2(rows, factory);
    expect((await db.annotations.toArray()).map(({ note, correction }) => [note, correction?.speaker])).toEqual([
      ['Who pays?', undefined],
      ['', 'Clerk Ama Stolz'],
      ['Sold to whom?', undefined],
    ]);
    expect((await db.pages.toArray()).map(({ note }) => note)).toEqual(['Ask the mayor.']);
    await writes.keepPage(db, contentOf(articleAt('https://courier.example/ferry')), '', MAY_5);
    await notebook.keepActor(db, id(1), COURIER, MAY_5);
    expect((await actorView(db, id(1)))?.suggestions).toMatchObject([{ page: KEY, name: 'Odile Brandt' }]);
  });
});

describe('what was joined', () => {
  it('is there to be taken out with the actor that it is part of, however deep, and goes with it', async () => {
    await keepThree();
    for (const [n, place] of [BRANDT, COURIER, { ...COURIER, page: 'https://gazette.example/ferry' }].entries())
      await notebook.keepActor(db, id(n + 1), place, MAY_5);
    await notebook.setActorNote(db, id(1), 'Mayor since 2029.', MAY_5);
    expect(await joinedActors(db)).toEqual([]);
    await notebook.mergeActors(db, id(2), id(1), MAY_6);
    await notebook.mergeActors(db, id(3), id(2), MAY_6);
    expect((await joinedActors(db)).map(({ into, actor }) => [actor.id, into, actor.note])).toEqual([
      [id(1), id(2), 'Mayor since 2029.'],
      [id(2), id(3), 'Mayor since 2029.'],
    ]);
    await notebook.deleteActor(db, id(3), MAY_6);
    expect(await joinedActors(db)).toEqual([]);
  });
});
