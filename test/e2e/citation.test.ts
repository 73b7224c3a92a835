import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { violationsOn } from './axe';
import { type FilledLibrary, openFilledLibrary } from './filled-library';
import { byTestId, eventually, press, textOf } from './whence';

describe.each(FOR_OWN_PAGES)('a citation copied in the library in %s', (name) => {
  let filled: FilledLibrary;
  let driven: Driven;
  let library: Page;

  beforeAll(async () => {
    filled = await openFilledLibrary(name, 1);
    ({ driven, library } = filled);
    await open('#all');
  });
  afterAll(() => driven?.close());

  const open = (hash: string) => filled.open(hash, `${byTestId('cite')}, .claim-quote`);
  const said = () => textOf(library, '.cite-said');

  /** What a reader pastes, as text and as HTML. */
  async function pasted(into: string): Promise<readonly [string, string]> {
    await library.focus(byTestId(into));
    await library.evaluate(() => {
      const kinds: string[] = [];
      Object.assign(globalThis, { kinds });
      const take = (event: ClipboardEvent) => {
        event.preventDefault();
        for (const kind of ['text/plain', 'text/html']) kinds.push(event.clipboardData?.getData(kind) ?? '');
      };
      addEventListener('paste', take, { once: true });
    });
    await library.keyboard.down('Control');
    await library.keyboard.press('v', { commands: ['Paste'] });
    await library.keyboard.up('Control');
    const [text = '', html = ''] = await eventually(async () => {
      const kinds = await library.evaluate(() => (globalThis as unknown as { kinds: string[] }).kinds);
      return kinds.length === 2 ? kinds : null;
    }, 'something is pasted');
    return [text, html];
  }

  it('is made by keys, with its italics, and says so', async () => {
    await library.focus(byTestId('cite'));
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('cite-modern-language-association'));
    await library.focus(byTestId('cite-modern-language-association'));
    await library.keyboard.press('Enter');
    await eventually(async () => (await said()) === 'Citation copied: MLA.', 'it is said');
    expect(await violationsOn(library)).toEqual([]);
    await library.keyboard.press('Escape');
    await eventually(
      () => library.evaluate(() => document.activeElement?.getAttribute('aria-expanded') === 'false'),
      'Escape closes the menu, and its button has the focus',
    );
    const [text, html] = await pasted('search');
    expect(text).toMatch(/^“.+” Paper 0, https?:\/\/\S+\. Accessed \d{1,2} \S+ \d{4}\.$/);
    expect(html).toMatch(/“.+” <i>Paper 0<\/i>, http/);
  });

  it('is there for the article of a claim, in the other styles', async () => {
    await open('#claims');
    await library.waitForSelector('.claim-quote');
    await library.focus('.claim-quote');
    await library.keyboard.press('Enter');
    await library.waitForSelector(byTestId('worksheet'));
    await press(library, byTestId('cite'));
    for (const [style, said_, like] of [
      ['apa', 'APA', /. \(n\.d\.\)\. <i>Paper 0<\/i>\. Retrieved \S+ \d{1,2}, \d{4}, from http/],
      [
        'chicago-author-date',
        'Chicago, author-date',
        /<i>Paper 0<\/i>\. n\.d\. “.+” Accessed \S+ \d{1,2}, \d{4}\. http/,
      ],
    ] as const) {
      await library.waitForSelector(byTestId(`cite-${style}`));
      await library.focus(byTestId(`cite-${style}`));
      await library.keyboard.press('Enter');
      await eventually(async () => (await said()) === `Citation copied: ${said_}.`, `${style} is copied`);
      expect((await pasted('tags'))[1]).toMatch(like);
    }
  });

  it('is shown and selected where the browser lets nothing be copied', async () => {
    await library.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
      Document.prototype.execCommand = () => false;
    });
    await press(library, byTestId('cite-apa'));
    await library.waitForSelector(byTestId('by-hand'));
    await expect.poll(() => said()).toMatch(/did not let Whence copy/);
    const byHand = await textOf(library, byTestId('by-hand'));
    expect(byHand).toMatch(/Paper 0\. Retrieved/);
    await expect.poll(() => library.evaluate(() => getSelection()?.toString())).toBe(byHand);
    await expect.poll(() => library.$eval(`${byTestId('by-hand')} i`, (words) => words.textContent)).toBe('Paper 0');
    expect(await violationsOn(library)).toEqual([]);
  });
});
