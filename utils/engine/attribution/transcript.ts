import type { Analysis } from '../analysis';
import type { Range } from '../quotes';
import { Shape } from '../tokens';
import type { Attribution } from './attribution';
import { isName, isQuoted, isWord, wordAt } from './grammar';

/** Words of a speaker's label, at most: "SEN. ANN HALE", "THE PRESIDENT". */
const MAX_LABEL = 4;
/** So many labels make a transcript; fewer are headings. */
const MIN_LABELS = 2;

/** The turns of a transcript: paragraphs that open with a speaker in capitals and a colon, "HALE: We lost everything." */
export function transcriptTurns(analysis: Analysis): Attribution[] {
  const turns = analysis.blocks.flatMap((block) => {
    const source = labelOf(analysis, block);
    if (!source || source.to + 1 >= block.to) return [];
    const content = [{ from: source.to + 1, to: block.to }];
    const cue = [{ from: source.to, to: source.to + 1 }];
    return [{ source: [source], cue, content, class: 'said', construction: 'signed', confidence: 0.9 } as const];
  });
  return turns.length >= MIN_LABELS ? turns : [];
}

/** The speaker that a paragraph opens with, behind a quotation mark at most. */
function labelOf(analysis: Analysis, block: Range): Range | null {
  const { tokens } = analysis;
  const from = !isWord(tokens, block.from) && isQuoted(analysis, block.from) ? block.from + 1 : block.from;
  let to = from;
  while (to < block.to && to - from <= MAX_LABEL && isWord(tokens, to)) {
    const shape = tokens.shape[to];
    const label = (shape & Shape.allCapitals) !== 0 || (shape & (Shape.dotted | Shape.number)) !== 0;
    if (!label) return null;
    to++;
  }
  if (to === from || to - from > MAX_LABEL || wordAt(tokens, to) !== ':') return null;
  return isName(tokens, to - 1) ? { from, to } : null;
}
