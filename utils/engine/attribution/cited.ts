import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { readSource } from '../sourcing';
import type { Attribution } from './attribution';
import { has, isComma, isQuoted, isWord, wordAt } from './grammar';
import { phraseEnd } from './noun-phrase';

/** A link is seen less well than what it hangs on. */
const LINK_CONFIDENCE = 0.9;

/**
 * `found` with whom somebody cites for what they pass on as a source of it: "the Gazette reported [P], citing [S two clerks]", in the
 * place of what said that the Gazette cites two clerks. Only people count who are not named, and anybody whom an outlet cites: who cites
 * the weather says why. In the order of the cues. Linear.
 */
export function withCited(analysis: Analysis, found: readonly Attribution[]): readonly Attribution[] {
  const { tokens, sentences, sentenceOf, pack } = analysis;
  const links = new Map<number, Attribution>();
  for (const main of found) {
    const at = main.cue[0]?.from ?? -1;
    if (!main.source || main.content.length === 0 || isCiting(wordAt(tokens, at))) continue;
    const isPassedOn = passesOn(analysis, main);
    if (main.class !== 'said' && !isPassedOn) continue;
    if (pack.remarks.get(wordAt(tokens, at)) === 'denies') continue;
    const { from, to } = sentences[sentenceOf[at]];
    for (let i = from + 1; i < to - 1; i++) {
      if (!isCiting(wordAt(tokens, i)) || !/^[,(—–]$/.test(wordAt(tokens, i - 1)) || isQuoted(analysis, i)) continue;
      if (main.content.some((piece) => piece.from <= i && i < piece.to)) continue;
      const source = citedAt(analysis, i + 1, to, isPassedOn);
      if (!source) continue;
      const cue = { from: i, to: i + 1 };
      links.set(i, {
        ...main,
        class: 'said',
        source: [source],
        cue: [cue],
        confidence: LINK_CONFIDENCE * main.confidence,
      });
    }
  }
  if (links.size === 0) return found;
  const others = found.filter(({ cue }) => !links.has(cue[0]?.from ?? -1));
  return [...others, ...links.values()].sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0));
}

/** An outlet, or who "wrote" and "reported" it. */
function passesOn(analysis: Analysis, { source, cue }: Attribution): boolean {
  const { word } = analysis.tokens;
  if (cue.some(({ from, to }) => word.slice(from, to).some((one) => /^(?:report|wr[oi]t)/.test(one)))) return true;
  return readSource(analysis, source).sourcing === 'media';
}

const isCiting = (word: string) => word === 'citing' || word === 'quoting';

/** The phrase at token `from` if it is of people who are not named, or, where they are passed on, of any people or body; or null. */
function citedAt(analysis: Analysis, from: number, ceiling: number, isPassedOn: boolean): Range | null {
  const { tokens } = analysis;
  let to = phraseEnd(tokens, from, ceiling, true);
  if (to <= from || wordAt(tokens, to) === "'s") return null;
  // "a clerk who asked not to be named", "two people with knowledge of the plan"
  if (has(tokens, to, WordClass.relative | WordClass.preposition))
    while (to < ceiling && isWord(tokens, to) && wordAt(tokens, to) !== 'that') to++;
  if (isComma(tokens, to - 1)) to--;
  const { sourcing, head } = readSource(analysis, [{ from, to }]);
  const isSomebody = head !== null && head.number !== 'text';
  return isSomebody && (isPassedOn || sourcing === 'unnamed') ? { from, to } : null;
}
