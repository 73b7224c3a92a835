import browser from 'webextension-polyfill';
import { readLanguage, readUnread } from '../engine/language-file';
import type { LanguageGrammar } from '../engine/language-grammar';
import type { LanguagePack } from '../engine/language-pack';
import type { UnreadLanguages } from '../engine/language-words';
import { GRAMMARS } from '../engine/languages/grammars';
import { decodeWeights, type Weights } from '../engine/tagger/weights-format';

/**
 * The weights of the tagger, or null where the file is missing or bad; then the console says why. Called once in the life of
 * the background. Like `loadLanguages`, it asks the extension itself and nobody else.
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
 * The languages that are read, in their order. One whose file is missing or bad is left out, and the console says why; without the first, which the
 * weights are of, this throws.
 */
export async function loadLanguages(): Promise<readonly LanguagePack[]> {
  const [first, ...others] = Array.from(GRAMMARS, ([code, grammar]) => languageOf(code, grammar));
  const found = await Promise.allSettled(others);
  for (const one of found) if (one.status === 'rejected') console.warn('Whence lacks a language.', one.reason);
  return [await first, ...found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))];
}

/** How languages are known that are not read; none where their file is missing or bad, and the console says why. */
export async function loadUnread(): Promise<UnreadLanguages> {
  try {
    return readUnread(await (await fileOf('unread.json')).text());
  } catch (error) {
    console.warn('Whence knows no other languages.', error);
    return { words: new Map(), letters: [] };
  }
}

async function languageOf(code: string, grammar: LanguageGrammar): Promise<LanguagePack> {
  return { ...readLanguage(await (await fileOf(`${code}.json`)).text()), grammar };
}

/** A file of the package's folder `engine`. Throws where it is not there. */
async function fileOf(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`/engine/${name}`));
  if (!response.ok) throw new Error(`The file engine/${name} answers ${response.status}.`);
  return response;
}
