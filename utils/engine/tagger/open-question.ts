import type { Analysis } from '../analysis';
import { has, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

const UNKNOWN = /^(?:unclear|clear|unknown|known|uncertain|certain)$/;

/**
 * Whether it is read into a question that the text leaves open, as if somebody spoke there: "it was unclear who ordered the raid". The
 * sentence admits that in its own voice, and attributes nothing.
 */
export function isOpenQuestion({ tokens }: Analysis, { source, content }: Candidate): boolean {
  const asksAt = (i: number) =>
    (has(tokens, i, WordClass.wh) || /^(?:whether|if|who)$/.test(wordAt(tokens, i))) &&
    UNKNOWN.test(wordAt(tokens, i - 1));
  const who = source?.[0];
  if (who !== undefined && who.to > who.from + 1) return false;
  const isNobody = who === undefined || wordAt(tokens, who.from) === 'it';
  return isNobody ? content.some(({ from }) => asksAt(from)) : asksAt(who.from);
}
