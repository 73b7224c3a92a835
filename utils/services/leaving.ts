/** Out of the pages whose site has been taken back: their marks go at once, not with the next visit. */
import type { Permissions } from 'webextension-polyfill';
import { coversHost } from '../host-pattern';
import { askPage } from '../messages/transport';
import { registerGate } from './access';
import { hostOf } from './address';
import { clearBadge } from './badge';
import { dropTabRecord, getTabRecord, tabsRead } from './tab-records';

/** Leaves the read tabs that only what was `removed` let Whence into. A click on the button lets it in again. */
export async function leavePages({ origins: removed = [] }: Permissions.Permissions): Promise<void> {
  const granted = await registerGate();
  await Promise.all((await tabsRead()).map((tabId) => leaveUnlessGranted(tabId, removed, granted)));
}

async function leaveUnlessGranted(
  tabId: number,
  removed: readonly string[],
  granted: readonly string[],
): Promise<void> {
  const record = await getTabRecord(tabId);
  if (record === null) return;
  const host = hostOf(record.status === 'read' ? record.article.url : record.url);
  const isIn = (patterns: readonly string[]) => patterns.some((pattern) => coversHost(pattern, host));
  if (!isIn(removed) || isIn(granted)) return;
  // A tab that has moved on has no page script any more.
  await askPage(tabId, 'background>page:leave', {}).catch(() => {});
  await dropTabRecord(tabId);
  await clearBadge(tabId);
}
