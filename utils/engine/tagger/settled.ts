import type { Attribution } from '../attribution/attribution';

/** Forms that say by themselves whose words they pass on, or that they are nobody's. */
const FIXED: ReadonlySet<string> = new Set(['adverb', 'impersonal', 'hearing', 'aside']);

/**
 * Those of the rules' findings that nothing needs to be learned of: what the layout of the page signs, what is told in court, a clause
 * that nobody is named for ("Ann Hale was allegedly beaten", "it is understood P") and one with "as the Gazette reports" at its end, of
 * which a corpus has too few to learn from, unless somebody else's words are in it. Linear.
 */
export function settledBy(rules: readonly Attribution[], tokens: number): ReadonlySet<Attribution> {
  const cues = new Uint8Array(tokens);
  for (const rule of rules)
    if (rule.class === 'said' && !FIXED.has(rule.construction))
      for (const { from, to } of rule.cue) cues.fill(1, from, to);
  const isPlain = ({ content }: Attribution) => content.every(({ from, to }) => !cues.subarray(from, to).includes(1));
  return new Set(
    rules.filter((rule) => rule.construction === 'signed' || (FIXED.has(rule.construction) && isPlain(rule))),
  );
}
