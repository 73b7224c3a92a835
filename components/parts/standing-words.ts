import { i18n } from '#i18n';
import { READER_RULE } from '@/utils/corrected';
import type { Claim } from '@/utils/model';
import { shorten } from './claim-text';

/**
 * What the text says of its evidence: each standing in words with the cue that shows it, as one line each; what the reader
 * gives has none.
 */
export function standingWords(claim: Claim, text: string): string[] {
  return claim.standing.map(({ value, cue: [start, end], rule }) => {
    const said = i18n.t(`standing.${value}`);
    return rule === READER_RULE ? said : i18n.t('parts.standingWithCue', [said, shorten(text.slice(start, end), 60)]);
  });
}
