import type { Page } from 'puppeteer-core';

interface Walked {
  /** What is wrong, a line each. */
  readonly troubles: readonly string[];
  readonly stops: number;
}

/** More stops than any page of a test has. */
const AT_MOST = 250;

/**
 * Walks a page of the extension by Tab from its start to its end. What is wrong: a control that is not reached, one that
 * comes before what stands before it, a focus that is not seen (WCAG 2.2, 2.4.7), one that is outside of the window or
 * covered (2.4.11), a Tab that leads nowhere (2.1.2).
 */
export async function walkByTab(page: Page): Promise<Walked> {
  await page.bringToFront();
  await page.evaluate(beginWalk);
  const troubles: string[] = [];
  for (let stops = 0; stops < AT_MOST; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) return { troubles: [...troubles, ...(await page.evaluate(leftOut))], stops };
    troubles.push(...stop);
  }
  return { troubles: [...troubles, 'Tab does not come to an end'], stops: AT_MOST };
}

declare global {
  var walked: Element[];
}

function beginWalk(): void {
  globalThis.walked = [];
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  // A click or a focus before leaves a place from which Tab goes on: to the start of the page.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}

/** null: the walk is over. */
async function lookAtFocus(): Promise<string[] | null> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const at = document.activeElement;
  if (at === null || at === document.body || at === document.documentElement || at === globalThis.walked[0])
    return null;
  const troubles: string[] = [];
  const name = at.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
  const last = globalThis.walked.at(-1);
  // The parts of a date are stops of their own, with the browser's own ring.
  const isDate = at.matches('input[type="date"]');
  if (isDate && last === at) return [];
  if (globalThis.walked.includes(at)) troubles.push(`twice: ${name}`);
  else if (last && !(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING))
    troubles.push(`out of order: ${name}`);
  globalThis.walked.push(at);
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  if (!isDate && (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1)) troubles.push(`no ring: ${name}`);
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const inside = {
    left: Math.max(0, left) + 1,
    right: Math.min(innerWidth, right) - 1,
    top: Math.max(0, top) + 1,
    bottom: Math.min(innerHeight, bottom) - 1,
  };
  if (inside.left > inside.right || inside.top > inside.bottom) return [...troubles, `out of sight: ${name}`];
  const points = [0, 0.5, 1].flatMap((x) =>
    [0, 0.5, 1].map((y) => [
      inside.left + x * (inside.right - inside.left),
      inside.top + y * (inside.bottom - inside.top),
    ]),
  );
  const isSeen = points.some(([x = 0, y = 0]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (at.contains(top) || top.contains(at));
  });
  if (!isSeen) troubles.push(`covered: ${name}`);
  return troubles;
}

/** Controls that can be used and were not met; of a group of radio buttons one is, and a list walked by arrows has one stop. */
function leftOut(): string[] {
  const met = new Set(globalThis.walked);
  const groups = new Set(
    globalThis.walked.flatMap((one) =>
      (one as HTMLInputElement).type === 'radio' ? [(one as HTMLInputElement).name] : [],
    ),
  );
  return Array.from(document.querySelectorAll<HTMLInputElement>('a[href], button, input, select, textarea, summary'))
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0)
    .filter((one) => !met.has(one) && !(one.type === 'radio' && groups.has(one.name)))
    .map((one) => `not reached: ${one.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);
}
