import type { Discourse, InView, Looking } from './discourse';
import type { Entry } from './entry';
import type { Gender } from './names';

/** Less in view than this, and it is nobody. */
const LEAST_IN_VIEW = 0.12;
/** The one most in view must be so much more so than the next, or the text leaves it open. */
const MARGIN = 1.12;
/** A body is "they" only where it is as much in view as this. */
const BODY_IN_VIEW = 0.25;
/** "Their owners" may be those of things, which are no entries: with less in view than a speaker of the sentence before last, it is open whose. */
export const OWNERS_IN_VIEW = 0.7;
/** What the score of somebody is worth whose gender the text has not shown. */
const UNKNOWN_GENDER = 0.8;

/**
 * Whom a pronoun at token `at` stands for, or null where the text leaves it open: who is most in view of those that fit by number and
 * gender, where the text shows it. `least`: who is less in view is nobody.
 */
export function antecedent(
  discourse: Discourse,
  word: string,
  at: number,
  looking?: Looking,
  least = LEAST_IN_VIEW,
): Entry | null {
  const fits = fitting(word);
  if (!fits) return null;
  const inView = discourse.inView(at, fits, looking);
  if (!/^(?:they|their|them)$/.test(word))
    return clearest(byFame(discourse, inView, pronounGender(word)), MARGIN, least);
  // A body may be "they", but people are so far more often.
  const weighed = inView
    .map(({ entry, score }) => ({ entry, score: entry.plural ? score : score / 2 }))
    .filter(({ entry, score }) => entry.plural || score > BODY_IN_VIEW);
  return clearest(
    weighed.sort((a, b) => b.score - a.score),
    MARGIN,
    least,
  );
}

/** Those in view with what the text speaks of most before what it speaks of once, and who is known to be of that gender before who may be. */
function byFame(discourse: Discourse, inView: readonly InView[], gender: Gender): InView[] {
  return inView
    .map(({ entry, score }) => ({
      entry,
      score: score * discourse.fame(entry) * (entry.gender === gender ? 1 : UNKNOWN_GENDER),
    }))
    .sort((a, b) => b.score - a.score);
}

/** The first of those in view; null where it is not clear that it is. */
export function clearest(inView: readonly InView[], margin = MARGIN, least = LEAST_IN_VIEW): Entry | null {
  const [first, second] = inView;
  if (!first || first.score < least) return null;
  return second && first.score < margin * second.score ? null : first.entry;
}

/** The gender of "he" and "she" and their forms; null for every other word. */
export function pronounGender(word: string): Gender {
  if (/^(?:he|his|him|himself)$/.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'female' : null;
}

/** Tells whom the pronoun can stand for; null for a pronoun that points to nobody in the text ("I", "you"). */
function fitting(word: string): ((entry: Entry) => boolean) | null {
  const gender = pronounGender(word);
  if (gender !== null) return (entry) => entry.human && !entry.plural && (entry.gender ?? gender) === gender;
  if (/^its?$/.test(word)) return (entry) => !entry.human && !entry.plural;
  if (/^(?:they|their|them)$/.test(word)) return (entry) => (entry.plural || !entry.human) && entry.kind !== 'document';
  return null;
}
