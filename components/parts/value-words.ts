import type { Claim, Correction } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';

/** How a claim is sourced and what the text says of its evidence, each once. */
export function valueWords(claim: Claim): string[] {
  const words = claim.standing.map(({ value }) => i18n.t(`standing.${value}`));
  return [...new Set(claim.class === 'none' ? words : [i18n.t(`sourcing.${claim.sourcing}`), ...words])];
}

/** What the engine read of a claim that the reader corrected, in one line; `speaker` is whom it named. */
export function readWords(claim: Claim, speaker: string | null): string {
  const who = claim.class === 'none' ? i18n.t('parts.ownVoice') : speaker;
  return [...(who === null ? [] : [who]), ...valueWords(claim)].join(' · ');
}

/** What the reader says of a claim in place of the engine, in one line that says that it is theirs. */
export function correctionLine(correction: Correction): string {
  return i18n.t('parts.standingSaid', [i18n.t('parts.yours'), correctionWords(correction)]);
}

/** The same without a word on whose it is. */
export function correctionWords({ dismissed, speaker, sourcing, standing }: Correction): string {
  return [
    ...(dismissed ? [i18n.t('parts.dismissed')] : []),
    ...(speaker === null ? [] : [speaker]),
    ...(sourcing === null ? [] : [i18n.t(`sourcing.${sourcing}`)]),
    ...(standing?.map((value) => i18n.t(`standing.${value}`)) ?? []),
    ...(standing?.length === 0 ? [i18n.t('parts.noStanding')] : []),
  ].join(' · ');
}
