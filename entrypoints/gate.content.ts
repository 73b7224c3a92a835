/**
 * Runs on granted sites only and asks one question: is this probably an article? If so the background puts the page
 * script in. May weigh 3 kB, so it imports nothing: no polyfill, no schema.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';

interface Messenger {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

/** Code units of unlinked paragraphs that make an article where the page calls itself one, and where it does not. */
const ENOUGH_DECLARED = 250;
const ENOUGH = 1_400;
const PARAGRAPH = 60;
/** Frames and shadow trees are looked into this deep. */
const MAX_DEPTH = 5;
/** A form with this many paragraphs wraps the page, as old servers do. */
const PAGE_FORM = 3;
/** Apps fill in their text after the page is loaded, and load the next article without leaving it. */
const LOOKS_MS = [0, 1_000, 3_000, 8_000];
const DECLARES =
  'article p, [itemprop~="articleBody"], [itemtype*="Article"], meta[property="og:type"][content="article"], meta[property^="article:"]';

export default defineContentScript({
  registration: 'runtime',
  globalName: false,
  main() {
    if (window.top !== window) return;
    let timers: ReturnType<typeof setTimeout>[] = [];
    let told = '';

    const look = (): void => {
      const { runtime } = extension();
      if (runtime?.id === undefined || told === address()) return;
      if (!looksLikeArticle()) return;
      told = address();
      for (const timer of timers) clearTimeout(timer);
      const message = { whence: 'gate>background:article-here', request: `${Date.now()}-${Math.random()}`, data: {} };
      runtime.sendMessage(message).catch(() => {});
    };
    const lookForAWhile = (): void => {
      for (const timer of timers) clearTimeout(timer);
      timers = LOOKS_MS.map((wait) => setTimeout(look, wait));
    };
    const onNavigation = (): void => {
      if (address() !== told) lookForAWhile();
    };

    lookForAWhile();
    (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', onNavigation);
    addEventListener('popstate', onNavigation);
  },
});

function extension(): Messenger {
  const scope = globalThis as { browser?: Messenger; chrome?: Messenger };
  return scope.browser ?? scope.chrome ?? {};
}

function address(): string {
  return location.href.split('#')[0] ?? '';
}

type Tree = Document | ShadowRoot;

/** In the page, in a shadow tree of it, or in a frame that it may look into. */
function looksLikeArticle(tree: Tree = document, depth = 0): boolean {
  if (hasProse(tree)) return true;
  return depth < MAX_DEPTH && treesIn(tree).some((inner) => looksLikeArticle(inner, depth + 1));
}

/** The prototype's own: a page may name an element `querySelectorAll`. */
function find(tree: Tree, selector: string): NodeListOf<Element> {
  const { prototype } = tree.nodeType === 9 ? Document : DocumentFragment;
  return prototype.querySelectorAll.call(tree as never, selector);
}

function hasProse(tree: Tree): boolean {
  const enough = find(tree, DECLARES).length > 0 ? ENOUGH_DECLARED : ENOUGH;
  let units = 0;
  for (const paragraph of find(tree, 'p, [class*="paragraph"]')) {
    const length = paragraph.textContent.trim().length;
    if (length >= PARAGRAPH && !paragraph.closest('a, nav, footer') && !isInForm(paragraph)) units += length;
    if (units >= enough) return true;
  }
  return false;
}

function treesIn(tree: Tree): Tree[] {
  const trees: (Tree | null | undefined)[] = [];
  for (const element of find(tree, '*')) {
    const name = element.localName;
    // A form whose field is called `localName` has no such name.
    if (typeof name !== 'string') continue;
    if (name === 'iframe' || name === 'frame') trees.push((element as HTMLIFrameElement).contentDocument);
    else if (name.includes('-')) trees.push(shadowOf(element));
  }
  return trees.filter((found) => found != null);
}

/** Extensions see closed trees, too: in Firefox by a property, in Chromium by asking. */
function shadowOf(element: Element): ShadowRoot | null | undefined {
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot ?? element.shadowRoot ?? extension().dom?.openOrClosedShadowRoot(element);
}

function isInForm(paragraph: Element): boolean {
  const form = paragraph.closest('form');
  return form !== null && Element.prototype.querySelectorAll.call(form, 'p').length < PAGE_FORM;
}
