/**
 * Writes the reader's actors to the letter, as they are stored: names, notes, what was decided of each page, and what was
 * joined. `actors.schema.json` beside this file is the format; version 1.
 */
import * as v from 'valibot';
import { IdSchema, KeptActorSchema } from '../records';
import type { ExportAbout, ExportActors, Format } from './format';

export const ACTORS_FORMAT = 'whence-actors';
const VERSION = 1;

/** What such a file holds. An unknown version is refused: it may mean other things by the same words. */
export const ActorsFileSchema = v.object({
  format: v.literal(ACTORS_FORMAT),
  version: v.literal(VERSION),
  made: v.pipe(v.string(), v.isoTimestamp()),
  generator: v.object({ name: v.string(), version: v.string() }),
  actors: v.array(KeptActorSchema),
  joined: v.array(v.object({ into: IdSchema, actor: KeptActorSchema })),
});

/** Articles are left out. They are few enough to be written at once. */
export const ACTORS: Format = {
  id: 'actors',
  extension: 'actors.json',
  mediaType: 'application/json; charset=utf-8',
  open: (about) => ({ begin: () => '', page: () => '', end: (actors) => actorsFile(about, actors) }),
};

/** The JSON text, indented. Half a character stays what it is: JSON writes it as an escape. */
function actorsFile({ generator, made }: ExportAbout, { actors = [], joined = [] }: ExportActors): string {
  const file = { format: ACTORS_FORMAT, version: VERSION, made, generator, actors, joined };
  return `${JSON.stringify(file, null, 2)}\n`;
}
