import type { AnonymityPatterns } from '../../language-pack';

/** Matches nothing: findings about reasons for anonymity are not told of German texts yet. */
const NEVER = /(?!)/;

export const ANONYMITY: AnonymityPatterns = {
  openers: new Set(),
  asked: NEVER,
  reason: NEVER,
  ownReason: NEVER,
  ownVoice: NEVER,
  insider: NEVER,
  knowing: NEVER,
  reasonEnd: NEVER,
};
