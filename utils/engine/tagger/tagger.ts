import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { findAttributions } from '../attributions';
import type { Range } from '../quotes';
import { type Candidate, isSigned } from './candidates';
import { columnsOf } from './columns';
import { contentWithin } from './content-reach';
import { probabilityIn } from './forest';
import { oddsOf } from './judge';
import { caseOf, measuresIn } from './judging';
import type { Weights } from './weights-format';

/** Links of chains that the rules are less sure of are left out. */
const CHAIN_CONFIDENCE = 0.9;

/**
 * The attributions of a text, in the order of their cues, found by what `weights` learned with the rules' own findings among
 * its features: every token is labelled, spans are linked, and of what might be an attribution that is kept which people
 * would likely mark too (`keep`). Where a sentence likely holds a content (`sentence`) and nothing kept covers it, the surest
 * of the rest is kept, down to `floor`. `confidence` is how likely people would mark it with this source. Quotations that
 * the page signs, and transcripts, are taken from the rules as they are, and so are links of chains. Linear but for sorting.
 */
export function tagAttributions(analysis: Analysis, weights: Weights): Attribution[] {
  const rules = findAttributions(analysis);
  const columns = columnsOf(analysis, rules, weights.lexicon, weights.vocabulary);
  const found = caseOf(analysis, columns, rules, weights);
  const { evidence, candidates } = found;
  const { sentenceOf } = analysis;
  const { keep, floor, sentence } = weights.thresholds;

  const kept: Attribution[] = rules.filter(isSigned);
  /** Sentences that have what they need: they hold no content, or a kept one. */
  const isSettled = Uint8Array.from(evidence.attributed, (likelihood) => (likelihood < sentence ? 1 : 0));
  const settle = ({ content }: Pick<Attribution, 'content'>) => {
    for (const { from, to } of content) isSettled.fill(1, sentenceOf[from], sentenceOf[to - 1] + 1);
  };
  const take = (candidate: Candidate, confidence: number) => {
    const said = oddsOf(evidence, candidate, weights.said) >= 0;
    const content = contentWithin(analysis, evidence.attributed, sentence, candidate.content, candidate.cue[0].from);
    kept.push(attributionOf(analysis, { ...candidate, content }, said, confidence));
    settle({ content });
  };
  kept.forEach(settle);
  const doubtful: { readonly candidate: Candidate; readonly confidence: number }[] = [];
  measuresIn(found, weights.judge).forEach((measures, k) => {
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
  return [...kept, ...chained(analysis, rules, kept)].sort((a, b) => a.cue[0].from - b.cue[0].from);
}

/**
 * The links of chains ("the agency said, according to the Gazette") that the rules find and nothing kept has: attributions
 * inside the content of a kept one, or around a kept one. People who marked the corpus gave each token one role, so the
 * tagger cannot learn of them.
 */
function chained({ tokens }: Analysis, rules: readonly Attribution[], kept: readonly Attribution[]): Attribution[] {
  const cueOf = new Int32Array(tokens.count).fill(-1);
  const contentOf = new Int32Array(tokens.count).fill(-1);
  kept.forEach(({ cue, content }, index) => {
    for (const { from, to } of cue) cueOf.fill(index, from, to);
    for (const { from, to } of content) contentOf.fill(index, from, to);
  });
  return rules.filter((rule) => {
    const isNew = rule.cue.every(({ from, to }) => cueOf.subarray(from, to).every((index) => index < 0));
    if (!isNew || rule.confidence < CHAIN_CONFIDENCE) return false;
    const outer = kept[contentOf[rule.cue[0].from]];
    if (outer && isLink(rule, outer)) return true;
    return rule.content.some(({ from, to }) => {
      const inner = kept[cueOf.subarray(from, to).find((index) => index >= 0) ?? -1];
      return inner !== undefined && isLink(inner, rule);
    });
  });
}

const within = ({ from, to }: Range, ranges: readonly Range[]) =>
  ranges.some((range) => range.from <= from && to <= range.to);

/** Whether `inner` with its source and cue is inside the content of `outer`. */
function isLink(inner: Attribution, outer: Attribution): boolean {
  return inner.source !== null && [...inner.source, ...inner.cue].every((range) => within(range, outer.content));
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
