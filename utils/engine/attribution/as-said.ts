import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { cueAt } from './cue';
import { has, hasFinite, isComma, isQuoted, isWord, wordAt } from './grammar';
import { sourceBefore } from './source';

const TELLING =
  /^(?:sa(?:id|ys?)|report(?:ed|s)?|not(?:ed|es)|wr(?:ote|ites)|written|put|explain(?:ed|s)|warn(?:ed|s))$/;
/** Words of who says it and the verb, at most. */
const MOST = 12;

/** "P, as the newspaper reports." at the end of a sentence. `found` are its attributions so far. Linear in the sentence's last words. */
export function asSaid(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens } = analysis;
  // "as the website notes: “P”"
  if (wordAt(tokens, sentence.to - 1) === ':') return [];
  let head = sentence.to - 1;
  while (
    head > sentence.from &&
    (!isWord(tokens, head) || has(tokens, head, WordClass.time) || wordAt(tokens, head) === 'on')
  )
    head--;
  if (wordAt(tokens, head) === 'it' && wordAt(tokens, head - 1) === 'put') head--;
  if (!TELLING.test(wordAt(tokens, head))) return [];
  let as = head - 1;
  while (as > head - MOST && as > sentence.from && isWord(tokens, as) && wordAt(tokens, as) !== 'as') as--;
  if (wordAt(tokens, as) !== 'as' || !isComma(tokens, as - 1) || isQuoted(analysis, as)) return [];
  const cue = cueAt(analysis, head, sentence);
  const source = cue && sourceBefore(analysis, cue, as + 1);
  const content = { from: sentence.from, to: as - 1 };
  if (!cue || source?.ranges[0]?.from !== as + 1 || !hasFinite(tokens, content.from, content.to)) return [];
  if (found.some((one) => one.content.some(({ from, to }) => from < as - 1 && content.from < to))) return [];
  const to = wordAt(tokens, head) === 'put' ? head + 2 : cue.to;
  return [
    {
      source: source.ranges,
      cue: [{ from: cue.from, to }],
      content: [content],
      class: 'said',
      construction: 'aside',
      confidence: 0.85,
    },
  ];
}
