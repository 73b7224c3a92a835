import { describe, expect, it } from 'vitest';
import { CLAIM_REVIEW } from '@/utils/exchange/claim-review';
import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import { writeDocument } from '@/utils/exchange/write-document';
import { VERDICTS } from '@/utils/records';
import { annotate } from '../store/sample';
import { WORKSHEET } from './kept-records';
import { HOSTILE, keptPage, STAMP, sampleDocument } from './samples';
import { englishWords } from './words';

const PAGE = keptPage();
const read = (exported: ExportDocument) => JSON.parse(writeDocument(CLAIM_REVIEW, exported, englishWords()));

describe('drafts of fact-checks', () => {
  it('are made of what the reader judged, in their words, without a number', () => {
    const kept = annotate(1, PAGE, 0, { ...WORKSHEET, note: 'The survey says otherwise.' });
    expect(read(fromKept([PAGE], [kept], STAMP))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ClaimReview',
          '@id': `urn:uuid:${kept.id}`,
          creativeWorkStatus: 'Draft',
          url: '',
          author: { '@type': 'Person', name: 'Ama Stolz' },
          dateModified: kept.updatedAt,
          claimReviewed: kept.quote,
          itemReviewed: {
            '@type': 'Claim',
            author: { '@type': 'Thing', name: 'Odile Brandt' },
            appearance: {
              '@type': 'NewsArticle',
              headline: PAGE.article.title,
              url: PAGE.article.url,
              datePublished: '2026-05-04T09:00:00Z',
              publisher: { '@type': 'Organization', name: 'The Harbour Post' },
            },
          },
          reviewRating: { '@type': 'Rating', alternateName: 'Contradicted' },
          reviewBody: 'The survey says otherwise.',
          citation: [
            {
              '@type': 'CreativeWork',
              url: 'https://port.example/survey_(1).pdf',
              name: 'The *survey*, part | two',
              datePublished: '2026-03-01',
            },
            { '@type': 'CreativeWork', url: 'https://port.example/minutes?of=may&page=2' },
          ],
        },
      ],
    });
  });

  it('are made of no other verdict, and of nothing that Whence read', () => {
    const kept = VERDICTS.map((verdict, n) => annotate(n, PAGE, 0, { verdict }));
    const names = read(fromKept([PAGE], kept, STAMP))['@graph'].map(
      (review: { reviewRating: { alternateName: string } }) => review.reviewRating.alternateName,
    );
    expect(names).toEqual(['Supported', 'Contradicted', 'Unclear']);
    expect(read(sampleDocument())['@graph']).toEqual([]);
  });

  it('leave the author to the reader where they named nobody', () => {
    const [review] = read(fromKept([PAGE], [annotate(1, PAGE, 0, { verdict: 'supported' })], STAMP))['@graph'];
    expect(review.author).toEqual({ '@type': 'Person', name: '' });
  });

  it.each(HOSTILE)('have the note %j as it is', (note) => {
    const [review] = read(fromKept([PAGE], [annotate(1, PAGE, 0, { verdict: 'unclear', note })], STAMP))['@graph'];
    expect(review.reviewBody).toBe(note);
  });
});
