import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { findAttributions } from '../attributions';
import { byGrammar } from './by-grammar';
import type { Candidate } from './candidates';
import { claimMeasures } from './claim-measures';
import { columnsOf } from './columns';
import { contentEdges, withinParagraph } from './content-edges';
import { contentWithin } from './content-reach';
import { evidenceOf } from './evidence';
import { probabilityIn } from './forest';
import { oddsOf } from './judge';
import { proposalsOf } from './proposals';
import { reportsClause } from './reported-clause';
import { attributedIn, sentenceMeasures } from './sentence-judge';
import { settledBy } from './settled';
import type { Weights } from './weights-format';

/**
 * The attributions of a text, in the order of their cues, found by what `weights` learned with the rules' own findings among
 * its features: every token is labelled, spans are linked, and of what might be an attribution that is kept which people
 * would likely mark too (`keep`). Where a sentence likely holds a content (`sentence`) and nothing kept covers it, the surest
 * of the rest is kept, down to `floor`. `confidence` is how likely people would mark it with this source. What the rules settle (`settled.ts`)
 * is taken as they have it. Linear but for sorting.
 */
export function tagAttributions(analysis: Analysis, weights: Weights): Attribution[] {
  const rules = findAttributions(analysis);
  const settled = settledBy(rules, analysis.tokens.count);
  const columns = columnsOf(analysis, rules, weights.lexicon, weights.vocabulary);
  const { candidates, posteriors } = proposalsOf(analysis, columns, rules, settled, weights.chain, weights.link);
  const attributed = attributedIn(sentenceMeasures(analysis, columns, posteriors), weights.sentences);
  const evidence = evidenceOf(analysis, columns, posteriors, attributed, candidates);
  const { sentenceOf } = analysis;
  const { keep, floor, sentence } = weights.thresholds;

  const kept: Attribution[] = [...settled];
  /** Sentences that have what they need: they hold no content, or a kept one. */
  const isSettled = Uint8Array.from(attributed, (likelihood) => (likelihood < sentence ? 1 : 0));
  const settle = ({ content }: Pick<Attribution, 'content'>) => {
    for (const { from, to } of content) isSettled.fill(1, sentenceOf[from], sentenceOf[to - 1] + 1);
  };
  const take = (proposed: Candidate, confidence: number) => {
    const candidate = byGrammar(analysis, proposed);
    if (candidate === null) return settle(proposed);
    const said = reportsClause(analysis, candidate) || oddsOf(evidence, proposed, weights.said) >= 0;
    const cue = candidate.cue[0].from;
    const within = contentWithin(analysis, attributed, sentence, candidate.content, cue);
    const content = contentEdges(analysis, within, cue);
    const own = { ...candidate, content: withinParagraph(analysis, content, cue) };
    kept.push(attributionOf(analysis, own, said, confidence));
    settle({ content });
  };
  kept.forEach(settle);
  const doubtful: { readonly candidate: Candidate; readonly confidence: number }[] = [];
  claimMeasures(evidence, candidates, weights.judge).forEach((measures, k) => {
    const candidate = candidates[k];
    const confidence = probabilityIn(weights.claims, measures);
    if (confidence >= keep) take(candidate, confidence);
    else if (confidence >= floor) doubtful.push({ candidate, confidence });
  });
  doubtful.sort((a, b) => b.confidence - a.confidence);
  for (const { candidate, confidence } of doubtful)
    if (
      candidate.content.some(({ from, to }) => isSettled.subarray(sentenceOf[from], sentenceOf[to - 1] + 1).includes(0))
    )
      take(candidate, confidence);
  return kept.sort((a, b) => a.cue[0].from - b.cue[0].from);
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
