import type { Range } from '../quotes';

/** An attribution in tokens: who (`source`) says (`cue`) what (`content`), before anything is judged of it. */
export interface Attribution {
  /** null: the text gives no source. */
  readonly source: readonly Range[] | null;
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly class: 'said' | 'other';
  /** The construction that was recognised. */
  readonly construction: Construction;
  /** 0 to 1. */
  readonly confidence: number;
}

type Construction =
  | 'said'
  | 'according'
  | 'passive'
  | 'adverb'
  | 'noun'
  | 'headline'
  | 'signed'
  | 'impersonal'
  | 'hearing'
  | 'aside';
