import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { speakers } from './cast';

const engine = createEngine();

/** Who speaks in each claim, and whether a reader could look them up. */
function sourcings(text: string): (readonly [string | null, string])[] {
  const { claims, actors } = engine.read({ text, lang: 'en' });
  return claims.map(({ actor, sourcing }) => [actors.find(({ id }) => id === actor)?.name ?? null, sourcing]);
}

describe('people whom nobody can look up are no better known the second time', () => {
  it.each([
    ['Two envoys said the dam held. The envoys said it was old.', 'Two envoys', 'unnamed'],
    ['Three clerks said the dam held. The three clerks said it was old.', 'Three clerks', 'unnamed'],
    [
      'People familiar with the sale said it was off. Those people said it was late.',
      'People familiar with the sale',
      'unnamed',
    ],
    ['Two guards, who asked not to be named, said no. The guards said it was late.', 'Two guards', 'unnamed'],
    ['Two envoys met. Both said the dam held.', 'Two envoys', 'unnamed'],
    ['Tal officials said the dam held. The officials said it was old.', 'Tal officials', 'vague'],
  ])('%s', (text, name, sourcing) => {
    expect(sourcings(text).at(-1)).toEqual([name, sourcing]);
  });

  it.each([
    ['Ann Hale and Tom Weil met. Two clerks left. The two women said no. Both said it was late.', 'named'],
    ['Seven candidates met. The candidates said the dam held.', 'named'],
    ['Two envoys, Ann Hale and Tom Weil, met. The envoys said the dam held.', 'named'],
    ['The officers said the dam held.', 'named'],
  ])('and others stay who they are: %s', (text, sourcing) => {
    expect(sourcings(text).at(-1)?.[1]).toBe(sourcing);
  });
});

describe('who is not named by what stands beside', () => {
  it.each([
    ['The envoys, who spoke on condition of anonymity because the talks are secret, said the dam held.', 'unnamed'],
    ['The dam held, said the envoy, who asked not to be named because the talks are secret.', 'unnamed'],
    ['The dam held, the envoy said, speaking on condition of anonymity.', 'unnamed'],
    ['The clerk, who was not permitted to speak to reporters, said the dam held.', 'unnamed'],
    ['“It is late,” the man said.', 'unnamed'],
    ['One of her former tutors said the dam held.', 'unnamed'],
    ['Ann Hale, who was not permitted to speak to reporters, said the dam held.', 'named'],
    ['The police, who were not allowed to comment on it, said the dam held.', 'named'],
    ['The mayor, who asked that the donor not be named, said the dam held.', 'named'],
    ['The dam held, a Halm check found.', 'document'],
  ])('%s is %s', (text, sourcing) => {
    expect(sourcings(text).at(-1)?.[1]).toBe(sourcing);
  });

  it('is the one of two who is told from the other', () => {
    const text = 'Two clerks met. One said the dam held. The other said it was old.';
    expect(sourcings(text)).toEqual([
      ['One', 'unnamed'],
      ['The other', 'unnamed'],
    ]);
  });

  it('is still somebody the text named, where it means them', () => {
    expect(speakers('Ann Hale, the only woman there, left. The woman said it was late.').at(-1)).toBe('Ann Hale');
  });
});

describe('a pronoun is not', () => {
  it.each([
    ['who is asked about', 'Zane Arvik spoke. Asked whether Arvik knew, she said no.', null],
    [
      'somebody whose sex nothing shows, beside somebody with "Ms."',
      'Ms. Weil said no. The mayor, Zane Arvik, likes boats. Pressed on whether the mayor knew, she said no.',
      'Weil',
    ],
    [
      'a woman whom "Mr." shows to be a man',
      'Zane Arvik met Ann Hale. The hall was full. She said no. Mr. Arvik left.',
      'Ann Hale',
    ],
    ['who speaks of somebody', '“He can swim,” one clerk said of Tom Weil. Weil left. He said no.', 'Tom Weil'],
    ['whose agent speaks', 'Tom Weil left. Weil’s agent, Jorge Dorn, wrote a letter. He said no.', 'Jorge Dorn'],
    ['who has got a letter', 'The Redmarsh Gazette has seen a copy of the letter. It says no.', 'The letter'],
    ['who has got a file', 'Kestrel Air has obtained the report. It says no.', 'The report'],
  ])('%s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it('somebody else where it only goes on from its own sentence', () => {
    expect(speakers('Asked about the fire, Ann Hale said no. It was late, she said.').at(-1)).toBe('Ann Hale');
  });
});

describe('a role is not', () => {
  it.each([
    [
      'who serves somebody',
      'Weil was talked out of it by his chief of staff, Ann Hale. The president said no.',
      'The president',
    ],
    ['who defends somebody', 'Weil met his lawyer, Ann Hale. The mayor said no.', 'The mayor'],
    ['a union, where it is a firm’s', 'The union, Dockline, said ten left. The company said nine left.', 'The company'],
    ['a ministry, where it is a firm’s', 'The Ministry of Works met. The retailer said no.', 'The retailer'],
    ['anybody new, where the text named one so', 'Ann Hale, the mayor, left. The mayor said no.', 'Ann Hale'],
    ['anybody new, where a firm fits', 'Kestrel Air left. The company said no.', 'Kestrel Air'],
  ])('%s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });
});
