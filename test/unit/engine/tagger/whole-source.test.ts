import { describe, expect, it } from 'vitest';
import { analyse } from '@/utils/engine/analysis';
import { withWholeSources } from '@/utils/engine/attribution/whole-source';
import { english } from '@/utils/engine/languages/en/index';
import { claimsOf, foundAttributions, parse, wantedAttributions } from '../notation';
import { shippedEngine } from '../shipped';

/** The sources of a text, each with its sourcing and the name of its actor. */
function sourcesOf(text: string): (string | null)[][] {
  const { claims, actors } = shippedEngine.read({ text, lang: 'en' });
  return claims.flatMap(({ source, sourcing, actor }) => {
    const name = actors.find(({ id }) => id === actor)?.name ?? null;
    return source?.[0] ? [[text.slice(...source[0]), sourcing, name]] : [];
  });
}

describe('a source is whole', () => {
  it.each([
    '[S Veldrian state television] [C claimed] that [P the port had fallen].',
    '[S Ostmark state radio] [C said] [P the port had fallen].',
    '[S A letter from the harbour board] [C reads]: [P “Closed until June.”]',
    '[S A memo from the clinic] [C showed] that [P two nurses were ill].',
    '[S A note from the warden to the crews] [C reads]: [P “Closed until June.”]',
    '[S1 The mayor] [C1 wrote] in a letter to the bank [P1 that it would close].',
    '[S1 A spokeswoman for the bank] [C1 said] [P1 it would close].',
    '[S1 Harbour spokesman the Rev. Emil Dorn] [C1 said] [P1 it rained].',
  ])('in %s', (notation) => {
    const marked = parse(notation);
    expect(foundAttributions(marked.text, shippedEngine)).toEqual(wantedAttributions(marked));
  });

  it('without the day on which it speaks, unless the day is told of what it is', () => {
    const sourceOf = (text: string) => {
      const source = [{ from: 0, to: 5 }];
      const rest = { cue: [{ from: 5, to: 6 }], content: [{ from: 6, to: 8 }], class: 'said', confidence: 1 } as const;
      return withWholeSources(analyse(text, undefined, english), [{ source, construction: 'said', ...rest }])[0]
        ?.source;
    };
    expect(sourceOf('The harbour board on Friday shows the pump.')).toEqual([{ from: 0, to: 3 }]);
    expect(sourceOf('A film posted on Friday shows the pump.')).toEqual([{ from: 0, to: 5 }]);
  });

  it('without what it speaks of', () => {
    const [, second] = sourcesOf('The mill was safe, Weil said, a claim the divers called absurd.');
    expect(second).toEqual(['the divers', 'named', 'The divers']);
  });

  it('of a state’s outlet is an outlet, also where it claims', () => {
    expect(sourcesOf('Veldrian state television claimed that the port had fallen.')).toEqual([
      ['Veldrian state television', 'media', 'Veldrian state television'],
    ]);
    expect(sourcesOf('Ostmark state media said the port had fallen.')[0]?.[1]).toBe('media');
  });
});

describe('what cannot speak', () => {
  it.each([
    'The ruling underscores the strain on small ports.',
    'The vote marks a turning point for the valley.',
    'Analysis: The mayor may yet fall',
    'That claim was challenged by the union.',
    'Shelling kills nine in the port',
  ])('is no source and no actor: %s', (text) => {
    expect(sourcesOf(text)).toEqual([]);
    expect(shippedEngine.read({ text, lang: 'en' }).actors).toEqual([]);
  });

  it('takes nothing from a name that is written like it, nor from “that”', () => {
    expect(sourcesOf('Fielding plans to sell. The mill at Fielding is old.')).toHaveLength(1);
    expect(sourcesOf('“It rained,” Kelly said.')).toEqual([['Kelly', 'named', 'Kelly']]);
    expect(sourcesOf('That has convinced some farmers that they can win.')).toHaveLength(1);
    expect(claimsOf('The letter underscores the trouble in the port.', shippedEngine)[0]?.sourcing).toBe('document');
  });
});

describe('“neither” and “each”', () => {
  it('are the two who were joined before, and nobody without them', () => {
    const pair = 'Ann Hale and Emil Dorn left.';
    expect(sourcesOf(`${pair} Neither said why the mill burned.`)).toEqual([
      ['Neither', 'named', 'Ann Hale and Emil Dorn'],
    ]);
    expect(sourcesOf(`${pair} Each said that the other had lied.`)).toEqual([
      ['Each', 'named', 'Ann Hale and Emil Dorn'],
    ]);
    expect(sourcesOf('Neither said why the mill burned.')).toEqual([['Neither', 'named', null]]);
  });
});

describe('“they”', () => {
  it('are the many whom the sentence before opens with, where the text has nobody else for them', () => {
    const [they] = sourcesOf('Some in the valley fear otherwise. They say that the dam is old.').slice(-1);
    expect(they?.slice(0, 2)).toEqual(['They', 'vague']);
    const [others] = sourcesOf(
      'Some boats sank. Residents say it was the wind. They say that it will blow again.',
    ).slice(-1);
    expect(others).toEqual(['They', 'vague', 'Residents']);
  });
});
