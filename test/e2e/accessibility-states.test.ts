import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, tabIdOf } from '@/scripts/demo/tab-state';
import { writeLesson } from '@/utils/lesson/lesson-file';
import { textHash } from '@/utils/text-hash';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { violationsOn } from './axe';
import { type FilledLibrary, openFilledLibrary } from './filled-library';
import { RECIPE } from './recipe-page';
import { crampedOn, lostAt400 } from './room';
import { walkByTab } from './tab-walk';
import { byTestId, press, readPage, SAMPLE_URL } from './whence';

const RECIPE_URL = 'http://kitchen.example/barley-soup';
const LIST_URL = 'http://gazette.example/list';
const FILE = `{"format":"whence","version":1,"pages":[\n{"__proto__":{"page":1}}\n],"actors":[\n]}\n`;
const CSV = 'url,quote,note\nhttps://gull.example/a,The boats are sold,By whom?\n';

/** What is opened and pressed on a page, beside the pages as they come, which `accessibility.test.ts` looks at. */
interface State {
  readonly name: string;
  reach(): Promise<void>;
}

describe.each(FOR_OWN_PAGES)('what opens and changes on the pages of the extension in %s', (name) => {
  const files = mkdtempSync(join(tmpdir(), 'whence-files-'));
  let filled: FilledLibrary;
  let driven: Driven;
  let page: Page;
  let sample: number;
  let recipe: number;
  let none: number;

  beforeAll(async () => {
    filled = await openFilledLibrary(name, 3);
    ({ driven, library: page } = filled);
    ({ tabId: sample } = await readPage(driven, SAMPLE_URL));
    driven.site.route(RECIPE_URL, RECIPE);
    driven.site.route(LIST_URL, '<!doctype html><title>List</title><p>Nothing to read.</p>');
    ({ tabId: recipe } = await readPage(driven, RECIPE_URL));
    none = await tabAt(LIST_URL);
    await askAs(driven, 'ui>background:keep', {
      tabId: sample,
      id: '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11',
      claimId: null,
      span: null,
      note: 'Ask them.',
    });
    await page.bringToFront();
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(files, { recursive: true, force: true });
  });

  async function tabAt(url: string): Promise<number> {
    await driven.open(url);
    return tabIdOf(driven, url);
  }
  const open = (hash: string, ready: string) => filled.open(hash, ready);
  async function show(address: string, ready: string): Promise<void> {
    await page.goto('about:blank');
    await driven.openExtensionPage(address, page);
    await page.waitForSelector(ready);
  }
  async function give(fileName: string, text: string): Promise<void> {
    const path = join(files, fileName);
    writeFileSync(path, text);
    await open('#import', byTestId('import-file'));
    const field = (await page.$(byTestId('import-file'))) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    await page.waitForSelector(byTestId('looked'));
  }

  const STATES: readonly State[] = [
    { name: 'a list of claims', reach: () => open('#claims&outlet=Paper+1', byTestId('claim-line')) },
    {
      name: 'claims that are chosen, with what can be done with them',
      async reach() {
        await open('#claims&outlet=Paper+1', byTestId('claim-line'));
        for (const box of (await page.$$(byTestId('choose-claim'))).slice(0, 2))
          await box.evaluate((one) => (one as HTMLElement).click());
        await page.waitForSelector(byTestId('bulk-verdict'));
      },
    },
    {
      name: 'the ways to narrow a list',
      async reach() {
        await open('#claims', byTestId('claim-line'));
        await press(page, '.facets-open');
        await press(page, `${byTestId('facet-outlet')}[value="Paper 1"]`);
        await page.waitForSelector(byTestId('chosen'));
      },
    },
    {
      name: 'a worksheet with evidence, and with what is wrong with an address',
      async reach() {
        await open('#claims', '.claim-quote');
        await press(page, '.claim-quote');
        await page.waitForSelector(byTestId('worksheet'));
        await page.type(byTestId('evidence-url'), 'nowhere.example/register');
        await press(page, byTestId('add-evidence'));
        await page.waitForSelector(byTestId('evidence'));
        await page.waitForFunction(
          (id) => document.querySelector<HTMLInputElement>(id)?.value === '',
          {},
          byTestId('evidence-url'),
        );
        await page.type(byTestId('evidence-url'), 'nowhere');
        await press(page, byTestId('add-evidence'));
        await page.waitForSelector('.evidence .alert:not([hidden])');
      },
    },
    { name: 'bringing a file in', reach: () => open('#import', byTestId('import-file')) },
    { name: 'a file that was looked through', reach: () => give('one.csv', CSV) },
    { name: 'a file of which something is left out', reach: () => give('polluted.json', FILE) },
    {
      name: 'the menus of a kept page, open, and two pages to compare',
      async reach() {
        await open('#all', byTestId('cite'));
        await press(page, byTestId('cite'));
        await press(page, `.page-margin ${byTestId('export')}`);
        await press(page, `.library-head ${byTestId('export')}`);
        await page.waitForSelector(`.library-head ${byTestId('export-csv')}`);
        for (const box of (await page.$$(byTestId('choose'))).slice(0, 2))
          await box.evaluate((one) => (one as HTMLElement).click());
        await page.waitForSelector(byTestId('compare'));
      },
    },
    {
      name: 'what was just deleted, with its way back',
      async reach() {
        await open('#all', byTestId('cite'));
        await press(page, `.kept-claim ${byTestId('delete')}`);
        await page.waitForSelector(byTestId('undo'));
      },
    },
    {
      name: 'the question before what cannot be taken back',
      async reach() {
        await open('#trash', byTestId('remove-for-good'));
        await press(page, byTestId('remove-for-good'));
        await page.waitForSelector('.trash-sure');
      },
    },
    {
      name: 'the voices as a table',
      async reach() {
        await show(`/voices.html?tab=${sample}`, byTestId('voices-table'));
        await press(page, byTestId('voices-table'));
        await page.waitForSelector('table');
      },
    },
    {
      name: 'the files of a class beside each other and beside Whence, and one that is none',
      async reach() {
        await show('/lesson.html', byTestId('class-open'));
        const text = 'The weir stays open, said Ann Hale. It was reportedly sold.';
        const blocks = [{ span: [0, text.length] as [number, number], kind: 'paragraph' as const }];
        const article = { url: null, title: 'The weir', lang: 'en', text, blocks, textHash: textHash(text) };
        const id = '7c4e1d20-8b35-4f9a-a1c6-2d3e4f5a6b7d';
        const mark = { id, kind: 'claim', standing: null, span: [0, 19] as [number, number] } as const;
        const paths = ['Mara', 'Jonas', 'none'].map((pupil, i) => {
          const path = join(files, `${pupil}.json`);
          const lesson = { pupil, marks: i === 0 ? [mark] : [], revealedAt: null };
          const about = { made: '2026-05-04T09:00:00.000Z', version: '0.1.0' };
          writeFileSync(path, pupil === 'none' ? '{' : writeLesson(article, lesson, about));
          return path;
        });
        const field = (await page.$(byTestId('class-open-file'))) as ElementHandle<HTMLInputElement>;
        await field.uploadFile(...paths);
        await press(page, byTestId('reveal'));
        await page.waitForSelector(byTestId('class-table'));
      },
    },
    {
      name: 'the popup with a group, its notes and its menu open',
      async reach() {
        await show(`/popup.html?tab=${sample}`, '[data-testid="popup"][data-status="read"]');
        await press(page, '.group-head');
        await press(page, byTestId('keep-claim'));
        await page.waitForSelector('.claim textarea');
        await press(page, byTestId('export'));
        await page.waitForSelector(byTestId('export-csv'));
      },
    },
    {
      name: 'the popup where nothing is marked',
      reach: () => show(`/popup.html?tab=${recipe}`, byTestId('mark-page')),
    },
    { name: 'the popup where there is no article', reach: () => show(`/popup.html?tab=${none}`, byTestId('notice')) },
    {
      name: 'the panel with filters, a value chosen and a note',
      async reach() {
        await show(`/sidepanel.html?tab=${sample}`, byTestId('claim'));
        await press(page, byTestId('panel-filter'));
        await press(page, '[data-facet="mark"] input[value="unnamed"]');
        await press(page, byTestId('keep-claim'));
        await page.waitForSelector('.claim textarea');
      },
    },
    {
      name: 'the settings with a site that is none',
      async reach() {
        await show('/options.html', byTestId('site-field'));
        await page.type(byTestId('site-field'), 'no site at all');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.add .alert');
      },
    },
  ];

  it.each(STATES)(
    '$name: nothing for axe, room for each target, all of it at 400%, and a way through by Tab',
    async (state) => {
      await page.setViewport({ width: 1280, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await state.reach();
      expect.soft(await violationsOn(page)).toEqual([]);
      expect.soft(await crampedOn(page)).toEqual([]);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect.soft(await violationsOn(page, 'colours')).toEqual([]);
      expect.soft(await lostAt400(page)).toEqual([]);
      expect.soft(await crampedOn(page)).toEqual([]);
      expect.soft((await walkByTab(page)).troubles).toEqual([]);
    },
  );
});
