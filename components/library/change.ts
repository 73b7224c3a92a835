import type { Answered, Asking } from '@/utils/messages/protocol';
import type { LibraryWish } from '@/utils/messages/sync/shared-schemas';
import { ask } from '@/utils/messages/transport';

/** What the library's page may want written. */
export type Wish = LibraryWish;

/** Writes it where the page's records are. Throws what has a code for `sayError`. */
export type Change = <N extends Wish>(name: N, data: Asking<N>) => Promise<Answered<N>>;

let doing: Change = ask;

/** The one way in which the library's page has records written: the background does it, in whichever library the page shows. */
export const change: Change = (name, data) => doing(name, data);

/** From now on `way` does it. */
export function changeBy(way: Change): void {
  doing = way;
}
