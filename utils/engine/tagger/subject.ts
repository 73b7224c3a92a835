import type { Analysis } from '../analysis';
import {
  AUXILIARY,
  has,
  hasFinite,
  isAdverb,
  isCapital,
  isComma,
  isFiniteVerb,
  isNominal,
  isWord,
  wordAt,
} from '../attribution/grammar';
import { phraseStart } from '../attribution/noun-phrase';
import { isParticiple } from '../attribution/postmodifier';
import { openingSubject } from '../attribution/source';
import { datelineEnd } from '../dateline';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Tokens } from '../tokens';
import type { Candidate } from './candidates';

/** The candidate with the subject of its cue for its source, where the weights took what only stands before the cue. */
export function withSubject(analysis: Analysis, candidate: Candidate): Candidate {
  const { cue, source } = candidate;
  const [only, more] = source ?? [];
  if (only === undefined || more || only.to > cue[0].from) return candidate;
  for (const mend of [behindDateline, withPlural, withBeing, beforeWho, beforeFirstVerb, behindTopic]) {
    const mended = mend(analysis, candidate, only);
    if (mended) return mended;
  }
  return candidate;
}

/** "PORT VELL — [Hanna Weil] left, saying P": a place that only heads the report says nothing. */
function behindDateline(analysis: Analysis, candidate: Candidate, { from, to }: Range): Candidate | null {
  const block = analysis.blockOf[from];
  if (analysis.blocks[block].from !== from) return null;
  const end = datelineEnd(analysis, block);
  if (end === from) return null;
  if (to > end) return { ...candidate, source: [{ from: end, to }] };
  const subject = openingSubject(analysis, candidate.cue[0].from, end);
  return { ...candidate, source: subject };
}

/** "[Some advocates] claim": before a verb that is no third person, a word in -s is a noun. */
function withPlural({ tokens, pack }: Analysis, candidate: Candidate, { from, to }: Range): Candidate | null {
  const [{ from: at, to: end }, ...rest] = candidate.cue;
  if (at !== to || end - at < 2) return null;
  const formsAt = (i: number) => pack.cueForms.get(wordAt(tokens, i));
  const forms = formsAt(at);
  const isPlural = forms
    ? forms.every(({ form }) => form === 's')
    : /[a-z]{3}s$/.test(wordAt(tokens, at)) && isNominal(tokens, at) && has(tokens, to - 1, WordClass.determiner);
  const isVerb = formsAt(at + 1)?.some(({ form }) => form === 'base' || (forms && form === 'past'));
  if (!isPlural || !isVerb) return null;
  return { ...candidate, source: [{ from, to: at + 1 }], cue: [{ from: at + 1, to: end }, ...rest] };
}

/** "[A film being shared online] shows": the participle is of the source. */
function withBeing({ tokens }: Analysis, candidate: Candidate, { from, to }: Range): Candidate | null {
  const [{ from: at, to: end }, ...rest] = candidate.cue;
  if (at !== to || wordAt(tokens, to - 1) !== 'being' || !isParticiple(tokens, at)) return null;
  let verb = end - 1;
  while (verb > at + 1 && isAdverb(tokens, verb - 1)) verb--;
  if (verb === at || !has(tokens, end - 1, WordClass.cue)) return null;
  return { ...candidate, source: [{ from, to: verb }], cue: [{ from: verb, to: end }, ...rest] };
}

/** "[Hands who fled] described", "[A clerk, who gave no name,] said", "A clerk, who is known as Finch, said": no word of the clause with "who" has the verb behind it. */
function beforeWho(analysis: Analysis, candidate: Candidate, { from, to }: Range): Candidate | null {
  const { tokens, sentences, sentenceOf } = analysis;
  const { cue, rule } = candidate;
  const [{ from: at, to: end }, ...rest] = cue;
  if (wordAt(tokens, from) === 'who' && at === to && end - at > 1) {
    const isTwo =
      isFiniteVerb(tokens, at) && !has(tokens, at, WordClass.cue | AUXILIARY) && has(tokens, at + 1, WordClass.cue);
    const start =
      isTwo && isNominal(tokens, from - 1) ? phraseStart(tokens, from - 1, sentences[sentenceOf[from]].from) : -1;
    return start < 0
      ? null
      : { ...candidate, source: [{ from: start, to: at + 1 }], cue: [{ from: at + 1, to: end }, ...rest] };
  }
  const whole = rule?.source?.length === 1 ? rule.source[0] : undefined;
  if (!whole || !isComma(tokens, at - 1) || whole.from >= from || whole.to < to || whole.to > at) return null;
  for (let i = whole.from; i <= from; i++)
    if (wordAt(tokens, i) === 'who' && isComma(tokens, i - 1))
      return {
        ...candidate,
        source: [wordAt(tokens, whole.from) === 'that' ? { from: whole.from + 1, to: whole.to } : whole],
      };
  return null;
}

/** "[The group] surveyed farmers and found": what is before "and" has a verb too, which ends the subject. */
function beforeFirstVerb(analysis: Analysis, candidate: Candidate, { from, to }: Range): Candidate | null {
  const { tokens } = analysis;
  const and = candidate.cue[0].from - 1;
  if (!/^(?:and|but|then)$/.test(wordAt(tokens, and)) || hasFinite(tokens, to, and)) return null;
  let verb = from + 1;
  while (verb < to && !isVerbBehind(tokens, verb)) verb++;
  if (verb === to) return null;
  for (let i = from; i < to; i++)
    if (!isWord(tokens, i) || has(tokens, i, WordClass.relative | WordClass.subordinator)) return null;
  const end = isAdverb(tokens, verb - 1) && verb - 1 > from ? verb - 1 : verb;
  return { ...candidate, source: [{ from, to: end }] };
}

const isVerbBehind = (tokens: Tokens, i: number) =>
  isFiniteVerb(tokens, i) || (isParticiple(tokens, i) && isNominal(tokens, i - 1) && !isCapital(tokens, i));

/** "Ann Hale said P, a claim [many masons] reject": who rejects it is behind the words that take it up. */
function behindTopic({ tokens, pack }: Analysis, candidate: Candidate, { from, to }: Range): Candidate | null {
  if (!isComma(tokens, from - 1) || !/^(?:an?|the)$/.test(wordAt(tokens, from))) return null;
  const noun = from + 1;
  if (pack.remarks.get(wordAt(tokens, noun)) !== 'takesUp' || to !== candidate.cue[0].from || to < noun + 3)
    return null;
  const own = candidate.content.filter((piece) => piece.from >= to);
  const isSubject = isCapital(tokens, noun + 1) || has(tokens, noun + 1, WordClass.determiner | WordClass.possessive);
  if (!isSubject) return null;
  const content = own.length > 0 ? own : (candidate.rule?.content ?? candidate.content);
  return { ...candidate, source: [{ from: noun + 1, to }], content };
}
