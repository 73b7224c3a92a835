import { describe, expect, it } from 'vitest';
import { searchAddress } from '@/utils/web-search';

const asked = (words: string, name: string | null = null) =>
  new URL(searchAddress(words, name)).searchParams.get('q') ?? '';

describe('a search for a claim', () => {
  it('asks for its words without marks of quotation, and for who said them', () => {
    expect(asked('“We have no choice,” … she said', 'Ann Hale')).toBe('We have no choice, she said Ann Hale');
    expect(asked('Hale had no choice', 'Hale')).toBe('Hale had no choice');
  });

  it('asks for no more than a search can use, in whole words', () => {
    const words = 'harbour '.repeat(60);
    expect(asked(words).length).toBeLessThanOrEqual(160);
    expect(asked(words)).toMatch(/^(?:harbour )+harbour$/);
    expect(asked('x'.repeat(100_000))).toHaveLength(160);
  });

  it('is an address whatever the words are', () => {
    expect(asked('a & b # c ? d = e \ud800')).toBe('a & b # c ? d = e \ufffd');
    expect(new URL(searchAddress('', null)).host).toBe('duckduckgo.com');
  });
});
