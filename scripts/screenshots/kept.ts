import type { Page } from 'puppeteer-core';
import type { TabState } from '../../utils/messages/protocol';
import type { Launched } from '../browsers/launch';
import { askAs, askedTab, tabIdOf, tabStateOf } from '../demo/tab-state';
import { COURIER, EVENING, type MadeUpPage, SAMPLE } from './articles';

/** What a reader has kept by the time the pictures are taken. */
export interface Kept {
  readonly sampleTab: number;
  /** The kept pages, by what the library calls them in its addresses. */
  readonly sampleKey: string;
  readonly courierKey: string;
  /** The page that was edited since its claims were kept. */
  readonly changedKey: string;
  readonly changedTab: number;
  /** The kept actor with a note and something to decide. */
  readonly actorId: string;
}

const ACTOR = '0c5b9e44-1f0d-4a6b-9a51-7d2e8f3c6b10';
const OTHER_ACTORS = [
  ['Petra Nwosu', '1d6ca055-2a1e-4b7c-8b62-8e3f9a4d7c21', 'Has written on the strait for years. Ask for the tables.'],
  ['Joren Aldby', '2e7db166-3b2f-4c8d-9c73-9f4a0b5e8d32', ''],
] as const;

const READ_ANEW_MS = 20_000;

/** Opens the pages, each in a tab of its own, and keeps of them what a reader might. The sample's tab stays. */
export async function keepSome(
  launched: Launched,
  open: (page: MadeUpPage) => Promise<Page>,
): Promise<Kept & { readonly sample: Page }> {
  const sample = await open(SAMPLE);
  const { tabId, state } = await askedTab(launched, SAMPLE.url);
  if (state.status !== 'read') throw new Error(`The sample was not read: ${state.why}`);
  const keep = (tab: number, id: string, claimId: string | null, note: string) =>
    askAs(launched, 'ui>background:keep', { tabId: tab, id, claimId, span: null, note });
  const [first, , third] = state.reading.claims.filter(({ mark }) => mark === 'contested' || mark === 'unnamed');
  const note = 'Ask the harbour authority for the statement itself.';
  await keep(tabId, '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11', first?.id ?? null, note);
  await keep(tabId, '5c1e7a90-2f64-4b3b-9c25-8d4f6b1a0e22', third?.id ?? null, '');
  await keep(tabId, '9d2f8b71-4e35-4a6c-8b17-6e5a7c2b1f33', null, 'For the class on sourcing.');

  const keys: string[] = [];
  for (const [n, report] of [COURIER, EVENING].entries()) {
    const page = await open(report);
    const other = await askedTab(launched, report.url);
    if (other.state.status !== 'read') throw new Error(`${report.url} was not read: ${other.state.why}`);
    await keep(other.tabId, `9d2f8b71-4e35-4a6c-8b17-6e5a7c2b1f4${n}`, null, '');
    keys.push(other.state.article.key);
    if (report === COURIER) await page.close();
    else await editSinceKept(launched, page, other.tabId, other.state);
  }
  const [courierKey = '', changedKey = ''] = keys;
  await keepActors(launched, state.article.key, courierKey);
  const changedTab = await tabIdOf(launched, EVENING.url);
  return { sample, sampleTab: tabId, sampleKey: state.article.key, courierKey, changedKey, changedTab, actorId: ACTOR };
}

/** Keeps three claims of the page, which then rewrites two of them and takes out the third. */
async function editSinceKept(
  launched: Launched,
  page: Page,
  tabId: number,
  { article, reading }: Extract<TabState, { status: 'read' }>,
): Promise<void> {
  for (const [n, words] of ['reportedly killed', 'gone astray', 'A person who saw'].entries()) {
    const claim = reading.claims.find(({ sentence }) => article.text.slice(...sentence).includes(words));
    const id = `6a1c7b30-4d28-4e59-9b13-7c8d5e4f2a1${n}`;
    await askAs(launched, 'ui>background:keep', { tabId, id, claimId: claim?.id ?? null, span: null, note: '' });
  }
  await page.evaluate(() => {
    for (const p of document.querySelectorAll('p')) {
      p.textContent = (p.textContent ?? '')
        .replace(' were reportedly killed', ' were killed')
        .replace('The colonel said that a', 'A');
      if (p.textContent.startsWith('A person who saw')) p.remove();
    }
  });
  // A change is read after two seconds at the latest, by a page in front.
  await page.bringToFront();
  for (const end = Date.now() + READ_ANEW_MS; ; ) {
    const now = await tabStateOf(launched, page.url());
    if (now.status === 'read' && now.article.textHash !== article.textHash) return;
    if (Date.now() > end) throw new Error('What was changed is not read.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** One actor who speaks in all three, one of them joined, one still a question; and two others. */
async function keepActors(launched: Launched, sampleKey: string, courierKey: string): Promise<void> {
  const name = 'Tomas Harrow';
  await askAs(launched, 'ui>background:keep-actor', { id: ACTOR, place: { page: sampleKey, name } });
  await askAs(launched, 'ui>background:set-actor-note', {
    id: ACTOR,
    note: 'Foreign minister since the spring.\nSaid in January that the strait was “nobody’s lake”.',
  });
  await askAs(launched, 'ui>background:set-actor-aliases', { id: ACTOR, aliases: ['Mr Harrow of Veldria'] });
  await askAs(launched, 'ui>background:link-actor', { id: ACTOR, place: { page: courierKey, name }, same: true });
  for (const [other, id, text] of OTHER_ACTORS) {
    await askAs(launched, 'ui>background:keep-actor', { id, place: { page: sampleKey, name: other } });
    if (text !== '') await askAs(launched, 'ui>background:set-actor-note', { id, note: text });
  }
}
