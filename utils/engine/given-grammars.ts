import type { LanguageGrammar } from './language-grammar';

declare global {
  var whenceGrammars: Map<string, LanguageGrammar> | undefined;
}

/** Hands over the grammar of a language (BCP 47) that came as a script of its own: two scripts share no more than the global object. */
export function giveGrammar(code: string, grammar: LanguageGrammar): void {
  globalThis.whenceGrammars ??= new Map();
  globalThis.whenceGrammars.set(code, grammar);
}

/** What `giveGrammar` was told last of the language; null: nothing. */
export function givenGrammar(code: string): LanguageGrammar | null {
  return globalThis.whenceGrammars?.get(code) ?? null;
}
