/** What an address alone tells about a tab. Pure. */
import type { Unreadable } from '../messages/protocol';

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;
const WEB_PAGE = /^(?:https?|file):/;

/** Why a tab of this address cannot be read, or null. `url` is undefined where the browser does not tell it. */
export function unreadableByAddress(url: string | undefined): Unreadable | null {
  if (url === undefined || url === '') return null;
  if (STORES.test(url)) return 'store';
  return WEB_PAGE.test(url) ? null : 'browser-page';
}

/** Why the browser did not let a script into a tab of this address. `url` as above. */
export function unreadableByRefusal(url: string | undefined): Unreadable {
  if (url === undefined) return 'unknown-page';
  return URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname) ? 'pdf' : 'no-access';
}

/** The host of a page as permissions name it: lower case, without port; empty for files. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
}
