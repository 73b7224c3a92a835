import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import type { Attribution } from './attribution';
import { type Cue, cueAt } from './cue';
import { AUXILIARY, has, isCapital, isComma, isFiniteVerb, isQuoted, isWord, wordAt } from './grammar';
import { phraseEnd, phraseStart } from './noun-phrase';
import { sourceBefore } from './source';

/**
 * Passives: "S is said to P", "it is believed that P", "P was described by S as Q". Who is not named with "by" is not
 * named at all. `found` are the attributions of the sentence so far; a passive inside their content is the source's.
 */
export function passives(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens } = analysis;
  const passive: Attribution[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!has(tokens, i, WordClass.cue) || isQuoted(analysis, i)) continue;
    const cue = cueAt(analysis, i, sentence);
    if (
      !cue?.passive ||
      found.some(({ cue, content }) => [...cue, ...content].some(({ from, to }) => from <= i && i < to))
    )
      continue;
    const attribution = passiveOf(analysis, cue, sentence);
    if (attribution) passive.push(attribution);
  }
  return passive;
}

function passiveOf(analysis: Analysis, cue: Cue, sentence: Range): Attribution | null {
  const { tokens } = analysis;
  const verb = cue.verbs.find(({ passive }) => passive) ?? cue.verbs[0];
  if (!verb) return null;
  const subject = sourceBefore(analysis, { ...cue, to: cue.from }, sentence.from);
  const relative = RELATIVE.test(wordAt(tokens, subject?.ranges[0]?.from ?? -1));
  const end = clauseEnd(analysis, cue.to, sentence.to, relative);
  const impersonal = wordAt(tokens, cue.from - 1) === 'it';
  const topic = subject && !impersonal ? topicOf(analysis, subject.ranges, cue.from, sentence.from) : [];
  const group = { from: cue.from, to: cue.to };

  const isBy = wordAt(tokens, cue.to) === 'by';
  const phrase = isBy ? phraseEnd(tokens, cue.to + 1, sentence.to, true) : 0;
  const charge = isBy && verb.lemma === 'accuse' ? chargeAt(tokens, cue.to + 2, end) : -1;
  const by = charge < 0 ? phrase : charge;
  if (by > cue.to + 1) {
    const from = charge < 0 ? by : charge + 1;
    const rest = from < end ? [{ from, to: end }] : [];
    if (verb.complements === 'i') return null;
    return {
      source: [{ from: cue.to + 1, to: by }],
      cue: charge < 0 ? [group] : [group, { from: charge, to: charge + 1 }],
      content: [...topic, ...rest],
      class: verb.class,
      construction: 'passive',
      confidence: 0.75,
    };
  }
  const next = wordAt(tokens, cue.to);
  const opens = next === 'to' || next === 'that' || (next === 'as' && verb.passive !== 'forecast');
  if (!verb.passive || !opens || end <= cue.to) return null;
  return {
    source: null,
    cue: [group],
    content: [...topic, { from: cue.to, to: end }],
    class: verb.passive === 'esteem' ? 'other' : 'said',
    construction: 'passive',
    confidence: verb.passive === 'esteem' ? 0.5 : 0.8,
  };
}

/** Words of who accuses, at most. */
const MAX_ACCUSER = 10;

/** "accused by a porter | of stealing a bell", "by Dorn | of theft": the "of" before what somebody is accused of, or -1. */
function chargeAt(tokens: Tokens, from: number, ceiling: number): number {
  for (let i = from; i < Math.min(ceiling - 1, from + MAX_ACCUSER) && isWord(tokens, i); i++) {
    if (wordAt(tokens, i) !== 'of') continue;
    const isThing = isCapital(tokens, i - 1) && !isCapital(tokens, i + 1) && !has(tokens, i + 1, WordClass.determiner);
    if (isThing || /[a-z]{2}ing$/.test(wordAt(tokens, i + 1))) return i;
  }
  return -1;
}

const RELATIVE = /^(?:who|which|that)$/;

/** The subject of a passive; of "the final, which is expected to …" what the pronoun goes back to. */
function topicOf(analysis: Analysis, ranges: readonly Range[], cueFrom: number, floor: number): Range[] {
  const { tokens } = analysis;
  const first = ranges[0]?.from ?? 0;
  if (!RELATIVE.test(wordAt(tokens, first))) {
    return ranges.map(({ from, to }) => ({ from, to: Math.min(to, cueFrom) }));
  }
  const last = isComma(tokens, first - 1) ? first - 2 : first - 1;
  const from = phraseStart(tokens, last, floor);
  if (from < 0) return [];
  // "either side in the final, which …": the nearest noun, but "the end of the war" is one thing.
  for (let i = last; i > from; i--) {
    if (has(tokens, i, WordClass.linking) && wordAt(tokens, i) !== 'of') return [{ from: i + 1, to: last + 1 }];
  }
  return [{ from, to: last + 1 }];
}

/** The end of the clause; of a relative clause before the verb that the sentence goes on with. */
function clauseEnd(analysis: Analysis, from: number, ceiling: number, relative: boolean): number {
  const { tokens } = analysis;
  let end = from;
  while (
    end < ceiling &&
    !(relative && isFiniteVerb(tokens, end) && !has(tokens, end - 1, AUXILIARY) && wordAt(tokens, end - 1) !== 'to') &&
    (isWord(tokens, end) ||
      isQuoted(analysis, end) ||
      (isComma(tokens, end) && !has(tokens, end + 1, WordClass.subordinator | WordClass.coordinator)))
  )
    end++;
  while (end > from && !isWord(tokens, end - 1) && !isQuoted(analysis, end - 1)) end--;
  return end;
}
