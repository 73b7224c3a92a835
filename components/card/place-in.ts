import { i18n } from '@/utils/words/i18n';

/**
 * A new element in the host's root, in the language of the interface and its direction: from its host it would take those of the
 * page, since `all: initial` leaves the direction as it is.
 */
export function placeIn(shadow: ShadowRoot, className: string): HTMLElement {
  const place = document.createElement('div');
  place.className = className;
  place.lang = i18n.t('extLanguage');
  place.dir = i18n.t('extDirection');
  shadow.append(place);
  return place;
}
