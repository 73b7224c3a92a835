import { describe, expect, it } from 'vitest';
import { claimText } from '@/components/parts/claim-text';
import { placesOf } from '@/components/parts/finding-places';
import type { Span } from '@/utils/model';
import { READING, TEXT } from './harbour';

const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};
const placesAt = (...words: string[]) =>
  placesOf({ key: 'finding.test', spans: words.map(spanOf) }, READING.claims).map((claim) =>
    claimText(claim, TEXT, 60),
  );

describe('the places of a finding', () => {
  it('are the claims there, one for each sentence, in the order of the text', () => {
    const places = placesAt(
      'A senior official in the board’s office',
      'Two engineers familiar with the survey',
      'Two engineers',
    );
    expect(places).toHaveLength(2);
    expect(places[0]).toContain('damage was worse');
  });

  it('are claims of the same sentence where none has the words', () => {
    expect(placesAt('on Monday')).toHaveLength(1);
  });

  it('are none where nobody says anything, or the finding has no place', () => {
    expect(placesAt('Arven weighs closing')).toEqual([]);
    expect(placesOf({ key: 'finding.test' }, READING.claims)).toEqual([]);
    expect(placesOf({ key: 'finding.test', spans: [spanOf('on Monday')] }, [])).toEqual([]);
  });
});
