import type { LibraryActions } from '@/components/library/actions';
import { change } from '@/components/library/change';
import type { ActorPlace } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

/**
 * Writes down that an actor of a page is the kept one (`same`), is somebody else, or (null) neither, and offers the way
 * back to what was decided `before`.
 */
export function decide(
  actions: LibraryActions,
  id: string,
  place: ActorPlace,
  same: boolean | null,
  before: boolean | null,
  byKeyboard: boolean,
): Promise<void> {
  const link = (value: boolean | null) => change('ui>background:link-actor', { id, place, same: value });
  return actions.act(() => link(same), {
    say: saying(same, place.name),
    byKeyboard,
    place: placeAfter(before, place),
    takeBack: () => link(before),
  });
}

/** Names the element of an actor of a page, so that the focus finds it again. */
export function placeId({ page, name }: ActorPlace): string {
  return `${name} ${page}`;
}

/** Each list has a name of its own: the entry in the list that is being left is there for a moment yet. */
function placeAfter(before: boolean | null, place: ActorPlace): string {
  const id = CSS.escape(placeId(place));
  if (before !== null) return before ? `[data-said="${id}"] button` : `[data-other="${id}"] button`;
  return `[data-suggested="${id}"] button, [data-actor-name="${CSS.escape(place.name)}"] .decide button`;
}

function saying(same: boolean | null, name: string): string {
  if (same === null) return i18n.t('notebook.undecidedNamed', [name]);
  return same ? i18n.t('notebook.sameNamed', [name]) : i18n.t('notebook.otherNamed', [name]);
}
