/** The reader's notes on the actors of an article that is being read, kept or not. */
import { calledActor, type KeptFinder, keptFinder } from '../across/kept-finder';
import type { Actor } from '../model';
import type { KeptActor } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { isLive } from './queries';
import { toKeptActor } from './rows';

/** A kept actor with a note, beside the id of the article's actor that it is or may be. */
export interface NoteOnActor {
  readonly actor: string;
  readonly kept: KeptActor;
  readonly sure: boolean;
}

/** The kept actors by their names. */
export type ActorIndex = KeptFinder;

/** Finds kept actors by name; null where none is kept. Holds until something is written in the notebook. Cost: all of them. */
export function actorIndex(db: WhenceDatabase): Promise<ActorIndex | null> {
  return guarded(async () => {
    // Most readers keep none: counting them reads no record.
    if ((await db.actors.count()) === 0) return null;
    const rows = await db.actors.filter(isLive).toArray();
    return rows.length === 0 ? null : keptFinder(rows);
  });
}

/** More namesakes than that help nobody. */
const MAX_NAMESAKES = 3;

/** The notes on these actors of the article with that key, in their order. Cost: the actors, and the records that are found. */
export function notesOnActors(
  db: WhenceDatabase,
  find: ActorIndex,
  page: string,
  actors: readonly Pick<Actor, 'id' | 'name' | 'kind' | 'named' | 'aliases'>[],
): Promise<readonly NoteOnActor[]> {
  return guarded(async () => {
    const found = actors.flatMap((actor) => {
      const called = calledActor(actor);
      return called === null ? [] : find(page, called).map((kept) => ({ actor: actor.id, ...kept }));
    });
    if (found.length === 0) return [];
    const rows = await db.actors.bulkGet(found.map(({ id }) => id));
    const counts = new Map<string, number>();
    return found.flatMap(({ actor, sure }, i) => {
      const row = rows[i];
      if (!row || !isLive(row) || row.note.trim() === '') return [];
      const count = (counts.get(actor) ?? 0) + 1;
      counts.set(actor, count);
      return count > MAX_NAMESAKES ? [] : [{ actor, kept: toKeptActor(row), sure }];
    });
  });
}
