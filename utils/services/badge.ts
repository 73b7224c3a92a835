import browser from 'webextension-polyfill';
import { isUnverified } from '../mark';
import type { Claim } from '../model';
import type { View } from '../settings';

const COLOUR = '#57544b';
const ON_COLOUR = '#ffffff';

/** Shows on the toolbar how many claims count as unverified; nothing where marks are off or there is none. */
export async function showCount(
  tabId: number,
  { claims }: { readonly claims: readonly Claim[] },
  view: View,
): Promise<void> {
  const count = view.on ? claims.filter((claim) => isUnverified(claim, view)).length : 0;
  await showText(tabId, count === 0 ? '' : count > 999 ? '999+' : String(count));
}

export async function clearBadge(tabId: number): Promise<void> {
  await showText(tabId, '');
}

async function showText(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeTextColor?.({ tabId, color: ON_COLOUR });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab closed in between: there is no badge left to set.
  }
}

const FLASH_MS = 1_500;

/** Shows `sign` for a moment: an answer where no window is open to give one. Whoever calls counts anew afterwards. */
export async function flashBadge(tabId: number, sign: string): Promise<void> {
  await showText(tabId, sign);
  await new Promise((resolve) => setTimeout(resolve, FLASH_MS));
}
