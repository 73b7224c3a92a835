import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '@/utils/engine/languages/en';
import { FORMER_REASON_KEYS, REASON_KEYS } from '@/utils/engine/reasons';
import { claimsOf, parse } from './notation';

const locale = readFileSync(new URL('../../../locales/en.yml', import.meta.url), 'utf8');

/** The messages below `reason:` by their dotted keys: YAML of two spaces a level and one line a message. */
function messages(): Map<string, string> {
  const found = new Map<string, string>();
  const path: string[] = [];
  for (const line of locale.slice(locale.indexOf('\nreason:') + 1).split('\n')) {
    const match = /^( *)([\w-]+):(?: (.*))?$/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 2;
    if (depth === 0 && match[2] !== 'reason') break;
    path.splice(depth, path.length, match[2]!);
    if (match[3]) found.set(path.join('.'), match[3]);
  }
  return found;
}

const TEXTS = [
  'Hale said the dam was safe.',
  'According to the report, the dam was safe.',
  'The dam is said to be safe.',
  'The dam was reportedly safe.',
  'The dam is expected to hold.',
  'There were rumours that the dam was safe.',
  'Minister: The dam is safe and will stay open for all',
  'Reuters reported that the dam was safe.',
  'A source said the dam was safe.',
  'Critics said the dam was safe.',
  'Weil denied the charge. The clerk confirmed it. It remains unclear why.',
  'The dam may fail, raising concerns about the mill.',
  'Weil left the mill in July, which said the dam was safe.',
];

describe('reasons', () => {
  it('each have a sentence in the locale, and no sentence is without its reason', () => {
    expect([...messages().keys()].sort()).toEqual([...REASON_KEYS, ...FORMER_REASON_KEYS].sort());
  });

  it('are short sentences that name at most the words and who said them', () => {
    for (const [key, text] of messages()) {
      expect(text.length, key).toBeLessThanOrEqual(90);
      expect(text.replace(/\$[12]\b/g, ''), key).not.toMatch(/\$/);
      expect(text, key).toMatch(/\."?$/);
    }
  });

  it('are given by every key, with every parameter that its sentence names', () => {
    const hits = english.standingRules.flatMap((rule) => rule.hits.map((hit) => parse(hit).text));
    const given = [...TEXTS, ...hits].flatMap((text) => claimsOf(text)).flatMap(({ why }) => why);
    expect(new Set(given.map(({ key }) => key))).toEqual(new Set(REASON_KEYS));
    for (const { key, params } of given) {
      const text = messages().get(key) ?? '';
      if (text.includes('$1')) expect(params?.words, key).toBeTruthy();
      if (text.includes('$2')) expect(params?.who, key).toBeTruthy();
    }
  });

  it('are there for every claim, with the words of the article', () => {
    for (const text of TEXTS) {
      for (const { why } of claimsOf(text)) {
        expect(why.length).toBeGreaterThan(0);
        for (const { params, span } of why) if (span) expect(text.slice(...span)).toBe(params?.words);
      }
    }
  });

  it.each([
    ['The plan angered farmers, who said the dam was unsafe.', ['Farmers', 'Farmers']],
    ['Hale met Ann Weil, who said the dam was safe.', ['Ann Weil']],
    ['Critics left. They said the dam was unsafe.', ['They', 'Critics']],
    ['Ann Hale left. She said the dam was safe.', ['She']],
    ['The emails that leaked in July, which said the dam was unsafe, were lost.', []],
    ['It is unclear who said the dam was safe.', []],
    ['That suggests the dam was unsafe.', ['That']],
    ['“The dam is unsafe,” they said.', ['they']],
  ])('name whom a relative pronoun means, or nobody: %s', (text, named) => {
    const reasons = claimsOf(text).flatMap(({ why }) => why.filter(({ key }) => /^reason\.(?:cue|sourcing)/.test(key)));
    const who = reasons.flatMap(({ key, params }) => {
      const words = key.startsWith('reason.sourcing') ? params?.words : params?.who;
      return words === undefined ? [] : [words];
    });
    expect(who).toEqual(named);
    expect(reasons.length).toBeGreaterThan(0);
  });
});
