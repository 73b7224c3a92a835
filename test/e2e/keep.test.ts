import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedFile } from '@/scripts/browsers/saved-files';
import { BROWSERS, type Driven } from '../drive/browsers';
import { clickInCard, inCard, waitForCard } from '../drive/card';
import {
  byTestId,
  eventually,
  openPopup,
  openWhence,
  paintedOn,
  placeOf,
  press,
  readPage,
  SAMPLE_URL,
  textOf,
} from './whence';

const NOTE = 'Ask Vask’s office, "on paper".\n=1+1 is not a formula here 🙂';

describe.each(BROWSERS)('keeping in %s', (name) => {
  const downloads = mkdtempSync(join(tmpdir(), 'whence-saved-'));
  let driven: Driven;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name, { downloads });
    ({ page, tabId } = await readPage(driven, SAMPLE_URL));
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  const isMine = () => eventually(async () => ((await paintedOn(page)).mine ?? 0) > 0, 'what is kept is marked');

  it('keeps a claim with a note from the card, and says once where notes live', async () => {
    const { x, y } = await placeOf(page, 'baseless');
    await page.mouse.click(x, y);
    await waitForCard(driven, page, /baseless|Vask/);
    await clickInCard(driven, page, byTestId('keep'));
    await waitForCard(driven, page, /this browser profile/);
    await inCard(
      driven,
      page,
      (root, note) => {
        root.querySelector('textarea')?.focus();
        document.execCommand('insertText', false, note);
        root.querySelector('textarea')?.blur();
      },
      NOTE,
    );
    await waitForCard(driven, page, /Saved/);
    await isMine();
  });

  it('shows claim and note in the popup, keeps another from there, and the page', async () => {
    const popup = await openPopup(driven, tabId);
    await expect.poll(() => popup.$eval('textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(NOTE);
    const before = (await popup.$$(byTestId('keep-claim'))).length;
    await press(popup, byTestId('keep-claim'));
    await eventually(
      async () => (await popup.$$(byTestId('keep-claim'))).length === before - 1,
      'a second claim is kept',
    );
    await press(popup, byTestId('keep-page'));
    await popup.waitForSelector(byTestId('remove-page'));
    await popup.close();
  });

  it('leads from a claim in the popup to its sentence on the page', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await openPopup(driven, tabId);
    await press(popup, '.groups-more button');
    // What closed groups hold comes after the popup's first frame.
    await eventually(
      () =>
        popup.evaluate(() => {
          const rows = Array.from(document.querySelectorAll('[data-testid="claim"]'));
          const row = rows.find((candidate) => candidate.textContent?.includes('without flour by April'));
          row?.querySelector<HTMLElement>('.claim-words')?.click();
          return row !== undefined;
        }),
      'the claim is listed',
    );
    await eventually(async () => ((await paintedOn(page)).focus ?? 0) > 0, 'the sentence is lifted out of the rest');
    await popup.close();
    await page.bringToFront();
    await eventually(() => page.evaluate(() => scrollY > 200), 'the page scrolls to the sentence');
    expect((await paintedOn(page)).focus).toBeGreaterThan(0);
    await waitForCard(driven, page, /Aid groups/);
    await page.keyboard.press('Escape');
  });

  it('finds claim, note and mark again after a reload', async () => {
    await page.reload({ waitUntil: 'load' });
    await isMine();
    const popup = await openPopup(driven, tabId);
    await expect
      .poll(() => popup.$$eval('textarea', (fields) => fields.map((field) => (field as HTMLTextAreaElement).value)))
      .toContain(NOTE);
    expect(await popup.$(byTestId('remove-page'))).not.toBeNull();
    await popup.close();
  });

  it('finds them again at another address of the same article', async () => {
    const other = `${SAMPLE_URL}?utm_source=letter&fbclid=abc#comments`;
    await page.goto(other, { waitUntil: 'load' });
    await isMine();
    await page.goto(SAMPLE_URL, { waitUntil: 'load' });
  });

  it('exports from the popup what people can use', async () => {
    const popup = await openPopup(driven, tabId);
    for (const format of ['web-annotation', 'csv', 'markdown']) {
      if ((await popup.$eval(byTestId('export'), (button) => button.getAttribute('aria-expanded'))) === 'false') {
        await press(popup, byTestId('export'));
      }
      await press(popup, byTestId(`export-${format}`));
      const { path, text } = await savedFile(downloads);
      check(format, text);
      rmSync(path);
    }
    await popup.close();
  });

  it('lists everything in the library, finds it by words, deletes and brings it back', async () => {
    const library = await driven.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('kept-page'));
    await expect.poll(() => textOf(library, 'body')).toMatch(/Drone strike on Port Sarral[\s\S]*Vask/);
    await expect
      .poll(() => library.$$eval('textarea', (fields) => fields.map((field) => (field as HTMLTextAreaElement).value)))
      .toContain(NOTE);

    await library.type(byTestId('search'), 'zeppelin');
    await eventually(async () => (await library.$$(byTestId('kept-page'))).length === 0, 'nothing is found');
    await library.$eval(byTestId('search'), (field) => {
      (field as HTMLInputElement).value = 'on paper';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await library.waitForSelector(byTestId('kept-page'));

    await press(library, byTestId('delete'));
    await library.waitForSelector(byTestId('undo'));
    await press(library, byTestId('undo'));
    await eventually(
      async () =>
        (
          await library.$$eval('textarea', (fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
        ).includes(NOTE),
      'the note is back',
    );
    await library.close();
  });

  it('answers at once where another page is stopped', async () => {
    const other = await driven.open(SAMPLE_URL);
    await eventually(async () => ((await paintedOn(other)).mine ?? 0) > 0, 'the other tab is read');
    const library = await driven.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('delete'));
    let isStopped = true;
    const stopped = other
      .evaluate(() => {
        for (const end = Date.now() + 9_000; Date.now() < end; );
      })
      .finally(() => {
        isStopped = false;
      });
    await press(library, byTestId('delete'));
    await library.waitForSelector(byTestId('undo'));
    await press(library, byTestId('undo'));
    await library.waitForSelector(byTestId('delete'));
    expect(isStopped, 'the other page answers again only later').toBe(true);
    await library.close();
    await stopped;
    await other.close();
  });

  it('asked the network for nothing', () => {
    expect(driven.site.requests.filter((url) => !url.startsWith(SAMPLE_URL))).toEqual([]);
  });
});

function check(format: string, text: string): void {
  if (format === 'web-annotation') {
    const { type, total, first } = JSON.parse(text);
    expect(type).toContain('AnnotationCollection');
    expect(first.items).toHaveLength(total);
    const bodies = first.items
      .flatMap(({ body = [] }: { body?: { value?: string }[] }) => body)
      .map(({ value }: { value?: string }) => value);
    expect(bodies).toContain(NOTE);
    return;
  }
  if (format === 'csv') {
    const rows = parseCsv(text.replace(/^\uFEFF/, ''));
    const [header = []] = rows;
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    expect(rows.some((row) => row.includes(NOTE))).toBe(true);
    return;
  }
  expect(text).toMatch(/^# /m);
  expect(text).toContain('Ask Vask');
  expect(text).toContain('🙂');
}

/** RFC 4180, as a spreadsheet reads it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cell.exec(text); match !== null && cell.lastIndex <= text.length; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n' && cell.lastIndex < text.length) rows.push([]);
    if (cell.lastIndex >= text.length) break;
  }
  return rows;
}
