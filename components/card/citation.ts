import { claimText, sourceText } from '@/components/parts/claim-text';
import { sayDate } from '@/components/parts/dates';
import { citationText, sourceAsNamed } from '@/utils/citation';
import type { Claim } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { CardSubject } from './card';

/** What the card is about, to be quoted: the words, who says them as the text names them, and where it stands. */
export function citationOf({ claim, actor, kept, text, article, link }: CardSubject): string {
  const { title, site, byline, published, url } = article;
  return citationText({
    words: wordsOf({ claim, kept, text }),
    source: claim === null ? '' : i18n.t('card.citeSource', [sourceOf({ claim, actor, kept, text })]),
    title,
    made: [site, byline && i18n.t('card.citeAuthor', [byline]), published && sayDate(published)],
    address: link === null ? '' : url,
  });
}

/** The words of the claim, or of the passage that the reader kept; empty where the page no longer has them. */
export function wordsOf({ claim, kept, text }: Pick<CardSubject, 'claim' | 'kept' | 'text'>): string {
  if (claim !== null) return claimText(claim, text, Number.POSITIVE_INFINITY);
  return kept?.span ? text.slice(...kept.span) : '';
}

function sourceOf({
  claim,
  actor,
  kept,
  text,
}: Pick<CardSubject, 'actor' | 'kept' | 'text'> & { claim: Claim }): string {
  if (claim.class === 'none') return i18n.t('parts.ownVoice');
  // Where the reader says who it is, the words that the engine took for the source are not theirs.
  const words = kept?.correction?.speaker ?? sourceText(claim, text, Number.POSITIVE_INFINITY);
  return sourceAsNamed(words, actor?.name ?? null) ?? i18n.t('card.nobody');
}
