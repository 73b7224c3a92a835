/** How far a machine has come once it took documents in. Nothing is read or written in this file. */
import type { Arrived } from './arrived';
import type { ProgressRow } from './sync-rows';

/** So many names of documents are kept, to try these again; as many of those that a later version wrote. */
export const MOST_UNREADABLE = 1_000;

/** Which documents were looked at. */
export interface Looked {
  /** With them the library has all of the server's changes up to there. Absent: they were asked for by name. */
  readonly since?: string;
  /** The last document of those changes, whoever wrote it. Absent: there was none. */
  readonly proof?: NonNullable<ProgressRow['proof']>;
  /** Those that could not be read. */
  readonly unreadable?: readonly string[];
  /** Those that a later version of Whence wrote. */
  readonly later?: readonly string[];
  /** Those that the server has no more. */
  readonly absent?: readonly string[];
  /** With them all that could not be read before has been looked at, by that version of Whence. */
  readonly lookedBy?: string;
  /** Of which library they are; absent: of that which this one is kept in step with, whichever it is. */
  readonly library?: string | undefined;
}

/** `unmade`: names of documents that made no record. */
export function progressed(
  progress: ProgressRow,
  arrived: readonly Arrived[],
  { since, proof, unreadable = [], later = [], absent = [], lookedBy }: Looked,
  unmade: readonly string[],
): ProgressRow {
  const { unreadable: known = [], later: knownLater = [], unnamed, ...rest } = progress;
  const [names, laterNames] = [new Set(known), new Set(knownLater)];
  const seen = [...absent, ...arrived.map(({ doc }) => doc), ...unreadable, ...later];
  for (const name of seen) {
    names.delete(name);
    laterNames.delete(name);
  }
  for (const name of [...unreadable, ...unmade]) names.add(name);
  for (const name of later) laterNames.add(name);
  const isCut = Math.max(names.size, laterNames.size) > MOST_UNREADABLE;
  return {
    ...rest,
    ...(since !== undefined && { since, ...(proof !== undefined && { proof }) }),
    ...(lookedBy !== undefined && { lookedBy }),
    ...(names.size > 0 && { unreadable: [...names].slice(0, MOST_UNREADABLE) }),
    ...(laterNames.size > 0 && { later: [...laterNames].slice(0, MOST_UNREADABLE) }),
    ...((isCut || unnamed) && since !== FROM_THE_BEGINNING && { unnamed: true as const }),
  };
}

/** As `since`: everything is to be looked at anew. */
export const FROM_THE_BEGINNING = '0';

/** Some of those without names may be readable by now, or gone: they are found where everything is looked at. */
export function missesNames({ unnamed, unreadable = [], later = [] }: ProgressRow): boolean {
  return unnamed === true && Math.max(unreadable.length, later.length) < MOST_UNREADABLE;
}
