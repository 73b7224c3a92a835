import type { Analysis } from './analysis';
import { accordingTo } from './attribution/according-to';
import { asSaid } from './attribution/as-said';
import type { Attribution } from './attribution/attribution';
import { colonSpeakers } from './attribution/colon-speaker';
import { withSpeeches } from './attribution/dialogue';
import { epigraphs } from './attribution/epigraph';
import { isWord } from './attribution/grammar';
import { headlineSource } from './attribution/headline';
import { headlineEnd } from './attribution/headline-end';
import { hearings } from './attribution/hearing';
import { hearsayAdverbs } from './attribution/hearsay-adverb';
import { impersonals } from './attribution/impersonal';
import { inViews } from './attribution/in-view';
import { nounCues } from './attribution/noun-cue';
import { passives } from './attribution/passive';
import { reported } from './attribution/reported';
import { transcriptTurns } from './attribution/transcript';
import type { Range } from './quotes';

/** The first paragraph, if it ends without a stop and others follow. */
function isHeadline({ tokens, blocks }: Analysis, sentence: Range): boolean {
  const first = blocks[0];
  return first !== undefined && blocks.length > 1 && sentence.to <= first.to && isWord(tokens, first.to - 1);
}

/** "Council backs plan": what a headline says somebody did is its news, no claim. */
function dropJudgements(found: Attribution[]): void {
  const said = found.filter((attribution) => attribution.class === 'said');
  found.splice(0, found.length, ...said);
}

/**
 * The attributions of a text, in the order of their cues. Each construction has a file of its own in `attribution/`; what
 * one of them has taken as a cue or source of the sentence, the next leaves alone. Linear.
 */
export function findAttributions(analysis: Analysis): Attribution[] {
  const found: Attribution[] = [];
  for (const sentence of analysis.sentences) {
    const here: Attribution[] = [];
    const headline = headlineSource(analysis, sentence);
    if (headline) here.push(headline);
    const outer = accordingTo(analysis, sentence);
    here.push(...reported(analysis, sentence, outer, headline));
    here.push(...outer);
    if (here.length === 0) here.push(...inViews(analysis, sentence));
    here.push(...asSaid(analysis, sentence, here));
    here.push(...hearings(analysis, sentence, here));
    here.push(...impersonals(analysis, sentence, here));
    here.push(...passives(analysis, sentence, here));
    here.push(...nounCues(analysis, sentence, here));
    here.push(...hearsayAdverbs(analysis, sentence, here));
    here.push(...colonSpeakers(analysis, sentence, here));
    if (isHeadline(analysis, sentence)) dropJudgements(here);
    here.sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0));
    found.push(...here);
  }
  const signed = [...headlineEnd(analysis), ...epigraphs(analysis), ...transcriptTurns(analysis)];
  if (signed.length === 0) return withSpeeches(analysis, found);
  return withSpeeches(analysis, withSigned(found, signed));
}

/** All of `signed`, and of `found` what takes no token of their cues, in the order of the cues. */
function withSigned(found: readonly Attribution[], signed: readonly Attribution[]): Attribution[] {
  const cues = new Set(signed.map(({ cue }) => cue[0]?.from));
  const isFree = ({ from, to }: Range) => {
    for (let i = from; i < to; i++) if (cues.has(i)) return false;
    return true;
  };
  const rest = found.filter(({ source, cue, content }) => [...(source ?? []), ...cue, ...content].every(isFree));
  return [...rest, ...signed].sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0));
}
