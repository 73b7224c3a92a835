/**
 * The reader's actors: every write to them. The rules of `writes.ts` hold here too: one transaction each, idempotent,
 * checked first, and what throws `StoreError` has changed nothing. What the reader decides about matches is written here;
 * what Whence suggests is not.
 */
import * as v from 'valibot';
import { tellingNames } from '../across/actor-names';
import type { Actor } from '../model';
import {
  type ActorLink,
  ActorNamesSchema,
  type ActorPlace,
  ActorPlaceSchema,
  type KeptActor,
  KeptActorSchema,
  MAX_SPEAKER_LENGTH,
  NoteSchema,
} from '../records';
import type { WhenceDatabase } from './db';
import { guarded, StoreError } from './errors';
import { isLive } from './queries';
import { RESERVE_OF_DELETES } from './room';
import { type ActorRow, toKeptActor } from './rows';
import { joinNotes } from './twin';
import { writing } from './writing';

/**
 * Keeps an actor of a kept page and gives it back. One that is kept from there already is given back instead of being
 * doubled; one that was kept from there and deleted comes back with its note. Throws `not-found` where the page is not
 * kept or has no actor of that name.
 */
export function keepActor(db: WhenceDatabase, id: string, place: ActorPlace, now: Date): Promise<KeptActor> {
  return guarded(() => {
    const asked = v.parse(ActorPlaceSchema, place);
    return writing(db, [db.actors, db.pages, db.contents], async () => {
      const all = await db.actors.filter((row) => row.mergedInto === undefined).toArray();
      const isFrom = ({ links }: ActorRow) => links.some((link) => link.same && isAt(link, asked));
      const known =
        all.find((row) => row.id === id) ?? all.find((row) => isLive(row) && isFrom(row)) ?? all.find(isFrom);
      if (known) return putActor(db, { ...known, deletedAt: null }, known, now);
      const page = await db.pages.get(asked.page);
      const content = page && isLive(page) ? await db.contents.get(asked.page) : undefined;
      const actor = content?.reading.actors.find(({ name }) => name === asked.name);
      if (!actor) throw notFound();
      const fresh = v.parse(KeptActorSchema, newActor(id, actor, asked, now.toISOString()));
      await db.actors.put(fresh);
      return fresh;
    });
  });
}

function newActor(id: string, actor: Actor, place: ActorPlace, time: string): KeptActor {
  const name = actor.name.slice(0, MAX_SPEAKER_LENGTH);
  const telling = new Set(tellingNames({ ...actor, aliases: [] }));
  // Each alias that another article might have as its name, once.
  const aliases = actor.aliases.filter((alias) => {
    const [folded] = tellingNames({ ...actor, name: alias, aliases: [] });
    return folded !== undefined && !telling.has(folded) && telling.add(folded);
  });
  const { kind } = actor;
  const times = { createdAt: time, updatedAt: time, deletedAt: null };
  const short = aliases.filter(({ length }) => length <= MAX_SPEAKER_LENGTH).slice(0, 20);
  return { id, name, kind, aliases: short, note: '', links: [{ ...place, same: true }], merged: [], ...times };
}

/** Sets the note, also of a deleted actor (another window may still show it). Throws `not-found`. */
export function setActorNote(db: WhenceDatabase, id: string, note: string, now: Date): Promise<KeptActor> {
  return change(db, id, now, (row) => ({ ...row, note: v.parse(NoteSchema, note) }));
}

/** Sets under which other names the actor is looked for; the same name twice counts once. Throws `not-found`. */
export function setActorAliases(
  db: WhenceDatabase,
  id: string,
  aliases: readonly string[],
  now: Date,
): Promise<KeptActor> {
  return change(db, id, now, (row) => ({ ...row, aliases: [...new Set(v.parse(ActorNamesSchema, aliases))] }));
}

/**
 * Writes down that an actor of a page is this one, or somebody else, or (null) that nothing is decided. Throws `not-found`.
 */
export function linkActor(
  db: WhenceDatabase,
  id: string,
  place: ActorPlace,
  same: boolean | null,
  now: Date,
): Promise<KeptActor> {
  return change(db, id, now, (row) => {
    const asked = v.parse(ActorPlaceSchema, place);
    const known = row.links.find((link) => isAt(link, asked));
    if (same === null) return { ...row, links: row.links.filter((link) => link !== known) };
    if (known) return { ...row, links: row.links.map((link) => (link === known ? { ...known, same } : link)) };
    return { ...row, links: [...row.links, { ...asked, same }] };
  });
}

