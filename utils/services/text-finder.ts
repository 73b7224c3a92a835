/** One visit asks three times where kept passages stand: for the marks, for what changed, for the record of the visit. */
import { finder } from '../anchor';

let last: { readonly text: string; readonly find: ReturnType<typeof finder> } | null = null;

/** `finder` of that text; of the last text asked for the same again, with what it has prepared. */
export function finderOf(text: string): ReturnType<typeof finder> {
  if (last?.text !== text) last = { text, find: finder(text) };
  return last.find;
}
