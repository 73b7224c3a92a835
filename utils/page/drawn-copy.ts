/**
 * A copy of a page as it is drawn: what stands in shadow trees is put where their hosts show it. Readability knows
 * nothing of shadow trees; in this copy it needs not.
 */
import { assignedTo, shadowOf } from './shadow';
import { childrenOf, copyOf, queryAll, replaceChildren, rootOf, tagOf } from './unclobbered';

export interface DrawnCopy {
  readonly copy: Document;
  /** The elements of the copy in its order, each with the one of the page that it is a copy of. */
  readonly pairs: readonly (readonly [copy: Element, element: Element])[];
}

/** null for a document without a root. The copy belongs to no window. Linear in the number of nodes. */
export function drawnCopyOf(doc: Document): DrawnCopy | null {
  const root = rootOf(doc);
  const copy = copyOf(doc);
  const copyRoot = rootOf(copy);
  if (root === null || copyRoot === null) return null;
  const pairs = pair([root, ...queryAll(root, '*')], [copyRoot, ...queryAll(copyRoot, '*')]);
  const hosts = pairs.filter(([, element]) => shadowOf(element) !== null);
  if (hosts.length === 0) return { copy, pairs };

  const originals = new Map(pairs);
  const unfolding = [...hosts];
  const slots: Slot[] = [];
  for (let next = unfolding.shift(); next !== undefined; next = unfolding.shift()) {
    for (const found of unfold(next, copy, slots)) {
      originals.set(...found);
      if (shadowOf(found[1]) !== null) unfolding.push(found);
    }
  }
  // A slot has no box: what is in it stands where it is. The inner ones first, as they show what outer ones hand on.
  for (const [slot, content] of slots.toReversed()) Element.prototype.replaceWith.call(slot, ...content);
  const drawn = [copyRoot, ...queryAll(copyRoot, '*')].flatMap((element) => {
    const original = originals.get(element);
    return original === undefined ? [] : [[element, original] as const];
  });
  return { copy, pairs: drawn };
}

type Pair = readonly [copy: Element, element: Element];
/** A copy of a slot, and the copies of what it shows. */
type Slot = readonly [slot: Element, content: readonly Node[]];

/** Puts a copy of the shadow tree into the copy of its host, and what its slots show into `slots`; gives what is new. */
function unfold([hostCopy, host]: Pair, copy: Document, slots: Slot[]): readonly Pair[] {
  const shadow = shadowOf(host);
  if (shadow === null) return [];
  const copies = childrenOf(hostCopy);
  const copyOfChild = new Map(childrenOf(host).map((child, i) => [child, copies[i]]));
  const content = childrenOf(shadow).map((child) => Document.prototype.importNode.call(copy, child, true));
  replaceChildren(hostCopy, content);
  const found = pair(queryAll(shadow, '*'), queryAll(hostCopy, '*'));
  for (const [slotCopy, slot] of found) {
    if (tagOf(slot) !== 'slot') continue;
    const assigned = assignedTo(slot).flatMap((node) => copyOfChild.get(node as ChildNode) ?? []);
    slots.push([slotCopy, assigned.length > 0 ? assigned : childrenOf(slotCopy)]);
  }
  return found;
}

function pair(elements: readonly Element[], copies: readonly Element[]): Pair[] {
  return copies.flatMap((copy, i) => {
    const element = elements[i];
    return element === undefined ? [] : [[copy, element] as const];
  });
}
