import type { Attribution } from '../attribution/attribution';

/** What passes on the words of nobody who is named, in forms of its own. */
const NOBODYS: ReadonlySet<string> = new Set(['adverb', 'impersonal', 'hearing']);

/**
 * Those of the rules' findings that nothing needs to be learned of: what the layout of the page signs, what is told in court, and a clause
 * that nobody is named for ("Ann Hale was allegedly beaten", "it is understood P"), of which a corpus has too few to learn from, unless
 * somebody else's words are in it. Linear.
 */
export function settledBy(rules: readonly Attribution[], tokens: number): ReadonlySet<Attribution> {
  const cues = new Uint8Array(tokens);
  for (const rule of rules)
    if (rule.class === 'said' && !NOBODYS.has(rule.construction))
      for (const { from, to } of rule.cue) cues.fill(1, from, to);
  const isPlain = ({ content }: Attribution) => content.every(({ from, to }) => !cues.subarray(from, to).includes(1));
  return new Set(
    rules.filter((rule) => rule.construction === 'signed' || (NOBODYS.has(rule.construction) && isPlain(rule))),
  );
}
