/**
 * A page can shadow the members of its document and of its forms by naming elements after them: with
 * `<img name="querySelector">`, `document.querySelector` is an image. This holds in a content script's world too. These
 * go to the prototypes instead.
 * Source: HTML Standard, "DOM tree accessors" and the named properties of `HTMLFormElement`.
 */

/** The document's root element; null in a document without one. */
export function rootOf(doc: Document): Element | null {
  return Reflect.get(Document.prototype, 'documentElement', doc) as Element | null;
}

/** The element with the focus, the host where it is in a shadow root; null where nothing of the page has it. */
export function focusedIn(doc: Document): Element | null {
  const focused = Reflect.get(Document.prototype, 'activeElement', doc) as Element | null;
  return focused === null || /^(?:body|html)$/.test(tagOf(focused)) ? null : focused;
}

/** Is the page out of sight, in another tab? */
export function isHidden(doc: Document): boolean {
  return Reflect.get(Document.prototype, 'hidden', doc) as boolean;
}

/** The element that scrolls with the window; null where none does. */
export function scrollerOf(doc: Document): Element | null {
  return Reflect.get(Document.prototype, 'scrollingElement', doc) as Element | null;
}

/** A deep copy that belongs to no window: nothing in it loads, runs or upgrades. */
export function copyOf(doc: Document): Document {
  return Node.prototype.cloneNode.call(doc, true) as Document;
}

/** Walks what lies under `root`; `whatToShow` as in `NodeFilter`. */
export function walkerOf(root: Element, whatToShow: number): TreeWalker {
  const doc = Reflect.get(Node.prototype, 'ownerDocument', root) as Document;
  return Document.prototype.createTreeWalker.call(doc, root, whatToShow);
}

/** Elements of `scope`'s subtree that match, in document order. */
export function queryAll(scope: Element, selector: string): Element[] {
  return Array.from(Element.prototype.querySelectorAll.call(scope, selector));
}

/** The first element of `scope`'s subtree that matches; null where none does. */
export function query(scope: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(scope, selector);
}

/** The element around the node; null where there is none. */
export function parentOf(node: Node): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', node) as Element | null;
}

/** The element itself or the nearest around it that matches; null where none does. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Is `node` the element itself, or does it stand in it? */
export function holds(element: Element, node: Node): boolean {
  return Node.prototype.contains.call(element, node);
}

/** Lower-case tag name. */
export function tagOf(element: Element): string {
  return Reflect.get(Element.prototype, 'localName', element) as string;
}

/** An attribute's value; null where it is not set. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** All text under the node, rendered or not. */
export function textOf(node: Node): string {
  return (Reflect.get(Node.prototype, 'textContent', node) as string | null) ?? '';
}
