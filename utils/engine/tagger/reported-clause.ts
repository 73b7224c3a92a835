import type { Analysis } from '../analysis';
import { hasFinite, isFiniteVerb, isQuoted, opensPhrase, wordAt } from '../attribution/grammar';
import type { Candidate } from './candidates';

/** Tokens behind "that" in which a clause has its verb. */
const REACH = 12;
/** They take a quotation, but tell what somebody came to know. */
const KNOWING = /^(?:learn|discover|find)$/;

/**
 * Whether a verb of saying has a whole clause or speech right behind it, which is a claim whatever the weights make of it: "denied
 * that she had sold it", "posted: “We are closing”". Constant.
 */
export function reportsClause(analysis: Analysis, { cue, content, rule }: Candidate): boolean {
  const { tokens, pack } = analysis;
  const [first] = content;
  if (rule?.class !== 'said' || rule.construction !== 'said' || first === undefined) return false;
  let head = cue[0].to - 1;
  while (head > cue[0].from && !pack.cueForms.has(wordAt(tokens, head))) head--;
  const speaks = pack.cueForms
    .get(wordAt(tokens, head))
    ?.some(({ verb }) => verb.class === 'said' && verb.complements.includes('q') && !KNOWING.test(verb.lemma));
  if (!speaks || first.from < cue[0].to) return false;
  const from = wordAt(tokens, first.from) === ':' ? first.from + 1 : first.from;
  if (wordAt(tokens, from - 1) === ':') {
    const isBare = head + 2 >= from && opensPhrase(tokens, from) && hasFinite(tokens, from + 1, from + REACH);
    return isQuoted(analysis, from) || isBare;
  }
  const that = wordAt(tokens, from) === 'that' ? from : from - 1;
  if (wordAt(tokens, that) !== 'that' || !rule.content.some((piece) => piece.from === that || piece.from === that + 1))
    return false;
  const opens = opensPhrase(tokens, that + 1) && !isFiniteVerb(tokens, that + 1);
  return opens && hasFinite(tokens, that + 2, Math.min(first.to, that + REACH));
}
