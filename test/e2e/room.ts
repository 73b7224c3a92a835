import type { Page } from 'puppeteer-core';
import type { Driven } from '../drive/browsers';
import { inCard } from '../drive/card';

/** 1280 by 1024 CSS pixels at a zoom of 400%. Source: WCAG 2.2, 1.4.10. */
export const AT_400_PERCENT = { width: 320, height: 256 } as const;

/** The least room for each target, in CSS pixels. Source: WCAG 2.2, 2.5.8. */
const TARGET_PX = 24;

/**
 * What of WCAG 2.2 that can be measured is not met by a page as it is laid out, a line for each element: targets smaller
 * than 24 by 24 CSS pixels that stand closer than that to others (2.5.8); an order to the eye that is not that of the
 * document (1.3.2, 2.4.3). `look` is sent as source.
 */
function crampedIn(root: ParentNode, least: number): string[] {
  const troubles: string[] = [];
  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  const nameOf = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  /** With its label, which takes the click as well. */
  const boxOf = (element: Element) => {
    const boxes = [element, ...((element as HTMLInputElement).labels ?? [])]
      .filter(isShown)
      .map((one) => one.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const isInSentence = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
  const controls = Array.from(root.querySelectorAll(CONTROLS)).filter(
    (element) => isShown(element) && element.getBoundingClientRect().width > 1,
  );
  /** What stays in place while the rest goes on under it. */
  const layerOf = (element: Element | null): Element | null =>
    element === null || /fixed|sticky/.test(getComputedStyle(element).position)
      ? element
      : layerOf(element.parentElement);
  const targets = controls.map((element) => ({ element, box: boxOf(element), layer: layerOf(element) }));
  const isSmall = ({ box }: { box: DOMRect }) => box.width < least - 0.5 || box.height < least - 0.5;
  for (const target of targets) {
    if (!isSmall(target) || isInSentence(target.element)) continue;
    const x = target.box.x + target.box.width / 2;
    const y = target.box.y + target.box.height / 2;
    const close = targets.find((other) => {
      if (other === target || other.layer !== target.layer) return false;
      const { left, right, top, bottom } = other.box;
      const toBox = Math.hypot(x - Math.max(left, Math.min(x, right)), y - Math.max(top, Math.min(y, bottom)));
      const toMiddle = Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
      return toBox < least / 2 - 0.5 || (isSmall(other) && toMiddle < least - 0.5);
    });
    const size = `${Math.round(target.box.width)} by ${Math.round(target.box.height)}`;
    if (close) troubles.push(`target of ${size}: ${nameOf(target.element)} beside ${nameOf(close.element)}`);
  }
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.tabIndex > 0) troubles.push(`tabindex: ${nameOf(element)}`);
    if (!isShown(element)) continue;
    const { order, flexDirection } = getComputedStyle(element);
    if (order !== '0' || flexDirection.endsWith('reverse')) troubles.push(`order: ${nameOf(element)}`);
  }
  return troubles;
}

/** `crampedIn` of a page of the extension. */
export function crampedOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(${crampedIn})(document.body, ${TARGET_PX})`) as Promise<readonly string[]>;
}

/** `crampedIn` of what the host shows on a page. */
export async function crampedInCard(driven: Driven, page: Page): Promise<readonly string[]> {
  const found = await inCard(driven, page, crampedIn as (root: ShadowRoot, least: unknown) => string[], `${TARGET_PX}`);
  if (found === null) throw new Error('Nothing is open.');
  return found;
}

/**
 * What does not fit, a line each, at 320 by 256 CSS pixels: two ways to scroll, more than half of the window covered by
 * what stays in place (1.4.10), words cut off where the reader spaces text (1.4.12). Leaves the page that small.
 */
export async function lostAt400(page: Page): Promise<readonly string[]> {
  await page.setViewport(AT_400_PERCENT);
  const troubles = [...(await page.evaluate(coveredIn))];
  troubles.push(...(await page.evaluate(widerIn, '')));
  await page.evaluate(spaceText, SPACED);
  troubles.push(...(await page.evaluate(widerIn, ' with spaced text')));
  troubles.push(...(await page.evaluate(cutIn)));
  await page.evaluate(spaceText, '');
  await page.evaluate(settled);
  return troubles;
}

/** Rows of long lists are measured anew once their text has other room, some frames later. */
async function settled(): Promise<void> {
  let [before, same] = [-1, 0];
  for (let looks = 0; looks < 60 && same < 4; looks++) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    const now = document.documentElement.scrollHeight;
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Source: WCAG 2.2, 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** As a reader's own style, which the rules of the extension's pages for what may be loaded do not keep out. */
function spaceText(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = css === '' ? [] : [sheet];
}

/** Names the first element that is not in the window, where the page is wider than that. */
function widerIn(when: string): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = Array.from(document.querySelectorAll('body *')).find(
    (element) => element.getBoundingClientRect().right > clientWidth && element.childElementCount === 0,
  );
  return [`${scrollWidth - clientWidth} px wider than the window${when}: ${out?.outerHTML.slice(0, 140)}`];
}

function coveredIn(): string[] {
  const covering = Array.from(document.querySelectorAll('body *')).filter(
    (element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility(),
  );
  const height = covering.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
  if (height <= innerHeight / 2) return [];
  return [`${Math.round(height)} px of ${innerHeight} are covered by ${covering.map(({ className }) => className)}`];
}

/** Words that are cut off by design (two lines of a quote whose link leads to all of it) are named by their clamp. */
function cutIn(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('body *')).flatMap((element) => {
    const { overflowX, overflowY, webkitLineClamp, clipPath } = getComputedStyle(element);
    if (!element.checkVisibility() || webkitLineClamp !== 'none' || clipPath !== 'none') return [];
    if (element.closest('svg, select, input, textarea, .visually-hidden') || element.textContent?.trim() === '')
      return [];
    const cutX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return cutX || cutY ? [`cut off: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`] : [];
  });
}
