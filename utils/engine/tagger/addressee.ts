import type { Analysis } from '../analysis';
import { has, isFiniteVerb, isQuoted, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Tokens } from '../tokens';
import type { Candidate } from './candidates';

const TELLING =
  /^(?:tells?|told|telling|assure[sd]?|assuring|informs?|informed|informing|reminds?|reminded|reminding)$/;

const NO_CLAUSE = /^(?:to|about|of|never|not|who|which|whose|much)$/;
/** Words that a person spoken to takes at most, where no "that" shows the end. */
const MOST = 5;

/**
 * The candidate without the person spoken to in its content, where the rules tell where the clause begins ("told the jury [she was
 * innocent]"), or a colon and a quotation do ("texted her sister: [“I am outside”]").
 */
export function withoutAddressee(analysis: Analysis, candidate: Candidate): Candidate {
  const { tokens, sentences, sentenceOf } = analysis;
  const { cue, content, rule } = candidate;
  const end = cue.at(-1)?.to ?? 0;
  const [first, ...rest] = content;
  if (
    first?.from === end &&
    /^(?:every|any)(?:one|body)$/.test(wordAt(tokens, end)) &&
    wordAt(tokens, end + 3) === 'listen'
  ) {
    // "told anyone who would listen that P", "P, she told anyone who would listen"
    if (wordAt(tokens, end + 4) === 'that')
      return { ...candidate, content: [{ from: end + 4, to: first.to }, ...rest] };
    const { from } = sentences[sentenceOf[end]];
    const comma = tokens.word.lastIndexOf(',', cue[0].from);
    if (comma > from + 1) return { ...candidate, content: [{ from, to: comma }] };
  }
  const isOf = has(tokens, end - 1, WordClass.preposition) && !/^(?:said|says)$/.test(wordAt(tokens, end - 2));
  if (first?.from === end && !isOf)
    for (let i = end + 1; i < Math.min(first.to, end + MOST + 1) && !isQuoted(analysis, i); i++)
      if (wordAt(tokens, i) === ':' && isQuoted(analysis, i + 1) && i + 1 < first.to && isPerson(tokens, end, i))
        return { ...candidate, content: [{ from: i + 1, to: first.to }, ...rest] };
  const clause = rule?.content[0]?.from ?? -1;
  if (first?.from !== end || clause <= first.from || clause >= first.to || !TELLING.test(wordAt(tokens, end - 1)))
    return candidate;
  if (NO_CLAUSE.test(wordAt(tokens, clause)) || !isPerson(tokens, first.from, clause)) return candidate;
  return { ...candidate, content: [{ from: clause, to: first.to }, ...rest] };
}

/** No thing that is told ("the story of", "anything"), and no clause. */
function isPerson(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > MOST && wordAt(tokens, to) !== 'that') return false;
  for (let i = from; i < to; i++)
    if (!isWord(tokens, i) || isFiniteVerb(tokens, i) || THING.test(wordAt(tokens, i))) return false;
  return true;
}

const THING = /^(?:story|stories|tale|truth|lies?|joke|(?:some|any|no|every)thing|difference|of|much|more)$/;
