import {
  appendFileSync,
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { linesOf, MAX_READING_LENGTH } from './lines';

/** A file of readings that grows by whole lines, so that a run that was killed leaves to the next what it has done. */
export interface KeptReadings {
  /** Of the articles whose reading was there when the file was opened. */
  readonly ids: ReadonlySet<string>;
  /** Bytes of a half-written last line that were cut off. */
  readonly cut: number;
  /**
   * Throws where the disk is full, and where somebody else has written to the file: a run that was thought dead. Of two
   * that write, one so stops before it has written what the other has.
   */
  append(line: string): void;
  close(): void;
}

const OTHERS = 'another process is writing to it';
/** Milliseconds: a line is written in less. */
const RESTING = 200;
const LF = 10;
const CHUNK = 65_536;
/** What each line that is written here has after its id. A test cuts such a line. */
const AFTER_ID = ',"engine":"';

/**
 * The readings in the file at `path`, which is made where there is none. A last line without its end is completed, or cut
 * off where it was half written. Throws, and changes nothing, where anything in the file is no reading that `annotate` wrote
 * with this `engine` version: readings of two engines cannot be counted together.
 */
export async function openReadings(path: string, engine: string): Promise<KeptReadings> {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o666);
  try {
    if (!fstatSync(file).isFile()) throw new Error('is no plain file');
    const { size } = fstatSync(file);
    const end = endOfWholeLines(file, size);
    const ids = await idsIn(path, end, engine);
    const rest = textBetween(file, end, size);
    const last = rest === '' ? null : lastReading(rest, engine);
    if (end < size) await mustRest(file, size);
    if (last !== null) {
      ids.add(last);
      appendFileSync(file, '\n');
    } else if (end < size) ftruncateSync(file, end);
    // Not what the file is now: what has come since it was read is another's.
    let length = last === null ? end : size + 1;
    return {
      ids,
      cut: last === null ? size - end : 0,
      append(line) {
        if (fstatSync(file).size !== length) throw new Error(`${path}: ${OTHERS}`);
        appendFileSync(file, `${line}\n`);
        length += Buffer.byteLength(line) + 1;
      },
      close: () => closeSync(file),
    };
  } catch (cause) {
    closeSync(file);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${path}: ${why}; the file was left as it is`, { cause });
  }
}

/** Throws where half a line is not what a kill has left, but what is being written. */
async function mustRest(file: number, size: number): Promise<void> {
  await setTimeout(RESTING);
  if (fstatSync(file).size !== size) throw new Error(OTHERS);
}

/** The offset after the last line break, in bytes; 0 where there is none. */
function endOfWholeLines(file: number, size: number): number {
  const chunk = Buffer.alloc(CHUNK);
  for (let to = size; to > 0; to -= CHUNK) {
    const from = Math.max(0, to - CHUNK);
    const at = chunk.subarray(0, readSync(file, chunk, 0, to - from, from)).lastIndexOf(LF);
    if (at >= 0) return from + at + 1;
  }
  return 0;
}

async function idsIn(path: string, end: number, engine: string): Promise<Set<string>> {
  const ids = new Set<string>();
  if (end === 0) return ids;
  for await (const { number, text } of linesOf(createReadStream(path, { end: end - 1 }), MAX_READING_LENGTH)) {
    if (text?.trim() === '') continue;
    try {
      ids.add(idOf(text === null ? null : JSON.parse(text), engine));
    } catch (cause) {
      const why = cause instanceof SyntaxError || !(cause instanceof Error) ? 'is no reading' : cause.message;
      throw new Error(`line ${number} ${why}`, { cause });
    }
  }
  return ids;
}

function textBetween(file: number, start: number, end: number): string {
  if (end - start > MAX_READING_LENGTH) throw new Error('its last line is no reading');
  const bytes = Buffer.alloc(end - start);
  return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, start));
}

/** The id of a reading that lacks its line break alone; null: half a reading. Throws where it is the end of something else. */
function lastReading(rest: string, engine: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(rest);
  } catch {
    if (isBegun(rest)) return null;
    throw new Error('its last line is no reading');
  }
  return idOf(value, engine);
}

/** Whether this may be the beginning of a line that `annotate --out` writes. */
function isBegun(rest: string): boolean {
  const opened = '{"id":"';
  if (!rest.startsWith(opened)) return opened.startsWith(rest);
  const id = /^\{"id":"(?:[^"\\]|\\.)*"/.exec(rest)?.[0];
  return id === undefined || AFTER_ID.startsWith(rest.slice(id.length, id.length + AFTER_ID.length));
}

function idOf(value: unknown, engine: string): string {
  const isReading =
    typeof value === 'object' && value !== null && 'id' in value && 'claims' in value && Array.isArray(value.claims);
  if (!isReading || typeof value.id !== 'string') throw new Error('is no reading');
  const by = 'engine' in value && typeof value.engine === 'string' ? value.engine : 'another engine';
  if (by !== engine) throw new Error(`was read by ${by}, and this is ${engine}`);
  return value.id;
}
