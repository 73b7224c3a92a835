import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { readKnown, readLanguage, writeKnown, writeLanguage } from '@/utils/engine/language-file';
import { LANGUAGES } from '@/utils/engine/languages';
import { FIRST, LATER } from '@/utils/engine/languages/grammars';
import { UNREAD } from '@/utils/engine/languages/unread';
import { fromRoot } from '../../architecture/source';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'Ann Hale said on Monday that the bridge may be closed, according to two officials. The council reportedly denied it.',
  de: 'Die Brücke sei sicher, sagte Bürgermeisterin Anna Hahl am Montag. Der Rat wies den Vorwurf laut Polizei zurück, er könnte lügen.',
};

describe.each(LANGUAGES.map((pack) => [pack.code, pack] as const))('the file of %s', (code, { grammar, ...data }) => {
  const back = readLanguage(writeLanguage(data));

  it('holds all words of the language', () => {
    const bare = data.standingRules.map((rule) => ({ ...rule, hits: [], misses: [], source: '' }));
    expect(back).toEqual({ ...data, standingRules: bare });
  });

  it('makes the same engine', () => {
    const text = TEXTS[code] ?? '';
    expect(createEngine({ ...back, grammar }).read({ text })).toEqual(
      createEngine({ ...data, grammar }).read({ text }),
    );
    expect(createEngine({ ...back, grammar }).read({ text }).claims.length).toBeGreaterThan(1);
  });

  it('has one verb for all its forms, as the words have', () => {
    const verbs = (forms: typeof data.cueForms) => new Set([...forms.values()].flat().map(({ verb }) => verb)).size;
    expect(verbs(back.cueForms)).toBe(verbs(data.cueForms));
  });
});

describe('a file that is none', () => {
  it.each(['', 'nope', '{}', '{"objects":[],"root":null}', '{"objects":[{}],"root":{"o":0}}'])(
    'is refused: %s',
    (text) => {
      expect(() => readLanguage(text)).toThrow();
    },
  );
});

it('the languages are the first, with its grammar, and those that are brought later, in that order', () => {
  const [first, ...later] = LANGUAGES;
  expect(first).toMatchObject(FIRST);
  expect(later.map(({ code }) => code)).toEqual(LATER);
});

it.each(LATER)('%s has a script that gives its grammar to the background', (code) => {
  const script = readFileSync(fromRoot(`entrypoints/language-${code}.ts`), 'utf8');
  expect(script).toMatch(new RegExp(`giveGrammar\\('${code}', `));
});

describe('the file of how languages are known', () => {
  it('holds all their words and letters, in their order', () => {
    const read = LANGUAGES.slice(1);
    const back = readKnown(writeKnown({ read, ...UNREAD }));
    expect(back.read).toEqual(read.map(({ code, stopWords }) => ({ code, stopWords })));
    expect([...back.words]).toEqual([...UNREAD.words]);
    expect(back.words.size).toBeGreaterThan(20);
    expect(back.letters).toEqual(UNREAD.letters);
    expect(back.letters.length).toBeGreaterThan(10);
  });

  it.each([
    '',
    'nope',
    '{}',
    'null',
    '{"words":[],"letters":[]}',
    '{"read":[],"words":[],"letters":{}}',
    '{"read":{},"words":[],"letters":[]}',
    '{"read":["de"],"words":[],"letters":[]}',
    '{"read":[["de"]],"words":[],"letters":[]}',
    '{"read":[["de",[1]]],"words":[],"letters":[]}',
    '{"read":[],"words":[["fr"]],"letters":[]}',
    '{"read":[],"words":[["fr","le"]],"letters":[]}',
    '{"read":[],"words":[["fr",[1]]],"letters":[]}',
    '{"read":[],"words":[[null,["le"]]],"letters":[]}',
    '{"read":[],"words":[],"letters":["uk"]}',
    '{"read":[],"words":[],"letters":[["uk",1,"a"]]}',
    '{"read":[],"words":[],"letters":[["uk","[","a"]]}',
    '{"read":[],"words":[],"letters":[["uk"]]}',
  ])('is refused where it is none: %s', (text) => {
    expect(() => readKnown(text)).toThrow();
  });
});
