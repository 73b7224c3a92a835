import type { Mark } from '@/utils/model';
import { firstClaim, lastClaim, type Voice, type VoiceMap } from '@/utils/voices';
import { i18n } from '@/utils/words/i18n';

/** The name of a row. */
export function voiceName({ kind, name, sources }: Voice): string {
  if (kind === 'actor') return name === '' ? i18n.t('voices.unknown') : name;
  if (kind === 'others') return i18n.t('voices.others', sources);
  if (kind === 'unnamed') return i18n.t('voices.unnamed', sources);
  return kind === 'nobody' ? i18n.t('sourcing.none') : i18n.t('parts.ownVoice');
}

/** What sort of voice it is; empty where that is not known or its name says it. */
export function voiceKind({ kind, actorKind }: Voice): string {
  return kind === 'actor' && actorKind !== null ? i18n.t(`kind.${actorKind}`) : '';
}

/** How many claims, or that there is no answer. */
export function voiceCount({ claims }: Voice): string {
  return claims === 0 ? i18n.t('voices.noAnswer') : i18n.t('voices.claims', claims);
}

/** A share as a whole percentage; what is there at all is never 0. */
export function percent(share: number): string {
  return i18n.t('voices.percent', [share > 0 ? Math.max(1, Math.round(share * 100)) : 0]);
}

/** Where the row's claims begin and end in the text. */
export function voiceReach(voice: Voice, { length }: Pick<VoiceMap, 'length'>): { first: string; last: string } {
  const at = (unit: number) => percent(unit / Math.max(1, length));
  return { first: at(firstClaim(voice)), last: at(lastClaim(voice)) };
}

export function shapeName(shape: Mark | 'ring' | 'tick'): string {
  if (shape === 'ring') return i18n.t('voices.noAnswer');
  return shape === 'tick' ? i18n.t('voices.firstNamed') : i18n.t(`mark.${shape}`);
}

const MAX_SILENT = 5;

/** What the map shows at a glance, as pairs of a question and its answer. */
export function voiceFacts({ first, longest, last, silent }: VoiceMap): readonly (readonly [string, string])[] {
  const more = silent.length - MAX_SILENT;
  const quiet = silent.slice(0, MAX_SILENT).map(voiceName);
  return [
    ...(first ? [[i18n.t('voices.first'), voiceName(first)] as const] : []),
    ...(longest
      ? [[i18n.t('voices.longest'), i18n.t('voices.longestOf', [voiceName(longest), percent(longest.share)])] as const]
      : []),
    ...(last ? [[i18n.t('voices.last'), voiceName(last)] as const] : []),
    ...(silent.length > 0
      ? [
          [
            i18n.t('voices.noAnswer'),
            [...quiet, ...(more > 0 ? [i18n.t('voices.more', more)] : [])].join('; '),
          ] as const,
        ]
      : []),
  ];
}
