import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { findAttributions } from '../attributions';
import type { Range } from '../quotes';
import { type Candidate, candidatesOf, isSigned } from './candidates';
import { columnsOf } from './columns';
import { posteriorsOf, scoresOf } from './decode';
import { evidenceOf, probabilityOf } from './judge';
import type { Weights } from './weights-format';

/** Share of its content that a candidate below `keep` must cover alone. */
const OWN_SHARE = 0.7;

/**
 * The attributions of a text, in the order of their cues, found by what `weights` learned with the rules' own findings among
 * its features: every token is labelled, spans are linked, and of what might be an attribution that is kept which people
 * would likely mark too (`keep`). Where nothing sure covers a content that is likely somebody's (`cover`), the surest of
 * the rest is kept, down to `floor`. `confidence` is how likely people would mark it with this source. Quotations that the
 * page signs, and transcripts, are taken from the rules as they are. Linear but for
 * sorting.
 */
export function tagAttributions(analysis: Analysis, weights: Weights): Attribution[] {
  const rules = findAttributions(analysis);
  const columns = columnsOf(analysis, rules, weights.lexicon, weights.vocabulary);
  const scores = scoresOf(columns, weights);
  const candidates = candidatesOf(analysis, columns, rules, scores, weights);
  const evidence = evidenceOf(analysis, columns, posteriorsOf(scores), candidates);
  const covers = { judge: weights.cover, judgeStep: weights.coverStep };
  const says = { judge: weights.said, judgeStep: weights.saidStep };
  const { keep, floor, cover } = weights.thresholds;

  const covered = new Uint8Array(analysis.tokens.count);
  const found: Attribution[] = rules.filter(isSigned);
  const take = (candidate: Candidate, confidence: number) => {
    for (const { from, to } of candidate.content) covered.fill(1, from, to);
    const said = probabilityOf(evidence, candidate, says) >= 0.5;
    found.push(attributionOf(analysis, candidate, said, confidence));
  };
  const doubtful: { readonly candidate: Candidate; readonly confidence: number }[] = [];
  for (const candidate of candidates) {
    const confidence = probabilityOf(evidence, candidate, weights);
    if (confidence >= keep) take(candidate, confidence);
    else if (confidence >= floor) doubtful.push({ candidate, confidence });
  }
  doubtful.sort((a, b) => b.confidence - a.confidence);
  for (const { candidate, confidence } of doubtful)
    if (ownShare(covered, candidate.content) >= OWN_SHARE && probabilityOf(evidence, candidate, covers) >= cover)
      take(candidate, confidence);
  return found.sort((a, b) => a.cue[0].from - b.cue[0].from);
}

/** Share of the tokens of `content` that nothing covers yet. */
function ownShare(covered: Uint8Array, content: readonly Range[]): number {
  let own = 0;
  let all = 0;
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      all++;
      if (covered[i] === 0) own++;
    }
  return all === 0 ? 0 : own / all;
}

function attributionOf(analysis: Analysis, candidate: Candidate, said: boolean, confidence: number): Attribution {
  const { source, cue, content, rule } = candidate;
  const [{ from }] = cue;
  const according = analysis.tokens.word[from] === 'according';
  return {
    source,
    cue,
    content,
    class: said ? 'said' : 'other',
    construction: rule?.construction ?? (according ? 'according' : 'said'),
    confidence,
  };
}
