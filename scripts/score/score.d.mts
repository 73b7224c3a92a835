import type { Span } from '../../utils/model';

/** Types of what `score.mjs` gives to other scripts; what it means is said there. */
interface Spans {
  readonly source?: readonly Span[] | null;
  readonly cue?: readonly Span[] | null;
  readonly content?: readonly Span[] | null;
}
type Counts = Readonly<Record<string, { readonly hits: number; readonly predicted: number; readonly gold: number }>>;
interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function countArticle(
  article: { readonly text: string; readonly attributions: readonly (Spans & { readonly class?: string | undefined })[] },
  claims: readonly Spans[],
): Counts;
export function summarize(articles: readonly Counts[]): Readonly<Record<string, Score>>;
