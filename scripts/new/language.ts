import { Draft, type Read, type Scaffold, TO_DO } from './scaffold';

const ENGLISH = 'locales/en.yml';

/**
 * A language that the engine is to read, and words of the interface in it where there are none yet. Throws on what is no code of
 * a language, and on one there is.
 */
export function newLanguage(code: string, read: Read): Scaffold {
  if (!/^[a-z]{2,3}$/.test(code))
    throw new Error(`"${code}" cannot name a language: its code of BCP 47, two or three small letters, as in "nl".`);
  const folder = `utils/engine/languages/${code}`;
  const locale = `locales/${code}.yml`;
  const draft = new Draft(read);
  if (read(`${folder}/index.ts`) !== null) throw new Error(`There is a ${folder}/index.ts already.`);
  draft.add(`${folder}/index.ts`, packFile(code));
  draft.add(`${folder}/words.ts`, WORDS);
  draft.add(`${folder}/grammar.ts`, GRAMMAR);
  draft.insert(
    'utils/engine/languages/index.ts',
    /import type \{ LanguagePack \} [^\n]*\n/,
    `import { pack as ${code} } from './${code}/index';\n`,
  );
  draft.insert('utils/engine/languages/index.ts', /LANGUAGES: readonly \[[^=]*\] = \[[^\]]*(?=\])/, `, ${code}`);
  draft.insert('utils/engine/languages/grammars.ts', /LATER: readonly string\[\] = \[[^\]]*(?=\])/, `, '${code}'`);
  draft.add(`entrypoints/language-${code}.ts`, scriptFile(code));
  draft.add(`test/unit/engine/languages/${code}.test.ts`, testFile(code));
  const isSpoken = read(locale) !== null;
  if (!isSpoken) draft.add(locale, draft.text(ENGLISH).replace(/^extLanguage: en$/m, `extLanguage: ${code}`));
  return {
    files: draft.files,
    next: [
      `test/unit/engine/languages/${code}.test.ts: a dozen sentences with brackets, of invented people and places`,
      `${folder}/words.ts: stop words first (the test says when the language is recognised), then the lists that utils/engine/language-pack.ts names, each with its source`,
      `${folder}/index.ts: verbs that carry an attribution, heads of sources, rules of standing; utils/engine/languages/en shows each, and what stays empty is left out of every reading`,
      `${folder}/grammar.ts: how the language puts source, cue and content; utils/engine/languages/de has one of its own, English takes the rooms attribution, actors and findings`,
      `scripts/evaluate/gold/${code}: articles in brackets, written by somebody else; npm run evaluate -- --lang ${code}`,
      'a tagger needs labelled sentences (npm run train); without, the rules read alone and say so',
      isSpoken
        ? `${locale} is there already and stays as it is`
        : `${locale}: every word, from English; extDirection where it runs from right to left`,
      'npx wxt prepare && npm run check',
    ],
  };
}

function scriptFile(code: string): string {
  return `/** The grammar of this language, for the background: see \`utils/services/language-scripts.ts\`. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveGrammar } from '@/utils/engine/given-grammars';
import { GRAMMAR } from '@/utils/engine/languages/${code}/grammar';

export default defineUnlistedScript(() => giveGrammar('${code}', GRAMMAR));
`;
}

function packFile(code: string): string {
  return `import { type LanguagePack, WordClass } from '../../language-pack';
import { GRAMMAR } from './grammar';
import * as words from './words';

/** Matches nothing. */
const NEVER = /(?!)/;

/** ${TO_DO}: what the engine knows of this language; what is empty it does not know. */
export const pack: LanguagePack = {
  code: '${code}',
  lexicon: new Map(words.DETERMINERS.map((word) => [word, WordClass.determiner])),
  cueForms: new Map(),
  cueNouns: new Map(),
  abbreviations: new Map(),
  heads: new Map(),
  media: new Set(),
  mediaEndings: new Set(),
  givenNames: new Map(),
  genders: new Map(),
  nounsAlike: new Map(),
  titleNouns: new Map(),
  epithets: new Set(),
  noAgents: new Set(),
  eitherNouns: new Set(),
  bodyWords: new Set(),
  genericBodies: new Set(),
  officePrefixes: new Set(),
  genericModifiers: new Set(),
  sides: new Map(),
  places: new Set(),
  standingRules: [],
  reportingVerbs: new Map(),
  anonymity: {
    openers: new Set(),
    asked: NEVER,
    reason: NEVER,
    ownReason: NEVER,
    ownVoice: NEVER,
    insider: NEVER,
    knowing: NEVER,
    reasonEnd: NEVER,
  },
  stopWords: new Set(words.STOP_WORDS),
  capitalNouns: false,
  ordinalStops: false,
  clauseJoiners: new Set(),
  headings: new Set(),
  remarks: new Map(),
  grammar: GRAMMAR,
};
`;
}

const GRAMMAR = `import type { LanguageGrammar } from '../../language-grammar';

/** ${TO_DO}: how this language says who says what; so far it finds nobody. */
export const GRAMMAR: LanguageGrammar = {
  attributions: () => [],
  withInnerLinks: (_, found) => found,
  cast: (_, attributions) => ({
    actors: [],
    actorOf: attributions.map(() => null),
    sourcingOf: attributions.map(() => 'none'),
  }),
  findings: [],
};
`;

const WORDS = `/** ${TO_DO}: the commonest function words, a hundred or so, by which the language is recognised. Name the source of the list. */
export const STOP_WORDS: readonly string[] = [];

/** ${TO_DO}: articles and demonstratives. */
export const DETERMINERS: readonly string[] = [];
`;

function testFile(code: string): string {
  return `import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { pack } from '@/utils/engine/languages/${code}';
import { foundAttributions, parse, wantedAttributions } from '../notation';

const engine = createEngine(pack);

/** ${TO_DO}: sentences of this language, "[S The ministry] [C said] that [P taxes would fall]." */
const SENTENCES: readonly string[] = [];

describe('the engine in ${code}', () => {
  it('has sentences to be held to', () => {
    expect(SENTENCES.length, 'write a dozen sentences into this file').toBeGreaterThan(11);
  });

  it.each(SENTENCES)('reads %s', (notation) => {
    const marked = parse(notation);
    expect(engine.read({ text: marked.text, lang: '${code}' }).lang, 'more stop words are needed').toBe('${code}');
    expect(foundAttributions(marked.text, engine, '${code}')).toEqual(wantedAttributions(marked));
  });
});
`;
}
