import { describe, expect, it } from 'vitest';
import { parseReading } from '@/scripts/tables/reading';
import { createEngine } from '@/utils/engine/index';
import { readingOf } from './readings';

describe('a line of readings', () => {
  it('is what the engine makes, with more fields than are counted', () => {
    const reading = createEngine().read({ text: 'The mayor said the bridge was safe. It may close.' });
    const line = parseReading(JSON.stringify({ id: 'a', more: [1], ...reading }));
    expect(line.claims.map(({ class: kind, sourcing }) => [kind, sourcing])).toEqual(
      reading.claims.map(({ class: kind, sourcing }) => [kind, sourcing]),
    );
  });

  it.each([
    ['', 'not JSON'],
    ['{"id":"a","claims":[', 'not JSON'],
    ['[]', 'no reading'],
    ['null', 'no reading'],
    ['{"id":"a","text":"An article."}', '"claims" is missing'],
    [JSON.stringify({ ...readingOf('a'), id: '' }), '"id" is missing'],
    [JSON.stringify({ ...readingOf('a'), claims: [{ class: 'said' }] }), '"claims.0.quotation" is missing'],
    [JSON.stringify({ ...readingOf('a'), claims: [null] }), '"claims.0" is missing'],
    [JSON.stringify({ ...readingOf('a'), actors: { toString: 1 } }), '"actors" is missing'],
    [JSON.stringify({ ...readingOf('a'), summary: { sentences: -1 } }), '"summary.sentences" is missing'],
    [JSON.stringify({ ...readingOf('a'), site: { name: 'x' } }), '"site" is missing'],
    ['['.repeat(1_000_000), 'not JSON'],
  ])('is refused in words: %.60s', (line, why) => {
    expect(() => parseReading(line)).toThrow(why);
  });

  it('does not repeat to a terminal what a stranger wrote', () => {
    const hostile = JSON.stringify({ ...readingOf('a'), claims: [{ class: '\u001b[2J' }] });
    expect(() => parseReading(hostile)).toThrow(
      /^no reading: "claims\.0\.class" is missing or not what annotate writes$/,
    );
  });
});
