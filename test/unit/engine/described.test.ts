import { describe, expect, it } from 'vitest';
import { cast, speakers } from './cast';
import { shippedEngine } from './shipped';

describe('who owns a claim is who is called by that name', () => {
  it.each([
    ['Denise Arvik left. Arvik’s claim that the clerk lied was heard.', 'Denise Arvik'],
    ['Ann Hale’s claim that the clerk lied was heard.', 'Ann Hale'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
    expect(cast(text).filter(({ kind }) => kind !== 'person')).toEqual([]);
  });

  it('and no one whom they only own', () => {
    expect(speakers('Ann Hughes left. Hughes’ aides said it was late.')).toEqual(['Ann Hughes’ aides']);
  });

  it('and is less in view there than who speaks', () => {
    const text = 'On Tom Weil’s claim that the mill was shut, Otto Brandt said no. It was late, he said.';
    expect(speakers(text).at(-1)).toBe('Otto Brandt');
  });
});

describe('what stands before a name is no part of it', () => {
  it.each([
    ['BITTER Danny Arvik said it was late. Danny said no.', 'Danny Arvik'],
    ['City Attorney Lamar Arvik left. Arvik said no.', 'Lamar Arvik'],
    ['Deputy Ann Arvik left. Arvik said no.', 'Ann Arvik'],
  ])('%s', (text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
    expect(cast(text).map((actor) => [actor.name, actor.kind])).toEqual([[name, 'person']]);
  });

  it('is what they are of, where that tells it', () => {
    expect(cast('Labour’s Ann Arvik said it was late.').map(({ name, role }) => [name, role])).toEqual([
      ['Ann Arvik', 'Labour'],
    ]);
    expect(cast('BITTER Danny Arvik said it was late.').map(({ role }) => role)).toEqual([undefined]);
    expect(speakers('Labour’s Ann Arvik said it was late. Labour said no.').at(-1)).toBe('Labour');
  });

  it('but a title of somebody else', () => {
    expect(speakers('Attorney General Tom Weil said no. Weil said it was late.')).toEqual(['Tom Weil', 'Tom Weil']);
    expect(speakers('Assistant Managing Editor said it was late.')).toEqual(['Assistant Managing Editor']);
  });
});

it('reads a firm by its whole name, whatever its first words are', () => {
  expect(
    cast('Arvik Semiconductor Inc. said it was late. Arvik said no.').map(({ name, kind }) => [name, kind]),
  ).toEqual([['Arvik Semiconductor Inc.', 'organisation']]);
});

it('takes a name for a person’s by whose minister or adviser it is', () => {
  const kinds = (text: string) => cast(text).map(({ name, kind }) => [name, kind]);
  expect(kinds('Zane Arvik, Velmar’s trade minister, said it was late.')).toEqual([['Zane Arvik', 'person']]);
  expect(kinds('Arvik Steel, Velmar’s biggest mill owner, said it was late.')).toEqual([
    ['Arvik Steel', 'organisation'],
  ]);
});

describe('a description means who was named', () => {
  it.each([
    ['by what they were', 'Tom Weil left. The ex-footballer said it was late.', 'Tom Weil'],
    ['by what the public knows them for', 'Tom Weil left. The pundit said it was late.', 'Tom Weil'],
    ['by whom they play for', 'Tom Weil left. The Norway international said it was late.', 'Tom Weil'],
    ['by where it sits', 'Norfleet Air cut its fares. The Redmarsh-based company said it was late.', 'Norfleet Air'],
    [
      'before its name is given',
      'Ten drowned, the provincial governor said.\nGovernor Zane Arvik said it was late.',
      'Zane Arvik',
    ],
  ])('%s: %s', (_, text, name) => {
    expect([...new Set(speakers(text))]).toEqual([name]);
  });

  it.each([
    ['somebody of another trade', 'Tom Weil left. The plumber said it was late.', 'The plumber'],
    ['a body with such a name', 'Tom Weil left. Norway International said it was late.', 'Norway International'],
    [
      'one of two of that title',
      'The mayor said ten drowned.\nMayor Ann Hale and Mayor Tom Weil said no.',
      'The mayor',
    ],
    ['a part of the firm', 'Norfleet Air sold its freight business. The company said it was late.', 'Norfleet Air'],
  ])('but not %s: %s', (_, text, name) => {
    expect(speakers(text)).toContain(name);
  });
});

describe('who is only one of several', () => {
  const read = (text: string) => {
    const { claims, actors } = shippedEngine.read({ text, lang: 'en' });
    return claims.map(({ actor, sourcing }) => [actors.find(({ id }) => id === actor)?.name, sourcing]);
  };

  it('stays without a name when called by the trade', () => {
    const text = 'One of them, a senior nurse, said it was late. The nurse said it rained. She said no.';
    expect(read(text)).toEqual([
      ['One of them', 'unnamed'],
      ['One of them', 'unnamed'],
      ['One of them', 'unnamed'],
    ]);
  });

  it('is no other’s owner', () => {
    const text = 'Dogs barked. Their owners said it was late. Cats left. Their owners said it rained.';
    expect(new Set(speakers(text))).toEqual(new Set(['Their owners']));
  });
});

describe('behind a colon he or she is who opens the sentence', () => {
  it.each([
    ['Ann Hale said no. Ilse Dorn saw it differently: the hall, she said, was full.', 'Ilse Dorn'],
    ['Ann Hale said no. Ilse Dorn returned the favour: “Ann is kind,” she said.', 'Ilse Dorn'],
  ])('%s', (text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it.each([
    ['of another gender', 'Ann Hale said no. Tom Weil saw it differently: the hall, she said, was full.', 'Ann Hale'],
    ['who owns what does it', 'Ann Hale spoke. Ilse Dorn’s diary is clear: the hall, she said, was full.', 'Ann Hale'],
  ])('but nobody %s: %s', (_, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });
});
