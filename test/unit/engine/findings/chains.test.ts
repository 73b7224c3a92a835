import { describe, expect, it } from 'vitest';
import { found } from './found';

describe('a chain', () => {
  it.each([
    [
      'The Tal Courier wrote that a ministry official had told its reporter that the dam would be sold.',
      'the Tal Courier → a ministry official',
      ['The Tal Courier', 'a ministry official'],
    ],
    [
      'The dam will be sold in May, Reuters reported, citing the Tal Courier, which quoted a senior official.',
      'Reuters → Tal Courier → a senior official',
      ['Reuters', 'the Tal Courier', 'a senior official'],
    ],
    ['Hale said that the mayor had told her that the dam was safe.', 'Hale → the mayor', ['Hale', 'the mayor']],
    ['Weil said the mill would close, according to Reuters.', 'Reuters → Weil', ['Weil', 'Reuters']],
  ])('is traced to where it starts: %s', (text, who, words) => {
    expect(found(text, 'chain')).toEqual([{ key: 'chain.links', params: { who }, words, signal: undefined }]);
  });

  it('that occurs twice is told of once, with all its places', () => {
    const text =
      'Hale said that the mayor had told her that the dam was safe. Hale said that the mayor had told her that the mill was shut.';
    expect(found(text, 'chain').map(({ words }) => words)).toEqual([['Hale', 'the mayor', 'Hale', 'the mayor']]);
  });

  it.each([
    ['an outlet that adds what it knows itself', 'Weil says the mill will close, according to Reuters.'],
    ['an event', 'Hale was angry, she said, until the mayor told her that the dam was safe.'],
    ['a poll', 'A poll by the Vell Gazette found that 70 percent of voters said they wanted a bridge.'],
    ['a thought', 'Hale said that the mayor believed the dam was safe.'],
    ['a reason', 'The firm closed the mill, citing low prices and weak demand, Reuters reported.'],
    ['one speaker, twice', 'Hale said that Hale had said that the dam was safe.'],
    ['speakers that the text leaves open', 'She said he had told her that the dam was safe.'],
    ['the words of a quotation', 'Hale said “the mayor told me that the dam was safe”.'],
  ])('is not %s', (_, text) => {
    expect(found(text, 'chain')).toEqual([]);
  });
});
