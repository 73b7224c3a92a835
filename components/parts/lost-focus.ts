/** As often, and as long at most, is looked whether what shall have the focus is there. */
const STEP_MS = 50;
const PATIENCE_MS = 1_000;

/** What has the focus for want of anything better. */
let lent: Element | null = null;

/**
 * To be called after a change that may take away the element with the focus: where it did, the focus goes to the first
 * element that `wanted` selects as soon as there is one, and after a second to the first of `otherwise`. Nothing
 * happens where the focus is anywhere else: the reader may have moved on.
 */
export function catchFocus(wanted: string, otherwise: string): void {
  const end = Date.now() + PATIENCE_MS;
  const look = () => {
    if (!(isLost() || document.activeElement === lent) || take(wanted)) return;
    if (Date.now() < end) setTimeout(look, STEP_MS);
    else take(otherwise);
  };
  setTimeout(look);
}

/** Gives the focus to `element` until somebody asks for it by `catchFocus`, or the reader moves on. */
export function lendFocus(element: HTMLElement | null): void {
  element?.focus();
  lent = element;
  document.addEventListener(
    'focusout',
    () => {
      lent = null;
    },
    { once: true },
  );
}

/** Has nothing of the page the focus? */
export function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** An element that is not shown cannot take it. */
function take(selector: string): boolean {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    element.focus();
    if (document.activeElement === element) return true;
  }
  return false;
}
