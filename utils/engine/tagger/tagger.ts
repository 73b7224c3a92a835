import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { findAttributions } from '../attributions';
import { type Candidate, candidatesOf } from './candidates';
import { columnsOf } from './columns';
import { posteriorsOf, scoresOf } from './decode';
import { evidenceOf, probabilityOf } from './judge';
import type { Weights } from './weights-format';

/**
 * The attributions of a text, in the order of their cues, found by what `weights` learned with the rules' own findings among
 * its features: every token is labelled, spans are linked, and of what might be an attribution that is kept which people
 * would likely mark too. `confidence` is that probability. Linear.
 */
export function tagAttributions(analysis: Analysis, weights: Weights): Attribution[] {
  const rules = findAttributions(analysis);
  const columns = columnsOf(analysis, rules, weights.lexicon, weights.vocabulary);
  const scores = scoresOf(columns, weights);
  const candidates = candidatesOf(analysis, columns, rules, scores, weights);
  const evidence = evidenceOf(analysis, columns, posteriorsOf(scores, weights), candidates);
  const asSaid = { judge: weights.said, judgeStep: weights.saidStep };
  const found: Attribution[] = [];
  for (const candidate of candidates) {
    const confidence = probabilityOf(evidence, candidate, weights);
    if (confidence < weights.threshold) continue;
    const said = probabilityOf(evidence, candidate, asSaid) >= 0.5;
    found.push(attributionOf(analysis, candidate, said, confidence));
  }
  return found.sort((a, b) => a.cue[0].from - b.cue[0].from);
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
