import type { Analysis } from '../analysis';
import { isName, wordAt } from '../attribution/grammar';
import { Shape } from '../tokens';
import { stem } from './stem';
import { isContentWord, type Unit } from './unit';

/** A sentence of the text that has words of the headline. */
export interface Echo {
  readonly sentence: number;
  /** 0 to 1: how much of the headline it has, names and numbers weighing most. */
  readonly share: number;
  /** 0 to 1: how many of the headline's words that are no names it has; names alone are what a text is about, not what it says. */
  readonly said: number;
  /** Its tokens that the headline has too. */
  readonly tokens: readonly number[];
}

const WEIGHT_OF_NAME = 2;

/** For each unit the sentences from token `body` on that share a content word with it. Linear. */
export function echoesOf(analysis: Analysis, units: readonly Unit[], body: number): readonly (readonly Echo[])[] {
  const { tokens, sentenceOf, sentences } = analysis;
  const wanted = new Map<string, { readonly unit: number; readonly bit: number }[]>();
  units.forEach(({ words }, unit) => {
    for (const [word, bit] of words) wanted.set(word, [...(wanted.get(word) ?? []), { unit, bit }]);
  });
  // Most words of the text share not even their first letters with the headline, and need no stem.
  const openings = new Set([...wanted.keys()].map(openingOf));
  const met = new Map<string, string>();
  const names = new Map<string, boolean>();
  const found = units.map(() => new Map<number, { mask: number; tokens: number[] }>());
  for (let i = body; i < tokens.count; i++) {
    const word = wordAt(tokens, i);
    if (!openings.has(openingOf(word))) continue;
    let base = met.get(word);
    if (base === undefined) {
      base = stem(word);
      met.set(word, base);
    }
    const places = wanted.get(base);
    if (!places || !isContentWord(analysis, i)) continue;
    const sentence = sentenceOf[i] ?? -1;
    if (isName(tokens, i) ? sentences[sentence]?.from !== i : (tokens.shape[i] ?? 0) & Shape.number)
      names.set(base, names.get(base) ?? true);
    else if (!((tokens.shape[i] ?? 0) & Shape.capital)) names.set(base, false);
    for (const { unit, bit } of places) {
      const echo = found[unit]?.get(sentence);
      if (!echo) found[unit]?.set(sentence, { mask: bit, tokens: [i] });
      else {
        echo.mask |= bit;
        echo.tokens.push(i);
      }
    }
  }
  return units.map(({ words }, unit) => {
    const bits = [...words].map(([word, bit]) => ({ bit, isName: names.get(word) === true }));
    return [...(found[unit] ?? [])].map(([sentence, { mask, tokens: shared }]) => ({
      sentence,
      ...sharesOf(bits, mask),
      tokens: shared,
    }));
  });
}

/** The first two letters as one number; of a figure the first, for what follows may be a comma. */
function openingOf(word: string): number {
  const first = word.charCodeAt(0);
  return first <= 0x39 ? first : first * 0x1_0000 + word.charCodeAt(1);
}

function sharesOf(
  bits: readonly { readonly bit: number; readonly isName: boolean }[],
  mask: number,
): Pick<Echo, 'share' | 'said'> {
  const all = { plain: 0, name: 0 };
  const here = { plain: 0, name: 0 };
  for (const { bit, isName } of bits) {
    const sort = isName ? 'name' : 'plain';
    all[sort]++;
    if (mask & bit) here[sort]++;
  }
  const weight = ({ plain, name }: typeof all) => plain + WEIGHT_OF_NAME * name;
  return { share: weight(here) / Math.max(1, weight(all)), said: here.plain / Math.max(1, all.plain) };
}
