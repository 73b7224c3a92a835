import { i18n } from '#i18n';
import { sayReason } from '@/components/say';
import { READER_RULE } from '@/utils/corrected';
import type { Claim, Reason, Standing } from '@/utils/model';
import { shorten } from './claim-text';

/** A standing as its name and the sentence that says which words show it and how; what the reader gives has no sentence. */
export interface SaidStanding {
  readonly name: string;
  readonly why: string | null;
}

export function saidStandings({ standing, why }: Pick<Claim, 'standing' | 'why'>, text: string): SaidStanding[] {
  return standing.map((one) => {
    const name = i18n.t(`standing.${one.value}`);
    if (one.rule === READER_RULE) return { name, why: null };
    const reason = why.find((other) => isReasonOf(other, one));
    return { name, why: reason ? sayReason(reason) : `“${shorten(text.slice(...one.cue), 60)}”` };
  });
}

/** The same, each as one line. */
export function standingWords(claim: Pick<Claim, 'standing' | 'why'>, text: string): string[] {
  return saidStandings(claim, text).map(({ name, why }) => (why ? i18n.t('parts.standingSaid', [name, why]) : name));
}

/** Reasons that tell who says what: the others are each of one standing. */
export function isOfAttribution({ key }: Reason): boolean {
  return /^reason\.(?:cue|sourcing)\./.test(key);
}

function isReasonOf(reason: Reason, { cue }: Standing): boolean {
  return !isOfAttribution(reason) && reason.span?.[0] === cue[0] && reason.span[1] === cue[1];
}
