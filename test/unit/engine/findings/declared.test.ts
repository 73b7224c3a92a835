import { describe, expect, it } from 'vitest';
import { found } from './found';

const text = 'The council met in Vell to talk about the old dam and its many cracks.';

describe('what the page says of itself', () => {
  it('is one finding for each thing', () => {
    const article = {
      text,
      published: '2031-03-04T08:00:00Z',
      modified: '2031-03-05T09:30:00Z',
      declared: {
        author: 'Oda Lind',
        basedOn: [{ name: 'Minutes of the council', url: 'https://council.example/minutes' }],
        citations: [{ url: 'https://institute.example/a' }],
        reviewed: ['The dam has no cracks.'],
        unnamedSourcesPolicy: 'https://gazette.example/unnamed',
        correctionsPolicy: 'https://gazette.example/corrections',
        publishingPrinciples: 'https://gazette.example/principles',
      },
    };
    expect(found(article).map(({ key, params }) => [key, params])).toEqual([
      ['declared.author', { who: 'Oda Lind' }],
      ['declared.published', { date: '2031-03-04T08:00:00Z' }],
      ['declared.changed', { date: '2031-03-05T09:30:00Z' }],
      ['declared.basedOn', { words: 'Minutes of the council', url: 'https://council.example/minutes' }],
      ['declared.citation', { words: 'institute.example', url: 'https://institute.example/a' }],
      ['declared.review', { words: 'The dam has no cracks' }],
      ['declared.unnamedSources', { who: 'gazette.example', url: 'https://gazette.example/unnamed' }],
      ['declared.corrections', { who: 'gazette.example', url: 'https://gazette.example/corrections' }],
      ['declared.principles', { who: 'gazette.example', url: 'https://gazette.example/principles' }],
    ]);
  });

  it('is nothing where the page says nothing', () => {
    expect(found({ text, declared: {} })).toEqual([]);
  });

  it.each([
    ['the same moment', '2031-03-04T08:00:00Z', '2031-03-04T08:00:00Z'],
    ['the same moment in another zone', '2031-03-04T08:00:00Z', '2031-03-04T09:00:00+01:00'],
    ['the same day', '2031-03-04', '2031-03-04T22:00:00Z'],
    ['an earlier time', '2031-03-04T08:00:00Z', '2031-03-03T08:00:00Z'],
  ])('is no change at %s', (_, published, modified) => {
    expect(found({ text, published, modified }, 'declared.changed')).toEqual([]);
  });

  it('is cut where it goes on for long', () => {
    const words = 'word '.repeat(5_000);
    for (const { params } of found({ text, declared: { author: words, reviewed: [words] } }))
      for (const value of Object.values(params ?? {})) expect(String(value).length).toBeLessThanOrEqual(200);
  });
});
