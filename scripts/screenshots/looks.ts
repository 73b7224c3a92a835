import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find';
import type { LaunchOptions } from '../browsers/launch';

/** `forced`: the few colours of a reader's own, light on black, in place of every colour of a page. */
export const LOOKS = ['light', 'dark', 'forced'] as const;
export type Look = (typeof LOOKS)[number];

/** What the browser is started with. Firefox takes all of a look from its profile. */
export function launchedAs(look: Look): Pick<LaunchOptions, 'dark' | 'forcedColors'> {
  return { dark: look !== 'light', forcedColors: look === 'forced' };
}

/** Shows `page` in that look, and as on paper where it is `printed`, which Firefox is not able to. */
export async function dress(page: Page, name: BrowserName, look: Look, printed = false): Promise<void> {
  if (name === 'firefox') return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media: printed ? 'print' : '',
    features: [
      { name: 'prefers-color-scheme', value: look === 'light' ? 'light' : 'dark' },
      { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
    ],
  });
}
