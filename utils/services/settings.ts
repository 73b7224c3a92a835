import browser from 'webextension-polyfill';
import { defaultSettings, readSettings, type Settings } from '../settings';

/** Set by the build: true in the one for tests alone. */
declare const __MARK_EVERYTHING__: boolean;

const KEY = 'settings';
const DEFAULTS = defaultSettings(__MARK_EVERYTHING__ ? 'all' : 'unverified');

/** The reader's settings; what is broken in storage takes its default. */
export async function getSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY], DEFAULTS);
}

let last: Promise<unknown> = Promise.resolve();

/** The settings after `change`. Changes are made one after the other, so that none undoes another. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const next = last.then(async () => {
    const settings = await getSettings();
    const changed = { ...settings, ...change(settings) };
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
  last = next.catch(() => {});
  return next;
}
