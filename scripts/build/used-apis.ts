import type { Plugin } from 'vite';

/** The browser's interfaces that Whence calls through the polyfill; a test holds this against the source. */
export const USED_APIS: ReadonlySet<string> = new Set([
  'action',
  'commands',
  'contextMenus',
  'extension',
  'permissions',
  'runtime',
  'scripting',
  'storage',
  'tabs',
  'windows',
]);

/**
 * Called past the polyfill: `i18n` answers at once, Chromium's `alarms` with promises by itself, and every page would carry what only
 * the background calls.
 */
export const BARE_APIS: ReadonlySet<string> = new Set(['alarms', 'i18n']);

/** The table of the polyfill, as it is written there. */
const TABLE = /(const apiMetadata = )(\{\n[\s\S]*?\n {6}\});/;

/**
 * Takes out of the polyfill's table what Whence never calls: it goes into every page with the page script, and most of it
 * names bookmarks, cookies, downloads. Throws where the polyfill has no such table any more.
 */
export function usedApis(): Plugin {
  return {
    name: 'whence:used-apis',
    apply: 'build',
    transform(code, id) {
      if (!/\/webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)) return null;
      return { code: withUsedApis(code), map: null };
    },
  };
}

export function withUsedApis(code: string): string {
  let isFound = false;
  const less = code.replace(TABLE, (_, before: string, table: string) => {
    isFound = true;
    const entries = Object.entries(JSON.parse(table) as Record<string, unknown>);
    return `${before}${JSON.stringify(Object.fromEntries(entries.filter(([name]) => USED_APIS.has(name))))};`;
  });
  if (!isFound)
    throw new Error('The table of webextension-polyfill is not where it was: see scripts/build/used-apis.ts.');
  return less;
}
