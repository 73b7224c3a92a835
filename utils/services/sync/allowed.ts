/** What the browser has to let Whence do before anything is sent: reach the server, and in Firefox send what sync sends. */
import browser, { type Permissions } from 'webextension-polyfill';
import { originOf } from '../../store/sync/server-origins';
import { SyncError } from './errors';

/** Loopback needs no encryption on the way; everything else does. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** The address of a database as it is used; null where that is none, or would send a password in the clear. */
export function addressOf(text: string): URL | null {
  const url = URL.parse(text.trim());
  if (url === null || url.username !== '' || url.password !== '') return null;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  const [, name] = /^\/(?:.*\/)?([a-z][a-z0-9_$()+%-]*)\/?$/.exec(url.pathname) ?? [];
  if (!isSafe || name === undefined || url.search !== '' || url.hash !== '') return null;
  return url;
}

/** What to ask the browser for. */
export function permissionsFor(url: URL): Permissions.Permissions {
  return { origins: [originOf(url)], ...whatIsSent() };
}

/** The browser gives leave still: readers may take it back at any time, outside of Whence too. Throws `no-access`, `no-consent`. */
export async function checkAllowed(url: URL): Promise<void> {
  if (!(await browser.permissions.contains({ origins: [originOf(url)] }))) throw new SyncError('no-access');
  const consent = whatIsSent();
  if (consent.data_collection === undefined) return;
  if (!(await browser.permissions.contains(consent as Permissions.AnyPermissions))) throw new SyncError('no-consent');
}

type Sent = NonNullable<Permissions.Permissions['data_collection']>;

/** What the extension says in its manifest that it may send: Firefox asks the reader about each, and others know nothing of that. */
function whatIsSent(): Pick<Permissions.Permissions, 'data_collection'> {
  const { browser_specific_settings: settings } = browser.runtime.getManifest() as {
    readonly browser_specific_settings?: {
      readonly gecko?: {
        readonly data_collection_permissions?: {
          readonly optional?: readonly string[];
        };
      };
    };
  };
  const optional = settings?.gecko?.data_collection_permissions?.optional;
  return optional === undefined ? {} : { data_collection: [...optional] as Sent };
}
