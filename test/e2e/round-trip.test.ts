import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedFile } from '@/scripts/browsers/saved-files';
import { BROWSERS, type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { violationsOn } from './axe';
import { type FilledLibrary, openFilledLibrary } from './filled-library';
import { byTestId, eventually, press, textOf } from './whence';

const PAGES = 4;
const CLAIMS = 30;

describe.each(BROWSERS)('out of the library and in again in %s', (name) => {
  const downloads = mkdtempSync(join(tmpdir(), 'whence-saved-'));
  const files = mkdtempSync(join(tmpdir(), 'whence-files-'));
  let filled: FilledLibrary;
  let driven: Driven;
  let library: Page;

  beforeAll(async () => {
    filled = await openFilledLibrary(name, PAGES, { downloads });
    ({ driven, library } = filled);
  });
  afterAll(async () => {
    await driven?.close();
    for (const folder of [downloads, files]) rmSync(folder, { recursive: true, force: true });
  });

  const emptied = () => filled.empty();
  const open = (hash: string, ready: string) => filled.open(hash, byTestId(ready));
  async function exported(format: string): Promise<string> {
    await open('', 'kept-page');
    await press(library, byTestId('export'));
    await press(library, byTestId(`export-${format}`));
    const { path, text } = await savedFile(downloads);
    rmSync(path);
    return text;
  }
  async function give(fileName: string, text: string): Promise<void> {
    const path = join(files, fileName);
    writeFileSync(path, text);
    await open('#import', 'import-file');
    const field = (await library.$(byTestId('import-file'))) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    await library.waitForSelector(byTestId('looked'));
  }
  async function bringIn(): Promise<void> {
    await press(library, byTestId('bring-in'));
    await eventually(async () => /^Came from/.test(await textOf(library, byTestId('import-said'))), 'it is in');
  }
  const counted = async () => {
    await open('', 'kept-page');
    return (await textOf(library, 'h1 + p')).split(' ·')[0];
  };
  const withoutTime = (text: string) => text.replace(/"made":"[^"]*"/, '"made":""');

  it('gives the same to the byte after everything was lost and brought in', async () => {
    const file = await exported('whence-json');
    await emptied();
    await give('all.json', file);
    expect(await violationsOn(library)).toEqual([]);
    await expect
      .poll(() => textOf(library, byTestId('looked')))
      .toMatch(/New here: 4 pages, 120 claims and passages, the texts of 4 articles\./);
    await bringIn();
    await expect.poll(counted).toBe(`${PAGES} pages, ${PAGES * CLAIMS} claims and passages`);
    // Compared here, and not by the matcher: it would print both.
    expect(withoutTime(await exported('whence-json')) === withoutTime(file)).toBe(true);
  });

  it('brings nothing twice, and says so', async () => {
    const file = await exported('whence-json');
    await give('again.json', file);
    await expect
      .poll(() => textOf(library, byTestId('looked')))
      .toMatch(/Here already: 4 pages, 120 claims and passages, the texts of 4 articles\.\s+Nothing in it is new here/);
  });

  it.each(['web-annotation', 'csv'])('brings quotes and notes of its %s into an empty library', async (format) => {
    const file = await exported(format);
    await emptied();
    await give(format === 'csv' ? 'notes.csv' : 'notes.jsonld', file);
    await bringIn();
    await expect.poll(counted).toBe(`${PAGES} pages, ${PAGES * CLAIMS} claims and passages`);
  });

  it('takes what came out again at a click', async () => {
    await emptied();
    await give('one.csv', 'url,quote,note\nhttps://gull.example/a,The boats are sold,By whom?\n');
    // A table has no text of an article.
    await expect
      .poll(() => textOf(library, byTestId('looked')))
      .toMatch(/New here: 1 page, 1 claim or passage\.\s+Bring it in/);
    await bringIn();
    await expect
      .poll(() => textOf(library, byTestId('import-said')))
      .toMatch(/^Came from one\.csv: 1 page, 1 claim or passage\.$/);
    await press(library, '.undo-item .button');
    await eventually(async () => (await library.$('.undo-item')) === null, 'it is taken back');
    await open('', 'empty');
  });

  // What is said of a file is the same code in both.
  const isForAll = FOR_OWN_PAGES.some((own) => own === name);
  const odd: readonly (readonly [string, string, RegExp])[] = [
    ['cut.json', '{"format":"whence","version":1,"made":"2031-03-05T08:00:00.000Z","pages":[\n{"pa', /breaks off/],
    ['later.json', '{"format":"whence","version":99,"pages":[]}', /later version/],
    ['empty.json', '', /The file is empty/],
    ['nonsense.json', '<script>alert(1)</script>', /none of the formats/],
    [
      'polluted.json',
      '{"format":"whence","version":1,"pages":[\n{"__proto__":{"page":1}}\n],"actors":[\n]}\n',
      /left out\s+Line 1/,
    ],
    ['table.csv', 'a;b\n1;2\n', /names its columns/],
  ];
  it.each(isForAll ? odd : odd.slice(0, 1))(
    'says of %s why nothing comes of it, and writes nothing',
    async (...file) => {
      const [fileName, text, why] = file;
      await give(fileName, text);
      await expect.poll(() => textOf(library, byTestId('refused'))).toMatch(why);
      expect(await library.$(byTestId('bring-in'))).toBeNull();
      await press(library, byTestId('import-leave'));
      await library.waitForSelector(byTestId('import-file'));
    },
  );
});