/**
 * Makes two kept actors one: `into` takes over names, decisions and the note of `from`, which leaves the notebook. Nothing
 * happens where that was done before. Throws `not-found`, also where either is deleted, and where both notes together are
 * too long.
 */
export function mergeActors(db: WhenceDatabase, into: string, from: string, now: Date): Promise<KeptActor> {
  return guarded(() =>
    writing(db, [db.actors], async () => {
      const [kept, gone] = await db.actors.bulkGet([into, from]);
      if (!kept || !gone || into === from) throw notFound();
      if (gone.mergedInto === into) return toKeptActor(kept);
      if (!isLive(kept) || !isLive(gone)) throw notFound();
      const names = new Set([kept.name, ...kept.aliases]);
      const aliases = [gone.name, ...gone.aliases].filter((name) => !names.has(name));
      const links = gone.links.filter((link) => !kept.links.some((own) => isAt(own, link)));
      const both: ActorRow = {
        ...kept,
        aliases: [...kept.aliases, ...aliases],
        links: [...kept.links, ...links],
        note: joinNotes(kept.note, gone.note),
        merged: [...kept.merged, { id: from, aliases, links }],
      };
      const deletedAt = now.toISOString();
      await db.actors.put({ ...gone, deletedAt, mergedInto: into });
      return putActor(db, both, kept, now);
    }),
  );
}

/**
 * Parts two actors that were made one: `from` is back as it was, `into` loses the names and decisions that came with it.
 * The note of `into` stays as it is, both notes in it: nothing that was written since is lost. Nothing happens where they
 * are not one. Throws `not-found`.
 */
export function splitActors(db: WhenceDatabase, into: string, from: string, now: Date): Promise<KeptActor> {
  return guarded(() =>
    writing(db, [db.actors], async () => {
      const [kept, gone] = await db.actors.bulkGet([into, from]);
      if (!kept || !gone) throw notFound();
      const brought = kept.merged.find(({ id }) => id === from);
      if (gone.mergedInto !== into || !brought) return toKeptActor(kept);
      const { mergedInto: _, ...back } = gone;
      await db.actors.put({ ...back, deletedAt: null, updatedAt: now.toISOString() });
      const parted: ActorRow = {
        ...kept,
        aliases: kept.aliases.filter((alias) => !brought.aliases.includes(alias)),
        links: kept.links.filter((link) => !brought.links.some((other) => isAt(other, link))),
        merged: kept.merged.filter((one) => one !== brought),
      };
      return putActor(db, parted, kept, now);
    }),
  );
}

/** Deletes an actor so that it can be brought back; an id that is unknown or deleted already is passed over. */
export function deleteActor(db: WhenceDatabase, id: string, now: Date): Promise<void> {
  return setDeleted(db, id, now.toISOString(), now);
}

/** Brings a deleted actor back, with its note; what is not deleted, or is part of another actor, is passed over. */
export function restoreActor(db: WhenceDatabase, id: string, now: Date): Promise<void> {
  return setDeleted(db, id, null, now);
}

function setDeleted(db: WhenceDatabase, id: string, deletedAt: string | null, now: Date): Promise<void> {
  return guarded(() =>
    writing(
      db,
      [db.actors],
      async () => {
        const row = await db.actors.get(id);
        if (!row || row.mergedInto !== undefined || isLive(row) === (deletedAt === null)) return;
        await db.actors.put({ ...row, deletedAt, updatedAt: now.toISOString() });
      },
      RESERVE_OF_DELETES,
    ),
  );
}

function change(db: WhenceDatabase, id: string, now: Date, edit: (row: ActorRow) => ActorRow): Promise<KeptActor> {
  return guarded(() =>
    writing(db, [db.actors], async () => {
      const row = await db.actors.get(id);
      if (!row) throw notFound();
      return putActor(db, edit(row), row, now);
    }),
  );
}

/** Writes the actor where it has changed, with a new time, after checking it. */
async function putActor(db: WhenceDatabase, edited: ActorRow, old: ActorRow, now: Date): Promise<KeptActor> {
  if (JSON.stringify(edited) === JSON.stringify(old)) return toKeptActor(old);
  const { mergedInto } = edited;
  const checked = v.parse(KeptActorSchema, { ...toKeptActor(edited), updatedAt: now.toISOString() });
  await db.actors.put({ ...checked, ...(mergedInto !== undefined && { mergedInto }) });
  return checked;
}

function isAt(link: Pick<ActorLink, 'page' | 'name'>, { page, name }: ActorPlace): boolean {
  return link.page === page && link.name === name;
}

function notFound(): StoreError {
  return new StoreError('not-found', 'This actor is not in the notebook any more.');
}
