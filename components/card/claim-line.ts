import { blockPlaceOf } from '@/utils/block-place';
import { claimSpan } from '@/utils/claim-span';
import { i18n } from '@/utils/words/i18n';
import type { CardSubject } from './card';

/** What a claim is, in one line that can be heard: its mark, how it is said, and where: "Unnamed source, paraphrase, paragraph 4". */
export function claimLine({ claim, kept, article }: Pick<CardSubject, 'claim' | 'kept' | 'article'>): string {
  const span = claim === null ? kept?.span : claimSpan(claim);
  const place = span ? blockPlaceOf(article.blocks, span[0]) : null;
  return [
    markWords(claim),
    ...(claim?.class === 'none' ? [i18n.t('walk.ownVoice')] : []),
    ...(claim?.quotation ? [i18n.t(`walk.${claim.quotation}`)] : []),
    ...(place === null ? [] : [placeWords(place)]),
  ].join(', ');
}

/** Where it is on the walk, "Mark 3 of 35": so many are marked, as the popup says; empty where it is not on it. */
export function placeLine({ place, isMarked }: Pick<CardSubject, 'place' | 'isMarked'>): string {
  if (place === null) return '';
  const counts: [number, number] = [place.index, place.count];
  return isMarked ? i18n.t('card.placeMark', counts) : i18n.t('card.place', counts);
}

/** Of claims with a source, what sort of source tells more than the mark, which is the same for several. */
function markWords(claim: CardSubject['claim']): string {
  const mark = claim?.mark ?? 'mine';
  if (claim !== null && (mark === 'unnamed' || mark === 'named')) return i18n.t(`sourcing.${claim.sourcing}`);
  return i18n.t(`mark.${mark}`);
}

function placeWords({ kind, number }: NonNullable<ReturnType<typeof blockPlaceOf>>): string {
  if (kind === 'headline' || kind === 'standfirst' || kind === 'caption') return i18n.t(`walk.${kind}`);
  return i18n.t('walk.paragraph', [number]);
}
