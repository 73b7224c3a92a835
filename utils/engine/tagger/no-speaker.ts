import type { Analysis } from '../analysis';
import { has, isComma, isFiniteVerb, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import type { Candidate } from './candidates';

const ASKED = /^(?:asked|pressed|questioned|quizzed)$/;
/** What somebody is got to say is not said by that. */
const WANTED =
  /^(?:ask(?:ed|s|ing)?|order(?:ed|s)?|urg(?:ed|es|ing)|want(?:ed|s)?|expect(?:ed|s)?|invit(?:ed|es)|begg?(?:ed|s)?|allow(?:ed|s)?)$/;
const FORCED = /^(?:forc|compell?|oblig|mak|made|press)(?:e|es|ed|ing)?$/;
const NOBODY = /^(?:nobody|nothing|never|not|no|none)$|n't$/;

/**
 * Whether nothing is said by the candidate: it is the question that somebody's answer follows ("Asked whether P, she laughed"), or what
 * somebody should say and may not have said ("nobody forced her to say that P").
 */
export function isUnsaid({ tokens, sentences, sentenceOf }: Analysis, { cue, source }: Candidate): boolean {
  const [{ from }] = cue;
  const { from: first } = sentences[sentenceOf[from]];
  const opens = from === first || (from === first + 1 && /^(?:when|if|and|but)$/.test(wordAt(tokens, first)));
  if (opens && ASKED.test(wordAt(tokens, from)) && (source === null || source[0].from > from)) return true;
  const who = source?.at(-1);
  if (wordAt(tokens, from) !== 'to' || who?.to !== from) return false;
  if (WANTED.test(wordAt(tokens, who.from - 1))) return true;
  for (let i = who.from - 1; i < from; i++)
    if (FORCED.test(wordAt(tokens, i)) && NOBODY.test(wordAt(tokens, i - 1))) return true;
  return false;
}

const PASSIVE_TO = /^(?:alleged|said|believed|thought|understood|reported|rumou?red|claimed|expected|known|feared)$/;

/**
 * The candidate without a source where its subject is only spoken of ("She is alleged to P", "with [a deal] said to P": part of the content),
 * or spoken to ("The jury has been told that P"), or is nobody at all ("It is hoped that P").
 */
export function ofPassive({ tokens }: Analysis, candidate: Candidate): Candidate {
  const { cue, content, source, rule } = candidate;
  const who = source?.at(-1);
  const [{ from, to }] = cue;
  if (who === undefined || who.to > from || from - who.to > 1) return candidate;
  const isPassive = hasBe(tokens, cue[0]);
  const verb = isPassive ? verbIn(tokens, cue[0]) : isReduced(tokens, who, cue[0]) ? from : -1;
  if (PASSIVE_TO.test(wordAt(tokens, verb)) && wordAt(tokens, verb + 1) === 'to') {
    if (has(tokens, who.from, WordClass.relative)) return { ...candidate, source: null };
    const topic = { from: who.from, to: isComma(tokens, who.to - 1) ? who.to - 1 : who.to };
    return { ...candidate, source: null, content: [topic, ...content].sort((a, b) => a.from - b.from) };
  }
  if (!isPassive) return candidate;
  if (isNobody(tokens, who) && content[0]?.from >= to && /(?:ed|id|wn|ht|en)$/.test(wordAt(tokens, to - 1)))
    return { ...candidate, source: null };
  if (wordAt(tokens, verb) !== 'told' || wordAt(tokens, to) === 'by' || content[0]?.from < from - 60) return candidate;
  const speaker = rule?.source?.[0];
  return { ...candidate, source: speaker && speaker.from >= to ? [speaker] : null };
}

/** The "it" of "it is hoped". */
const isNobody = (tokens: Tokens, { from, to }: Range) => to - from === 1 && wordAt(tokens, from) === 'it';

/** "with a deal [said] to be near": a participle behind what a preposition or a verb has for its object. */
const isReduced = (tokens: Tokens, who: Range, { from, to }: Range) =>
  to - from === 1 &&
  /^(?:be|have)$/.test(wordAt(tokens, to + 1)) &&
  (has(tokens, who.from - 1, WordClass.preposition) || isFiniteVerb(tokens, who.from - 1));

function hasBe(tokens: Tokens, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (has(tokens, i, WordClass.be)) return true;
  return false;
}

function verbIn(tokens: Tokens, { from, to }: Range): number {
  for (let i = to - 1; i >= from; i--) if (PASSIVE_TO.test(wordAt(tokens, i)) || wordAt(tokens, i) === 'told') return i;
  return -1;
}
