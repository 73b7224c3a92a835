import type { Analysis } from '../analysis';
import { has, hasFinite, isAdverb, isComma, isFiniteVerb, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import type { Candidate } from './candidates';

/** Words between the two commas. */
const MOST = 9;

/**
 * The candidate with its content up to where the rules have its end, where it stops before a phrase between commas behind which the
 * clause goes on: "she met [the developer, Tom Poe, on Monday]", "[the ferry, which was built in 1961, sank]".
 */
export function beyondApposition({ tokens, quotes }: Analysis, candidate: Candidate): Candidate {
  const { content, rule } = candidate;
  const [piece] = content;
  const whole = rule?.content.find(({ from }) => from === piece?.from);
  if (
    content.length !== 1 ||
    piece === undefined ||
    whole === undefined ||
    whole.to <= piece.to ||
    rule?.class !== 'said'
  )
    return candidate;
  const open = piece.to - 1 > piece.from && isComma(tokens, piece.to - 1) ? piece.to - 1 : piece.to;
  const close = isComma(tokens, open) && (quotes.of[open] ?? -1) < 0 ? closing(tokens, open, whole.to) : open - MOST;
  const goesOn = close > open && close + 1 < whole.to && goesOnAt(tokens, close + 1, piece, open);
  return goesOn ? { ...candidate, content: [{ from: piece.from, to: whole.to }] } : candidate;
}

/** The comma that closes the phrase behind the one at `open`, or -1. */
function closing(tokens: Tokens, open: number, to: number): number {
  for (let i = open + 1; i < Math.min(to, open + MOST + 2); i++) {
    if (isComma(tokens, i)) return i > open + 1 ? i : -1;
    if (!isWord(tokens, i)) return -1;
  }
  return -1;
}

function goesOnAt(tokens: Tokens, i: number, piece: Range, open: number): boolean {
  const isOfWhat = has(tokens, open + 1, WordClass.relative) && wordAt(tokens, open + 1) !== 'that';
  // A subject that still has no verb.
  if (isFiniteVerb(tokens, i)) return !has(tokens, i, WordClass.cue) && !hasFinite(tokens, piece.from, piece.to);
  if (isOfWhat || hasFinite(tokens, open + 1, i - 1) || isAdverb(tokens, open + 1)) return false;
  const opens = has(
    tokens,
    open + 1,
    WordClass.coordinator | WordClass.subordinator | WordClass.preposition | WordClass.adverb,
  );
  return !opens && /^(?:in|on|at|from|to|by|into|with|within)$/.test(wordAt(tokens, i));
}
