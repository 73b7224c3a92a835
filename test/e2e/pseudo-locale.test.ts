import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleStory } from '@/components/welcome/sample-story';
import { DRAFT } from '@/scripts/screenshots/articles';
import { EMPTY_SCREENS, type Screen } from '@/scripts/screenshots/screens';
import { BROWSERS } from '../drive/browsers';
import { clickInCard, inCard, waitForCard } from '../drive/card';
import { cutWords, type Stray, strayWords } from './interface-words';
import { crampedOn, openPseudo, PAGES, type PseudoWhence, SCREEN_NAMES } from './pseudo-screens';
import { placeOf } from './whence';

/** What stands on the screens and is nobody's translation: articles, their addresses, the reader's own words, dates, names. */
const DATA = [
  ...PAGES.flatMap(({ html, url }) => [html.replace(/<[^>]+>/g, ' '), html, url]),
  ...sampleStory('en').blocks.map(({ text }) => text),
  DRAFT.replace(/^> /gm, '').replace(/-\n/g, ''),
  'Ask the harbour authority for the statement itself. For the class on sourcing. Mr Harrow of Veldria',
  'Foreign minister since the spring. Said in January that the strait was “nobody’s lake”.',
  'Has written on the strait for years. Ask for the tables.',
  'Log of the harbour authority, March https://harbour-authority.example/log/march tides.csv By how much?',
]
  .map((text) => flat(text.replaceAll('&amp;', '&')).toLowerCase())
  .join('\n');

const DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\bat\b|\b[AP]M\b/g;

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Those that are not from the data either. */
function hardCoded(strays: readonly Stray[]): string[] {
  const isData = (words: string) => DATA.includes(flat(words).toLowerCase()) || !/\p{L}/u.test(words.replace(DATE, ''));
  return strays
    .filter(({ words }) => !isData(words) && !isJoined(words))
    .filter(({ words }) => !words.split(/[“”:]|, |’ /).every((part) => isData(part.replace(/\.$/, ''))))
    .map(({ where, words }) => `${where}: ${words}`);
}

/** Whether it is a passage made of two pieces of an article. */
function isJoined(said: string): boolean {
  const words = flat(said).toLowerCase().split(' ');
  const unknown = words.slice(2).filter((_, at) => !DATA.includes(words.slice(at, at + 3).join(' ')));
  return words.length >= 8 && unknown.length <= 2;
}

describe.each(BROWSERS)('in a language of longer words, in %s', (name) => {
  let whence: PseudoWhence;

  beforeAll(async () => {
    whence = await openPseudo(name, 'ltr');
  });
  afterAll(() => whence?.close());

  const troubleOn = (screen: Screen) =>
    whence.on(screen, async (page) => [
      ...hardCoded((await page.evaluate(`(${strayWords})(document)`)) as Stray[]),
      ...(await crampedOn(page, screen)),
    ]);

  it.each(EMPTY_SCREENS)('$name has no words of its own, and room for longer ones', async (screen) => {
    expect(await troubleOn(screen)).toEqual([]);
  });

  describe('once something is kept', () => {
    let sample: Page;
    let screenOf: (name: string) => Screen;

    beforeAll(async () => {
      ({ sample, screen: screenOf } = await whence.keep());
    });

    it('the card has no words of its own, and room for longer ones', async () => {
      const { driven } = whence;
      for (const width of [1100, 320]) {
        await sample.bringToFront();
        await sample.setViewport({ width, height: 900 });
        const { x, y } = await placeOf(sample, 'had received new orders');
        await sample.mouse.click(x, y);
        await waitForCard(driven, sample, /⟦/);
        await clickInCard(driven, sample, '[data-testid="more"]');
        expect(hardCoded((await inCard(driven, sample, strayWords)) ?? [])).toEqual([]);
        expect(await inCard(driven, sample, cutWords)).toEqual([]);
        await sample.keyboard.press('Escape');
      }
    });

    it.each(SCREEN_NAMES)('%s has no words of its own, and room for longer ones', async (wanted) => {
      expect(await troubleOn(screenOf(wanted))).toEqual([]);
    });
  });
});
