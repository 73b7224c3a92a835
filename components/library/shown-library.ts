import type { Route } from './route';

/** Whose records the page shows. */
export interface ShownLibrary {
  /** null: the reader's own. */
  readonly shared: { readonly id: string; readonly name: string } | null;
  /** False: nothing on the page can be changed. */
  readonly mayWrite: boolean;
}

export const OWN_LIBRARY: ShownLibrary = { shared: null, mayWrite: true };

/** Copies are made of the reader's own library alone; what only serves to change something is not where nothing may be changed. */
const OF_OWN: ReadonlySet<Route['view']> = new Set(['copies']);
const TO_WRITE: ReadonlySet<Route['view']> = new Set(['import', 'trash', 'differing']);

/** Whether that library has such a view. */
export function hasPlace({ shared, mayWrite }: ShownLibrary, view: Route['view']): boolean {
  return (shared === null || !OF_OWN.has(view)) && (mayWrite || !TO_WRITE.has(view));
}
