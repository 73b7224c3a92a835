import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/test/architecture/source';
import { createEngine, decodeWeights } from '@/utils/engine';
import { english } from '@/utils/engine/languages/en';

const engine = createEngine();

const ENGLISH =
  'Ann Hale said on Monday that the bridge would be closed until the summer, and that nobody had been hurt in the town. The council said it would pay for the work.';
const GERMAN =
  'Die Brücke werde bis zum Sommer gesperrt, sagte Bürgermeisterin Anna Hahl am Montag, und niemand sei in der Stadt verletzt worden. Der Rat teilte mit, er werde für die Arbeiten zahlen.';
const SPANISH =
  'La alcaldesa dijo el lunes que el puente se cerraría hasta el verano y que nadie había resultado herido en la ciudad, mientras que el consejo de los vecinos anunció que pagaría las obras y pidió que se abriera una investigación de lo ocurrido.';

const read = (...paragraphs: string[]) => engine.read({ text: paragraphs.join('\n'), lang: null });
const sourcesOf = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n');
  return read(...paragraphs).claims.map(({ source }) => (source ?? []).map((span) => text.slice(...span)).join(' '));
};

describe('a text in two languages', () => {
  it('is read paragraph by paragraph, each in its own', () => {
    expect(sourcesOf(ENGLISH, GERMAN)).toEqual(['Ann Hale', 'The council', 'Bürgermeisterin Anna Hahl', 'Der Rat']);
    expect(sourcesOf(GERMAN, ENGLISH)).toEqual(['Bürgermeisterin Anna Hahl', 'Der Rat', 'Ann Hale', 'The council']);
  });

  it('has claims and actors with ids of their own', () => {
    const { claims, actors, summary } = read(ENGLISH, GERMAN, ENGLISH);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
    for (const { actor } of claims) expect(actors.map(({ id }) => id)).toContain(actor);
    expect(summary.said).toBe(claims.length);
    expect(summary.sentences).toBe(6);
  });

  it('has no claims in a paragraph of a language that nobody reads', () => {
    expect(sourcesOf(ENGLISH, SPANISH, GERMAN)).toEqual(sourcesOf(ENGLISH, GERMAN));
    expect(read(SPANISH, SPANISH, SPANISH, ENGLISH).degraded).toBe('language-not-supported');
  });

  it('says which paragraphs were passed over', () => {
    const text = [ENGLISH, SPANISH, GERMAN].join('\n');
    expect((read(ENGLISH, SPANISH, GERMAN).unread ?? []).map((span) => text.slice(...span))).toEqual([SPANISH]);
    expect(read(ENGLISH, GERMAN)).not.toHaveProperty('unread');
    expect(read(SPANISH, SPANISH)).not.toHaveProperty('unread');
  });

  it('is in the language of most of it', () => {
    expect(read(ENGLISH, ENGLISH, GERMAN).lang).toBe('en');
    expect(read(ENGLISH, GERMAN, GERMAN).lang).toBe('de');
  });
});

describe('a text in one language', () => {
  it('is read as by an engine for that language alone', () => {
    const alone = createEngine(english).read({ text: ENGLISH });
    expect(read(ENGLISH)).toEqual(alone);
  });

  it('that is not the one the weights are of does without them', () => {
    const weights = decodeWeights(new Uint8Array(readFileSync(`${ROOT}/public/engine/en.bin`)));
    const reading = createEngine(undefined, weights).read({ text: GERMAN, lang: 'de' });
    expect(createEngine(undefined, null).read({ text: GERMAN, lang: 'de' })).toEqual(reading);
    expect(reading.degraded).toBeUndefined();
    expect(reading.claims.length).toBe(2);
  });
});
