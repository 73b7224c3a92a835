import { i18n } from '#i18n';
import type { Claim } from '@/utils/model';
import { shorten } from './claim-text';

/** What the text says of its evidence: each standing in words with the cue that shows it, as one line each. */
export function standingWords(claim: Claim, text: string): string[] {
  return claim.standing.map(({ value, cue: [start, end] }) =>
    i18n.t('parts.standingWithCue', [i18n.t(`standing.${value}`), shorten(text.slice(start, end), 60)]),
  );
}
