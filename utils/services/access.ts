/** Where Whence may read without being asked, and the small script that looks for articles there. */
import browser from 'webextension-polyfill';
import type { Access } from '../messages/protocol';

const GATE = { id: 'gate', file: '/content-scripts/gate.js' } as const;
const EVERYWHERE = '*://*/*';

export async function accessTo(host: string): Promise<Access> {
  if (await browser.permissions.contains({ origins: [EVERYWHERE] })) return 'everywhere';
  const site = host !== '' && (await browser.permissions.contains({ origins: [`*://${host}/*`] }));
  return site ? 'site' : 'tab';
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Registers the gate for the sites granted now, and for no others. Called at start, at every grant and at every
 * revocation: readers may revoke at any time, outside of Whence too. Calls run one after the other.
 */
export function registerGate(): Promise<void> {
  const next = last.then(register);
  last = next.catch(() => {});
  return next;
}

/**
 * Looks for articles in the tabs that are open on granted sites, as the gate does in those that come: browsers put a
 * script only into pages loaded after it is registered, and an update ends those that run. Tabs asleep are left asleep.
 */
export async function lookInOpenTabs(): Promise<void> {
  const url = await grantedSites();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false, status: 'complete' });
  const looking = tabs.flatMap(({ id }) =>
    id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [GATE.file] })],
  );
  // Some pages, such as those that failed to load, take no script: they hold nobody up.
  await Promise.allSettled(looking);
}

async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):\/\//.test(origin));
}

async function register(): Promise<void> {
  const matches = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE.id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE.id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: GATE.id,
      js: [GATE.file],
      matches,
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}
