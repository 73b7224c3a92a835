/**
 * Writes drafts of fact-checks as schema.org ClaimReview in JSON-LD, one for each claim of which the reader says that it is
 * supported, contradicted or unclear. Whence judges nothing, so that what it read makes none. The rating is the reader's
 * word for it and no number: nobody gave one. The author is who checked it; the reader fills in what is empty, and takes
 * "Draft" away, before it is published. Source: https://schema.org/ClaimReview
 */
import type { Annotation } from '../records';
import type { ExportItem, ExportPage } from './document';
import { verdictWord } from './facts';
import type { Format } from './format';
import type { Words } from './words';

const JUDGED: ReadonlySet<Annotation['verdict']> = new Set(['supported', 'contradicted', 'unclear']);

export const CLAIM_REVIEW: Format = {
  id: 'claim-review',
  // Annotations have the bare one: two files of one day would have one name.
  extension: 'claim-review.jsonld',
  mediaType: 'application/ld+json',
  open(_, words) {
    let isFirst = true;
    return {
      begin: () => '{"@context":"https://schema.org","@graph":[',
      page(page) {
        const pieces = reviewsOn(page, words).map((review) => {
          const before = isFirst ? '\n' : ',\n';
          isFirst = false;
          return before + JSON.stringify(review);
        });
        return pieces.join('');
      },
      end: () => '\n]}\n',
    };
  },
};

function reviewsOn(page: ExportPage, words: Words): object[] {
  return page.items.flatMap((item) => {
    const { annotation } = item;
    return annotation !== null && JUDGED.has(annotation.verdict) ? [reviewOf(page, item, annotation, words)] : [];
  });
}

function reviewOf(page: ExportPage, { quote, speaker }: ExportItem, annotation: Annotation, words: Words): object {
  const { id, verdict, evidence, checker, note, updatedAt, correction } = annotation;
  const who = correction?.speaker ?? speaker;
  const word = verdict === null ? '' : verdictWord(verdict, words);
  return {
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${id}`,
    creativeWorkStatus: 'Draft',
    url: '',
    author: { '@type': 'Person', name: checker },
    dateModified: updatedAt,
    claimReviewed: quote,
    itemReviewed: {
      '@type': 'Claim',
      ...(who !== null && { author: { '@type': 'Thing', name: who } }),
      appearance: {
        '@type': 'NewsArticle',
        headline: page.title,
        url: page.url,
        ...(page.published !== null && { datePublished: page.published }),
        ...(page.site !== null && { publisher: { '@type': 'Organization', name: page.site } }),
      },
    },
    reviewRating: { '@type': 'Rating', alternateName: word },
    ...(note !== '' && { reviewBody: note }),
    ...(evidence.length > 0 && {
      citation: evidence.map(({ url, title, date }) => ({
        '@type': 'CreativeWork',
        url,
        ...(title !== '' && { name: title }),
        ...(date !== '' && { datePublished: date }),
      })),
    }),
  };
}
