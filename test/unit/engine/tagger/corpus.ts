import type { GoldArticle } from '@/scripts/train/corpus';
import type { Span } from '@/utils/model';
import { parse } from '../notation';

const NAMES = ['Ann Hale', 'Marek Dorn', 'Ilse Brandt', 'Jonas Weil', 'Paula Ruiz', 'Lena Marsh'];
const PLACES = ['harbour', 'mill', 'bridge', 'clinic', 'dam', 'school'];
const SENTENCES = [
  '[S NAME] [C said] [P the PLACE would close in spring].',
  'The rain went on all week at the PLACE.',
  '[S NAME] [C craves] [P a quieter PLACE].',
  '[P “The PLACE is ours,”] [S NAME] [C said].',
  'The PLACE stands beside the old road.',
];

/** Articles of invented sentences, marked in the notation of the tests: `count` of them, none like another. */
export function inventedCorpus(count: number): GoldArticle[] {
  return Array.from({ length: count }, (_, k) => {
    let text = 'The news of the day';
    const attributions = SENTENCES.flatMap((sentence, s) => {
      const filled = sentence
        .replaceAll('NAME', NAMES[(k + s) % NAMES.length]!)
        .replaceAll('PLACE', PLACES[(k + 2 * s) % PLACES.length]!);
      const { text: plain, marks } = parse(filled);
      const at = text.length + 1;
      text += `\n${plain}`;
      const spans = (label: string): Span[] =>
        marks.filter((mark) => mark.label === label).map(({ span: [start, end] }) => [at + start, at + end]);
      if (marks.length === 0) return [];
      return [
        { source: spans('S'), cue: spans('C'), content: spans('P'), class: s === 2 ? 'other-phrase' : 'reported' },
      ];
    });
    return { id: String(k), text, attributions };
  });
}
