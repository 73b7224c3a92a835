import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { has, hasFinite, isAdverb, isComma, isFiniteVerb, isQuoted, isWord, wordAt } from './grammar';
import { phraseStart } from './noun-phrase';

/** Words of the subject before the first comma, at most. */
const MAX_LEAD = 16;
/** Words between who says it and the second comma, at most: "she said in a letter to the guild, …". */
const MAX_REST = 8;

/**
 * The two halves of a clause that `speaker`, source and cue in one, stands in between commas, within `[floor, ceiling)`: "[The plan], she
 * said on Monday, [was dead.]" The first is a subject without its verb, which opens the second; null where that is not so. Constant.
 */
export function halvesAround(
  analysis: Analysis,
  speaker: Range,
  floor: number,
  ceiling: number,
): [Range, Range] | null {
  const { tokens } = analysis;
  const before = speaker.from - 1;
  if (before <= floor || before - floor > MAX_LEAD || !isComma(tokens, before)) return null;
  if (has(tokens, speaker.from, WordClass.relative)) return null;
  let from = floor;
  while (from < before && (!isWord(tokens, from) || has(tokens, from, WordClass.coordinator))) from++;
  if (from >= before || phraseStart(tokens, before - 1, from) < 0 || hasFinite(tokens, from, before)) return null;
  if (has(tokens, before - 1, WordClass.time)) return null;
  for (let i = from; i < before; i++) if (!isWord(tokens, i) || isQuoted(analysis, i)) return null;

  let comma = speaker.to;
  while (comma < speaker.to + MAX_REST && isWord(tokens, comma) && !isQuoted(analysis, comma)) {
    if (isFiniteVerb(tokens, comma) || wordAt(tokens, comma) === 'that') return null;
    comma++;
  }
  let verb = comma + 1;
  if (!isComma(tokens, comma) || isQuoted(analysis, verb)) return null;
  while (isAdverb(tokens, verb)) verb++;
  return verb < ceiling && opensPredicate(analysis, verb)
    ? [
        { from, to: before },
        { from: comma + 1, to: ceiling },
      ]
    : null;
}

/** "was", "would", "closed": a verb that looks for its subject. */
function opensPredicate({ tokens }: Analysis, i: number): boolean {
  if (isFiniteVerb(tokens, i)) return true;
  return /[a-z]{2}ed$/.test(wordAt(tokens, i)) && !has(tokens, i, WordClass.cue) && wordAt(tokens, i + 1) !== 'by';
}
