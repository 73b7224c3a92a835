import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { type FilledLibrary, openFilledLibrary } from './filled-library';
import { byTestId, eventually, press, readPage, SAMPLE_URL, textOf } from './whence';

/** Where the focus is after what had it closed, went or was switched off; that it is reached by Tab is tried with each page. */
describe.each(FOR_OWN_PAGES)('the focus by keyboard alone in %s', (name) => {
  const files = mkdtempSync(join(tmpdir(), 'whence-files-'));
  let filled: FilledLibrary;
  let driven: Driven;
  let page: Page;
  let sample: number;

  beforeAll(async () => {
    filled = await openFilledLibrary(name, 3);
    ({ driven, library: page } = filled);
    ({ tabId: sample } = await readPage(driven, SAMPLE_URL));
    await page.bringToFront();
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(files, { recursive: true, force: true });
  });

  const open = (hash: string, ready: string) => filled.open(hash, ready);
  const isOn = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  const goesTo = (selector: string, what: string) => eventually(() => isOn(selector), what);
  /** Presses `key` on the first element that `selector` names. */
  async function pressOn(selector: string, key: 'Enter' | ' ' | 'Escape' = 'Enter'): Promise<void> {
    await page.waitForSelector(selector);
    await page.focus(selector);
    await page.keyboard.press(key);
  }

  it.each([
    ['#all', `.library-head ${byTestId('export')}`, byTestId('export-csv')],
    ['#all', byTestId('cite'), byTestId('cite-apa')],
  ])('is in %s on the button of a menu once Escape has closed it', async (hash, button, choice) => {
    await open(hash, button);
    await pressOn(button);
    await page.waitForSelector(choice);
    await page.focus(choice);
    await page.keyboard.press('Escape');
    await goesTo(button, 'the button has the focus');
    await expect.poll(() => isOn('[aria-expanded="false"]')).toBe(true);
  });

  it('is on the way back after something was deleted, then where that stood, and on the title after the last word on it', async () => {
    await open('#all', '.kept-delete');
    const id = await page.$eval('.kept-claim', (claim) => (claim as HTMLElement).dataset.annotationId);
    await pressOn('.kept-delete');
    await goesTo(byTestId('undo'), 'the way back has the focus');
    await page.keyboard.press('Enter');
    await goesTo(`[data-annotation-id="${id}"] .kept-delete`, 'the claim is back, and the focus on it');
    await page.keyboard.press('Enter');
    await goesTo(byTestId('undo'), 'the way back has the focus');
    await pressOn('.undo-item .button-quiet');
    await goesTo('main h1', 'the title has the focus');
  });

  it('is on the title of what a link opened, and on that link again on the way back', async () => {
    await open('#claims', '.claim-quote');
    const link = (await page.$$('.claim-quote'))[2] as ElementHandle<HTMLElement>;
    const href = await link.evaluate((one) => one.getAttribute('href'));
    await link.focus();
    await page.keyboard.press('Enter');
    await goesTo('.worksheet-title', 'the title of the worksheet has the focus');
    await pressOn('.back a');
    await goesTo(`.claim-quote[href="${href}"]`, 'the line that was opened has the focus');
    await open('#all', '.kept-title');
    await pressOn('.kept-page .kept-title a');
    await goesTo('.page-view h1', 'the title of the page has the focus');
    await pressOn('.back a');
    await goesTo('.kept-title a', 'the page in the list has the focus');
  });

  it('stays beside the claims when those that were chosen are let go, and with what the list is narrowed to', async () => {
    await open('#claims', byTestId('choose-claim'));
    await pressOn(byTestId('choose-claim'), ' ');
    await page.waitForSelector(byTestId('bulk-verdict'));
    await page.waitForSelector('.bulk-bar .button-quiet');
    await page.$$eval('.bulk-bar .button-quiet', (all) => (all.at(-1) as HTMLElement).focus());
    await page.keyboard.press('Enter');
    await goesTo('.claims-table :is(a, input, select)', 'the focus is in the table');
    await pressOn(byTestId('facet-outlet'), ' ');
    await pressOn(byTestId('chosen'));
    await goesTo('main :is(a, input, button, select)', 'the focus is in the list');
  });

  it('stays with the evidence when a piece of it is taken away', async () => {
    await open('#claims', '.claim-quote');
    await pressOn('.claim-quote');
    await page.waitForSelector(byTestId('worksheet'));
    await page.type(byTestId('evidence-url'), 'nowhere.example/register');
    await page.keyboard.press('Enter');
    await pressOn('.evidence-list button');
    await goesTo('.evidence input', 'the focus is in the form');
  });

  it('is on the button again that worked for a while', async () => {
    await open('#copies', `${byTestId('make-copy')}:enabled`);
    await pressOn(byTestId('make-copy'));
    await eventually(async () => /made/i.test(await textOf(page, byTestId('copies-said'))), 'the copy is made');
    await goesTo(byTestId('make-copy'), 'the button has the focus');
  });

  it('goes from step to step where a file is brought in', async () => {
    const path = join(files, 'one.csv');
    writeFileSync(path, 'url,quote,note\nhttps://gull.example/a,The boats are sold,By whom?\n');
    await open('#import', byTestId('import-file'));
    await page.focus(byTestId('import-file'));
    await ((await page.$(byTestId('import-file'))) as ElementHandle<HTMLInputElement>).uploadFile(path);
    await goesTo(byTestId('bring-in'), 'the next step has the focus');
    await pressOn(byTestId('import-leave'));
    await goesTo(byTestId('import-file'), 'the choice of a file has the focus');
  });

  it('is on the next thing in the trash once one is back', async () => {
    await open('#all', '.kept-delete');
    for (let n = 1; n <= 2; n++) {
      const id = await page.$eval('.kept-claim', (claim) => (claim as HTMLElement).dataset.annotationId);
      await press(page, `[data-annotation-id="${id}"] .kept-delete`);
      await eventually(
        () =>
          page.evaluate(
            (count, gone) =>
              document.querySelectorAll('.undo-item').length === count &&
              document.querySelector(`[data-annotation-id="${gone}"]`) === null,
            n,
            id,
          ),
        `${n} can be brought back`,
      );
    }
    await open('#trash', byTestId('bring-back'));
    await pressOn(byTestId('remove-for-good'));
    await expect.poll(() => isOn('.trash-sure')).toBe(true);
    await pressOn(byTestId('bring-back'));
    await goesTo(byTestId('bring-back'), 'the next one has the focus');
  });

  it('goes on in the popup to what came where a button was', async () => {
    await page.goto('about:blank');
    await driven.openExtensionPage(`/popup.html?tab=${sample}`, page);
    await pressOn('.group-head');
    await pressOn(byTestId('keep-claim'));
    await goesTo('.claim textarea', 'the note has the focus');
    await pressOn('.claim [data-testid="remove-claim"]');
    await goesTo('.claim button', 'the focus is on the claim');
    await pressOn(`.tab-foot ${byTestId('export')}`);
    await page.waitForSelector(byTestId('export-csv'));
    await page.focus(byTestId('export-csv'));
    await page.keyboard.press('Escape');
    await goesTo(byTestId('export'), 'the button has the focus');
  });
});
