/** The reader's actors: one small write for each wish of the library. */
import { WITH_SYNC } from '../build';
import type { ActorPlace } from '../records';
import { database } from '../store/db';
import * as notebook from '../store/notebook';
import { type Words, writeOver } from '../store/sync/overwriting';
import { forgetActorIndex } from './actor-notes';
import { stored } from './stored';

export async function keepActor(id: string, place: ActorPlace): Promise<{ readonly id: string }> {
  const kept = await written(() => notebook.keepActor(database(), id, place, new Date()));
  return { id: kept.id };
}

export function setActorNote(id: string, words: Words): Promise<null> {
  const [db, now] = [database(), new Date()];
  const write = () => notebook.setActorNote(db, id, words.note, now);
  return done(() => (WITH_SYNC ? writeOver(db, { kind: 'actor', key: id }, words, now, write) : write()));
}

export function setActorAliases(id: string, aliases: readonly string[]): Promise<null> {
  return done(() => notebook.setActorAliases(database(), id, aliases, new Date()));
}

export function linkActor(id: string, place: ActorPlace, same: boolean | null): Promise<null> {
  return done(() => notebook.linkActor(database(), id, place, same, new Date()));
}

export function mergeActors(into: string, from: string): Promise<null> {
  return done(() => notebook.mergeActors(database(), into, from, new Date()));
}

export function splitActors(into: string, from: string): Promise<null> {
  return done(() => notebook.splitActors(database(), into, from, new Date()));
}

export function deleteActor(id: string): Promise<null> {
  return done(() => notebook.deleteActor(database(), id, new Date()));
}

export function restoreActor(id: string): Promise<null> {
  return done(() => notebook.restoreActor(database(), id, new Date()));
}

async function done(work: () => Promise<unknown>): Promise<null> {
  await written(work);
  return null;
}

async function written<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await stored(work);
  } finally {
    forgetActorIndex();
  }
}
