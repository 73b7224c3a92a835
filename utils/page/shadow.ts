/**
 * Shadow trees and what is drawn of them. Open and closed roots alike are shown to extensions: by `chrome.dom` in
 * Chromium, by a property of elements in Firefox.
 */
import {
  firstChildOf,
  hostOf,
  isHtml,
  nextSiblingOf,
  openShadowOf,
  parentNodeOf,
  queryAll,
  tagOf,
  treeOf,
} from './unclobbered';

interface ExtensionApi {
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** Elements of HTML that may have a shadow tree; of others only those with a dash in their name may. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * The element's shadow tree; null where it has none. Of a closed tree that is not of a custom element, Chromium is asked
 * only where the element has no children: a question costs ten times what a property does.
 */
export function shadowOf(element: Element): ShadowRoot | null {
  const tag = tagOf(element);
  const isCustom = tag.includes('-');
  if (!isCustom && !HOSTS.has(tag)) return null;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  const open = openShadowOf(element);
  if (open !== null || (!isCustom && firstChildOf(element) !== null)) return open;
  const api = (globalThis as { readonly chrome?: ExtensionApi }).chrome;
  return api?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/**
 * Does this browser paint highlights in shadow trees? Chromium hands their style down from the host to its tree; Firefox
 * would want the style in each tree, and nothing is put into those of a page.
 */
export function paintsInShadow(): boolean {
  return !('openOrClosedShadowRoot' in Element.prototype);
}

/** What is drawn inside an element. */
export interface Inside {
  /** The shadow tree that it stands in; null: the document. */
  readonly tree: ShadowRoot | null;
  /** The next node; null after the last. Asks the page each time, which may have changed. */
  readonly next: () => Node | null;
}

/**
 * What is drawn inside an element that stands in `tree`: its shadow tree in place of its children, and in a slot what is
 * assigned to it.
 */
export function insideOf(element: Element, tree: ShadowRoot | null): Inside {
  const shadow = shadowOf(element);
  if (shadow !== null) return { tree: shadow, next: childrenInTurn(shadow) };
  const assigned = tree === null ? [] : assignedTo(element);
  const first = assigned[0];
  if (first === undefined) return { tree, next: childrenInTurn(element) };
  const root = treeOf(first);
  let at = 0;
  return { tree: hostOf(root) === null ? null : (root as ShadowRoot), next: () => assigned[at++] ?? null };
}

/** What a slot shows in place of its children; empty where nothing is assigned to it, and for all that is no slot. */
export function assignedTo(element: Element): readonly Node[] {
  if (tagOf(element) !== 'slot' || !isHtml(element)) return [];
  return HTMLSlotElement.prototype.assignedNodes.call(element);
}

/** The elements that match in the shadow trees of the page, tree by tree. Asks every element of the page. */
export function queryShadows(root: Element, selector: string): Element[] {
  const found: Element[] = [];
  const trees = queryAll(root, '*').flatMap((element) => shadowOf(element) ?? []);
  for (let tree = trees.shift(); tree !== undefined; tree = trees.shift()) {
    found.push(...queryAll(tree, selector));
    trees.push(...queryAll(tree, '*').flatMap((element) => shadowOf(element) ?? []));
  }
  return found;
}

function childrenInTurn(parent: Node): () => Node | null {
  let last: Node | null = null;
  return () => {
    // Meanwhile moved elsewhere, it leads out of here.
    if (last !== null && parentNodeOf(last) !== parent) return null;
    last = last === null ? firstChildOf(parent) : nextSiblingOf(last);
    return last;
  };
}
