import type { Analysis } from '../analysis';
import { isComma, wordAt } from '../attribution/grammar';
import { openingSubject } from '../attribution/source';
import { datelineEnd } from '../dateline';
import type { Candidate } from './candidates';

/** Participles that go on from what the subject of the sentence does. "Adding", "citing" and "noting" go on from who speaks. */
const OWN = /^(?:saying|complaining|arguing|claiming|insisting|protesting|explaining|telling|promising|pleading)$/;
/** Words between two commas that name whose report it is. */
const MOST = 12;

/** The candidate with the subject of the sentence for its source, where a participle stands behind whose report it is: "[The mason] left, according to two aides, saying he was tired". */
export function ofMainSubject(analysis: Analysis, candidate: Candidate): Candidate {
  const { tokens, sentences, sentenceOf, blocks, blockOf } = analysis;
  const { cue, source } = candidate;
  const [{ from: at }] = cue;
  const who = source?.[0];
  if (!who || who.to > at || !isComma(tokens, at - 1) || !OWN.test(wordAt(tokens, at))) return candidate;
  const { from } = sentences[sentenceOf[at]];
  const block = blockOf[from];
  const first = blocks[block].from === from ? datelineEnd(analysis, block) : from;
  let open = at - 2;
  while (open > first && open > at - MOST && !isComma(tokens, open)) open--;
  if (!isComma(tokens, open) || who.from <= open) return candidate;
  const isReport = wordAt(tokens, open + 1) === 'according';
  const isSaid = wordAt(tokens, at) === 'saying' && /^(?:said|says)$/.test(wordAt(tokens, at - 2));
  const subject = isReport || isSaid ? openingSubject(analysis, open, first) : null;
  return subject ? { ...candidate, source: subject } : candidate;
}
