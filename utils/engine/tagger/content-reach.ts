import type { Analysis } from '../analysis';
import type { Range } from '../quotes';

/**
 * The pieces of `content` that stand in sentences which hold somebody's words by `attributed` (at least `least`), or in the
 * sentence of the cue at token `cue`: a content does not reach into a sentence that likely holds none. Comes back as it
 * is where nothing would be left. Linear.
 */
export function contentWithin(
  { sentences, sentenceOf }: Analysis,
  attributed: Float32Array,
  least: number,
  content: readonly Range[],
  cue: number,
): readonly Range[] {
  const pieces: Range[] = [];
  for (const { from, to } of content)
    for (let at = from; at < to; ) {
      const sentence = sentenceOf[at];
      const end = Math.min(to, sentences[sentence].to);
      const last = pieces.at(-1);
      if (attributed[sentence] >= least || sentence === sentenceOf[cue]) {
        if (last?.to === at) pieces[pieces.length - 1] = { from: last.from, to: end };
        else pieces.push({ from: at, to: end });
      }
      at = end;
    }
  return pieces.length > 0 ? pieces : content;
}
