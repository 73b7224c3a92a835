import browser from 'webextension-polyfill';
import { readKnown, readLanguage } from '../engine/language-file';
import type { LanguageGrammar } from '../engine/language-grammar';
import type { LanguagePack } from '../engine/language-pack';
import type { KnownLanguage, UnreadLanguages } from '../engine/language-words';
import { FIRST } from '../engine/languages/grammars';
import { decodeWeights, type Weights } from '../engine/tagger/weights-format';
import { loadGrammar } from './language-scripts';

/**
 * The weights of the tagger, or null where the file is missing or bad; then the console says why. Called once in the life of
 * the background. Like all here, it asks the extension itself and nobody else.
 */
export async function loadWeights(): Promise<Weights | null> {
  try {
    return decodeWeights(new Uint8Array(await (await fileOf('en.bin')).arrayBuffer()));
  } catch (error) {
    console.warn('Whence reads by its rules alone.', error);
    return null;
  }
}

/**
 * What the engine has at its start: the first language, and how all others are known; none of them where their file is missing or bad,
 * and the console says why. Throws without the first, which the weights are of.
 */
export async function loadLanguages(): Promise<EngineLanguages> {
  const first = languageOf(FIRST.code, FIRST.grammar);
  try {
    const { read, ...others } = readKnown(await (await fileOf('known.json')).text());
    return { first: await first, later: read, others };
  } catch (error) {
    console.warn('Whence knows no other languages.', error);
    return { first: await first, later: [], others: { words: new Map(), letters: [] } };
  }
}

/** One of the other languages that are read (BCP 47). Throws where its file or its script is missing or bad. */
export async function loadLanguage(code: string): Promise<LanguagePack> {
  return languageOf(code, loadGrammar(code));
}

interface EngineLanguages {
  readonly first: LanguagePack;
  /** Those that `loadLanguage` brings. */
  readonly later: readonly KnownLanguage[];
  /** Those that nobody reads. */
  readonly others: UnreadLanguages;
}

async function languageOf(code: string, grammar: LanguageGrammar | Promise<LanguageGrammar>): Promise<LanguagePack> {
  const text = await (await fileOf(`${code}.json`)).text();
  return { ...readLanguage(text), grammar: await grammar };
}

/** A file of the package's folder `engine`. Throws where it is not there. */
async function fileOf(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`/engine/${name}`));
  if (!response.ok) throw new Error(`The file engine/${name} answers ${response.status}.`);
  return response;
}
