import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLesson } from '@/utils/lesson/lesson-file';
import { BROWSERS, type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { mark, WEIR } from '../unit/lesson/weir';
import { byTestId, eventually, openWhence, press, textOf } from './whence';

const AT = '2026-03-02T09:41:00.000Z';
const LONG = Array.from(
  { length: 40 },
  (_, i) =>
    `Ann Hale said on day ${i + 1} that the weir at Redmarsh would stay open all winter, whatever the council wrote.`,
).join('\n\n');

describe.each(BROWSERS)('the tools of a lesson in %s', (name) => {
  const files = mkdtempSync(join(tmpdir(), 'whence-lesson-'));
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await openWhence(name);
    page = await driven.openExtensionPage('/lesson.html');
    await page.waitForSelector(byTestId('lesson-paste'));
    await page.bringToFront();
    await page.$eval(
      byTestId('lesson-paste'),
      (field, text) => {
        (field as HTMLTextAreaElement).value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      LONG,
    );
    await press(page, byTestId('lesson-begin'));
    await page.waitForSelector(byTestId('lesson-text'));
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(files, { recursive: true, force: true });
  });

  /** How far the button stands from the chosen words, and whether it is where a mouse gets at it. */
  const reach = () =>
    page.$eval(byTestId('mark-claim'), (button) => {
      const { top, bottom, left, width } = button.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
      return { isInWindow: top >= 0 && bottom <= innerHeight, isOnTop: hit !== null && button.contains(hit) };
    });

  /** What keeps the buttons from the chosen words; empty: nothing. */
  async function outOfReach(width: number): Promise<string> {
    const { isInWindow, isOnTop } = await reach();
    if (!isInWindow) return 'the buttons are not in the window';
    if (!isOnTop) return 'something is over the buttons';
    const tools = await page.$eval(byTestId('lesson-tools'), (bar) => bar.getBoundingClientRect().top);
    const chosen = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
    return width < 900 && chosen > tools ? `the buttons are over the chosen words by ${chosen - tools} px` : '';
  }
  const says = (wanted: string) =>
    eventually(async () => (await textOf(page, byTestId('lesson-step'))).includes(wanted), `it says “${wanted}”`);

  const hasMarks = (wanted: number) =>
    eventually(async () => (await page.$$(byTestId('lesson-mark'))).length === wanted, `${wanted} are marked`);

  it.each([
    [320, 640],
    [683, 384],
    [800, 768],
    [1200, 800],
  ])('are at hand for a sentence in the middle of the text, at %i × %i', async (width, height) => {
    await page.setViewport({ width, height });
    await page.focus(byTestId('lesson-text'));
    await page.keyboard.press('Escape');
    for (let i = 0; i < 6; i++) await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/^Ann Hale said/);
    // What was chosen comes into view some frames later.
    const trouble = await eventually(async () => (await outOfReach(width)) === '', 'all is at hand').then(
      () => '',
      () => outOfReach(width),
    );
    expect(trouble).toBe('');
  });

  it('say what to do with words once some are chosen, and that an undo can be followed by another', async () => {
    await page.focus(byTestId('lesson-text'));
    await page.keyboard.press('Escape');
    await says('Choose words');
    await page.keyboard.press('Enter');
    await says('Now say what these words are');
    await page.keyboard.press('1');
    await hasMarks(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await hasMarks(2);
    await expect.poll(() => textOf(page, byTestId('lesson-undo'))).toBe('Undo');
    await press(page, byTestId('lesson-undo'));
    await hasMarks(1);
    await expect.poll(() => textOf(page, byTestId('lesson-undo'))).toBe('Undo one more');
  });

  it('stand beside the text of the teachers’ guide, where a lesson begins with that', async () => {
    const other = await driven.openExtensionPage('/lesson.html');
    await other.bringToFront();
    await other.waitForSelector(byTestId('lesson-sample'));
    await press(other, byTestId('lesson-sample'));
    await other.waitForSelector(byTestId('mark-claim'));
    await expect.poll(() => textOf(other, byTestId('lesson-text'))).toMatch(/^Low water at Redmarsh/);
    await other.close();
  });

  it('stand beside a text that was read by keys from the field, or dropped anywhere on the page', async () => {
    const other = await driven.openExtensionPage('/lesson.html');
    await other.bringToFront();
    await other.waitForSelector(byTestId('lesson-paste'));
    await other.type(byTestId('lesson-paste'), 'The road was closed, said Ann Hale.');
    await other.keyboard.down('Control');
    await other.keyboard.press('Enter');
    await other.keyboard.up('Control');
    await other.waitForSelector(byTestId('mark-claim'));
    await expect.poll(() => textOf(other, byTestId('lesson'))).toContain('The road was closed, said Ann Hale.');
    await press(other, byTestId('lesson-leave'));
    await other.waitForSelector(byTestId('lesson-start'));
    const isTaken = await other.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['The bridge was open, said Ann Hale.'], 'bridge.txt'));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('header')?.dispatchEvent(drop);
      return drop.defaultPrevented;
    });
    expect(isTaken).toBe(true);
    await other.waitForSelector(byTestId('mark-claim'));
    await expect.poll(() => textOf(other, byTestId('lesson'))).toContain('The bridge was open, said Ann Hale.');
    await other.close();
  });

  it.runIf(FOR_OWN_PAGES.includes(name))(
    'say that a lesson holds no more marks, and mark again once some are taken away',
    async () => {
      const marks = Array.from({ length: 2_000 }, () => mark('claim', 'The pumps'));
      const path = join(files, 'full.json');
      writeFileSync(path, writeLesson(WEIR, { pupil: '', marks, revealedAt: null }, { made: AT, version: '1.0.0' }));
      const full = await driven.openExtensionPage('/lesson.html');
      await full.bringToFront();
      const input = (await full.waitForSelector(byTestId('lesson-open-file'))) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
      await full.waitForSelector(byTestId('lesson-mark'));
      const counted = async () => (await full.$$(byTestId('lesson-mark'))).length;
      const said = (wanted: RegExp) =>
        eventually(async () => wanted.test(await textOf(full, byTestId('lesson-step'))), `it says ${wanted}`);
      await full.focus(byTestId('lesson-text'));
      await full.keyboard.press('Enter');
      await full.keyboard.press('2');
      await said(
        /^Not marked – Who says it: “The weir at Redmarsh”\. A lesson holds at most 2,000 marks\. Nothing is lost/,
      );
      expect(await counted()).toBe(2_000);
      await expect.poll(() => full.$eval(byTestId('lesson-problem'), (one) => (one as HTMLElement).hidden)).toBe(true);
      await press(full, byTestId('lesson-remove'));
      await said(/^Taken away/);
      await full.focus(byTestId('lesson-text'));
      await full.keyboard.press('2');
      await said(/^Marked – Who says it/);
      await full.waitForSelector(`${byTestId('lesson')}[data-saved="true"]`);
      expect(await counted()).toBe(2_000);
      await full.close();
    },
  );

  it.each(['/library.html', '/draft.html', '/options.html', '/welcome.html', '/voices.html?tab=-1', '/lesson.html'])(
    'are one way from the top of %s',
    async (address) => {
      const other = await driven.openExtensionPage(address);
      await other.waitForSelector('.frame-places');
      const ways = await other.$$eval('.frame-places:first-of-type a', (all) =>
        all.slice(0, 5).map((one) => [one.textContent, one.getAttribute('href'), one.getAttribute('aria-current')]),
      );
      const isHere = address === '/lesson.html' ? 'page' : null;
      expect(ways.map(([words]) => words)).toEqual([
        'Library',
        'Read a draft',
        'For a class',
        'Settings',
        'How it works',
      ]);
      expect(ways[2]).toEqual(['For a class', '/lesson.html', isHere]);
      await other.close();
    },
  );

  it('are what a file of a lesson leads to where it is opened as a draft', async () => {
    const path = join(files, 'weir.json');
    writeFileSync(path, '{\n  "format": "whence-lesson",\n  "version": 1\n}\n');
    const draft = await driven.openExtensionPage('/draft.html');
    await draft.bringToFront();
    const input = (await draft.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await draft.waitForSelector(`${byTestId('draft-trouble')} a`);
    await expect.poll(() => textOf(draft, byTestId('draft-trouble'))).toContain('the file of a lesson');
    await press(draft, `${byTestId('draft-trouble')} a`);
    await draft.waitForSelector(byTestId('lesson-start'));
  });
});
