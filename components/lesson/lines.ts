/** Lines under and over the words of a lesson, as CSS Custom Highlights: `lesson-under-claim`, `lesson-over-source` and so on. */
import { MARK_KINDS, type Marked } from '@/utils/lesson/lesson';
import type { Span } from '@/utils/model';
import { rangesIn } from './text-place';

export interface Lines {
  /** Whose lines stand under the words, and whose over them. */
  readonly under: readonly Marked[];
  readonly over: readonly Marked[];
}

/** Draws these in place of what was drawn. */
export function drawLines(root: HTMLElement, { under, over }: Lines): void {
  for (const [side, marks] of [
    ['under', under],
    ['over', over],
  ] as const) {
    for (const kind of MARK_KINDS) {
      const spans = marks.flatMap((mark) => (mark.kind === kind ? mark.spans : []));
      CSS.highlights.set(`lesson-${side}-${kind}`, new Highlight(...rangesIn(root, spans)));
    }
  }
}

/** What is chosen and not marked yet; null: nothing. */
export function drawChosen(root: HTMLElement, chosen: Span | null): void {
  CSS.highlights.set('lesson-chosen', new Highlight(...rangesIn(root, chosen === null ? [] : [chosen])));
}

export function clearLines(): void {
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith('lesson-')) CSS.highlights.delete(name);
}
