import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { isQuoted, isWord, wordAt } from '../../attribution/grammar';
import type { Range } from '../../quotes';
import { clausesOf, isConditional, isReportive } from './clauses';
import { contentOf } from './content';

/** What looks like reported speech and is a figure of the language: "es sei denn", "sei es", "wie dem auch sei". */
const FIGURE = /^(?:es sei denn|sei es|wie dem auch sei|als sei|als habe|gott sei)/;

/**
 * Sentences that only their mood gives to somebody ("Die Brücke sei alt. Man müsse sie sanieren."): further content of who spoke last, where
 * that was in the sentence before. `found` is in the order of the text, and so is the result.
 */
export function withIndirectSpeech(analysis: Analysis, found: readonly Attribution[]): Attribution[] {
  const { sentences, sentenceOf, blockOf } = analysis;
  const touched = new Int32Array(sentences.length).fill(-1);
  const all = [...found];
  all.forEach(({ cue, content }, index) => {
    for (const { from, to } of [...cue, ...content]) {
      const last = sentenceOf[to - 1] ?? 0;
      for (let s = sentenceOf[from] ?? 0; s <= last; s++) touched[s] = outer(all, touched[s], index);
    }
  });
  for (let s = 1; s < sentences.length; s++) {
    const speaker = touched[s - 1];
    if (touched[s] >= 0 || speaker < 0) continue;
    const { class: sort, source } = all[speaker];
    if (sort !== 'said' || source === null) continue;
    const last = all[speaker].content.at(-1);
    const inMood = last !== undefined && isReportive(analysis, last);
    if (!isToldOn(analysis, sentences[s], inMood)) continue;
    if (blockOf[sentences[s].from] - blockOf[sentences[s - 1].from] > 1) continue;
    const range = contentOf(analysis, sentences[s].from, sentences[s].to);
    if (!range) continue;
    all[speaker] = { ...all[speaker], content: [...all[speaker].content, range] };
    touched[s] = speaker;
  }
  return all;
}

/** Of two attributions in a sentence the later one's source goes on, unless it stands in what the earlier one says. */
function outer(all: readonly Attribution[], known: number, next: number): number {
  if (known < 0 || known === next) return next;
  const at = all[next].cue[0]?.from ?? 0;
  const isInner = all[known].content.some(({ from, to }) => from <= at && at < to);
  return isInner || all[next].source === null ? known : next;
}

/** `inMood`: what was said before is in the mood of reported speech, so that "hätten" and "würden" go on with it. */
function isToldOn(analysis: Analysis, sentence: Range, inMood: boolean): boolean {
  const { tokens } = analysis;
  if (isQuoted(analysis, sentence.from)) return false;
  const words = tokens.word.slice(sentence.from, sentence.from + 5).filter((_, k) => isWord(tokens, sentence.from + k));
  if (FIGURE.test(words.join(' '))) return false;
  return clausesOf(analysis, sentence).some((clause) => {
    const isTold = isReportive(analysis, clause) || (inMood && isConditional(analysis, clause));
    if (clause.kind !== 'main' || !isTold) return false;
    return !/^(?:als|ohne)$/.test(wordAt(tokens, clause.from));
  });
}
