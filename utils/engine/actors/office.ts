import type { Analysis } from '../analysis';
import { isComma, isFiniteVerb, isName, wordAt } from '../attribution/grammar';
import { phraseEnd, phraseStart } from '../attribution/noun-phrase';
import type { PersonName } from './names';
import { headOfRole, isPersonNoun } from './person';

/** The noun of office or trade that ends at token `i`, as it is taken up: "vice president", "governor" for "Gov.". */
export function officeAt({ tokens, pack }: Analysis, i: number): string {
  const word = wordAt(tokens, i);
  const noun = pack.titleNouns.get(word) ?? word;
  const before = wordAt(tokens, i - 1);
  return pack.officePrefixes.has(before) ? `${before} ${noun}` : noun;
}

/**
 * The offices and trades that the text gives a person beside the name, by which it may call them later: the title before it, the role before or behind
 * it ("casino owner Tom Weil", "Ann Hale, the mayor of Redmarsh,").
 */
export function officesOf(analysis: Analysis, { titleFrom, from, to }: PersonName): string[] {
  const { tokens, pack } = analysis;
  const offices: string[] = [];
  for (let i = titleFrom; i < from && wordAt(tokens, i) !== 'of'; i++) {
    if (!pack.officePrefixes.has(wordAt(tokens, i)) && wordAt(tokens, i) !== 'former')
      offices.push(officeAt(analysis, i));
  }
  if (!isName(tokens, titleFrom - 1) && isPersonNoun(analysis, titleFrom - 1))
    offices.push(officeAt(analysis, titleFrom - 1));
  else if (isComma(tokens, titleFrom - 1) && (isComma(tokens, to) || wordAt(tokens, to) === '.')) {
    let start = phraseStart(tokens, titleFrom - 2, Math.max(0, titleFrom - 24));
    // "the move by his chief of staff, Ann Hale"
    for (let i = titleFrom - 2; i > start && start >= 0; i--)
      if (/^(?:his|her|their|its)$/.test(wordAt(tokens, i))) start = i;
    const head = start < 0 ? -1 : headOfRole(analysis, start, titleFrom - 1);
    if (head >= 0 && isPersonNoun(analysis, head) && !isName(tokens, head)) offices.push(officeAt(analysis, head));
  }
  if (isComma(tokens, to)) {
    const first = /^\d+$/.test(wordAt(tokens, to + 1)) && isComma(tokens, to + 2) ? to + 3 : to + 1;
    const end = phraseEnd(tokens, first, first + 24, false);
    const head = end > first && !isFiniteVerb(tokens, end) ? headOfRole(analysis, first, end) : -1;
    if (head >= 0 && isPersonNoun(analysis, head) && !isName(tokens, head)) offices.push(officeAt(analysis, head));
  }
  return offices;
}
