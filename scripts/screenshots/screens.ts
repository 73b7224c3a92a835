import type { KeyInput, Page } from 'puppeteer-core';
import { compareHash, hashOf } from '../../components/library/route';
import { actorHash } from '../../utils/library-address';
import { DRAFT } from './articles';
import type { Kept } from './kept';

/** One page of the extension in one state. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** There once the page shows what the picture is of. */
  readonly ready: string;
  readonly widths: readonly number[];
  /** The window's height where that matters; else it is as tall as the page, within limits. */
  readonly height?: number;
  /** Brings the page into the state. */
  readonly act?: (page: Page) => Promise<void>;
  /** As on paper: Chromium only, and in light only. */
  readonly printed?: boolean;
}

const NARROW_AND_WIDE = [320, 1200];
const PANEL = [320, 400];

/** Before anything is kept. */
export const EMPTY_SCREENS: readonly Screen[] = [
  { name: 'library-empty', path: '/library.html', ready: testId('empty'), widths: NARROW_AND_WIDE },
  { name: 'actors-empty', path: '/library.html#actors', ready: testId('no-actors'), widths: [320] },
  { name: 'outlets-empty', path: '/library.html#outlets', ready: testId('no-outlets'), widths: [320] },
];

/** What readers see of a page before they let Whence in: only the build that they get knows that state. */
export function closedScreens(tabId: number): readonly Screen[] {
  return [
    { name: 'panel-closed', path: `/sidepanel.html?tab=${tabId}`, ready: testId('ask-for-all'), widths: PANEL },
    { name: 'popup-closed', path: `/popup.html?tab=${tabId}`, ready: testId('notice'), widths: [360], height: 600 },
  ];
}

/** Tabs of pages that are no news, by their ids. */
interface OtherTabs {
  readonly noArticle: number;
  readonly recipe: number;
}

export function screensOf(
  { sampleTab, sampleKey, courierKey, changedKey, changedTab, actorId }: Kept,
  { noArticle, recipe }: OtherTabs,
): readonly Screen[] {
  const popup = { path: `/popup.html?tab=${sampleTab}`, ready: testId('group') };
  const panel = { path: `/sidepanel.html?tab=${sampleTab}`, ready: testId('entries'), widths: PANEL };
  const voices = { path: `/voices.html?tab=${sampleTab}`, widths: [320, 400, 1200] };
  const draft = { path: '/draft.html', ready: testId('draft-text') };
  const lesson = { path: '/lesson.html', ready: testId('lesson-paste') };
  return [
    { ...popup, name: 'popup', widths: [320, 360], height: 600 },
    { ...popup, name: 'popup-actor', widths: [320, 360], height: 1400, act: openActor },
    {
      name: 'popup-no-news',
      path: `/popup.html?tab=${recipe}`,
      ready: testId('news-note'),
      widths: [320, 360],
      height: 700,
    },
    { ...panel, name: 'panel' },
    { ...panel, name: 'panel-filtered', act: filter },
    { ...panel, name: 'panel-changed', path: `/sidepanel.html?tab=${changedTab}`, ready: testId('changed-item') },
    { name: 'panel-no-article', path: `/sidepanel.html?tab=${noArticle}`, ready: testId('notice'), widths: [320] },
    { ...voices, name: 'voices', ready: testId('voice') },
    { ...voices, name: 'voices-table', ready: testId('voice'), act: (page) => press(page, testId('voices-table')) },
    { ...draft, name: 'draft', widths: NARROW_AND_WIDE },
    { ...draft, name: 'draft-read', widths: [320, 400, 1200], act: readDraft },
    { ...draft, name: 'draft-report', widths: [720], act: readDraft, printed: true },
    { ...lesson, name: 'lesson-start', widths: NARROW_AND_WIDE },
    { ...lesson, name: 'lesson', widths: [320, 1200], act: markLesson },
    { ...lesson, name: 'lesson-revealed', widths: [320, 1200], act: revealLesson },
    { ...lesson, name: 'lesson-worksheet', widths: [720], act: markLesson, printed: true },
    { name: 'library', path: '/library.html', ready: testId('kept-claim'), widths: [320, 400, 1200] },
    { name: 'library-chosen', path: '/library.html', ready: testId('choose'), widths: [320], act: choose, height: 700 },
    {
      name: 'library-page',
      path: `/library.html${hashOf(sampleKey)}`,
      ready: testId('page-actors'),
      widths: NARROW_AND_WIDE,
    },
    {
      name: 'library-changed',
      path: `/library.html${hashOf(changedKey)}`,
      ready: testId('version'),
      widths: NARROW_AND_WIDE,
    },
    {
      name: 'claims',
      path: '/library.html?claims#claims',
      ready: testId('claim-line'),
      widths: [320, 1200],
      act: chooseClaims,
      height: 1000,
    },
    {
      name: 'worksheet',
      path: '/library.html?sheet#claim=3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11',
      ready: testId('worksheet'),
      widths: NARROW_AND_WIDE,
      act: fillIn,
    },
    {
      name: 'import',
      path: '/library.html?in#import',
      ready: testId('import-file'),
      widths: NARROW_AND_WIDE,
      act: lookIntoFile,
    },
    { name: 'actors', path: '/library.html#actors', ready: testId('actor'), widths: NARROW_AND_WIDE },
    { name: 'actor', path: `/library.html${actorHash(actorId)}`, ready: testId('said'), widths: [320, 400, 1200] },
    {
      name: 'compare',
      path: `/library.html${compareHash(sampleKey, courierKey)}`,
      ready: testId('shared-claim'),
      widths: [320, 400, 1200],
    },
    { name: 'outlets', path: '/library.html#outlets', ready: testId('outlet'), widths: NARROW_AND_WIDE },
    {
      name: 'copies',
      path: '/library.html#copies',
      ready: testId('make-copy'),
      widths: NARROW_AND_WIDE,
      act: lookIntoCopy,
    },
    { name: 'trash', path: '/library.html#all', ready: testId('delete'), widths: NARROW_AND_WIDE, act: throwAway },
    { name: 'reminder', path: '/library.html', ready: testId('search'), widths: NARROW_AND_WIDE, act: letTimePass },
    { name: 'settings', path: '/options.html', ready: 'h1', widths: NARROW_AND_WIDE },
    { name: 'welcome', path: '/welcome.html', ready: 'h1', widths: NARROW_AND_WIDE },
  ];
}

