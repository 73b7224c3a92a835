import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/utils/model';
import { actorIndex, notesOnActors } from '@/utils/store/actor-notes';
import { WhenceDatabase } from '@/utils/store/db';
import * as notebook from '@/utils/store/notebook';
import * as writes from '@/utils/store/writes';
import { contentOf, id } from './sample';

const NOW = new Date('2026-05-05T10:00:00Z');
const PAGE = contentOf();
const KEPT_FROM = { page: PAGE.article.key, name: 'Odile Brandt' };
/** An article that is only being read. */
const ELSEWHERE = 'https://elsewhere.example/pier';
const NOTE = 'Mayor since 2029.';

let db: WhenceDatabase;

beforeEach(async () => {
  db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  await writes.keepPage(db, PAGE, '', NOW);
});
afterEach(() => db.close());

type Speaker = Parameters<typeof notesOnActors>[3][number];
const speaker = (name: string, more: Partial<Actor> = {}): Speaker => ({
  id: name,
  name,
  kind: 'person',
  named: true,
  aliases: [],
  ...more,
});

/** What the reader reads of these speakers, in an article at that address. */
async function notesOn(speakers: readonly Speaker[], page = ELSEWHERE) {
  const find = await actorIndex(db);
  return find === null ? null : notesOnActors(db, find, page, speakers);
}
const keep = async (n = 1, note = NOTE) => {
  const kept = await notebook.keepActor(db, id(n), KEPT_FROM, NOW);
  await notebook.setActorNote(db, kept.id, note, NOW);
};

describe('the reader’s note on an actor', () => {
  it('asks for nothing where no actor is kept, or none any more', async () => {
    expect(await notesOn([speaker('Odile Brandt')])).toBeNull();
    await keep();
    await notebook.deleteActor(db, id(1), NOW);
    expect(await notesOn([speaker('Odile Brandt')])).toBeNull();
  });

  it('follows a full name of that kind to an article that is not kept, as what may be', async () => {
    await keep();
    const found = await notesOn([speaker('Tom Weil'), speaker('ODILE BRANDT', { kind: 'expert' })]);
    expect(found).toMatchObject([{ actor: 'ODILE BRANDT', sure: false, kept: { id: id(1), note: NOTE } }]);
  });

  it.each([
    ['another kind', speaker('Odile Brandt', { kind: 'media' })],
    ['a bare surname', speaker('Brandt')],
    ['another given name', speaker('Otto Brandt')],
    ['somebody whom the article does not name', speaker('Odile Brandt', { named: false, kind: 'anonymous' })],
    ['no name at all', speaker('')],
    ['a name without letters', speaker('«»')],
  ])('stays away from %s', async (_, other) => {
    await keep();
    expect(await notesOn([other])).toEqual([]);
  });

  it('is sure of the one whom the reader named, and silent where they said it is somebody else', async () => {
    await keep();
    const found = () => notesOn([speaker('Odile Brandt')], ELSEWHERE);
    expect(await notesOn([speaker('Odile Brandt')], KEPT_FROM.page)).toMatchObject([{ sure: true }]);
    await notebook.linkActor(db, id(1), { page: ELSEWHERE, name: 'Odile Brandt' }, false, NOW);
    expect(await found()).toEqual([]);
    await notebook.linkActor(db, id(1), { page: ELSEWHERE, name: 'Odile Brandt' }, null, NOW);
    expect(await found()).toHaveLength(1);
  });

  it('follows names that the reader added, and those of actors that were joined until they are parted', async () => {
    await keep();
    await notebook.setActorAliases(db, id(1), ['Brandt'], NOW);
    expect(await notesOn([speaker('Brandt')])).toHaveLength(1);
    const harbour = {
      page: KEPT_FROM.page,
      name: PAGE.reading.actors.find(({ name }) => name !== KEPT_FROM.name)?.name ?? '',
    };
    const other = await notebook.keepActor(db, id(2), harbour, NOW);
    await notebook.setActorNote(db, id(2), 'Of the harbour.', NOW);
    const speaking = [speaker(other.name, { kind: other.kind })];
    await notebook.setActorAliases(db, id(2), [other.name], NOW);
    expect((await notesOn(speaking))?.map(({ kept }) => kept.id)).toEqual([id(2)]);
    await notebook.mergeActors(db, id(1), id(2), NOW);
    const joined = await notesOn([speaker(other.name)]);
    expect(joined).toMatchObject([{ kept: { id: id(1) } }]);
    expect(joined?.[0]?.kept.note).toContain('Of the harbour.');
    await notebook.splitActors(db, id(1), id(2), NOW);
    expect((await notesOn(speaking))?.map(({ kept }) => kept.id)).toEqual([id(2)]);
  });

  it('is not there for an actor without a note, nor for one with nothing but white space', async () => {
    await keep(1, '');
    expect(await notesOn([speaker('Odile Brandt')])).toEqual([]);
    await notebook.setActorNote(db, id(1), ' \n\t', NOW);
    expect(await notesOn([speaker('Odile Brandt')])).toEqual([]);
  });

  it('shows three namesakes at most, and finds among 5,000 speakers', async () => {
    await keep();
    const first = await db.actors.get(id(1));
    if (first) for (let n = 2; n < 7; n++) await db.actors.put({ ...first, id: id(n), links: [] });
    const crowd = Array.from({ length: 5_000 }, (_, n) => speaker(`Person Number${n}`));
    const found = await notesOn([...crowd, speaker('Odile Brandt')]);
    expect(found).toHaveLength(3);
    expect(new Set(found?.map(({ kept }) => kept.id)).size).toBe(3);
  });
});
