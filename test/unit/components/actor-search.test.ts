import { describe, expect, it } from 'vitest';
import { createActorSearch } from '@/components/notebook/actor-search';
import { cpuMs } from '@/scripts/bench/cpu';

const actor = (name: string, aliases: readonly string[] = [], note = '') => ({ name, aliases: [...aliases], note });
const ACTORS = [
  actor('Ann Hale', ['the water chief'], 'Head of the board.\nAsk for the January letter.'),
  actor('Žofie van der Wéil', ['Z. Weil'], '<b>Ferry</b> pier'),
  actor('Harbour Office of Arven'),
];
const search = createActorSearch(ACTORS);
const namesFor = (asked: string) => search(asked).map(({ name }) => name);

describe('the search among the reader’s actors', () => {
  it.each([
    ['a name', 'hale', ['Ann Hale']],
    ['the beginning of a name', 'har', ['Harbour Office of Arven']],
    ['a name without its accents', 'zofie weil', ['Žofie van der Wéil']],
    ['another name of theirs', 'Water Chief', ['Ann Hale']],
    ['words of the note', 'letter january', ['Ann Hale']],
    ['words of name and note together', 'ferry WEIL', ['Žofie van der Wéil']],
    ['signs of HTML, which are no words', '</b> <b>ferry', ['Žofie van der Wéil']],
    ['words of two actors', 'hale arven', []],
    ['a pattern, which is taken as words', 'h.*e', []],
    ['ten thousand letters', 'x'.repeat(10_000), []],
  ])('finds by %s', (_, asked, found) => {
    expect(namesFor(asked)).toEqual(found);
  });

  it.each(['', '   ', '“…”', '🦊'])('finds all where “%s” is asked, which has no word', (asked) => {
    expect(search(asked)).toBe(ACTORS);
  });

  it('finds among a thousand with long notes as fast as one types', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => actor(`Ann Hale ${n}`, [], `letter ${'word '.repeat(400)}`));
    const among = createActorSearch(many);
    expect(among('letter 77').length).toBeGreaterThan(0);
    let found: unknown;
    expect(
      cpuMs(() => {
        found = among('hale 999');
      }),
    ).toBeLessThan(200);
    expect(found).toHaveLength(1);
  });
});
