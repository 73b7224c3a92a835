import { isLost, lendFocus } from './lost-focus';

/** Who asks for the focus after a change knows better where it belongs, and mostly asks by then. */
const GRACE_MS = 150;
/** So many controls before the one with the focus are remembered: those of its own row go with it. */
const REMEMBERED = 12;
const CONTROLS = 'a[href], button, input, select, textarea, summary';

/**
 * Sees to it, from now on, that keys go on where they were: where the control with the focus goes or is hidden, the focus
 * is on the one that now follows what stood before it; where it is switched off, on it again once it can be used. What is
 * done with a pointer moves no focus.
 */
export function keepFocus(): void {
  let last: HTMLElement | null = null;
  let before: readonly HTMLElement[] = [];
  let around: readonly Element[] = [];
  let byPointer = false;
  /** It cannot have the focus any more, and nothing else has it. */
  let isOff = false;

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    isOff = false;
    before = controlsBefore(target);
    around = ancestorsOf(target);
  });
  const note = ({ type }: Event) => {
    byPointer = type === 'pointerdown';
  };
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, note, { capture: true });

  function settle(): void {
    if (last === null || !isLost()) return;
    if (canTake(last)) lendFocus(last);
    else if (!last.isConnected || !last.checkVisibility()) lendFocus(next());
  }

  function next(): HTMLElement | null {
    const left = before.find(canTake);
    for (const box of around) {
      if (!box.isConnected || (left !== undefined && !box.contains(left))) continue;
      const controls = Array.from(box.querySelectorAll<HTMLElement>(CONTROLS)).filter(canTake);
      const after = controls.find((one) => left === undefined || isAfter(one, left));
      if (after !== undefined) return after;
    }
    return left ?? document.querySelector<HTMLElement>('main h1');
  }

  new MutationObserver(() => {
    if (byPointer || last === null || canTake(last) !== isOff) return;
    isOff = !isOff;
    setTimeout(settle, GRACE_MS);
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['hidden', 'disabled'] });
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
}

function isAfter(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The nearest first. */
function controlsBefore(element: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = element;
  while (found.length < REMEMBERED && walker.previousNode() !== null) {
    const { currentNode } = walker;
    if (currentNode instanceof HTMLElement && currentNode.matches(CONTROLS)) found.push(currentNode);
  }
  return found;
}

/** The nearest first. */
function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)];
}
