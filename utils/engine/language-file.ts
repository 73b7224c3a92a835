import type { LanguageData } from './language-pack';
import type { KnownLanguage, Letters, UnreadLanguages } from './language-words';

/**
 * The words of a language as one file of JSON, and back. JSON has neither `Map` nor `Set`, and many words share one object (all forms of a verb);
 * so every value is written as a string, a number, a boolean, null, or one of
 *
 * - `{"a": […]}` a list, `{"s": […]}` a `Set`, `{"m": [[key, value], …]}` a `Map`, `{"r": [source, flags]}` a `RegExp`,
 * - `{"o": n}` the object number `n` of `objects`, whose fields are values again.
 */
interface LanguageFile {
  readonly objects: readonly Readonly<Record<string, Written>>[];
  readonly root: Written;
}

type Written =
  | string
  | number
  | boolean
  | null
  | { readonly a: readonly Written[] }
  | { readonly s: readonly Written[] }
  | { readonly m: readonly (readonly [Written, Written])[] }
  | { readonly r: readonly [source: string, flags: string] }
  | { readonly o: number };

/** What the tests and docs alone need of a rule is left out: its hits, near misses and source. */
export function writeLanguage(data: LanguageData): string {
  const objects: Record<string, Written>[] = [];
  const known = new Map<object, number>();
  const write = (value: unknown): Written => {
    if (value === null || typeof value !== 'object')
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    if (Array.isArray(value)) return { a: value.map(write) };
    if (value instanceof Set) return { s: [...value].map(write) };
    if (value instanceof Map) return { m: Array.from(value, ([key, one]) => [write(key), write(one)] as const) };
    if (value instanceof RegExp) return { r: [value.source, value.flags] };
    const seen = known.get(value);
    if (seen !== undefined) return { o: seen };
    const number = objects.push({}) - 1;
    known.set(value, number);
    objects[number] = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, write(one)]));
    return { o: number };
  };
  const standingRules = data.standingRules.map((rule) => ({ ...rule, hits: [], misses: [], source: '' }));
  const root = write({ ...data, standingRules });
  return JSON.stringify({ objects, root } satisfies LanguageFile);
}

/** What `writeLanguage` wrote. Throws an Error where the text is none of its files. */
export function readLanguage(text: string): LanguageData {
  const { objects, root }: LanguageFile = JSON.parse(text);
  const made: Record<string, unknown>[] = objects.map(() => ({}));
  const read = (value: Written): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if ('o' in value) return made[value.o];
    if ('a' in value) return value.a.map(read);
    if ('s' in value) return new Set(value.s.map(read));
    if ('m' in value) return new Map(value.m.map(([key, one]) => [read(key), read(one)]));
    return new RegExp(...value.r);
  };
  objects.forEach((fields, n) => {
    for (const [name, value] of Object.entries(fields)) made[n][name] = read(value);
  });
  const data = read(root);
  if (!isLanguage(data)) throw new Error('This is no file of a language.');
  return data;
}

function isLanguage(data: unknown): data is LanguageData {
  if (typeof data !== 'object' || data === null) return false;
  return 'code' in data && typeof data.code === 'string' && 'lexicon' in data && data.lexicon instanceof Map;
}

/** How languages are known without their own file. */
export interface KnownLanguages extends UnreadLanguages {
  /** Those that can be read, without the first, in their order. */
  readonly read: readonly KnownLanguage[];
}

/** All of it as one file: `{"read": [[code, words], …], "words": [[code, words], …], "letters": [[code, some, all], …]}`. */
export function writeKnown({ read, words, letters }: KnownLanguages): string {
  return JSON.stringify({
    read: read.map(({ code, stopWords }) => [code, [...stopWords]]),
    words: [...words],
    letters: letters.map(({ code, some, all }) => [code, some.source, all.source]),
  });
}

/** What `writeKnown` wrote. Throws an Error where the text is no such file. */
export function readKnown(text: string): KnownLanguages {
  const { read, words, letters } = JSON.parse(text);
  const isFile =
    arePairs(read) &&
    arePairs(words) &&
    Array.isArray(letters) &&
    letters.every((one) => isTexts(one) && one.length === 3);
  if (!isFile) throw new Error('This is no file of languages.');
  return {
    read: read.map(([code, stopWords]) => ({ code, stopWords: new Set(stopWords) })),
    words: new Map(words),
    letters: letters.map(lettersOf),
  };
}

const lettersOf = ([code, some, all]: readonly string[]): Letters => ({
  code,
  some: new RegExp(some, 'u'),
  all: new RegExp(all, 'u'),
});

const arePairs = (pairs: unknown): pairs is readonly (readonly [string, readonly string[]])[] =>
  Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && isTexts(pair[1]));

const isTexts = (texts: unknown): texts is readonly string[] =>
  Array.isArray(texts) && texts.every((one) => typeof one === 'string');
