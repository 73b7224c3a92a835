import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { has, hasFinite, isComma, isName, isQuoted, isWord, wordAt } from './grammar';
import { phraseEnd } from './noun-phrase';
import { halvesAround } from './parenthesis';
import { isParticiple } from './postmodifier';

/** "It went according to plan", "seated according to height": nobody's words. */
const IDIOM = /^(?:plan|schedule|script|size|age|height|rank|type|need|taste|weight)$/;

/** "P, according to S." and "According to S, P." */
export function accordingTo(analysis: Analysis, sentence: Range): Attribution[] {
  const { tokens } = analysis;
  const found: Attribution[] = [];
  let floor = sentence.from;
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    if (wordAt(tokens, i) !== 'according' || wordAt(tokens, i + 1) !== 'to' || isQuoted(analysis, i)) continue;
    if (IDIOM.test(wordAt(tokens, i + 2)) && !isWord(tokens, i + 3)) continue;
    const phrase = phraseOrRest(analysis, i + 2, sentence.to);
    const source = i - sentence.from <= 1 ? withAside(analysis, beforeSubject(analysis, phrase), sentence.to) : phrase;
    if (source.to <= source.from) continue;
    // "Q: According to S, P"
    const leading = i - sentence.from <= 1 || (i - sentence.from === 2 && wordAt(tokens, i - 1) === ':');
    const before = trimEnd(analysis, { from: floor, to: i });
    const after = trimEnd(analysis, afterComma(analysis, source.to, sentence.to));
    const halves = leading ? null : halvesAround(analysis, { from: i, to: source.to }, floor, sentence.to);
    const content = leading ? [after] : halves ? [halves[0], trimEnd(analysis, halves[1])] : [before];
    found.push({
      source: [source],
      cue: [{ from: i, to: i + 2 }],
      content: content.filter(({ from, to }) => to > from).map((range) => withWholeQuote(analysis, range)),
      class: 'said',
      construction: 'according',
      confidence: 0.93,
    });
    floor = source.to;
    i = source.to - 1;
  }
  return found;
}

/** "According to the mayor, | the yard “must close”": no apposition, as no comma closes it. */
function beforeSubject(analysis: Analysis, { from, to }: Range): Range {
  const { tokens } = analysis;
  if (!isWord(tokens, to) && !isQuoted(analysis, to)) return { from, to };
  let comma = to - 1;
  while (comma > from && !isComma(tokens, comma)) comma--;
  return comma > from ? { from, to: comma } : { from, to };
}

const CLAUSE = /^(?:and|but|because|although|though|while|when|after|before|as|since|until)$/;

function phraseOrRest(analysis: Analysis, from: number, ceiling: number): Range {
  const { tokens } = analysis;
  let to = phraseEnd(tokens, from, ceiling, true);
  // "a study published on Tuesday in the journal", "a letter that was read out": to the next mark or clause.
  if (isParticiple(tokens, to - 1) || isParticiple(tokens, to) || has(tokens, to, WordClass.relative)) {
    while (to < ceiling && isWord(tokens, to) && !CLAUSE.test(wordAt(tokens, to))) to++;
  }
  if (isComma(tokens, to - 1)) to--;
  return { from, to };
}

/** "According to Ann Hale, who was there, P", "the union, Dockers' United, P": up to the comma behind which the clause begins. */
function withAside(analysis: Analysis, { from, to }: Range, ceiling: number): Range {
  const { tokens } = analysis;
  if (!isComma(tokens, to)) return { from, to };
  const isRelative = /^(?:who|which|whose)$/.test(wordAt(tokens, to + 1));
  for (let i = to + 1; i < Math.min(ceiling, to + MAX_ASIDE); i++) {
    if (isComma(tokens, i)) return i > to + 2 && hasFinite(tokens, i + 1, ceiling) ? { from, to: i } : { from, to };
    const isPart = isRelative ? isWord(tokens, i) : isName(tokens, i) || /^'s?$/.test(wordAt(tokens, i));
    if (!isPart || isQuoted(analysis, i)) break;
  }
  return { from, to };
}

/** Tokens between the two commas, at most. */
const MAX_ASIDE = 16;

function afterComma(analysis: Analysis, at: number, ceiling: number): Range {
  for (let i = at; i < ceiling; i++) {
    const word = wordAt(analysis.tokens, i);
    if (word === ',' || word === ':' || isQuoted(analysis, i))
      return { from: isQuoted(analysis, i) ? i : i + 1, to: ceiling };
  }
  return { from: at, to: at };
}

function trimEnd(analysis: Analysis, { from, to }: Range): Range {
  let end = to;
  while (end > from && !isWord(analysis.tokens, end - 1) && !isQuoted(analysis, end - 1)) end--;
  return { from, to: end };
}

/** A quotation that began in a sentence before, or goes on behind the content, belongs to it as a whole. */
function withWholeQuote(analysis: Analysis, range: Range): Range {
  const first = analysis.quotes.ranges[analysis.quotes.of[range.from] ?? -1];
  const last = analysis.quotes.ranges[analysis.quotes.of[range.to - 1] ?? -1];
  return { from: Math.min(range.from, first?.from ?? range.from), to: Math.max(range.to, last?.to ?? range.to) };
}
