import type { Finding } from '../model';
import type { Cast } from './actors/index';
import type { Analysis } from './analysis';
import type { Attribution } from './attribution/attribution';
import type { ArticleRead } from './findings/finding';

/**
 * What a language does in its own way: the passes over a text that is cut already which hang on word order and endings. Code,
 * beside the data of the pack; each pass is linear in the length of the text and throws nothing.
 */
export interface LanguageGrammar {
  /** Who says what by the rules, in the order of the cues. */
  readonly attributions: (analysis: Analysis) => readonly Attribution[];
  /** `found`, by rules or tagger, with what somebody says in what another says, in the order of the cues. */
  readonly withInnerLinks: (analysis: Analysis, found: readonly Attribution[]) => readonly Attribution[];
  /** Who they are, and how each attribution is sourced. */
  readonly cast: (analysis: Analysis, attributions: readonly Attribution[]) => Cast;
  /** The kinds of findings that can be told of a text in this language, in the order a reader sees them. */
  readonly findings: readonly ((read: ArticleRead) => readonly Finding[])[];
}
