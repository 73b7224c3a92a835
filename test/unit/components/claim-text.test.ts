import { describe, expect, it } from 'vitest';
import { claimText, shorten, sourceText } from '@/components/parts/claim-text';
import { claimWith, TEXT } from './harbour';

describe('the words of a claim in a list', () => {
  it('are its content, pieces joined by an ellipsis', () => {
    expect(claimText(claimWith('reportedly'), TEXT)).toBe(
      'The contract has … been promised to a firm from the mainland',
    );
  });

  it('are the whole sentence where nothing is attributed', () => {
    expect(claimText(claimWith('remains unclear'), TEXT)).toBe(
      'Whether the ministry in Halden will pay remains unclear.',
    );
  });

  it('name the source as the article does, or not at all', () => {
    expect(sourceText(claimWith('denied'), TEXT)).toBe('The firm, Oster Marine');
    expect(sourceText(claimWith('reportedly'), TEXT)).toBeNull();
  });
});

describe('a line made short', () => {
  it('ends after a whole word', () => {
    expect(shorten('The pier, they say, is old', 20)).toBe('The pier, they say…');
  });

  it('stays as it is when it fits, with its white space collapsed', () => {
    expect(shorten(' two\n  lines ', 9)).toBe('two lines');
  });

  it('is cut even where there is no space, but never inside a character', () => {
    const cut = shorten('🙂'.repeat(10), 6);
    expect(cut).toBe('🙂🙂…');
    expect(cut.isWellFormed()).toBe(true);
  });
});
