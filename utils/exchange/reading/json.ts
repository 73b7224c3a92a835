import { ACTORS_FORMAT } from '../actors';
import { WHENCE_FORMAT } from '../whence-json';
import { fieldOf, listOf } from './fields';
import { type Found, refused } from './found';
import { isHypothesis, readHypothesis } from './hypothesis';
import { parseJson } from './json-text';
import type { Chunks } from './lines';
import type { ReadOptions } from './options';
import { isWebAnnotation, readWebAnnotation } from './web-annotation';
import { actorRecord, joinedRecord, pageRecords, refusedVersion } from './whence-records';

/** Code units; it is in memory as a whole. */
const MAX_TEXT = 50 * 1024 * 1024;
/** The lists of all formats whose elements are records. */
const LISTS = new Set(['pages', 'actors', 'joined', 'annotations', 'items']);

/** Reads JSON of any format and layout. What was whole comes through where it breaks off; a refusal says so at the end. */
export async function* readJson(chunks: Chunks, options: ReadOptions): AsyncGenerator<Found> {
  const pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length > MAX_TEXT) return yield refused('tooLarge', null, { limit: 50 });
  }
  const parsed = parseJson(pieces.join(''), LISTS);
  if (!('value' in parsed)) return yield refused(parsed.what, null);
  yield* readValue(parsed.value, options);
  if (parsed.isCut) yield refused('truncated', null);
}

async function* readValue(value: unknown, options: ReadOptions): AsyncGenerator<Found> {
  const format = fieldOf(value, 'format');
  if (format === WHENCE_FORMAT || format === ACTORS_FORMAT) yield* readWhence(value);
  else if (isHypothesis(value)) yield* readHypothesis(value, options);
  else if (isWebAnnotation(value)) yield* readWebAnnotation(value, options);
  else yield refused('unknownFormat', null);
}

/** The records are numbered through, pages first. A file of actors has none. */
function* readWhence(value: unknown): Generator<Found> {
  const wrong = refusedVersion(fieldOf(value, 'version'));
  if (wrong !== null) return yield wrong;
  let number = 0;
  for (const page of listOf(fieldOf(value, 'pages'))) yield* pageRecords(page, ++number);
  for (const actor of listOf(fieldOf(value, 'actors'))) yield actorRecord(actor, ++number);
  for (const joined of listOf(fieldOf(value, 'joined'))) yield joinedRecord(joined, ++number);
}
