import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { engineOf } from '@/utils/engine/engine';
import { LANGUAGES } from '@/utils/engine/languages';
import { UNREAD } from '@/utils/engine/languages/unread';
import { PARAGRAPHS } from './unread-paragraphs';

const ENGLISH = `The bridge over the river was closed on Monday after a flood, the mayor said.
She said that it would be opened again when the water has gone down, and that nobody was hurt in the town.`;
const GERMAN = `Die Brücke über den Fluss wurde am Montag nach einer Flut geschlossen, sagte die Bürgermeisterin.
Sie sagte, sie werde wieder geöffnet, wenn das Wasser gefallen sei, und es sei in der Stadt niemand verletzt worden.`;

const [first, ...later] = LANGUAGES;
const known = later.map(({ code, stopWords }) => ({ code, stopWords }));
const whole = createEngine();
const bare = engineOf([first, ...known], UNREAD);

describe('an engine that has no more of German than its commonest words', () => {
  it.each([
    ['German', { text: GERMAN }],
    ['a German paragraph among English ones', { text: `${ENGLISH}\n${GERMAN}\n${ENGLISH}` }],
    ['a short text that its page calls German', { text: 'Hahl, Korn und Tamm schweigen.', lang: 'de-AT' }],
  ])('awaits it for %s', (_, article) => {
    expect(bare.awaits(article)).toEqual(['de']);
    expect(whole.awaits(article)).toEqual([]);
  });

  it.each([
    ['English', { text: ENGLISH }],
    ['English that its page calls German', { text: ENGLISH, lang: 'de' }],
    ['French', { text: PARAGRAPHS.get('fr') ?? '' }],
    ['English and Dutch', { text: `${ENGLISH}\n${PARAGRAPHS.get('nl')}` }],
    ['nothing', { text: '' }],
  ])('awaits nothing for %s, and reads it as one that has all', (_, article) => {
    expect(bare.awaits(article)).toEqual([]);
    expect(bare.read(article)).toEqual(whole.read(article));
  });

  it('passes German over, reads the rest, and says so', () => {
    expect(bare.read({ text: GERMAN })).toMatchObject({ lang: 'de', degraded: 'language-not-supported', claims: [] });
    const text = `${ENGLISH}\n${GERMAN}`;
    const mixed = bare.read({ text });
    expect(mixed.unread?.map(([start, end]) => text.slice(start, end))).toEqual(GERMAN.split('\n'));
    expect(mixed.claims).toEqual(bare.read({ text: ENGLISH }).claims);
  });

  it('reads the same whether it was asked before or not', () => {
    const article = { text: `${ENGLISH}\n${GERMAN}` };
    const unasked = bare.read({ ...article });
    bare.awaits(article);
    expect(bare.read(article)).toEqual(unasked);
    expect(bare.read(article)).toEqual(unasked);
  });
});
