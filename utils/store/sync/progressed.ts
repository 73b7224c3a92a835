/** How far a machine has come once it took documents in. Nothing is read or written in this file. */
import type { Arrived } from './arrived';
import type { ProgressRow } from './sync-rows';

/** So many names of documents are kept, to try these again. */
export const MOST_UNREADABLE = 1_000;

/** Which documents were looked at. */
export interface Looked {
  /** With them the library has all of the server's changes up to there. Absent: they were asked for by name. */
  readonly since?: string;
  /** The last document of those changes, whoever wrote it. Absent: there was none. */
  readonly proof?: NonNullable<ProgressRow['proof']>;
  /** Those that could not be read. */
  readonly unreadable?: readonly string[];
  /** Those that the server has no more. */
  readonly absent?: readonly string[];
  /** Of which library they are; absent: of that which this one is kept in step with, whichever it is. */
  readonly library?: string | undefined;
}

/** `unmade`: names of documents that made no record. */
export function progressed(
  progress: ProgressRow,
  arrived: readonly Arrived[],
  { since, proof, unreadable = [], absent = [] }: Looked,
  unmade: readonly string[],
): ProgressRow {
  const names = new Set(progress.unreadable);
  for (const name of [...absent, ...arrived.map(({ doc }) => doc)]) names.delete(name);
  for (const name of [...unreadable, ...unmade]) names.add(name);
  const { unreadable: _, ...rest } = progress;
  return {
    ...rest,
    ...(since !== undefined && { since, ...(proof !== undefined && { proof }) }),
    ...(names.size > 0 && { unreadable: [...names].slice(0, MOST_UNREADABLE) }),
  };
}
