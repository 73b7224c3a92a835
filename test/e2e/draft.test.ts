import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { cardText, clickInCard, waitForCard } from '../drive/card';
import { byTestId, eventually, focusIsOn, openWhence, paintedOn, placeOf, press, textOf } from './whence';

const MAIL = `> The weir at Redmarsh will stay open all winter, said
> Ann Hale, who runs the water board. Two officials said
> the gates had failed twice since the spring.
>
> The pumps were reportedly sold in June, and the hos-
> pital was told of it by letter a week after that day.`;

/** Says nothing of anybody: a long text is long by its words here, not by thousands of claims. */
const RAIN = 'The rain went on over the low fields all that week, and the road to the weir lay under water until noon.';

const STORY = `The weir at Redmarsh
The weir will stay open all winter, said Ann Hale, who runs the water board.
Two officials said the gates had failed twice since the spring. <b>Weil</b> denied it.`;

describe.each(FOR_OWN_PAGES)('a draft in %s', (name) => {
  const files = mkdtempSync(join(tmpdir(), 'whence-draft-'));
  let driven: Driven;

  beforeAll(async () => {
    driven = await openWhence(name);
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(files, { recursive: true, force: true });
  });

  async function openDraft(): Promise<Page> {
    const page = await driven.openExtensionPage('/draft.html');
    await page.setViewport({ width: 1200, height: 900 });
    await page.waitForSelector(byTestId('draft-text'));
    await page.bringToFront();
    return page;
  }

  /** Puts the text in as a paste does, and reads it by keys. */
  async function readText(page: Page, text: string): Promise<void> {
    await page.$eval(
      byTestId('draft-text'),
      (field, words) => {
        (field as HTMLTextAreaElement).value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      text,
    );
    await page.focus(byTestId('draft-text'));
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  }

  const isRead = (page: Page) => page.waitForSelector(`${byTestId('draft')}[data-status="read"]`);

  /** Drops a file as the browser hands it over. */
  const drop = (page: Page, called: string, base64: string) =>
    page.evaluate(
      (fileName, content) => {
        const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], fileName));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      called,
      base64,
    );

  const stored = (page: Page) =>
    page.evaluate(async () => {
      const counts: number[] = [];
      for (const { name: base = '' } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open(base);
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        for (const store of db.objectStoreNames) {
          counts.push(
            await new Promise<number>((resolve) => {
              const asked = db.transaction(store).objectStore(store).count();
              asked.onsuccess = () => resolve(asked.result);
            }),
          );
        }
        db.close();
      }
      return counts.reduce((sum, count) => sum + count, 0);
    });

  it('is read with its marks painted, and stores and asks for nothing', async () => {
    driven.site.clear();
    const page = await openDraft();
    // Whoever opens the page can paste at once.
    await focusIsOn(page, 'draft-text');
    await readText(page, STORY);
    await isRead(page);
    await eventually(async () => ((await paintedOn(page)).unnamed ?? 0) > 0, 'marks are painted');
    await expect.poll(async () => (await paintedOn(page)).named).toBeGreaterThan(0);
    await expect.poll(() => textOf(page, byTestId('draft-article'))).toContain('<b>Weil</b> denied it.');
    expect(await page.$(`${byTestId('draft-article')} b`)).toBeNull();
    await expect.poll(() => textOf(page, 'h1')).toBe('The weir at Redmarsh');
    expect(await stored(page)).toBe(0);
    expect(driven.site.requests).toEqual([]);
    await page.close();
    const again = await openDraft();
    expect(await again.$eval(byTestId('draft-text'), (field) => (field as HTMLTextAreaElement).value)).toBe('');
    await again.close();
  });

  it('opens the card by a click, and by keys from the list, and walks by them', async () => {
    const page = await openDraft();
    await readText(page, STORY);
    await isRead(page);
    const { x, y } = await placeOf(page, 'the gates had failed');
    await eventually(async () => {
      await page.mouse.click(x, y);
      return /officials/i.test((await cardText(driven, page)) ?? '');
    }, 'the card of the mark opens');
    expect(await cardText(driven, page)).not.toMatch(/^Keep$/m);
    await page.keyboard.press('Escape');
    await eventually(async () => (await cardText(driven, page)) === null, 'the card closes');

    await page.focus(byTestId('draft-claim'));
    await page.keyboard.press('Enter');
    const first = await waitForCard(driven, page, /of \d/);
    await page.keyboard.press('n');
    await eventually(async () => (await cardText(driven, page)) !== first, 'the walk goes on');
    await page.keyboard.press('Escape');
    await page.close();
  });

  it('takes what the reader corrects, without storing it', async () => {
    const page = await openDraft();
    await readText(page, STORY);
    await isRead(page);
    await page.$eval(`${byTestId('draft-group')}[data-kind="not-named"] ${byTestId('draft-claim')}`, (button) =>
      (button as HTMLElement).click(),
    );
    await waitForCard(driven, page, /officials/i);
    await clickInCard(driven, page, byTestId('dismiss'));
    await page.waitForSelector(`${byTestId('draft-group')}[data-kind="dismissed"]`);
    await expect.poll(async () => (await paintedOn(page)).unnamed).toBe(0);
    expect(await stored(page)).toBe(0);
    await press(page, byTestId('draft-bring-back'));
    await page.waitForSelector(`${byTestId('draft-group')}[data-kind="not-named"]`);
    await page.close();
  });

  it('has the lines of a mail joined, and gives them back', async () => {
    const page = await openDraft();
    await readText(page, MAIL);
    await isRead(page);
    await expect
      .poll(() => textOf(page, byTestId('draft-article')))
      .toContain('reportedly sold in June, and the hospital was told');
    await expect.poll(() => textOf(page, byTestId('draft-changes'))).toMatch(/quoting.*joined.*put together/);
    const joined = (await page.$$(`${byTestId('draft-article')} [data-block]`)).length;
    await press(page, byTestId('draft-undo'));
    await eventually(
      async () => (await page.$$(`${byTestId('draft-article')} [data-block]`)).length > joined,
      'the lines are as they were',
    );
    expect(await page.$(byTestId('draft-changes'))).toBeNull();
    await press(page, byTestId('draft-edit'));
    await page.waitForSelector(byTestId('draft-text'));
    await expect
      .poll(() => page.$eval(byTestId('draft-text'), (field) => (field as HTMLTextAreaElement).value))
      .toBe(MAIL);
    await page.close();
  });

  it('gives its report to be copied, as Markdown and as text, and to be printed', async () => {
    const page = await openDraft();
    await readText(page, STORY);
    await isRead(page);
    await page.evaluate(() => {
      const copied: string[] = [];
      Object.assign(globalThis, { copied, printed: 0 });
      navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
      globalThis.print = () => Object.assign(globalThis, { printed: 1 });
    });
    for (const button of ['draft-copy-text', 'draft-copy-markdown', 'draft-print']) {
      await page.focus(byTestId(button));
      await page.keyboard.press('Enter');
    }
    const copied = await eventually(
      () =>
        page.evaluate(() => {
          const all = (globalThis as unknown as { copied: string[] }).copied;
          return all.length === 2 && all;
        }),
      'both are copied',
    );
    expect(copied[0]).toMatch(/Sourcing report[\s\S]*The weir at Redmarsh[\s\S]*Ann Hale \(1 claim\)/);
    expect(copied[1]).toMatch(/^# Sourcing report[\s\S]*#### Ann Hale/);
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
    await expect.poll(() => textOf(page, byTestId('draft-copied'))).toMatch(/copied/);
    await page.close();
  });

  it('is read from a dropped Word document', async () => {
    const page = await openDraft();
    const zip = new JSZip();
    zip.file(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    );
    const body = STORY.split('\n').map((line) => `<w:p><w:r><w:t>${line.replace(/</g, '&lt;')}</w:t></w:r></w:p>`);
    zip.file(
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    );
    await drop(page, 'story <i>.docx', await zip.generateAsync({ type: 'base64' }));
    await isRead(page);
    await eventually(async () => ((await paintedOn(page)).unnamed ?? 0) > 0, 'marks are painted');
    expect(driven.site.requests).toEqual([]);
    await page.close();
  });

  it('is read from a file that is chosen', async () => {
    const path = join(files, 'story.md');
    writeFileSync(path, `# ${STORY.replace('\n', '\n\n')}`);
    const page = await openDraft();
    const field = (await page.$(byTestId('draft-choose-file'))) as unknown as {
      uploadFile(path: string): Promise<void>;
    };
    await field.uploadFile(path);
    await isRead(page);
    await expect.poll(() => textOf(page, 'h1')).toBe('The weir at Redmarsh');
    await page.close();
  });

  it('says what to do where there is nothing to read, and keeps the text', async () => {
    const page = await openDraft();
    const told = async () => textOf(page, byTestId('draft-trouble'));
    await readText(page, '  \n ');
    await eventually(async () => /no text here/.test(await told()), 'it says that there is no text');
    await drop(page, 'a.pdf', Buffer.from('%PDF-1.7').toString('base64'));
    await eventually(async () => /PDF.*copy/.test(await told()), 'it says what to do with a PDF');
    await readText(page, 'De sluis blijft de hele winter open, zei het hoofd van de dienst op maandag in de stad.');
    await isRead(page);
    await expect.poll(() => textOf(page, byTestId('draft-summary'))).toMatch(/is in Dutch, which Whence does not read/);
    await page.close();
  });

  it('counts no, one and several claims in words that fit', async () => {
    const said: string[] = [];
    for (const text of [
      'The weir is painted green and has four gates, each of them as wide as a barge.',
      'The weir will stay open all winter, said Ann Hale, who runs the water board.',
      'The gates had failed twice since the spring, said an official who asked not to be named.',
    ]) {
      const page = await openDraft();
      await readText(page, text);
      await isRead(page);
      said.push(await textOf(page, byTestId('draft-summary')));
      await page.close();
    }
    expect(said).toEqual([
      'No claims found.',
      '1 claim, neither unverified nor unnamed.',
      '1 claim, unverified or unnamed.',
    ]);
  });

  it('says that only the first part of a very long text was read', async () => {
    const page = await openDraft();
    await readText(page, `${STORY}\n${`${RAIN}\n`.repeat(5_000)}`);
    await isRead(page);
    await expect.poll(() => textOf(page, byTestId('draft-cut'))).toMatch(/500,000/);
    await page.close();
  });

  it('is kept with what was corrected when the reader asks, and shown in the library as a draft', async () => {
    const page = await openDraft();
    await readText(page, STORY);
    await isRead(page);
    await press(page, byTestId('draft-dismiss'));
    await page.waitForSelector(`${byTestId('draft-group')}[data-kind="dismissed"]`);
    await press(page, byTestId('draft-keep'));
    await eventually(async () => /Kept/.test(await textOf(page, '.draft-keep')), 'it is kept');
    expect(await stored(page)).toBeGreaterThan(0);
    await page.close();
    const library = await driven.openExtensionPage('/library.html');
    await library.waitForSelector(byTestId('kept-page'));
    const kept = () => textOf(library, byTestId('kept-page'));
    await expect.poll(kept).toMatch(/The weir at Redmarsh[\s\S]*Draft/);
    await expect.poll(kept).toMatch(/Dismissed by you/);
    expect(await library.$('a[href^="draft:"]')).toBeNull();
    expect(await library.$(byTestId('export'))).not.toBeNull();
    expect(await library.$(byTestId('cite'))).toBeNull();
    await library.close();
  });
});
