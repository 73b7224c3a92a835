/** Hosts that the browser is asked for, for sync, before any library is there: letting Whence in there is not letting it read there. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';

const KEY = 'asking-for-sync';
const AskingSchema = v.object({
  origins: v.array(v.string()),
  /** Those of them that Whence was let into before: by the reader, for reading, or for another library. */
  had: v.array(v.string()),
});
export type Asking = v.InferOutput<typeof AskingSchema>;

const NONE: Asking = { origins: [], had: [] };

export async function readAsking(): Promise<Asking> {
  const result = v.safeParse(AskingSchema, (await browser.storage.local.get(KEY))[KEY]);
  return result.success ? result.output : NONE;
}

export function writeAsking(asking: Asking): Promise<void> {
  return browser.storage.local.set({ [KEY]: asking });
}

export function endAsking(): Promise<void> {
  return browser.storage.local.remove(KEY);
}
