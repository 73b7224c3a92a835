/**
 * A page can shadow the members of its document and of its forms by naming elements after them: with
 * `<input name="parentElement">`, `form.parentElement` is that field. Chromium lets this reach a content script's world
 * for forms, and old servers wrap whole pages in one. These go to the prototypes instead. (For a document neither
 * browser does; its members go the same way, as the standard promises nothing.)
 * Source: HTML Standard, "DOM tree accessors" and the named properties of `HTMLFormElement`; measured.
 */

/** Asked of the prototypes once: `Reflect.get` costs several times what such a call does. */
const OWN = {
  documentElement: getter('Document', 'documentElement'),
  activeElement: getter('Document', 'activeElement'),
  hidden: getter('Document', 'hidden'),
  scrollingElement: getter('Document', 'scrollingElement'),
  nodeType: getter('Node', 'nodeType'),
  parentNode: getter('Node', 'parentNode'),
  firstChild: getter('Node', 'firstChild'),
  nextSibling: getter('Node', 'nextSibling'),
  childNodes: getter('Node', 'childNodes'),
  ownerDocument: getter('Node', 'ownerDocument'),
  shadowRoot: getter('Element', 'shadowRoot'),
  assignedSlot: getter('Element', 'assignedSlot'),
  localName: getter('Element', 'localName'),
  namespaceURI: getter('Element', 'namespaceURI'),
  textContent: getter('Node', 'textContent'),
};

/** A module of this may be loaded where there is no page, to be looked at; it says so once something is asked. */
function getter(type: 'Document' | 'Node' | 'Element', name: string): () => unknown {
  const prototype = typeof globalThis[type] === 'function' ? globalThis[type].prototype : {};
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  const missing = () => {
    throw new Error(`There is no page whose ${name} could be asked.`);
  };
  return found ?? missing;
}

/** The document's root element; null in a document without one. */
export function rootOf(doc: Document): Element | null {
  return OWN.documentElement.call(doc) as Element | null;
}

/** The element with the focus, the host where it is in a shadow root; null where nothing of the page has it. */
export function focusedIn(doc: Document): Element | null {
  const focused = OWN.activeElement.call(doc) as Element | null;
  return focused === null || /^(?:body|html)$/.test(tagOf(focused)) ? null : focused;
}

/** Is the page out of sight, in another tab? */
export function isHidden(doc: Document): boolean {
  return OWN.hidden.call(doc) as boolean;
}

/** The element that scrolls with the window; null where none does. */
export function scrollerOf(doc: Document): Element | null {
  return OWN.scrollingElement.call(doc) as Element | null;
}

/** A deep copy that belongs to no window: nothing in it loads, runs or upgrades. */
export function copyOf(doc: Document): Document {
  return Node.prototype.cloneNode.call(doc, true) as Document;
}

/** Walks what lies under `root`; `whatToShow` as in `NodeFilter`. */
export function walkerOf(root: Element, whatToShow: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(documentOf(root), root, whatToShow);
}

/** Elements of `scope`'s subtree that match, in document order. */
export function queryAll(scope: Element | ShadowRoot, selector: string): Element[] {
  const { prototype } = typeOf(scope) === Node.ELEMENT_NODE ? Element : DocumentFragment;
  return Array.from(prototype.querySelectorAll.call(scope as never, selector));
}

/** The first element of `scope`'s subtree that matches; null where none does. */
export function query(scope: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(scope, selector);
}

/** As `Node.nodeType`. */
export function typeOf(node: Node): number {
  return OWN.nodeType.call(node) as number;
}

/** The element around the node, from the top of a shadow tree its host; null where there is none. */
export function parentOf(node: Node): Element | null {
  const parent = parentNodeOf(node);
  if (parent === null || typeOf(parent) === Node.ELEMENT_NODE) return parent as Element | null;
  return hostOf(parent);
}

export function parentNodeOf(node: Node): Node | null {
  return OWN.parentNode.call(node) as Node | null;
}

/** The root of the tree that the node stands in: its document, or a shadow root. */
export function treeOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** The element whose shadow tree that is; null for the root of any other tree. */
export function hostOf(tree: Node): Element | null {
  return typeOf(tree) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in tree ? (tree as ShadowRoot).host : null;
}

/** The open shadow tree of the element; null where it has none, or a closed one. */
export function openShadowOf(element: Element): ShadowRoot | null {
  return OWN.shadowRoot.call(element) as ShadowRoot | null;
}

export function firstChildOf(node: Node): Node | null {
  return OWN.firstChild.call(node) as Node | null;
}

export function nextSiblingOf(node: Node): Node | null {
  return OWN.nextSibling.call(node) as Node | null;
}

/** The children as they are now. */
export function childrenOf(node: Node): Node[] {
  return Array.from(OWN.childNodes.call(node) as NodeListOf<ChildNode>);
}

/** Puts these in the place of the children; for copies only. */
export function replaceChildren(element: Element, children: readonly Node[]): void {
  Element.prototype.replaceChildren.call(element, ...children);
}

/** The document that the node belongs to. */
export function documentOf(node: Node): Document {
  return OWN.ownerDocument.call(node) as Document;
}

/** The element itself or the nearest around it that matches; null where none does. */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Is `node` the element itself, or does it stand in it, be it in a shadow tree? */
export function holds(element: Element, node: Node): boolean {
  for (let inner: Node | null = node; inner !== null; inner = hostOf(treeOf(inner))) {
    if (Node.prototype.contains.call(element, inner)) return true;
  }
  return false;
}

/** Is the element drawn before the other, and not around it or in it? */
export function isBefore(element: Element, other: Element): boolean {
  const around = new Map<Element | null, Element>();
  for (let at: Element | null = other; at !== null; at = drawnIn(at)) around.set(drawnIn(at), at);
  for (let at: Element | null = element; at !== null; at = drawnIn(at)) {
    const beside = around.get(drawnIn(at));
    if (at === other) return false;
    if (beside !== undefined) return (positionOf(at, beside) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** The element that this one is drawn in: a slot where it is assigned to one. Slots of closed trees are not told. */
export function drawnIn(element: Element): Element | null {
  return (OWN.assignedSlot.call(element) as Element | null) ?? parentOf(element);
}

/** Is the element `around` itself, or drawn in it? What is put into a slot is drawn there, and stands elsewhere. */
export function isDrawnIn(element: Element, around: Element): boolean {
  if (holds(around, element)) return true;
  let at = drawnIn(element);
  while (at !== null && at !== around) at = drawnIn(at);
  return at !== null;
}

function positionOf(node: Node, other: Node): number {
  return Node.prototype.compareDocumentPosition.call(node, other);
}

/** Lower-case tag name. */
export function tagOf(element: Element): string {
  return OWN.localName.call(element) as string;
}

/** Is it an element of HTML, whatever window it is of? */
export function isHtml(element: Element): boolean {
  return OWN.namespaceURI.call(element) === 'http://www.w3.org/1999/xhtml';
}

/** An attribute's value; null where it is not set. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** All text under the node, rendered or not. */
export function textOf(node: Node): string {
  return (OWN.textContent.call(node) as string | null) ?? '';
}
