/** Is this a news article? One rule: what the page calls itself, and how much of its text says who said it. */
import type { Reading } from './model';
import type { PageSigns } from './page-signs';

/** The line of the rule that decided; the interface has a sentence for each. */
export const NEWS_REASONS = ['says-news', 'attributes', 'says-article', 'says-other', 'attributes-little'] as const;
export type NewsReason = (typeof NEWS_REASONS)[number];

export interface NewsVerdict {
  readonly news: boolean;
  readonly why: NewsReason;
}

/** A text shorter than this, in sentences, has no share that could be relied on. */
const FEW_SENTENCES = 10;
/** Share of sentences that say who said it: of a page that calls itself something else, and of one that says nothing. */
const MUCH = 1 / 6;
const SOME = 1 / 12;

/**
 * The first line that fits: the page says that it is news; much of it is attributed; it says that it is something else
 * (no news); it says that it is an article, and something in it is attributed; some of it is attributed; else no news.
 */
export function newsVerdict({ kind }: PageSigns, { summary, degraded, claims }: Reading): NewsVerdict {
  const { said, sentences } = summary;
  const isShort = sentences < FEW_SENTENCES;
  const share = sentences === 0 ? 0 : said / sentences;
  if (kind === 'news') return { news: true, why: 'says-news' };
  if (kind === 'article' && degraded === 'language-not-supported') return { news: true, why: 'says-article' };
  if (!isShort && share >= MUCH) return { news: true, why: 'attributes' };
  if (kind === 'other') return { news: false, why: 'says-other' };
  if (kind === 'article' && share >= SOME / 2) return { news: true, why: 'says-article' };
  const hasMarks = claims.some(({ mark }) => mark !== null);
  if (isShort ? hasMarks : share >= SOME) return { news: true, why: 'attributes' };
  return { news: false, why: 'attributes-little' };
}
