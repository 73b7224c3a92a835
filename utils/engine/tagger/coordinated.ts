import type { Analysis } from '../analysis';
import {
  AUXILIARY,
  has,
  hasFinite,
  isAdverb,
  isComma,
  isFiniteVerb,
  isQuoted,
  isWord,
  wordAt,
} from '../attribution/grammar';
import { withholdsAt } from '../attribution/narration';
import { WordClass } from '../language-pack';
import type { Tokens } from '../tokens';
import type { Candidate } from './candidates';

/**
 * The candidate with its content up to what else its source does or says: "acknowledged [the leak] but played down its size", "said [it
 * was late] and denied the rest". A thing has no verb beside it; a clause ends where the rules have its end before such a verb.
 */
export function beforeNextVerb(analysis: Analysis, candidate: Candidate): Candidate {
  const { tokens } = analysis;
  const { cue, content, rule, source } = candidate;
  const [piece, more] = content;
  const end = cue.at(-1)?.to ?? 0;
  if (piece === undefined || more || source === null || piece.from < end || isQuoted(analysis, piece.from))
    return candidate;
  const known = rule?.content[0];
  for (let i = piece.from + 1; i < piece.to - 1; i++) {
    if (!/^(?:and|but)$/.test(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    const to = isComma(tokens, i - 1) ? i - 1 : i;
    const isThing = !hasFinite(tokens, piece.from, i) && !opensClause(analysis, piece.from, i);
    const byRules = known?.from === piece.from && (known.to === i || known.to === i - 1);
    const isRefusal = wordAt(tokens, i) === 'but' && withholdsAt(analysis, i + 1);
    if (
      isRefusal ||
      (isThing && doesAt(tokens, i + 1, wordAt(tokens, i) === 'but')) ||
      (byRules && saysAt(analysis, i + 1))
    )
      return { ...candidate, content: [{ from: piece.from, to }] };
  }
  return candidate;
}

/** "that", "to", "how": a clause whose verb may not be known as one. */
function opensClause(analysis: Analysis, from: number, to: number): boolean {
  const { tokens } = analysis;
  for (let i = from; i < to; i++)
    if (
      !isQuoted(analysis, i) &&
      (has(tokens, i, WordClass.wh | WordClass.relative | WordClass.modal) ||
        wordAt(tokens, i) === 'to' ||
        !isWord(tokens, i))
    )
      return true;
  return has(tokens, from, WordClass.pronoun) && !has(tokens, from, WordClass.determiner);
}

const firstWord = (tokens: Tokens, i: number) => (isAdverb(tokens, i) ? i + 1 : i);

/** A verb in the past or an auxiliary with what goes on from it; behind "and" only one that has an object or a particle. */
function doesAt(tokens: Tokens, at: number, isBut: boolean): boolean {
  const i = firstWord(tokens, at);
  if (has(tokens, i, AUXILIARY) && has(tokens, i, WordClass.modal | WordClass.have | WordClass.do)) return true;
  const isPast = /[a-z]{2}ed$/.test(wordAt(tokens, i)) || isFiniteVerb(tokens, i);
  const isSaying = has(tokens, i, WordClass.cue) && /(?:ed|said|told|made|put)$/.test(wordAt(tokens, i));
  if (!isPast && !isSaying) return false;
  const hasObject =
    has(tokens, i + 1, WordClass.determiner | WordClass.possessive | WordClass.object) ||
    /^(?:down|up|out|off|that|to)$/.test(wordAt(tokens, has(tokens, i + 1, WordClass.negation) ? i + 2 : i + 1));
  return hasObject || (isBut && isSaying);
}

/** A verb that only people have for a second one: "and thought", "and shared" may as well go on with what is said. */
const saysAt = ({ tokens }: Analysis, at: number) => SAYING.test(wordAt(tokens, firstWord(tokens, at)));

const SAYING = /^(?:sa(?:id|ys)|add(?:ed|s)|den(?:ied|ies)|warn(?:ed|s)|insist(?:ed|s))$/;
