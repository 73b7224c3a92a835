/** How the list of claims is walked: by keys, and after the reader's eye on the page. */

const WORDS = '.claim-words';
/** Keys that go to another claim, by how many claims; Infinity: to the end. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['j', 1],
  ['n', 1],
  ['ArrowUp', -1],
  ['k', -1],
  ['p', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);

/** A selector of the row of that claim. */
export function rowWith(claimId: string): string {
  return `[data-claim-id="${CSS.escape(claimId)}"]`;
}

export function rowOf(list: Element, claimId: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(rowWith(claimId));
}

/** Takes the keys of the list until `signal` aborts, and tells which claim the focus is in. */
export function walkByKeys(list: HTMLElement, onFocus: (claimId: string) => void, signal: AbortSignal): void {
  list.addEventListener('keydown', (event) => handleKey(event, list) && event.preventDefault(), { signal });
  list.addEventListener(
    'focusin',
    ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-claim-id]') : null;
      if (row?.dataset.claimId !== undefined) onFocus(row.dataset.claimId);
    },
    { signal },
  );
}

/** Walks the list, dismisses with `d` and goes to the search with `/`; false where the key is none of these. */
function handleKey(event: KeyboardEvent, list: Element): boolean {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest('[data-claim-id]') ?? null;
  if (row === null || target?.closest('textarea, input, select')) return false;
  if (event.key === '/') {
    document.querySelector<HTMLElement>('.panel [type="search"]')?.focus();
    return true;
  }
  if (event.key === 'd') {
    row.querySelector<HTMLElement>('[data-testid="dismiss-claim"], [data-testid="bring-back"]')?.click();
    return true;
  }
  const by = STEPS.get(event.key);
  if (by === undefined) return false;
  const rows = [...list.querySelectorAll<HTMLElement>(WORDS)];
  const at = rows.findIndex((words) => row.contains(words));
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  return true;
}

/** Rows in this part of the window's height stay where they are. */
const CALM = { from: 0.25, to: 0.85 };

/** Scrolls the panel so that the row is well in view; not while the reader writes in the panel. */
export function bringNear(row: HTMLElement): void {
  if (document.hasFocus() && document.activeElement?.matches('textarea, input:not([type="checkbox"]), select')) return;
  const { top, bottom } = row.getBoundingClientRect();
  if (top >= innerHeight * CALM.from && bottom <= innerHeight * CALM.to) return;
  const isFar = Math.abs(top) > 2 * innerHeight;
  const still = isFar || document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
