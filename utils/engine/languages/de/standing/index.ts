import type { StandingRule } from '../../../language-pack';
import { CONFIRMED } from './confirmed';
import { DISPUTED } from './disputed';
import { HEARSAY } from './hearsay';
import { INTERPRETATION } from './interpretation';
import { SPECULATION } from './speculation';
import { UNCONFIRMED } from './unconfirmed';

/**
 * How German news prose admits what its evidence is. Source: the labelling guidelines' values and settled cases, in the wordings of German: Duden, "Die
 * Grammatik", on "sollen", "wollen" and "dürfen" of hearsay and conjecture; the guidance of dpa and of the Presserat on suspicion and denial.
 */
export const STANDING_RULES: readonly StandingRule[] = [
  ...HEARSAY,
  ...UNCONFIRMED,
  ...DISPUTED,
  ...SPECULATION,
  ...INTERPRETATION,
  ...CONFIRMED,
];
