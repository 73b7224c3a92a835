/** The marks that a page shows. What is sent to the page, as source, uses nothing but its arguments. */
import type { Page } from 'puppeteer-core';

/** A point of the window, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const WITHIN_MS = 10_000;

/** The number of marks once there are any. Throws where a page has none within ten seconds. */
export async function untilMarked(page: Page): Promise<number> {
  const end = Date.now() + WITHIN_MS;
  while (Date.now() < end) {
    const marks = await page.evaluate(countMarks);
    if (marks > 0) return marks;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No marks within ten seconds.');
}

/** Runs in a page: the ranges painted as marks; those of cue words and focus are none. */
export function countMarks(): number {
  const isMark = /^whence-(?:contested|unsourced|unnamed|open|named)(?:-|$)/;
  return Array.from(CSS.highlights, ([name, { size }]) => (isMark.test(name) ? size : 0)).reduce((a, b) => a + b, 0);
}

/** Runs in a page: a place in the first line of each mark that stands in the window. */
export function placesOfMarks(): readonly Place[] {
  const isMark = /^whence-(?:contested|unsourced|unnamed|open|named)(?:-|$)/;
  const places: Place[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (!isMark.test(name)) return;
    highlight.forEach((range) => {
      const [line] = (range as Range).getClientRects();
      if (line === undefined || line.width < 2) return;
      const [x, y] = [Math.round(line.x + Math.min(20, line.width / 2)), Math.round(line.y + line.height / 2)];
      if (x < innerWidth && y < innerHeight) places.push({ x, y });
    });
  });
  return places;
}
