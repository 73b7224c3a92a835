import type { Found, FoundActor, FoundPage, Refused } from '@/utils/exchange/reading/found';
import type { ReadOptions } from '@/utils/exchange/reading/options';
import { readExport } from '@/utils/exchange/reading/read-export';

export const NOW = '2026-06-01T00:00:00.000Z';

/** The text in pieces of `size` code units. */
export function* inPieces(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** All that a file of that text has. */
export async function foundIn(
  chunks: string | Iterable<string> | AsyncIterable<string>,
  options: Partial<ReadOptions> = {},
  name = 'file',
): Promise<Found[]> {
  const found: Found[] = [];
  const pieces = typeof chunks === 'string' ? [chunks] : chunks;
  for await (const one of readExport(pieces, name, { now: NOW, ...options })) found.push(one);
  return found;
}

export const pagesIn = (found: readonly Found[]) => found.filter((one): one is FoundPage => one.kind === 'page');
export const actorsIn = (found: readonly Found[]) => found.filter((one): one is FoundActor => one.kind === 'actor');
export const refusedIn = (found: readonly Found[]) => found.filter((one): one is Refused => one.kind === 'refused');
export const annotationsIn = (found: readonly Found[]) => pagesIn(found).flatMap(({ annotations }) => annotations);
/** `line what` of each refusal. */
export const reasonsIn = (found: readonly Found[]) => refusedIn(found).map(({ line, what }) => `${line} ${what}`);
