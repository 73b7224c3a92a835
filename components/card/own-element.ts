/**
 * Elements of the card, made by the prototypes' own methods: a page can shadow the members of its document by naming an
 * element after them, and `document.createElement` is then an image. Preact makes what it renders with the
 * `ownerDocument` of the element it renders into, so these answer it with one that holds only what Preact calls.
 * Source: HTML Standard, "DOM tree accessors"; `diffElementNodes` in preact 11.
 */

const OWN_DOCUMENT = {
  createElementNS: (namespace: string | null, name: string): Element =>
    own(Document.prototype.createElementNS.call(document, namespace, name)),
  createTextNode: (data: string): Text => Document.prototype.createTextNode.call(document, data),
};

/** A new element without a parent, for the page's document. */
export function createOwn<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return own(Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[K]);
}

function own<T extends Element>(element: T): T {
  return Object.defineProperty(element, 'ownerDocument', { value: OWN_DOCUMENT });
}
