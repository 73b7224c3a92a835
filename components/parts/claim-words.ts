import type { Claim } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { standingWords } from './standing-words';

/**
 * A claim's standing in few words, for lists where its source is named already: how the words are given where the
 * source could be looked up, otherwise how it is sourced; then what the text says of its evidence.
 */
export function claimWords(claim: Claim, text: string): string[] {
  const standing = standingWords(claim, text);
  if (claim.class === 'none') return standing;
  const canBeLookedUp = claim.sourcing === 'named' || claim.sourcing === 'document' || claim.sourcing === 'media';
  if (canBeLookedUp && claim.quotation !== null) return [i18n.t(`quotation.${claim.quotation}`), ...standing];
  return [i18n.t(`sourcing.${claim.sourcing}`), ...standing];
}
