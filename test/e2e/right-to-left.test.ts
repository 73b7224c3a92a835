import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Screen } from '@/scripts/screenshots/screens';
import { BROWSERS } from '../drive/browsers';
import { inCard, waitForCard } from '../drive/card';
import { cutWords } from './interface-words';
import { crampedOn, openPseudo, type PseudoWhence, SCREEN_NAMES } from './pseudo-screens';
import { byTestId, placeOf } from './whence';

/** Of what stands side by side: the one that a reader of English finds on the left, then the one on the right. */
const BESIDE: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['popup', ['.group-head .group-name', '.group-head .group-count']],
  ['panel', [byTestId('panel-order'), byTestId('panel-filter')]],
  ['voices', ['.voice-head', '.voice-strip']],
  ['lesson', [byTestId('lesson-text'), byTestId('lesson-tools')]],
  ['library', ['.facet-value', '.facet-value + .figures']],
  ['claims', [byTestId('choose-claim'), '.claim-quote']],
  ['settings', ['input[type="checkbox"]', 'label:has(> input[type="checkbox"]) span']],
]);

describe.each(BROWSERS)('in a language from right to left, in %s', (name) => {
  let whence: PseudoWhence;
  let sample: Page;
  let screenOf: (name: string) => Screen;

  beforeAll(async () => {
    whence = await openPseudo(name, 'rtl');
    ({ sample, screen: screenOf } = await whence.keep());
  });
  afterAll(() => whence?.close());

  it('the card runs so on a page that runs the other way, and its words of the article do not', async () => {
    const { driven } = whence;
    await sample.bringToFront();
    const { x, y } = await placeOf(sample, 'had received new orders');
    await sample.mouse.click(x, y);
    await waitForCard(driven, sample, /⟦/);
    const seen = await inCard(driven, sample, (root) => {
      const at = (selector: string) => root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const directionOf = (selector: string) => {
        const element = root.querySelector(selector);
        return element && getComputedStyle(element).direction;
      };
      return {
        card: directionOf('.card'),
        speaker: directionOf('.speaker'),
        lang: root.querySelector<HTMLElement>('.place-card')?.lang,
        closesOnTheLeft: at('.card-head .icon-button').right < at('.card-mark').left,
        page: getComputedStyle(document.body).direction,
      };
    });
    expect(seen).toEqual({ card: 'rtl', speaker: 'ltr', lang: 'en', closesOnTheLeft: true, page: 'ltr' });
    expect(await inCard(driven, sample, cutWords)).toEqual([]);
    await sample.keyboard.press('Escape');
  });

  it.each(SCREEN_NAMES)('%s has room for its words', async (wanted) => {
    const screen = screenOf(wanted);
    expect(await whence.on(screen, (page) => crampedOn(page, screen))).toEqual([]);
  });

  it.each([...BESIDE])('%s is the mirror of what it is in English', async (wanted, [left, right]) => {
    const [first, second] = await whence.on(screenOf(wanted), (page) =>
      page.evaluate(
        (selectors) =>
          selectors.map((selector) => {
            const shown = Array.from(document.querySelectorAll(selector)).find(
              (one) => one.getClientRects().length > 0,
            );
            const { left: from = 0, right: to = 0 } = shown?.getBoundingClientRect() ?? {};
            return (from + to) / 2;
          }),
        [left, right],
      ),
    );
    expect(first).toBeGreaterThan(second ?? 0);
    expect(second).toBeGreaterThan(0);
  });

  it('a quotation in the library runs the way that its own words do', async () => {
    const directions = await whence.on(screenOf('library'), (page) =>
      page.evaluate(() => {
        const quote = document.querySelector('.kept-quote');
        return [document.body, quote].map((one) => one && getComputedStyle(one).direction);
      }),
    );
    expect(directions).toEqual(['rtl', 'ltr']);
  });
});
