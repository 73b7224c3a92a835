import { WordClass } from '../language-pack';
import type { Tokens } from '../tokens';
import { AUXILIARY, has, isAdverb, isFiniteVerb, isName, isNominal, isWord, wordAt } from './grammar';
import { phraseStart } from './noun-phrase';

/** How far before its end a clause inside a noun phrase is looked for, in tokens. */
const REACH = 16;
const IRREGULAR =
  /^(?:seen|written|made|given|taken|shown|drawn|sent|held|led|known|built|found|read|put|paid|told|sold|kept|shot|born|caught|brought|drawn|run|hurt|left)$/;

/** What somebody does in a place, and no noun. */
const STAYING =
  /^(?:fighting|serving|standing|sitting|living|staying|waiting|working|walking|queuing|queueing|hiding|sheltering|lying|travell?ing|arriving|returning|fleeing)$/;

/** A past participle by its form. */
export function isParticiple(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return isWord(tokens, i) && (/[a-z]{2}ed$/.test(word) || IRREGULAR.test(word)) && !has(tokens, i, WordClass.head);
}

/**
 * The first token of the noun phrase whose clause ends before a verb, or -1: "a report published last month by the
 * council | said", "fans who had come by train | said". `start` is the first token of what looks like the subject and is
 * only the end of that clause ("the council", "train").
 */
export function phraseWithClause(tokens: Tokens, start: number, floor: number): number {
  if (has(tokens, start, WordClass.pronoun) && !has(tokens, start, WordClass.quantity | WordClass.determiner))
    return -1;
  const governed =
    isParticiple(tokens, start) ||
    isParticiple(tokens, start - 1) ||
    isGerund(tokens, start - 1) ||
    has(tokens, start - 1, WordClass.preposition | WordClass.time);
  let finite = false;
  // "the men being held"
  if (isParticiple(tokens, start) && wordAt(tokens, start - 1) === 'being' && isNominal(tokens, start - 2))
    return phraseStart(tokens, start - 2, floor);
  for (let i = start; i > Math.max(floor, start - REACH); i--) {
    if (!isWord(tokens, i)) return -1;
    if (/^(?:who|that|which)$/.test(wordAt(tokens, i)) && isNominal(tokens, i - 1) && !isFiniteVerb(tokens, i - 1))
      return finite ? phraseStart(tokens, i - 1, floor) : -1;
    const isObject = i === start - 1 && isGerund(tokens, i);
    if (governed && !finite && (isReduced(tokens, i) || (isObject && !has(tokens, i - 1, WordClass.preposition)))) {
      const noun = wordAt(tokens, i - 1) === 'being' ? i - 2 : i - 1;
      if (isNominal(tokens, noun) && !has(tokens, noun, WordClass.time)) return phraseStart(tokens, noun, floor);
      if (!has(tokens, i - 1, AUXILIARY | WordClass.coordinator) && !isAdverb(tokens, i - 1)) return -1;
    }
    if (has(tokens, i, WordClass.subordinator) && !has(tokens, i, WordClass.preposition)) return -1;
    finite ||= isFiniteVerb(tokens, i) && !isParticiple(tokens, i);
    if (isParticiple(tokens, i) && i < start && has(tokens, i - 1, WordClass.have | WordClass.be | WordClass.relative))
      finite = true;
  }
  return -1;
}

/** A verb in -ing before its object: "feeding" of "a farmer feeding a calf", where that might be taken for the subject. */
export function isGerund(tokens: Tokens, i: number): boolean {
  return (
    isWord(tokens, i) &&
    /[a-z]{3}ing$/.test(wordAt(tokens, i)) &&
    !isName(tokens, i) &&
    !has(tokens, i, WordClass.head | WordClass.cueNoun | WordClass.preposition | WordClass.time) &&
    has(tokens, i + 1, WordClass.determiner | WordClass.possessive)
  );
}

/** A participle with an adjunct rather than an object behind it: "published in May", "shared online", "standing near". */
function isReduced(tokens: Tokens, i: number): boolean {
  return (
    (isParticiple(tokens, i) || STAYING.test(wordAt(tokens, i))) &&
    (has(tokens, i + 1, WordClass.preposition | WordClass.time | WordClass.adverb) ||
      isAdverb(tokens, i + 1) ||
      /^(?:online|here|there)$/.test(wordAt(tokens, i + 1)))
  );
}
