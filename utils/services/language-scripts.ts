import browser from 'webextension-polyfill';
import { givenGrammar } from '../engine/given-grammars';
import type { LanguageGrammar } from '../engine/language-grammar';
import { LATER } from '../engine/languages/grammars';

/** Chrome's background is a worker, which has this; Firefox's is a page, which has not. */
declare const importScripts: ((url: string) => void) | undefined;

const urlOf = (code: string) => browser.runtime.getURL(`/language-${code}.js`);

/**
 * Has Chrome keep the scripts of languages with the background: a worker runs later only what it ran while it was installed
 * (https://w3c.github.io/ServiceWorker/#importscripts). Called once, when the background starts.
 */
export function keepLanguageScripts(): void {
  if (typeof importScripts !== 'function') return;
  self.addEventListener('install', () => {
    for (const code of LATER) importScripts?.(urlOf(code));
  });
}

/** The grammar of a language (BCP 47), by its script in the package. Throws where there is none, or it brings none. */
export async function loadGrammar(code: string): Promise<LanguageGrammar> {
  const url = urlOf(code);
  if (typeof importScripts === 'function') importScripts(url);
  else await inPage(url);
  const grammar = givenGrammar(code);
  if (!grammar) throw new Error(`The script of the language "${code}" brings no grammar.`);
  return grammar;
}

function inPage(url: string): Promise<void> {
  const script = document.createElement('script');
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} does not run.`));
    script.src = url;
    document.head.append(script);
  });
}
