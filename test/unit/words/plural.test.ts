import { describe, expect, it } from 'vitest';
import { pluralForm } from '@/utils/words/plural';

describe('the form of a word for a number', () => {
  it.each([
    ['en', ['claim', 'claims'], { 0: 'claims', 1: 'claim', 2: 'claims', 21: 'claims' }],
    ['fr', ['source', 'sources'], { 0: 'source', 1: 'source', 2: 'sources', 1000000: 'sources' }],
    ['uk', ['твердження', 'твердження', 'тверджень'], { 1: 'твердження', 5: 'тверджень', 21: 'твердження' }],
    [
      'ru',
      ['источник', 'источника', 'источников'],
      { 1: 'источник', 3: 'источника', 11: 'источников', 22: 'источника', 0: 'источников' },
    ],
    ['de', ['only one form'], { 0: 'only one form', 1: 'only one form' }],
    ['en', ['no page', 'page', 'pages'], { 0: 'no page', 1: 'page', 2: 'pages' }],
    ['fr', ['aucune page', 'page', 'pages'], { 0: 'aucune page', 1: 'page', 2: 'pages' }],
    [
      'uk',
      ['жодної', 'сторінка', 'сторінки', 'сторінок'],
      { 0: 'жодної', 1: 'сторінка', 2: 'сторінки', 5: 'сторінок', 21: 'сторінка', 100: 'сторінок' },
    ],
  ])('is that of %s', (language, forms, expected) => {
    for (const [count, form] of Object.entries(expected)) expect(pluralForm(forms, Number(count), language)).toBe(form);
  });

  it('is nothing where there are none', () => {
    expect(pluralForm([], 1, 'en')).toBe('');
  });
});
