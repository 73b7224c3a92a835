/** One handler for each message to the background. What arrives here has passed its schema and its sender's check. */
import type { Runtime } from 'webextension-polyfill';
import { shownReading } from '../corrected';
import type { TO_BACKGROUND } from '../messages/schemas';
import { askPage, type Handlers, WhenceError } from '../messages/transport';
import { pageKey, siteOf } from '../page-key';
import { NO_SIGNS } from '../page-signs';
import { forgetLost, lostAccess, revoke } from './access';
import { notesForCard, openActorOf } from './actor-notes';
import { clearBadge, showCount } from './badge';
import { bringReader, injectArticle, pingPage, styleFrames } from './injection';
import {
  changeKept,
  checkIsOfTab,
  checkMayStore,
  correct,
  deleteKept,
  keep,
  keepDraft,
  keepingTab,
  keptIn,
  keptMarks,
  restoreKept,
  setNote,
  setPageNote,
  telling,
} from './keeping';
import * as notebook from './notebook';
import { readForTab, readText } from './reading';
import { changeSettings, getSettings } from './settings';
import { getTabRecord, setTabRecord } from './tab-records';
import { follow, openTab, setMarks, showOnly } from './tab-state';
import { isSiteOff, recount, showEverywhere, showKeptIn, viewFor } from './view';
import { recordVisit } from './visits';

/** A page takes some ten milliseconds for so many, and few articles have more. */
const CLAIMS_AT_ONCE = 300;

