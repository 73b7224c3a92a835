import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driven } from '../drive/browsers';
import { type FilledLibrary, openFilledLibrary } from './filled-library';
import { byTestId, eventually, press, readPage, SAMPLE_URL } from './whence';

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

const WORK_OF_READER = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'slider']);

/** What only Chromium can be told to show, and what only it tells of what it hands to screen readers. */
describe('the pages of the extension, as those meet them who set colours or listen, in chromium', () => {
  let filled: FilledLibrary;
  let driven: Driven;
  let page: Page;
  let sample: number;
  let session: CDPSession;

  beforeAll(async () => {
    filled = await openFilledLibrary('chromium', 2);
    ({ driven, library: page } = filled);
    ({ tabId: sample } = await readPage(driven, SAMPLE_URL));
    await page.bringToFront();
    session = await page.createCDPSession();
  });
  afterAll(() => driven?.close());

  async function show(address: string, ready: string): Promise<void> {
    await page.goto('about:blank');
    await driven.openExtensionPage(address, page);
    await page.waitForSelector(ready);
  }
  const force = (value: 'active' | 'none') =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  /** Whether what `selector` names looks another way after `state`. */
  async function differs(selector: string, state: () => Promise<unknown>): Promise<boolean> {
    const element = await page.waitForSelector(selector);
    const before = await element?.screenshot({ encoding: 'base64' });
    await state();
    const look = async () => (await element?.screenshot({ encoding: 'base64' })) !== before;
    return eventually(look, 'it looks another way').catch(() => false);
  }
  async function heard(): Promise<readonly AxNode[]> {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly AxNode[] };
    return nodes.filter(({ ignored }) => !ignored);
  }

  it('shows in forced colours what has the focus, what is current, chosen, pressed and switched off', async () => {
    await force('active');
    await show('/library.html#claims', byTestId('claim-line'));
    expect(await differs('.frame-top', () => page.focus('.frame-places a'))).toBe(true);
    expect(await differs(byTestId('choose-claim'), () => press(page, byTestId('choose-claim')))).toBe(true);
    for (const current of ['.frame-places', '.library-views'])
      expect(
        await page.$eval(`${current} [aria-current]`, (link) => {
          const other = link.closest('ul')?.querySelector('a:not([aria-current])') as Element;
          const of = (one: Element) =>
            [getComputedStyle(one).fontWeight, getComputedStyle(one).textDecorationLine].join();
          return of(link) !== of(other);
        }),
      ).toBe(true);
    await show('/library.html#copies', `${byTestId('make-copy')}:enabled`);
    const button = byTestId('make-copy');
    const off = () => page.$eval(button, (one) => ((one as HTMLButtonElement).disabled = true));
    expect(await differs(button, off)).toBe(true);
    await show(`/voices.html?tab=${sample}`, byTestId('voices-table'));
    expect(await differs(byTestId('voices-table'), () => press(page, byTestId('voices-table')))).toBe(true);
    await show(`/sidepanel.html?tab=${sample}`, byTestId('claim'));
    // Glyphs of the marks tell them apart by their form.
    const glyphs = () =>
      page.$$eval('.entries .glyph', (all) => all.map((one) => [getComputedStyle(one).color, one.innerHTML].join()));
    await expect.poll(async () => new Set(await glyphs()).size).toBeGreaterThan(2);
    await force('none');
  });

  it.each([
    ['/library.html#claims', byTestId('claim-line')],
    ['/popup.html?tab=TAB', '.group-head'],
    ['/sidepanel.html?tab=TAB', byTestId('claim')],
    ['/options.html', byTestId('site-field')],
  ])(
    'gives a name to every control of %s, and has a title, a main part and places that speak up',
    async (address, ready) => {
      await show(address.replace('TAB', String(sample)), ready);
      const nodes = await heard();
      const controls = nodes.filter(({ role }) => WORK_OF_READER.has(role?.value ?? ''));
      expect(controls.length).toBeGreaterThan(5);
      expect(controls.filter(({ name }) => !name?.value.trim())).toEqual([]);
      const roles = nodes.map(({ role }) => role?.value);
      expect(roles.filter((role) => role === 'main')).toHaveLength(1);
      expect(roles).toContain('heading');
      expect(roles.some((role) => role === 'navigation')).toBe(true);
    },
  );

  it('says in a place that speaks up what a search found, that a note is saved, what was deleted and what is wrong', async () => {
    const spoken = async () =>
      (
        await page.$$eval('[role="status"], [role="alert"]', (all) =>
          all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).innerText),
        )
      ).join('\n');
    const hears = (words: RegExp) =>
      page.waitForFunction(
        (source) =>
          Array.from(document.querySelectorAll<HTMLElement>('[role="status"], [role="alert"]')).some((one) =>
            new RegExp(source).test(one.innerText),
          ),
        {},
        words.source,
      );
    await filled.open('#all', '.kept-delete');
    expect(await spoken()).not.toMatch(/Nothing found/);
    await page.type(byTestId('search'), 'zzzz');
    await hears(/Nothing found/);
    await filled.open('#all', '.kept-delete');
    await page.type(byTestId('note'), 'By whom?');
    await hears(/Saved/);
    await press(page, '.kept-delete');
    await hears(/Deleted/);
    await show('/options.html', byTestId('site-field'));
    await page.type(byTestId('site-field'), 'no site at all');
    await page.keyboard.press('Enter');
    await hears(/./);
    await expect.poll(() => page.$eval('.add .alert', (one) => one.getAttribute('role'))).toBe('alert');
  });
});
