import { i18n } from '@/utils/words/i18n';
import type { ClaimGroup } from './by-actor';

/** A group of claims by its name. */
export function groupName(group: ClaimGroup): string {
  if ('actor' in group) return group.actor.name;
  if (group.kind === 'not-named') return i18n.t('popup.notNamed');
  if (group.kind === 'nobody') return i18n.t('popup.nobody');
  if (group.kind === 'own-voice') return i18n.t('popup.ownVoice');
  if (group.kind === 'less-sure') return i18n.t('popup.lessSure');
  if (group.kind === 'corrected') return i18n.t('popup.corrected');
  if (group.kind === 'dismissed') return i18n.t('parts.dismissed');
  return i18n.t('popup.other');
}

/** One line on what the group is; of an actor its kind, its role and whose side the text puts it on. */
export function groupAbout(group: ClaimGroup): string {
  if ('actor' in group) {
    const { kind, role, side } = group.actor;
    return [kind && i18n.t(`kind.${kind}`), role, side].filter(Boolean).join(' · ');
  }
  if (group.kind === 'not-named') return i18n.t('popup.notNamedAbout');
  if (group.kind === 'nobody') return i18n.t('popup.nobodyAbout');
  if (group.kind === 'own-voice') return i18n.t('popup.ownVoiceAbout');
  if (group.kind === 'less-sure') return i18n.t('popup.lessSureAbout');
  if (group.kind === 'corrected' || group.kind === 'dismissed') return i18n.t('popup.dismissedAbout');
  return i18n.t('popup.otherAbout');
}
