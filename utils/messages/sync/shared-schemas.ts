/** Messages that there are in builds with sync alone. */
import * as v from 'valibot';
import { TO_BACKGROUND } from '../schemas';

/** What may be wanted of a library's records, whoever's it is. */
export const LIBRARY_WISHES = [
  'ui>background:change-claims',
  'ui>background:delete',
  'ui>background:restore',
  'ui>background:set-note',
  'ui>background:set-page-note',
  'ui>background:keep-actor',
  'ui>background:set-actor-note',
  'ui>background:set-actor-aliases',
  'ui>background:link-actor',
  'ui>background:merge-actors',
  'ui>background:split-actors',
  'ui>background:delete-actor',
  'ui>background:restore-actor',
] as const satisfies readonly (keyof typeof TO_BACKGROUND)[];
export type LibraryWish = (typeof LIBRARY_WISHES)[number];

export const TO_SHARED = {
  /** Has that done in the library of that id, which is shared with others; `data` is what the wish itself carries. */
  'ui>background:in-shared': v.object({
    library: v.pipe(v.string(), v.maxLength(100)),
    wish: v.picklist(LIBRARY_WISHES),
    data: v.unknown(),
  }),
} as const;

/** What a wish carries, parsed; null where it is not that. */
export function dataOf(wish: LibraryWish, data: unknown): object | null {
  const parsed = v.safeParse(TO_BACKGROUND[wish] as v.GenericSchema, data);
  return parsed.success ? (parsed.output as object) : null;
}
