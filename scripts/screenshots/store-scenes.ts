import type { Page } from 'puppeteer-core';
import { placeOf } from '../browsers/word-place';
import type { Kept } from './kept';

/** CSS pixels, and how many of the picture stand for one. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What one of the store's pictures shows of Whence, under a headline. */
export interface StoreScene {
  readonly name: string;
  readonly headline: string;
  /** The line under it. */
  readonly deck: string;
  /** Side by side. */
  readonly shown: readonly Shown[];
}

export interface Shown extends Size {
  /** A path of the extension; null: the article, in its tab. */
  readonly path: string | null;
  readonly ready?: string;
  readonly act?: (page: Page) => Promise<void>;
}

/** What is under the headline: 1168 × 612 pixels of the picture. */
const WHOLE = { width: 1062, height: 543, scale: 1.1 } as const;
const testId = (id: string) => `[data-testid="${id}"]`;

export function storeScenes({ sampleTab }: Pick<Kept, 'sampleTab'>): readonly StoreScene[] {
  return [
    {
      name: '1-marks-and-card',
      headline: 'Who says so?',
      deck: 'Whence underlines what nobody could look up and what the text itself puts in doubt. A click tells you why.',
      shown: [{ ...WHOLE, path: null, act: openCard }],
    },
    {
      name: '2-panel',
      headline: 'Every claim, with its source',
      deck: 'The panel beside the article lists who says what, how it is sourced and what the text says of its evidence.',
      shown: [
        {
          width: 690,
          height: 556,
          scale: 1.1,
          path: null,
          act: (page) => lookAt(page, 'Veldria’s foreign minister', 40).then(() => {}),
        },
        { width: 372, height: 556, scale: 1.1, path: `/sidepanel.html?tab=${sampleTab}`, ready: testId('entries') },
      ],
    },
    {
      name: '3-voices',
      headline: 'Who is heard, and who is not',
      deck: 'A map of voices: a row for each who speaks, a mark for each claim, where it stands in the text.',
      shown: [
        {
          ...WHOLE,
          path: `/voices.html?tab=${sampleTab}`,
          ready: testId('voice'),
          act: (page) => scrollTo(page, '.voices-axis'),
        },
      ],
    },
    {
      name: '4-library',
      headline: 'Keep what you want to check',
      deck: 'Claims and articles with your notes, on this machine alone. All of it goes out in open formats.',
      shown: [{ ...WHOLE, path: '/library.html?claims#claims', ready: testId('claim-line') }],
    },
    {
      name: '5-settings',
      headline: 'Nothing leaves your machine',
      deck: 'It reads a page when you click its button, or where you allow it. No account, no server, no telemetry.',
      shown: [{ ...WHOLE, path: '/options.html', ready: 'h1', act: (page) => scrollTo(page, '#about') }],
    },
  ];
}

/** On an unnamed source, with room for the card below it. */
export async function openCard(page: Page): Promise<void> {
  const { x, y } = await lookAt(page, 'had received new orders', 150);
  await page.mouse.click(x, y);
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => scrollBy(0, element.getBoundingClientRect().top - 12));
}

/** Scrolls so that the words stand `below` pixels from the top. */
async function lookAt(page: Page, words: string, below: number): Promise<{ readonly x: number; readonly y: number }> {
  await page.keyboard.press('Escape');
  const { x, y } = await placeOf(page, words);
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - below);
  return { x, y: below };
}
