/** One handler for each message to the background. What arrives here has passed its schema and its sender's check. */
import type { Runtime } from 'webextension-polyfill';
import type { TO_BACKGROUND } from '../messages/schemas';
import { askPage, type Handlers, WhenceError } from '../messages/transport';
import { clearBadge, showCount } from './badge';
import { injectPage, pingPage } from './injection';
import { deleteKept, keep, keepFor, keptMarks, restoreKept, setNote, setPageNote, showKeptIn } from './keeping';
import { readForTab } from './reading';
import { changeSettings, getSettings } from './settings';
import { setTabRecord } from './tab-records';
import { hostOf, isSiteOff, openTab, setMarks, showEverywhere, viewFor } from './tab-state';

export const handlers: Handlers<typeof TO_BACKGROUND> = {
  async 'gate>background:article-here'(_, sender) {
    const { id, url } = tabOf(sender);
    const settings = await getSettings();
    if (!settings.marks || isSiteOff(url, settings)) return null;
    if ((await pingPage(id)) === 'absent') await injectPage(id, url);
    return null;
  },

  async 'page>background:read'({ article }, sender) {
    const { id, url } = tabOf(sender);
    if (hostOf(article.url) !== hostOf(url)) throw new WhenceError('refused', 'The article is not of this page.');
    const reading = await readForTab(id, article);
    const view = await viewFor(id, article, await getSettings());
    await showCount(id, reading, view);
    return { reading, view, kept: await keptMarks(article, reading) };
  },

  async 'page>background:no-article'({ url }, sender) {
    const { id } = tabOf(sender);
    await setTabRecord(id, { status: 'no-article', url, usedAt: Date.now() });
    await clearBadge(id);
    return null;
  },

  'page>background:keep': (wish, sender) => keep(tabOf(sender), wish),
  'page>background:set-note': ({ id, note }) => setNote(id, note),
  'page>background:delete': ({ id }) => deleteKept({ annotations: [id], pages: [] }),
  'page>background:restore': ({ id }) => restoreKept({ annotations: [id], pages: [] }),

  'ui>background:open-tab': ({ tabId }) => openTab(tabId),
  'ui>background:set-marks': ({ tabId, scope, on }) => setMarks(tabId, scope, on),
  'ui>background:show-claim': ({ tabId, claimId }) => askPage(tabId, 'background>page:show-claim', { claimId }),

  async 'ui>background:keep'({ tabId, ...wish }) {
    const kept = await keepFor(tabId, wish);
    await showKeptIn([tabId]);
    return kept;
  },
  async 'ui>background:set-note'({ id, note }) {
    await setNote(id, note);
    await showKeptIn('all');
    return null;
  },
  'ui>background:set-page-note': ({ key, note }) => setPageNote(key, note),
  async 'ui>background:delete'(records) {
    await deleteKept(records);
    await showKeptIn('all');
    return null;
  },
  async 'ui>background:restore'(records) {
    await restoreKept(records);
    await showKeptIn('all');
    return null;
  },

  'ui>background:get-settings': () => getSettings(),
  async 'ui>background:set-settings'(patch) {
    const settings = await changeSettings(() => patch);
    await showEverywhere();
    return settings;
  },
};

interface SenderTab {
  readonly id: number;
  readonly url: string;
  readonly incognito: boolean;
}

/** The tab a page script speaks from; the transport has checked that there is one. */
function tabOf({ tab, url }: Runtime.MessageSender): SenderTab {
  if (tab?.id === undefined) throw new WhenceError('refused', 'No tab.');
  return { id: tab.id, url: url ?? '', incognito: tab.incognito };
}

export type { SenderTab };
