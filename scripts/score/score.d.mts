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
interface Gold {
  readonly text: string;
  readonly attributions: readonly (Spans & { readonly class?: string | undefined })[];
}

export function countArticle(article: Gold, claims: readonly Spans[]): Counts;
export function rightRelations(article: Gold, claims: readonly Spans[]): readonly (boolean | null)[];
export function summarize(articles: readonly Counts[]): Readonly<Record<string, Score>>;
export function bootstrap(
  articles: readonly Counts[],
  resamples?: number,
  seed?: number,
): Readonly<Record<string, readonly [low: number, high: number]>>;
export function recallByClass(
  gold: readonly (Gold & { readonly id: string })[],
  claimsById: ReadonlyMap<string, readonly Spans[]>,
): Readonly<Record<string, { readonly share: number; readonly relations: number; readonly content: number }>>;
