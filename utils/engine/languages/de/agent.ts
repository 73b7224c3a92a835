import type { Analysis } from '../../analysis';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { canSpeak } from './noun';
import { phraseEnd } from './phrase';

/** The phrase behind the first "in", "aus", "von", "bei" or "seitens" that is no time. */
export function behindPreposition(analysis: Analysis, from: number, to: number): Range | null {
  const { tokens } = analysis;
  for (let i = from; i < to; i++) {
    if (!/^(?:in|im|aus|von|vom|bei|beim|auf|seitens)$/.test(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    const end = phraseEnd(analysis, i + 1, to);
    if (end > i + 1 && !has(tokens, end - 1, WordClass.time)) return { from: i + 1, to: end };
  }
  return null;
}

/** "von der Polizei" of a passive. */
export function byAgent(analysis: Analysis, { from, to }: Range): Range | null {
  const { tokens } = analysis;
  for (let i = from; i < to; i++) {
    if (!/^(?:von|vom)$/.test(wordAt(tokens, i)) || isQuoted(analysis, i)) continue;
    const end = phraseEnd(analysis, i + 1, to);
    if (end > i + 1 && canSpeak(analysis, i + 1, end)) return { from: i + 1, to: end };
  }
  return null;
}
