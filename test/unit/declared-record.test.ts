import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ArticleSchema, KeptPageSchema } from '@/utils/records';
import { keptPage } from './exchange/samples';
import { articleAt } from './store/sample';

const accepts = (declared: unknown) => v.safeParse(ArticleSchema, { ...articleAt(), declared }).success;

describe('what a page declares of itself, kept and sent', () => {
  it('may be missing: pages kept before it was known stay valid', () => {
    expect(keptPage().article).not.toHaveProperty('declared');
    expect(v.safeParse(KeptPageSchema, keptPage()).success).toBe(true);
  });

  it.each([
    {},
    { author: 'Oda Lind' },
    {
      basedOn: [{ name: 'Minutes' }, { url: 'https://council.example/minutes' }],
      citations: [],
      reviewed: ['It rained.'],
    },
    { correctionsPolicy: 'https://gazette.example/c', publishingPrinciples: 'http://gazette.example/p' },
  ])('may be %j', (declared) => {
    expect(accepts(declared)).toBe(true);
  });

  it.each([
    null,
    'text',
    { author: 7 },
    { author: 'x'.repeat(2_001) },
    { correctionsPolicy: 'javascript:alert(1)' },
    { correctionsPolicy: 'ftp://gazette.example/' },
    { correctionsPolicy: '/corrections' },
    { unnamedSourcesPolicy: `https://gazette.example/${'x'.repeat(2_000)}` },
    { basedOn: [{ url: 'data:text/html,x' }] },
    { basedOn: Array.from({ length: 11 }, () => ({ name: 'x' })) },
    { reviewed: [{ claim: 'x' }] },
  ])('is refused as %j', (declared) => {
    expect(accepts(declared)).toBe(false);
  });

  it('loses what is not known', () => {
    const declared = JSON.parse('{"author":"Oda Lind","__proto__":{"polluted":true},"verdict":"true"}');
    const parsed = v.parse(ArticleSchema, { ...articleAt(), declared });
    expect(parsed.declared).toEqual({ author: 'Oda Lind' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
