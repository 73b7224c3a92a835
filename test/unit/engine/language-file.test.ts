import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { readLanguage, readUnread, writeLanguage, writeUnread } from '@/utils/engine/language-file';
import { LANGUAGES } from '@/utils/engine/languages';
import { GRAMMARS } from '@/utils/engine/languages/grammars';
import { UNREAD } from '@/utils/engine/languages/unread';

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

it('every language has its grammar, in the same order', () => {
  expect(LANGUAGES.map(({ code, grammar }) => [code, grammar])).toEqual([...GRAMMARS]);
});

describe('the file of the languages that are not read', () => {
  it('holds all their words and letters, in their order', () => {
    const back = readUnread(writeUnread(UNREAD));
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
    '{"words":[],"letters":{}}',
    '{"words":[["fr"]],"letters":[]}',
    '{"words":[["fr","le"]],"letters":[]}',
    '{"words":[["fr",[1]]],"letters":[]}',
    '{"words":[[null,["le"]]],"letters":[]}',
    '{"words":[],"letters":["uk"]}',
    '{"words":[],"letters":[["uk",1,"a"]]}',
    '{"words":[],"letters":[["uk","[","a"]]}',
    '{"words":[],"letters":[["uk"]]}',
  ])('is refused where it is none: %s', (text) => {
    expect(() => readUnread(text)).toThrow();
  });
});
