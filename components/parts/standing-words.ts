import { sayReason } from '@/components/say';
import { READER_RULE } from '@/utils/corrected';
import type { Claim, Reason, Standing } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
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
    return { name, why: reason ? sayReason(reason) : i18n.t('parts.quoted', [shorten(text.slice(...one.cue), 60)]) };
  });
}

/** Each as its name and the words that show it, for lists: what they mean is told where the claim itself is shown. */
export function standingWords({ standing }: Pick<Claim, 'standing'>, text: string): string[] {
  return standing.map(({ value, cue, rule }) => {
    const name = i18n.t(`standing.${value}`);
    if (rule === READER_RULE) return name;
    const words = i18n.t('parts.quoted', [shorten(text.slice(...cue), 60)]);
    return i18n.t('parts.standingSaid', [name, words]);
  });
}

/** Reasons that tell who says what: the others are each of one standing. */
export function isOfAttribution({ key }: Reason): boolean {
  return /^reason\.(?:cue|sourcing)\./.test(key);
}

function isReasonOf(reason: Reason, { cue }: Standing): boolean {
  return !isOfAttribution(reason) && reason.span?.[0] === cue[0] && reason.span[1] === cue[1];
}
