import type { Analysis } from '../analysis';
import { has, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

/** What newspapers call reports and rumours, which says nothing of whose they are. */
const REPORTS_ARE: ReadonlySet<string> = new Set(
  `unconfirmed unverified unsubstantiated unsourced unproven unfounded baseless false misleading conflicting contradictory contrary
  persistent early initial first latest fresh new recent widespread growing mounting repeated frequent official local regional foreign
  credible reliable anonymous online earlier previous preliminary multiple wild`.split(/\s+/),
);

/**
 * The candidate as it is, but where its source is only what its cue, a noun, is called: "unconfirmed reports" are nobody's, and
 * both words are the cue.
 */
export function ofNoun({ tokens }: Analysis, candidate: Candidate): Candidate {
  const [{ from, to }] = candidate.cue;
  const [only] = candidate.source ?? [];
  if (to - from !== 1 || only?.to !== from || only.to - only.from !== 1) return candidate;
  if (!has(tokens, from, WordClass.cueNoun) || !REPORTS_ARE.has(wordAt(tokens, only.from))) return candidate;
  return { ...candidate, source: null, cue: [{ from: only.from, to }] };
}
