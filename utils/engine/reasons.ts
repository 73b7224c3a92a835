import type { Reason, Span } from '../model';

/**
 * Every reason the engine gives, as keys of the section `reason` of `locales/`. A message takes at most two parameters,
 * always by these names and in this order: `words` is `$1`, the words of the article; `who` is `$2`, the source.
 */
export const REASON_KEYS = [
  'reason.cue.said',
  'reason.cue.according',
  'reason.cue.headline',
  'reason.cue.open',
  'reason.sourcing.document',
  'reason.sourcing.media',
  'reason.sourcing.unnamed',
  'reason.sourcing.vague',
  'reason.sourcing.none',
  'reason.standing.confirmed.confirmed',
  'reason.standing.confirmed.admitted',
  'reason.standing.confirmed.found',
  'reason.standing.disputed.denied',
  'reason.standing.disputed.rejected',
  'reason.standing.disputed.contested',
  'reason.standing.disputed.conflict',
  'reason.standing.disputed.false',
  'reason.standing.disputed.foundUntrue',
  'reason.standing.hearsay.adverb',
  'reason.standing.hearsay.alleged',
  'reason.standing.hearsay.passive',
  'reason.standing.hearsay.told',
  'reason.standing.hearsay.emerged',
  'reason.standing.hearsay.rumours',
  'reason.standing.hearsay.soCalled',
  'reason.standing.speculation.modal',
  'reason.standing.speculation.likely',
  'reason.standing.speculation.expected',
  'reason.standing.speculation.seems',
  'reason.standing.speculation.forecast',
  'reason.standing.speculation.word',
  'reason.standing.interpretation.significance',
  'reason.standing.interpretation.concern',
  'reason.standing.interpretation.motive',
  'reason.standing.interpretation.cause',
  'reason.standing.interpretation.judgement',
  'reason.standing.unconfirmed.verify',
  'reason.standing.unconfirmed.yet',
  'reason.standing.unconfirmed.evidence',
  'reason.standing.unconfirmed.unclear',
  'reason.standing.unconfirmed.openOutcome',
  'reason.standing.unconfirmed.withheld',
  'reason.standing.unconfirmed.noComment',
  'reason.standing.unconfirmed.negatedSaying',
  'reason.standing.unconfirmed.notRuledOut',
  'reason.standing.unconfirmed.inquiry',
  'reason.standing.unconfirmed.condition',
] as const;

/** Given by engines before `rules-4`: kept readings have them. */
export const FORMER_REASON_KEYS = [
  'reason.hearsay',
  'reason.unconfirmed',
  'reason.disputed',
  'reason.speculation',
  'reason.interpretation',
  'reason.confirmed',
] as const;

export type ReasonKey = (typeof REASON_KEYS)[number];

/** Longest piece of the article that goes into a message. */
const MAX_WORDS = 60;

/** A reason for a reader: the key, `words` of the article, and where they stand. */
export function reason(key: ReasonKey, words: string, span: Span | null, who?: string): Reason {
  const params = who === undefined ? { words: clip(words) } : { words: clip(words), who: clip(who) };
  return span ? { key, params, span } : { key, params };
}

/** `words` on one line, in at most `most` code units. */
export function clip(words: string, most = MAX_WORDS): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).trimEnd()}…`;
}
