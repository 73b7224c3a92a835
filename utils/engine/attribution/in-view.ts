import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { has, hasFinite, isComma, isQuoted, isWord, wordAt } from './grammar';

const IN = /^(?:view|opinion|eyes|estimation|judgement|judgment|words|telling)$/;
const BY = /^(?:account|admission|reckoning|estimate|estimation|telling)$/;
/** Words of whose view it is, at most. */
const MOST = 8;

/** "In S's view, P", "By her own account, P", where a sentence opens so. Nobody reports their own: "in my view". Linear. */
export function inViews(analysis: Analysis, sentence: Range): Attribution[] {
  const { tokens } = analysis;
  let at = sentence.from;
  if (has(tokens, at, WordClass.coordinator)) at++;
  const nouns = wordAt(tokens, at) === 'in' ? IN : wordAt(tokens, at) === 'by' ? BY : null;
  if (nouns === null || isQuoted(analysis, at)) return [];
  let noun = at + 1;
  while (noun < at + MOST && isWord(tokens, noun) && !nouns.test(wordAt(tokens, noun))) noun++;
  if (!nouns.test(wordAt(tokens, noun)) || !isComma(tokens, noun + 1) || isQuoted(analysis, noun + 2)) return [];
  const isOwn = wordAt(tokens, noun - 1) === 'own';
  const to = isOwn ? noun - 1 : noun;
  const isWhose = /^(?:his|her|their|its)$/.test(wordAt(tokens, to - 1)) || /^'s?$/.test(wordAt(tokens, to - 1));
  if (!isWhose || to - 1 < at + 1 || !hasFinite(tokens, noun + 2, sentence.to)) return [];
  let end = sentence.to;
  while (end > noun && !isWord(tokens, end - 1) && !isQuoted(analysis, end - 1)) end--;
  return [
    {
      source: [{ from: at + 1, to }],
      cue: [
        { from: at, to: at + 1 },
        { from: to, to: noun + 1 },
      ],
      content: [{ from: noun + 2, to: end }],
      class: 'said',
      construction: 'aside',
      confidence: 0.85,
    },
  ];
}
