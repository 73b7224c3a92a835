import type { Page } from 'puppeteer-core';

/** The middle of the first line of `words` as the page shows them, after scrolling there. Throws where it does not say them. */
export async function placeOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [rect] = range.getClientRects();
      if (rect) return { x: rect.x + Math.min(20, rect.width / 2), y: rect.y + rect.height / 2 };
    }
    throw new Error(`The page does not say "${wanted}".`);
  }, words);
}