async function openActor(page: Page): Promise<void> {
  await press(page, '.group-head');
  await press(page, testId('actor-next'));
  await press(page, testId('only-actor'));
  await page.waitForSelector(testId('only'));
}

async function filter(page: Page): Promise<void> {
  await page.select(testId('panel-order'), 'speaker');
  await press(page, testId('panel-filter'));
  await press(page, '[data-facet="mark"] input[value="unnamed"]');
  await press(page, '[data-facet="mark"] input[value="contested"]');
}

async function readDraft(page: Page): Promise<void> {
  await page.$eval(
    testId('draft-text'),
    (field, words) => {
      (field as HTMLTextAreaElement).value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    DRAFT,
  );
  await press(page, testId('draft-read'));
  await page.waitForSelector(`${testId('draft')}[data-status="read"]`);
}

/** Marks as a pupil does, by keys: a claim, who says it, and what the text admits. */
async function markLesson(page: Page): Promise<void> {
  await page.$eval(
    testId('lesson-paste'),
    (field, words) => {
      (field as HTMLTextAreaElement).value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    DRAFT,
  );
  await press(page, testId('lesson-begin'));
  await page.waitForSelector(testId('lesson-text'));
  await page.bringToFront();
  if ((await page.$(testId('lesson-mark'))) !== null) return;
  await page.focus(testId('lesson-text'));
  const keys = [...repeated('Enter', 2), ...repeated('Backspace', 9), '1', ...repeated('Enter', 4)] as const;
  for (const key of [...keys, '1', ...repeated('Enter', 1)] as const) await page.keyboard.press(key);
  await page.keyboard.press('3');
  await page.waitForSelector(testId('name-hearsay'), { visible: true });
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${testId('lesson-mark')}[data-kind="standing"]`);
}

async function revealLesson(page: Page): Promise<void> {
  await markLesson(page);
  await press(page, testId('reveal'));
  await page.waitForSelector(testId('differences'));
}

function repeated<T extends KeyInput>(key: T, times: number): readonly T[] {
  return Array.from({ length: times }, () => key);
}

async function chooseClaims(page: Page): Promise<void> {
  for (const box of (await page.$$(testId('choose-claim'))).slice(0, 2))
    await box.evaluate((one) => (one as HTMLElement).click());
  await page.waitForSelector(testId('bulk'));
}

async function fillIn(page: Page): Promise<void> {
  await press(page, testId('verdict-checking'));
  if ((await page.$(testId('evidence'))) !== null) return;
  await page.type(testId('evidence-url'), 'https://harbour-authority.example/log/march');
  await page.type(testId('evidence-title'), 'Log of the harbour authority, March');
  await press(page, testId('add-evidence'));
  await page.waitForSelector(testId('evidence'));
}

/** A table of which two lines are of use. */
async function lookIntoFile(page: Page): Promise<void> {
  const table = [
    'url,quote,note',
    'https://gull.example/tides,The tide tables were wrong,By how much?',
    'https://gull.example/tides,Nobody was told,',
    'not an address,x,',
    'https://gull.example/tides,,',
  ];
  await page.$eval(
    testId('import-file'),
    (field, text) => {
      const given = new DataTransfer();
      given.items.add(new File([text], 'tides.csv', { type: 'text/csv' }));
      (field as HTMLInputElement).files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    table.join('\n'),
  );
  await page.waitForSelector(testId('looked'));
}

async function choose(page: Page): Promise<void> {
  for (const box of (await page.$$(testId('choose'))).slice(0, 2))
    await box.evaluate((one) => (one as HTMLElement).click());
}

async function lookIntoCopy(page: Page): Promise<void> {
  // Neither takes a click while it is busy.
  await press(page, `${testId('make-copy')}:enabled`);
  await press(page, `${testId('preview-copy')}:enabled`);
  await page.waitForSelector(testId('preview'));
}

/** A page and a claim of another; one of them is about to be removed for good. */
async function throwAway(page: Page): Promise<void> {
  await press(page, testId('delete'));
  await press(page, `${testId('kept-claim')} ${testId('delete')}`);
  await goTo(page, 'trash');
  await press(page, testId('remove-for-good'));
  await page.waitForSelector('.trash-sure');
}

/** As if everything had been exported forty days ago, before any of it was kept. */
async function letTimePass(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('whence');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const at = new Date(Date.now() - 40 * 864e5).toISOString();
    await new Promise((resolve) => {
      const changes = db.transaction('times', 'readwrite');
      changes.objectStore('times').put({ what: 'export', at });
      changes.oncomplete = resolve;
    });
    db.close();
  });
  await goTo(page, 'trash');
  await goTo(page, 'all');
  await page.waitForSelector(testId('export-reminder'));
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForSelector(hash === 'trash' ? testId('trash') : testId('search'));
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

function testId(id: string): string {
  return `[data-testid="${id}"]`;
}
