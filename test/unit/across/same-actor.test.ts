import { describe, expect, it } from 'vitest';
import { type NamedActor, tellingNames } from '@/utils/across/actor-names';
import { actorMatch } from '@/utils/across/same-actor';
import type { ActorKind } from '@/utils/model';

const actor = (kind: ActorKind, name: string, ...aliases: string[]): NamedActor => ({
  name,
  kind,
  named: true,
  aliases,
});
const person = (name: string, ...aliases: string[]) => actor('person', name, ...aliases);

describe('actors of two articles that may be one', () => {
  it.each([
    ['the same full name', person('Ann Hale'), person('Ann Hale'), 'name'],
    ['a name in capitals', person('ANN HALE'), person('Ann Hale'), 'name'],
    ['diacritics that one of them leaves out', person('Žofie Brandtová'), person('Zofie Brandtova'), 'name'],
    ['a title before the name', person('Dr. Ann Hale'), person('Ann Hale'), 'name'],
    [
      'a name with what the article says of them',
      person('Ann Hale, who heads the water board'),
      person('Ann Hale'),
      'name',
    ],
    ['particles', person('Jan van der Weil'), person('Jan van der Weil'), 'name'],
    ['an apostrophe set otherwise', person('Nora O’Dwyer'), person("Nora O'Dwyer"), 'name'],
    ['a hyphen', person('Mia Arven-Weil'), person('Mia Arven-Weil'), 'name'],
    ['a surname of one letter', person('Min O'), person('Min O'), 'name'],
    ['two initials', person('J. R. Weil'), person('J.R. Weil'), 'name'],
    ['an expert and a person', person('Ann Hale'), actor('expert', 'Ann Hale'), 'name'],
    [
      'a ministry of another kind',
      actor('government', 'Redmarsh Ministry'),
      actor('military', 'the Redmarsh ministry'),
      'name',
    ],
    [
      'an alias',
      actor('organisation', 'KPL', 'Kestrel Power and Light'),
      actor('organisation', 'Kestrel Power and Light'),
      'alias',
    ],
  ])('are told by %s', (_, a, b, match) => {
    expect(actorMatch(a, b)).toBe(match);
    expect(actorMatch(b, a)).toBe(match);
  });
});

describe('actors of two articles that nothing says are one', () => {
  it.each([
    ['a bare surname', person('Hale'), person('Hale')],
    ['a surname and a full name', person('Hale'), person('Ann Hale', 'Hale')],
    ['two people of one surname', person('Ann Hale', 'Hale'), person('Tom Hale', 'Hale')],
    ['a single initial', person('A. Hale'), person('A. Hale')],
    ['a single initial and a full name', person('A. Hale'), person('Ann Hale')],
    ['a surname with what the article says of them', person('Hale, the Mayor'), person('Hale, the Mayor')],
    ['a role and a surname', person('harbour pilot Weil'), person('harbour pilot Weil')],
    ['a title and a surname', person('Mr Hale'), person('Mr Hale')],
    ['a particle and a surname', person('van der Weil'), person('van der Weil')],
    ['a person and a firm', person('Ann Hale'), actor('organisation', 'Ann Hale')],
    [
      'a body that every country has',
      actor('government', 'the Foreign Ministry'),
      actor('government', 'the Foreign Ministry'),
    ],
    ['police', actor('organisation', 'police'), actor('organisation', 'Police')],
    ['a vague group', actor('group', 'residents'), actor('group', 'residents')],
    ['an unnamed source', actor('anonymous', 'a senior official'), actor('anonymous', 'a senior official')],
    ['a name that the text does not give', { ...person('Ann Hale'), named: false }, person('Ann Hale')],
    ['a name that objects have', actor('organisation', 'constructor'), actor('organisation', '__proto__')],
    ['nothing', person(''), person('')],
  ])('stay two for %s', (_, a, b) => {
    expect(actorMatch(a, b)).toBeNull();
    expect(actorMatch(b, a)).toBeNull();
  });
});

describe('bad input', () => {
  it('takes HTML for the letters it is made of, and drops what is too long to be a name', () => {
    expect(tellingNames(person('<img src=x> Hale'))).toEqual(['img src x hale']);
    expect(tellingNames(person('Ann '.repeat(1_000)))).toEqual([]);
    expect(tellingNames(person('😀'))).toEqual([]);
  });

  it('takes thousands of aliases and keeps a few', () => {
    const aliases = Array.from({ length: 5_000 }, (_, i) => `Ann Hale${i}`);
    expect(tellingNames(person('Ann Hale', ...aliases))).toHaveLength(20);
  });
});
