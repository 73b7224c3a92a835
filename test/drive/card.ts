import type { CDPSession, Page } from 'puppeteer-core';
import type { Driven } from './browsers';

/** The card's host: what the root has besides head and body. */
export const CARD_HOST = ':root > :not(head, body)';

/**
 * What `look` gives for the card's closed shadow root, evaluated in the page; null where no card is open. The root is
 * closed to the page's own scripts, so this goes through the driver: CDP in Chromium, WebDriver BiDi in Firefox.
 * `look` is sent as source: it may use nothing but its arguments.
 */
export async function inCard<T>(
  driven: Driven,
  page: Page,
  look: (root: ShadowRoot, argument: string) => T | Promise<T>,
  argument = '',
): Promise<T | null> {
  const source = look.toString();
  return (await (driven.name === 'chromium'
    ? byCdp(page, source, argument)
    : byBidi(page, source, argument))) as T | null;
}

/** The words of the open card, or null. */
export function cardText(driven: Driven, page: Page): Promise<string | null> {
  return inCard(driven, page, (root) => root.querySelector<HTMLElement>('.place-card')?.innerText ?? null);
}

/**
 * Clicks with the mouse on what `selector` names in the card, `count` times: the card takes nothing that a script does.
 * Gives the point. Throws where the card has no such thing in the window.
 */
export async function clickInCard(driven: Driven, page: Page, selector: string, count = 1): Promise<Point> {
  const point = await inCard(driven, page, middleOf, selector);
  if (point === null) throw new Error(`No ${selector} in the card.`);
  await page.mouse.click(point.x, point.y, { count });
  return point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Once the card has come to rest: it goes with its words, which may be on their way into the window. In a card that is
 * higher than its place, scrolled to, as a reader does.
 */
async function middleOf(root: ShadowRoot, selector: string): Promise<Point | null> {
  let box: DOMRect | undefined;
  for (let frame = 0, still = 0; frame < 120 && still < 3; frame++) {
    await new Promise(requestAnimationFrame);
    const now = root.querySelector(selector)?.getBoundingClientRect();
    const isIn = now === undefined || (now.top >= 0 && now.bottom <= innerHeight);
    still = isIn && now?.top === box?.top && now?.left === box?.left ? still + 1 : 0;
    box = now;
    if (still === 1) root.querySelector(selector)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
  return box === undefined ? null : { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where what `selector` names in the card stands once it has come to rest. Throws where there is no such thing. */
export async function restingBox(driven: Driven, page: Page, selector: string): Promise<Box> {
  const box = await inCard(driven, page, boxAtRest, selector);
  if (box === null) throw new Error(`No ${selector} in the card.`);
  return box;
}

async function boxAtRest(root: ShadowRoot, selector: string): Promise<Box | null> {
  let box: DOMRect | undefined;
  for (let frame = 0, still = 0; frame < 120 && still < 3; frame++) {
    await new Promise(requestAnimationFrame);
    const now = root.querySelector(selector)?.getBoundingClientRect();
    still = now !== undefined && now.top === box?.top && now.left === box.left ? still + 1 : 0;
    box = now;
  }
  return box === undefined ? null : { x: box.x, y: box.y, width: box.width, height: box.height };
}

/** Waits until the card is open and says `words`. */
export async function waitForCard(driven: Driven, page: Page, words: RegExp, within = 15_000): Promise<string> {
  const end = Date.now() + within;
  for (let wait = 5; ; wait = Math.min(wait * 2, 50)) {
    // Between two pages there is none to look into.
    const text = await cardText(driven, page).catch(() => null);
    if (text !== null && words.test(text)) return text;
    if (Date.now() > end)
      throw new Error(`The card says ${text === null ? 'nothing: it is not open' : JSON.stringify(text)}.`);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/**
 * Rests with the pointer at that place until the card that opens there says `words`. A hand never moves once: the first move
 * may come before the page has scrolled there.
 */
export async function restOn(driven: Driven, page: Page, { x, y }: Point, words: RegExp): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y, { steps: 4 });
    try {
      await waitForCard(driven, page, words, 2_000);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

interface CdpNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

const sessions = new WeakMap<Page, CDPSession>();

async function byCdp(page: Page, source: string, argument: string): Promise<unknown> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  const { root } = (await session.send('DOM.getDocument', { depth: 3, pierce: true })) as { root: CdpNode };
  // A doctype is called html, too.
  const html = root.children?.find(({ nodeType }) => nodeType === 1);
  const host = html?.children?.find(({ nodeName }) => !/^(?:head|body)$/i.test(nodeName));
  const shadow = host?.shadowRoots?.[0];
  if (shadow === undefined) return null;
  // The host may be gone by now, or another one be there.
  const found = await session.send('DOM.resolveNode', { nodeId: shadow.nodeId }).catch(() => null);
  if (found === null) return null;
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: found.object.objectId ?? '',
    functionDeclaration: `function (argument) { return (${source})(this, argument); }`,
    arguments: [{ value: argument }],
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value ?? null;
}

interface BidiReply {
  readonly result: {
    readonly type: string;
    readonly result?: { readonly type: string; readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}
type Send = (method: string, params: Record<string, unknown>) => Promise<BidiReply>;

async function byBidi(page: Page, source: string, argument: string): Promise<unknown> {
  const { connection } = page.browser() as unknown as { connection: { send: Send } };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const found = await connection.send('script.evaluate', {
    // The prototype's own: a page may have an element that is called querySelector.
    expression: `Document.prototype.querySelector.call(document, '${CARD_HOST}')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const host = found.result.result?.value as { shadowRoot?: { sharedId?: string } | null } | undefined;
  const sharedId = host?.shadowRoot?.sharedId;
  if (sharedId === undefined) return null;
  const reply = await connection.send('script.callFunction', {
    functionDeclaration: `async (root, argument) => JSON.stringify((await (${source})(root, argument)) ?? null)`,
    arguments: [{ sharedId }, { type: 'string', value: argument }],
    target: { context },
    awaitPromise: true,
  });
  if (reply.result.exceptionDetails) throw new Error(reply.result.exceptionDetails.text);
  return JSON.parse(String(reply.result.result?.value ?? 'null'));
}
