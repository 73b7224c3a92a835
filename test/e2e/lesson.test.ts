import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textHash } from '@/utils/text-hash';
import { BROWSERS, type Driven } from '../drive/browsers';
import { byTestId, eventually, focusIsOn, openPopup, openWhence, placeOf, press, readPage, textOf } from './whence';

const URL = 'http://gazette.example/weir';
const ARTICLE = `<!doctype html><html lang="en"><head><title>The weir at Redmarsh</title></head><body><article>
<h1>The weir at Redmarsh</h1>
<p>The weir will stay open all winter, said Ann Hale, who runs the water board. “We have the money,” Hale said on Monday.</p>
<p>Two officials said the gates had failed twice since the spring. The pumps were reportedly sold in June.</p>
<p>The mayor, Jonas Arven, said the repair would cost less than the pumps did when they were new.</p>
</article></body></html>`;
const PASTED = `Rain on the low fields
The rain will go on until noon, said Petra Nwosu of the weather office.
The road was <b>reportedly</b> under water.`;

interface Handed {
  pupil: string;
  revealed: string | null;
  marks: { kind: string; standing?: string; start: number; end: number; exact: string }[];
  article: { text: string; title: string; url: string | null };
}

describe.each(BROWSERS)('a lesson in %s', (name) => {
  const files = mkdtempSync(join(tmpdir(), 'whence-lesson-'));
  let driven: Driven;
  let tabId: number;

  beforeAll(async () => {
    driven = await openWhence(name, { downloads: files });
    driven.site.route(URL, ARTICLE);
    ({ tabId } = await readPage(driven, URL));
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(files, { recursive: true, force: true });
  });

  async function open(address: string, ready: string): Promise<Page> {
    const page = await driven.openExtensionPage(address);
    await page.setViewport({ width: 1200, height: 900 });
    await page.waitForSelector(ready);
    await page.bringToFront();
    return page;
  }
  const openTab = () => open(`/lesson.html?tab=${tabId}`, byTestId('lesson-text'));

  const marksOn = (page: Page) =>
    page.$$eval(byTestId('lesson-mark'), (all) =>
      all.map((one) => `${(one as HTMLElement).dataset.kind}: ${one.querySelector('.lesson-quote')?.textContent}`),
    );
  /** Shown and written: a page that is closed as soon as something is pressed may come before that. */
  async function hasMarks(page: Page, wanted: readonly string[]): Promise<void> {
    await eventually(
      async () => {
        const there = await marksOn(page);
        return there.length === wanted.length && wanted.every((one) => there.includes(one));
      },
      `the marks are ${wanted.join(', ')}`,
    ).catch(async () => expect(await marksOn(page)).toEqual(wanted));
    await page.waitForSelector(`${byTestId('lesson')}[data-saved="true"]`);
  }
  const painted = (page: Page, line: string) =>
    page.evaluate((of) => CSS.highlights.get(`lesson-${of}`)?.size ?? 0, line);

  /** By the mouse, from a letter in the first word to one in the last. */
  async function drag(page: Page, from: string, to: string): Promise<void> {
    const [start, end] = [await placeOf(page, from), await placeOf(page, to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
  }
  async function clickOn(page: Page, selector: string): Promise<void> {
    await page.$eval(selector, (one) => one.scrollIntoView({ block: 'center' }));
    const button = (await page.$(selector)) as ElementHandle<HTMLElement>;
    await button.click();
  }
  async function withShift(page: Page, key: 'Enter'): Promise<void> {
    await page.keyboard.down('Shift');
    await page.keyboard.press(key);
    await page.keyboard.up('Shift');
  }
  async function withControl(page: Page, key: 'z'): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  }
  /** The file of that pupil, once it is whole. */
  const handedIn = (part: string) =>
    eventually(async () => {
      const file = readdirSync(files).find((one) => one.includes(part) && one.endsWith('.json'));
      const text = file === undefined ? '' : readFileSync(join(files, file), 'utf8');
      return text.endsWith('}\n') && { path: join(files, file ?? ''), text, file: JSON.parse(text) as Handed };
    }, `a file of ${part} is saved`);
  async function give(page: Page, field: string, ...paths: string[]): Promise<void> {
    const input = (await page.waitForSelector(byTestId(`${field}-file`))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
  }
  function fileCalled(called: string, text: string): string {
    const path = join(files, called);
    writeFileSync(path, text);
    return path;
  }

  it('opens from the popup, with the text and none of the marks of Whence', async () => {
    const popup = await openPopup(driven, tabId);
    await press(popup, byTestId('open-lesson'));
    const own = await eventually(async () => {
      for (const page of await driven.browser.pages())
        if (/\/lesson\.html\?/.test(await page.evaluate(() => location.href).catch(() => ''))) return page;
      return null;
    }, 'a tab with the lesson');
    await own.waitForSelector(byTestId('lesson-text'));
    await expect.poll(() => textOf(own, byTestId('lesson-text'))).toContain('The pumps were reportedly sold in June.');
    expect(await own.evaluate(() => [...CSS.highlights].filter(([, { size }]) => size > 0).length)).toBe(0);
    expect(await textOf(own, byTestId('lesson'))).not.toMatch(/Named source|Not confirmed/);
    await own.close();
    await popup.close();
  });

  it('is marked by the mouse, and undone', async () => {
    const page = await openTab();
    // From the middle of a word to the middle of another: whole words are marked.
    await drag(page, 'Jonas', 'Arven');
    await clickOn(page, byTestId('mark-source'));
    await hasMarks(page, ['source: Jonas Arven']);
    await expect.poll(() => painted(page, 'under-source')).toBe(1);
    await expect.poll(() => textOf(page, byTestId('lesson-step'))).toMatch(/^Marked – Who says it: “Jonas Arven”/);
    await clickOn(page, byTestId('lesson-undo'));
    await hasMarks(page, []);
    await expect.poll(() => painted(page, 'under-source')).toBe(0);
    await page.close();
  });

  it('is marked by keys alone, and is there when it is loaded again', async () => {
    const page = await openTab();
    await page.focus(byTestId('lesson-text'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await hasMarks(page, ['claim: The weir will stay open all winter, said Ann Hale, who runs the water board.']);
    // Its end is too much: less and less of it, then marked anew.
    await withControl(page, 'z');
    for (let word = 0; word < 8; word++) await page.keyboard.press('Backspace');
    await page.keyboard.press('1');
    await hasMarks(page, ['claim: The weir will stay open all winter']);
    // From the next sentence back to this one, and on by words.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await withShift(page, 'Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press(' ' as KeyInput);
    await page.keyboard.press(' ' as KeyInput);
    await page.keyboard.press('2');
    await hasMarks(page, ['claim: The weir will stay open all winter', 'source: The weir']);
    await withControl(page, 'z');
    await hasMarks(page, ['claim: The weir will stay open all winter']);

    for (let step = 0; step < 4; step++) await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.waitForSelector(byTestId('name-hearsay'), { visible: true });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const all = ['claim: The weir will stay open all winter', 'standing: The pumps were reportedly sold in June.'];
    await hasMarks(page, all);
    await focusIsOn(page, 'lesson-text');
    await expect
      .poll(() => textOf(page, `${byTestId('lesson-mark')}[data-kind="standing"]`))
      .toMatch(/Not confirmed · sentence 5/i);

    await page.waitForFunction(() => /^\?lesson=/.test(location.search));
    const address = await page.evaluate(() => location.pathname + location.search);
    await page.goto('about:blank');
    await driven.openExtensionPage(address, page);
    await page.waitForSelector(byTestId('lesson-text'));
    await hasMarks(page, all);
    await page.close();
    // Whoever comes again from the tab goes on as well.
    const again = await openTab();
    await hasMarks(again, all);
    await again.close();
  });

  it('has a text that no key changes, and marks in the other window too', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const before = await textOf(other, byTestId('lesson-text'));
    await other.focus(byTestId('lesson-text'));
    await other.keyboard.type('x4');
    await other.keyboard.press('Delete');
    await other.keyboard.press('Enter');
    await other.keyboard.press('2');
    await other.waitForSelector(`${byTestId('lesson-mark')}[data-kind="source"]`);
    expect(await textOf(other, byTestId('lesson-text'))).toBe(before);
    await hasMarks(one, await marksOn(other));
    await press(one, `${byTestId('lesson-mark')}[data-kind="source"] ${byTestId('lesson-remove')}`);
    await eventually(async () => (await marksOn(other)).every((mark) => !mark.startsWith('source')), 'it goes there');
    await one.close();
    await other.close();
  });

  it('shows what Whence read beside one’s own when asked, and hides it again', async () => {
    const page = await openTab();
    expect(await page.$(byTestId('agreement'))).toBeNull();
    await press(page, byTestId('reveal'));
    await page.waitForSelector(byTestId('agreement'));
    await expect.poll(() => textOf(page, byTestId('agreement'))).toMatch(/Both\s+1\s+0\s+0/);
    await expect.poll(() => textOf(page, byTestId('differences'))).toMatch(/Only Whence[\s\S]*Ann Hale/);
    // Both have “reportedly”, and say of it something else.
    const named = `${byTestId('difference')}[data-how="named"]`;
    await expect.poll(() => textOf(page, named)).toMatch(/You: Not confirmed · Whence: Passed on without a source/);
    await expect.poll(() => textOf(page, named)).toMatch(/“reportedly”/);
    await expect.poll(() => painted(page, 'over-claim')).toBeGreaterThan(2);
    await expect
      .poll(() => textOf(page, byTestId('compare-said')))
      .toMatch(/You, Whence\s+\d+ differences to talk about/);
    await expect.poll(() => textOf(page, byTestId('lesson-kept'))).toMatch(/first shown on/);
    await press(page, byTestId('hide'));
    await page.waitForFunction(() => document.querySelector('[data-testid="agreement"]') === null);
    await expect.poll(() => painted(page, 'over-claim')).toBe(0);
    await page.close();
  });

  it('is handed in as a file that tells all of it', async () => {
    const page = await openTab();
    await page.type(byTestId('lesson-name'), 'Mara');
    await press(page, byTestId('hand-in'));
    const { path, file, text } = await handedIn('mara');
    await expect.poll(() => textOf(page, byTestId('lesson-saved'))).toContain(`Saved as ${basename(path)}`);
    expect(file).toMatchObject({ pupil: 'Mara', article: { title: 'The weir at Redmarsh', url: URL } });
    expect(file.revealed).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(file.marks.map(({ kind, exact }) => `${kind}: ${exact}`)).toEqual(await marksOn(page));
    for (const { start, end, exact } of file.marks) expect(file.article.text.slice(start, end)).toBe(exact);
    expect(text).not.toContain('confidence');
    await page.close();
  });

  it('is compared with that of another pupil, and not with one about another text', async () => {
    const mara = await handedIn('mara');
    const other = structuredClone(mara.file);
    other.pupil = 'Jonas';
    other.revealed = null;
    other.marks.pop();
    // Nobody is taken for Whence, or for the reader.
    const posing = fileCalled('posing.json', JSON.stringify({ ...other, pupil: 'Whence' }));
    const jonas = fileCalled('jonas.json', JSON.stringify(other));
    const text = 'Rain.';
    const about = { ...other.article, title: 'Rain', text, blocks: [{ span: [0, 5], kind: 'paragraph' }] };
    const changed = { ...other, marks: [], article: { ...about, textHash: textHash(text) } };
    const rain = fileCalled('rain.json', JSON.stringify(changed));
    const page = await open('/lesson.html', byTestId('lesson-start'));
    await give(page, 'class-open', mara.path, jonas, rain);
    // What is wrong with any of them is said once all were read.
    await page.waitForSelector(`${byTestId('lesson-troubles')} p`);
    await page.waitForSelector(byTestId('agreement'));
    await expect
      .poll(() => textOf(page, byTestId('lesson-troubles')))
      .toMatch(/rain\.json is about another text, “Rain”/);
    await expect.poll(() => textOf(page, byTestId('agreement'))).toMatch(/Only Mara\s+0\s+0\s+1/);
    await expect.poll(() => textOf(page, byTestId('differences'))).toMatch(/Only Mara[\s\S]*reportedly/);
    expect(await page.$(byTestId('class-table'))).toBeNull();
    await give(page, 'add-files', posing);
    await page.waitForSelector(`${byTestId('close-file')}[aria-label="Close the file: Whence (2)"]`);
    await page.focus(`${byTestId('close-file')}[aria-label="Close the file: Whence (2)"]`);
    await page.keyboard.press('Enter');
    await focusIsOn(page, 'close-file');
    await press(page, byTestId('reveal'));
    await page.waitForSelector(byTestId('class-table'));
    await expect.poll(() => textOf(page, byTestId('class-table'))).toMatch(/Mara\s+\d+%[\s\S]*Jonas\s+\d+%/);
    await press(page, byTestId('class-csv'));
    const table = await eventually(async () => {
      const csv = readdirSync(files).find((one) => one.endsWith('.csv'));
      const text = csv === undefined ? '' : readFileSync(join(files, csv), 'utf8');
      return text.endsWith('\r\n') && text;
    }, 'the table is saved');
    expect(
      table
        .split('\r\n')
        .slice(0, -1)
        .map((line) => line.split(',').slice(0, 2).join()),
    ).toEqual(['\ufefffirst,second', 'Mara,Whence', 'Jonas,Whence', 'Mara,Jonas']);
    await page.close();
  });

  it('goes on from its file on another machine, and refuses files that are none with nothing lost', async () => {
    const { path, file } = await handedIn('mara');
    const page = await openTab();
    await give(
      page,
      'add-files',
      fileCalled('empty.json', ''),
      fileCalled('half.json', JSON.stringify(file).slice(0, 99)),
    );
    await page.waitForSelector(`${byTestId('lesson-troubles')} p + p`);
    const troubles = () => textOf(page, byTestId('lesson-troubles'));
    await expect.poll(troubles).toMatch(/empty\.json: This file is empty/);
    await expect.poll(troubles).toMatch(/half\.json: This file is damaged or not complete/);
    const before = await marksOn(page);
    expect(before.length).toBeGreaterThan(1);
    await page.close();

    const start = await open('/lesson.html', byTestId('lesson-start'));
    await press(start, byTestId('lesson-delete'));
    await start.waitForSelector(byTestId('lesson-bring-back'));
    await eventually(async () => (await start.$(byTestId('lesson-item'))) === null, 'it is deleted');
    await give(start, 'lesson-open', path);
    await start.waitForSelector(byTestId('lesson-text'));
    await hasMarks(start, before);
    await expect
      .poll(() => start.$eval(byTestId('lesson-name'), (field) => (field as HTMLInputElement).value))
      .toBe('Mara');
    await start.close();
  });

  it('begins with a text that is pasted, whose words are words, and is in the list until it is deleted', async () => {
    const page = await open('/lesson.html', byTestId('lesson-paste'));
    await page.$eval(
      byTestId('lesson-paste'),
      (field, words) => {
        (field as HTMLTextAreaElement).value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      PASTED,
    );
    await press(page, byTestId('lesson-begin'));
    await page.waitForSelector(byTestId('lesson-text'));
    await expect.poll(() => textOf(page, byTestId('lesson-text'))).toContain('<b>reportedly</b>');
    expect(await page.$(`${byTestId('lesson-text')} b`)).toBeNull();
    await press(page, byTestId('lesson-leave'));
    const items = () => page.$$eval(byTestId('lesson-item'), (all) => all.map((one) => one.textContent ?? ''));
    await eventually(async () => (await items())[0]?.includes('Rain on the low fields') ?? false, 'it is in the list');
    const count = (await items()).length;
    await press(page, byTestId('lesson-delete'));
    await eventually(async () => (await items()).length === count - 1, 'it is deleted');
    await press(page, byTestId('lesson-bring-back'));
    await eventually(async () => (await items()).length === count, 'it is back');
    await page.close();
  });

  it('has its lines in forced colours too, drawn on the text where no highlight is', async () => {
    const page = await openTab();
    await press(page, byTestId('reveal'));
    await page.waitForSelector(byTestId('agreement'));
    const drawn = () => page.$$eval('.lesson-forced path', (all) => all.map((one) => one.getAttribute('d') ?? ''));
    expect(await drawn()).toEqual([]);
    // Firefox takes the colours from its settings, and has no emulation of it to drive.
    if (name === 'chromium') {
      const highlights = await painted(page, 'over-claim');
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await eventually(async () => (await painted(page, 'over-claim')) === 0, 'nothing is filled');
      await eventually(async () => (await drawn()).length > 3, 'the lines are drawn on the text');
      const [, , standing = '', over = ''] = await drawn();
      expect(standing).toMatch(/^M[\d.]+ [\d.]+q/);
      expect(over.split('M').length - 1).toBeGreaterThanOrEqual(highlights);
      await session.send('Emulation.setEmulatedMedia', { features: [] });
      await eventually(async () => (await painted(page, 'over-claim')) === highlights, 'the lines are back');
      await session.detach();
    }
    await page.close();
  });

  it('is on paper a worksheet with numbered sentences, and Whence’s reading only where that is asked for', async () => {
    const page = await openTab();
    await press(page, byTestId('reveal'));
    await page.waitForSelector(byTestId('solutions'));
    // Firefox prints, and has no emulation of it to drive.
    if (name === 'chromium') {
      const isShown = (id: string) => page.$eval(byTestId(id), (one) => one.checkVisibility());
      await page.emulateMediaType('print');
      await expect
        .poll(() => Promise.all(['worksheet-table', 'solutions', 'lesson-tools'].map(isShown)))
        .toEqual([true, false, false]);
      await expect
        .poll(() => page.$eval('.lesson-sentence', (one) => getComputedStyle(one, '::before').content))
        .toMatch(/1/);
      await page.emulateMediaType('screen');
      await press(page, byTestId('with-solutions'));
      await page.waitForSelector('[data-print="solutions"]');
      await page.emulateMediaType('print');
      await expect.poll(() => isShown('solutions')).toBe(true);
      await expect.poll(() => textOf(page, byTestId('solutions'))).toMatch(/Passed on without a source/);
    }
    await page.close();
  });

  it('asks for nothing from anywhere', async () => {
    driven.site.clear();
    const page = await openTab();
    await press(page, byTestId('reveal'));
    await page.waitForSelector(byTestId('agreement'));
    expect(driven.site.requests).toEqual([]);
    await page.close();
  });
});
