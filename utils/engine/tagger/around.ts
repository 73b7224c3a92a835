import type { Analysis } from '../analysis';
import { halvesAround } from '../attribution/parenthesis';
import type { Candidate } from './candidates';

/** The candidate with both halves of a clause that its speaker stands in, where it lacks one: "[P The plan], she told the guild, [P was dead]." */
export function aroundSpeaker(analysis: Analysis, candidate: Candidate): Candidate {
  const { content, rule } = candidate;
  const [lead, rest, more] = rule?.content ?? [];
  const who = rule?.source?.[0];
  const cue = rule?.cue[0];
  if (rule?.class !== 'said' || !who || !cue || !lead || !rest || more) return candidate;
  const holds = (at: number) => content.some(({ from, to }) => from <= at && at < to);
  if (holds(lead.from) && holds(rest.from)) return candidate;
  const speaker = { from: Math.min(who.from, cue.from), to: Math.max(who.to, cue.to) };
  const isParted = speaker.from === lead.to + 1 && halvesAround(analysis, speaker, lead.from, rest.to) !== null;
  return isParted ? { ...candidate, cue: rule.cue, content: rule.content } : candidate;
}
