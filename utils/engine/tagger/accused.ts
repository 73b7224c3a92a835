import type { Analysis } from '../analysis';
import { has, isComma, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Candidate } from './candidates';

const ACCUSED = /^(?:accused|suspected|blamed|charged|convicted|acquitted)$/;

/**
 * The candidate as it is where its cue accuses somebody. "The firm was accused of P" says who is accused: that is part of the content,
 * and nobody is the source. "A nurse accused of P" only describes her, and is no claim: null.
 */
export function ofAccused({ tokens }: Analysis, candidate: Candidate): Candidate | null {
  const [{ from, to }] = candidate.cue;
  const at = accusedAt(tokens.word, from, to);
  const who = candidate.source?.at(-1);
  const { rule } = candidate;
  // "was accused by a porter of stealing a bell"
  if (rule?.construction === 'passive' && rule.cue.length > 1 && from === rule.cue[1].from) return null;
  if (at >= 0 && rule?.construction === 'passive' && rule.source && rule.cue.length > 1)
    return { ...candidate, source: rule.source, cue: rule.cue, content: rule.content };
  if (at < 0 || who === undefined || !/^(?:of|for|with|by)$/.test(wordAt(tokens, at + 1))) return candidate;
  if (who.to !== from && !(who.to === from - 1 && isComma(tokens, who.to))) return candidate;
  if (wordAt(tokens, at + 1) === 'by') return null;
  let [isPassive, isActive] = [false, false];
  for (let i = from; i < at; i++) {
    isPassive ||= has(tokens, i, WordClass.be);
    isActive ||= has(tokens, i, WordClass.have | WordClass.modal | WordClass.do);
  }
  // "whom she has accused of P", "which the minister blamed for P"
  const isOfRelative = has(tokens, who.from - 1, WordClass.relative) || has(tokens, who.from, WordClass.relative);
  const isActor = isActive || isOfRelative || has(tokens, who.to - 1, WordClass.pronoun);
  if (isActor && !isPassive) return candidate;
  return isPassive ? { ...candidate, source: null, content: [trimmed(tokens.word, who), ...candidate.content] } : null;
}

function accusedAt(words: readonly string[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (ACCUSED.test(words[i] ?? '')) return i;
  return -1;
}

const trimmed = (words: readonly string[], { from, to }: Range): Range => ({
  from,
  to: words[to - 1] === ',' && to - from > 1 ? to - 1 : to,
});
