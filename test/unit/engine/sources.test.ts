import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import type { Actor } from '@/utils/model';
import { claimsOf } from './notation';

const engine = createEngine();

function sourcing(source: string): string | undefined {
  return claimsOf(`${source} said that the bridge was closed for the winter.`)[0]?.sourcing;
}

describe('sourcing', () => {
  it.each([
    [
      'named',
      ['Ann Hale', 'Hale', 'The ministry', 'The police in Redmarsh', 'A spokesman for the ferry company', 'The mayor'],
    ],
    [
      'named',
      ["The company's spokeswoman Ruth Amsel", 'Weil Industries', 'A farmer, Ilse Brandt,', 'She', 'He', 'The UNHCR'],
    ],
    [
      'document',
      [
        'The report',
        'A study',
        'Court filings',
        'The letter',
        'A video posted on Tuesday',
        'The survey',
        'The lawsuit',
      ],
    ],
    ['media', ['Reuters', 'The Redmarsh Gazette', 'State television', 'A Telegram channel', 'Local media']],
    [
      'unnamed',
      [
        'A senior official',
        'Sources close to the talks',
        'Two people familiar with the matter',
        'A source',
        'One of them',
      ],
    ],
    [
      'unnamed',
      [
        'An aide who spoke on condition of anonymity',
        'A person briefed on the plan',
        'Two poll workers',
        'Another insider',
      ],
    ],
    [
      'vague',
      [
        'Analysts',
        'Critics',
        'Many',
        'Experts',
        'Residents',
        'Officials',
        'Some voters',
        'Most farmers',
        'Police officials',
      ],
    ],
    ['vague', ['Company executives', 'Local authorities', 'Investigators', 'Several teachers', 'Others']],
  ])('is %s for: %s', (wanted, sources) => {
    expect(sources.map((source) => [source, sourcing(source)])).toEqual(sources.map((source) => [source, wanted]));
  });

  it('is none where the text gives nobody', () => {
    expect(claimsOf('The mill is said to be haunted.')[0]).toMatchObject({
      sourcing: 'none',
      source: null,
      mark: 'unsourced',
    });
  });
});

describe('quotation', () => {
  it.each([
    ['“The road is closed,” Hale said.', 'direct'],
    ['“The road,” Hale said, “is closed.”', 'direct'],
    ['Hale said the road was “a ruin” by then.', 'mixed'],
    ['Hale said the road was closed.', 'indirect'],
    ['Hale said the play “Winter of Ash” was sold out.', 'indirect'],
  ])('%s is %s', (text, wanted) => {
    expect(claimsOf(text)[0]?.quotation).toBe(wanted);
  });
});

function cast(text: string): readonly Actor[] {
  return engine.read({ text, lang: 'en' }).actors;
}

describe('actors', () => {
  it('are one for a full name, its surname and a pronoun', () => {
    const text =
      'Ann Hale, the mayor of Redmarsh, said the bridge was safe. She said it would open. Hale added that tolls would fall.';
    const [hale, ...others] = cast(text);
    expect(others).toEqual([]);
    expect(hale).toMatchObject({ name: 'Ann Hale', kind: 'person', named: true, role: 'the mayor of Redmarsh' });
    expect(hale?.mentions.map(([start, end]) => text.slice(start, end))).toEqual([
      'Ann Hale, the mayor of Redmarsh,'.replace(/,$/, ''),
      'She',
      'Hale',
    ]);
  });

  it('take a surname back to the full name that the article gave elsewhere', () => {
    const [dorn] = cast('Marek Dorn, the envoy, arrived on Monday. Dorn said the talks had failed.');
    expect(dorn?.name).toBe('Marek Dorn');
  });

  it('give a pronoun to the nearest person it fits', () => {
    const text = 'Ann Hale said the dam held. Tom Weil said it had not. She said he was mistaken.';
    const reading = engine.read({ text, lang: 'en' });
    const names = reading.claims.map(({ actor }) => reading.actors.find(({ id }) => id === actor)?.name);
    expect(names).toEqual(['Ann Hale', 'Tom Weil', 'Ann Hale']);
  });

  it('are one for a body, its acronym and its short form', () => {
    const text =
      'The Ministry of Works said the dam was safe. The ministry said it had been tested. The MOW said no more was planned.';
    expect(cast(text).map(({ name }) => name)).toEqual(['Ministry of Works']);
  });

  it('are one for a person and the role that names them later', () => {
    const text = 'Ann Hale, the mayor, said the dam held. The mayor said the school would open.';
    expect(cast(text).map(({ name }) => name)).toEqual(['Ann Hale']);
  });

  it.each([
    ['Sources close to the talks said the deal was near.', 'anonymous', false],
    ['Some analysts said the deal was near.', 'expert', false],
    ['Village officials said the deal was near.', 'government', false],
    ['The report said the deal was near.', 'document', false],
    ['The court said the deal was near.', 'court', true],
    ['The army said the deal was near.', 'military', true],
    ['The Redmarsh Gazette said the deal was near.', 'media', true],
    ['Residents said the deal was near.', 'group', false],
  ])('%s is of kind %s', (text, kind, named) => {
    expect(cast(text)[0]).toMatchObject({ kind, named });
  });
});
