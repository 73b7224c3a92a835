/** What a reader's hands do on a page of Whence. */
import type { Page } from 'puppeteer-core';

export function testId(id: string): string {
  return `[data-testid="${id}"]`;
}

/** Clicks, once it is there, wherever on the page it stands. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

/** Chooses one of several, and waits until it is chosen. */
export async function choose(page: Page, selector: string): Promise<void> {
  await press(page, selector);
  await page.waitForSelector(`${selector}:checked`);
}

/** Puts `words` into a field in place of what is there, as if the reader left the field afterwards. */
export async function typeInto(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (element, text) => {
      const field = element as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    words,
  );
}