export const handlers: Handlers<typeof TO_BACKGROUND> = {
  async 'gate>background:article-here'(_, sender) {
    const { id, url } = tabOf(sender);
    // A reader waits for the marks: what does not depend on another is asked at once.
    const [settings, found] = await Promise.all([getSettings(), pingPage(id)]);
    if (found !== 'absent' || settings.strength === 'off' || (await isSiteOff(url, settings))) return null;
    await injectArticle(id);
    return null;
  },

  async 'page>background:read'({ article, unpainted, signs }, sender) {
    const { id, url, incognito } = tabOf(sender);
    // The key decides whose notes are found: a page may only name one of its own site.
    const key = siteOf(pageKey(url));
    if (siteOf(article.url) !== siteOf(url) || !areOfOneSite(siteOf(article.key), key))
      throw new WhenceError('refused', 'The article is not of this page.');
    const settings = getSettings();
    const { reading, engineVersion } = await readForTab(id, article, { unpainted, signs: signs ?? NO_SIGNS });
    const [view, kept] = await Promise.all([
      viewFor(id, article, await settings),
      incognito ? [] : keptMarks(article, reading),
    ]);
    follow(showCount(id, shownReading(reading, kept), view));
    if (!incognito) follow(recordVisit(article, reading));
    const claims = reading.claims.slice(0, CLAIMS_AT_ONCE);
    return {
      reading: { ...reading, claims },
      claims: reading.claims.length,
      engineVersion,
      view,
      kept,
    };
  },

  async 'page>background:more-claims'({ textHash, from }, sender) {
    const record = await getTabRecord(tabOf(sender).id);
    if (record?.status !== 'read' || record.article.textHash !== textHash) throw new WhenceError('no-reading');
    return record.reading.claims.slice(from, from + CLAIMS_AT_ONCE);
  },

  async 'page>background:no-article'({ url, framed }, sender) {
    const { id } = tabOf(sender);
    await setTabRecord(id, { status: 'no-article', url, framed, readAt: Date.now() });
    await clearBadge(id);
    return null;
  },

  'page>background:bring-reader': (_, sender) => bringReader(tabOf(sender).id).then(() => null),
  'page>background:style-frames': (_, sender) => styleFrames(tabOf(sender).id).then(() => null),

  'page>background:keep': (wish, sender) => telling(keep(tabOf(sender), wish)),
  async 'page>background:correct'(wish, sender) {
    const tab = tabOf(sender);
    const kept = await telling(correct(tab, wish));
    await recount(tab.id);
    return kept;
  },
  async 'page>background:set-note'({ id, ...words }, sender) {
    await checkIsOfTab(tabOf(sender), id);
    return setNote(id, words);
  },
  async 'page>background:delete'({ id }, sender) {
    const tab = tabOf(sender);
    await checkIsOfTab(tab, id);
    await deleteKept({ annotations: [id], pages: [] });
    await recount(tab.id);
    return null;
  },
  async 'page>background:restore'({ id }, sender) {
    const tab = tabOf(sender);
    await checkIsOfTab(tab, id);
    await restoreKept({ annotations: [id], pages: [] });
    await recount(tab.id);
    return keptIn(tab.id);
  },

  'page>background:actor-notes': (asked, sender) => notesForCard(tabOf(sender), asked),
  'page>background:open-actor': (asked, sender) => openActorOf(tabOf(sender), asked),

  'ui>background:open-tab': ({ tabId }) => openTab(tabId),
  'ui>background:set-marks': ({ tabId, scope, on }) => setMarks(tabId, scope, on),
  'ui>background:show-only': ({ tabId, actor, textHash }) => showOnly(tabId, actor, textHash),
  'ui>background:show-claim': ({ tabId, claimId }) => askPage(tabId, 'background>page:show-claim', { claimId }),

  // What is written is answered at once; open pages follow in their own time, and one that is stopped holds up nobody.
  async 'ui>background:keep'({ tabId, ...wish }) {
    const kept = await telling(keep(await keepingTab(tabId), wish));
    follow(showKeptIn([tabId]));
    return kept;
  },
  async 'ui>background:correct'({ tabId, ...wish }) {
    const kept = await telling(correct(await keepingTab(tabId), wish));
    follow(showKeptIn([tabId]));
    return kept;
  },
  async 'ui>background:set-note'({ tabId, id, ...words }, sender) {
    await checkMayStore(tabId ?? sender.tab?.id);
    await setNote(id, words);
    follow(showKeptIn('all'));
    return null;
  },
  async 'ui>background:set-page-note'({ tabId, key, ...words }, sender) {
    await checkMayStore(tabId ?? sender.tab?.id);
    return setPageNote(key, words);
  },
  async 'ui>background:change-claims'({ ids, change }, sender) {
    await checkMayStore(sender.tab?.id);
    return changeKept(ids, change);
  },
  async 'ui>background:delete'({ tabId, ...records }, sender) {
    await checkMayStore(tabId ?? sender.tab?.id);
    await deleteKept(records);
    follow(showKeptIn('all'));
    return null;
  },
  async 'ui>background:restore'({ tabId, ...records }, sender) {
    await checkMayStore(tabId ?? sender.tab?.id);
    await restoreKept(records);
    follow(showKeptIn('all'));
    return null;
  },

  async 'ui>background:read-draft'({ article }) {
    const [read, settings] = await Promise.all([readText(article), getSettings()]);
    return { ...read, settings };
  },
  'ui>background:keep-draft'({ article, corrections }, sender) {
    if (sender.tab?.incognito) throw new WhenceError('private-window');
    return keepDraft(article, corrections);
  },
  'ui>background:keep-actor': ({ id, place }) => notebook.keepActor(id, place),
  'ui>background:set-actor-note': ({ id, ...words }) => notebook.setActorNote(id, words),
  'ui>background:set-actor-aliases': ({ id, aliases }) => notebook.setActorAliases(id, aliases),
  'ui>background:link-actor': ({ id, place, same }) => notebook.linkActor(id, place, same),
  'ui>background:merge-actors': ({ into, from }) => notebook.mergeActors(into, from),
  'ui>background:split-actors': ({ into, from }) => notebook.splitActors(into, from),
  'ui>background:delete-actor': ({ id }) => notebook.deleteActor(id),
  'ui>background:restore-actor': ({ id }) => notebook.restoreActor(id),

  async 'ui>background:revoke'({ origins }) {
    await revoke(origins);
    return null;
  },
  async 'ui>background:get-lost-access'() {
    return { origins: await lostAccess() };
  },
  async 'ui>background:forget-lost-access'() {
    await forgetLost();
    return null;
  },

  'ui>background:get-settings': () => getSettings(),
  async 'ui>background:set-settings'(patch) {
    const settings = await changeSettings(() => patch);
    follow(showEverywhere());
    return settings;
  },
};

/** A canonical address may stand on a host above or below the page's own. */
function areOfOneSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

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
