import type { Analysis } from '../../analysis';
import type { Range } from '../../quotes';
import type { Clause } from './clauses';
import type { Cue } from './cue';

/** "heißt es in", "geht aus … hervor": who says so stands behind a preposition. */
export const IMPERSONAL: ReadonlySet<string> = new Set(['heißen', 'hervorgehen', 'verlauten', 'stehen']);

/** What stands before a cue or behind it, as pieces of tokens. */
export interface Found {
  readonly source: Range | null;
  /** Where they are more than the verb's own. */
  readonly cue?: readonly Range[];
  readonly content: readonly Range[];
  readonly kind: string;
}

/** A clause with its cue. */
export interface Unit {
  readonly clause: Clause;
  readonly cue: Cue;
}

/** A sentence cut into its clauses, as everything that looks for what is said in it reads it. */
export interface Scene {
  readonly analysis: Analysis;
  readonly sentence: Range;
  readonly clauses: readonly Clause[];
  /** For each clause its cue; null where it has none. */
  readonly units: readonly (Unit | null)[];
  /** Tokens at which what "laut" and its like take begins: no object of a verb goes over one. */
  readonly fences: ReadonlySet<number>;
}
