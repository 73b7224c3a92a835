import type { Sentence } from '@/utils/lesson/sentences';
import type { Span } from '@/utils/model';
import { sayNumber } from '@/utils/words/locale';

/** The numbers of the sentences that begin in any of `spans`, which are in order: "4–7, 9". */
export function sentenceNumbers(sentences: readonly Sentence[], spans: readonly Span[]): string {
  const runs: [number, number][] = [];
  sentences.forEach(({ span: [start] }, at) => {
    if (!spans.some(([from, to]) => from <= start && start < to)) return;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  const say = ([from, to]: readonly [number, number]) =>
    to - from === 1 ? sayNumber(to) : `${sayNumber(from + 1)}–${sayNumber(to)}`;
  return runs.map(say).join(', ');
}
