import type { Analysis } from '../analysis';
import { has, isCapital, isFiniteVerb, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Candidate } from './candidates';

/** Whether the words of the cue tell nothing of what anybody says. */
export function isNoCue(analysis: Analysis, candidate: Candidate): boolean {
  return [isDescribed, isOwned, isNaming, isHeading].some((isNone) => isNone(analysis, candidate));
}

/** "a hub that supplies the north": a noun with a clause that says what it does. */
function isDescribed({ tokens }: Analysis, { source, cue, content }: Candidate): boolean {
  const [{ from, to }] = cue;
  if (source !== null || content[0]?.from !== to || wordAt(tokens, to) !== 'that') return false;
  for (let i = from; i < to; i++) if (has(tokens, i, WordClass.cue | WordClass.cueNoun | WordClass.wh)) return false;
  const hasObject = has(tokens, to + 2, WordClass.determiner | WordClass.possessive | WordClass.preposition);
  return isFiniteVerb(tokens, to + 1) || (/[a-z]{2}s$/.test(wordAt(tokens, to + 1)) && hasObject);
}

const OF_NOUN = /^(?:that|to|of|about|over|for|whether|:)$/;

/** "the clerk's concerns minutes before": a noun that tells of no clause. */
function isOwned({ tokens, pack }: Analysis, { source, cue, content }: Candidate): boolean {
  const [{ from, to }] = cue;
  if (wordAt(tokens, from - 1) !== "'s" || source?.[0].to !== from) return false;
  if (content.some((piece) => piece.from === to && OF_NOUN.test(wordAt(tokens, to)))) return false;
  const forms = pack.cueForms.get(wordAt(tokens, from));
  const isNoun = forms ? forms.every(({ form }) => form === 's' || form === 'base') : /s$/.test(wordAt(tokens, from));
  return to === from + 1 && isNoun;
}

/** "a critic named Hans". */
function isNaming({ tokens }: Analysis, { cue, content }: Candidate): boolean {
  const [{ from, to }] = cue;
  if (wordAt(tokens, from) !== 'named' || to !== from + 1 || content[0].from !== to || !isCapital(tokens, to))
    return false;
  for (let i = from - 2; i > from - 5 && isWord(tokens, i); i--) if (/^an?$/.test(wordAt(tokens, i))) return true;
  return false;
}

/** "What we know so far", which ends without a stop. */
function isHeading({ tokens, blocks, blockOf }: Analysis, { source, cue }: Candidate): boolean {
  const block = blocks[blockOf[cue[0].from]];
  const isAsked = /^(?:what|how|why)$/.test(wordAt(tokens, block.from)) && source?.[0].from === block.from + 1;
  return isAsked && wordAt(tokens, block.from + 1) === 'we' && isWord(tokens, block.to - 1);
}
