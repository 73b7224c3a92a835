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
  const openings = new Set([...wanted.keys()].map((word) => word.slice(0, 3)));
  const names = new Map<string, boolean>();
  const found = units.map(() => new Map<number, { mask: number; tokens: number[] }>());
  for (let i = body; i < tokens.count; i++) {
    const word = wordAt(tokens, i);
    if (!openings.has(word.slice(0, 3)) && !openings.has(word.slice(0, 2))) continue;
    const base = stem(word);
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
    const weights = [...words].map(([word, bit]) => ({ bit, weight: names.get(word) ? WEIGHT_OF_NAME : 1 }));
    const plain = weights.filter(({ weight }) => weight === 1);
    return [...(found[unit] ?? [])].map(([sentence, { mask, tokens: shared }]) => ({
      sentence,
      share: shareOf(weights, mask),
      said: shareOf(plain, mask),
      tokens: shared,
    }));
  });
}

function shareOf(weights: readonly { readonly bit: number; readonly weight: number }[], mask: number): number {
  const sum = (all: typeof weights) => all.reduce((whole, { weight }) => whole + weight, 0);
  const whole = sum(weights);
  return whole === 0 ? 0 : sum(weights.filter(({ bit }) => (mask & bit) !== 0)) / whole;
}
