import type { LessonArticle, LessonMark, Marked, MarkKind } from '@/utils/lesson/lesson';
import { sentencesOf } from '@/utils/lesson/sentences';
import { wordsIn } from '@/utils/lesson/words';
import type { Span, StandingValue } from '@/utils/model';
import { textHash } from '@/utils/text-hash';

const PARAGRAPHS = [
  'The weir at Redmarsh',
  'The weir will stay open all winter, said Ann Hale, who runs the water board. Two officials said the gates had failed twice.',
  'The pumps were reportedly sold in June. “Nobody told us 🚤,” Hale said.',
];

/** A text of our own of five sentences. */
export const WEIR: LessonArticle = articleOf(PARAGRAPHS);
export const COUNTED = { sentences: sentencesOf(WEIR.text, WEIR.blocks), words: wordsIn(WEIR.text) };

export function articleOf(paragraphs: readonly string[]): LessonArticle {
  const text = paragraphs.join('\n');
  let at = 0;
  const blocks = paragraphs.map((words, i) => {
    const span: [number, number] = [at, at + words.length];
    at = span[1] + 1;
    return { span, kind: i === 0 ? ('headline' as const) : ('paragraph' as const) };
  });
  const about = { url: 'https://gazette.example/weir', title: paragraphs[0] ?? '', site: 'The Gazette', lang: 'en' };
  return { ...about, text, blocks, textHash: textHash(text) };
}

/** Where the words stand in the text. Throws where they do not. */
export function spanOf(words: string, text = WEIR.text): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`No “${words}”.`);
  return [start, start + words.length];
}

export function marked(kind: MarkKind, words: string, standing: StandingValue | null = null): Marked {
  return { kind, standing, spans: [spanOf(words)] };
}

let ids = 0;

export function mark(kind: MarkKind, words: string, standing: StandingValue | null = null): LessonMark {
  const [start, end] = spanOf(words);
  ids += 1;
  return { id: `3b0f9c1e-6a52-4d17-8f43-${String(ids).padStart(12, '0')}`, kind, standing, span: [start, end] };
}
