import type { Attribution } from '../attribution/attribution';

/**
 * Those of the rules' findings that nothing needs to be learned of: what the layout of the page signs, and a clause that an adverb
 * passes on ("Ann Hale was allegedly beaten"), of which a corpus has too few to learn from, unless somebody else's words are
 * in it. Linear.
 */
export function settledBy(rules: readonly Attribution[], tokens: number): ReadonlySet<Attribution> {
  const cues = new Uint8Array(tokens);
  for (const rule of rules)
    if (rule.class === 'said' && rule.construction !== 'adverb')
      for (const { from, to } of rule.cue) cues.fill(1, from, to);
  const isPlain = ({ content }: Attribution) => content.every(({ from, to }) => !cues.subarray(from, to).includes(1));
  return new Set(
    rules.filter((rule) => rule.construction === 'signed' || (rule.construction === 'adverb' && isPlain(rule))),
  );
}
