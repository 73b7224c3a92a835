import type { BlockKind } from '../model';

/** A stretch of a draft before it is put together; links count in `text`. */
export interface DraftBlock {
  readonly kind: BlockKind;
  /** White space in it may be of any sort. */
  readonly text: string;
  readonly links: readonly { readonly from: number; readonly to: number; readonly href: string }[];
}

/** Why a text or a file cannot be read; each has a plain sentence in `locales/`. */
export const DRAFT_PROBLEMS = [
  'empty',
  'tooBig',
  'binary',
  'pdf',
  'oldWord',
  'encrypted',
  'notWord',
  'rtf',
  'brokenZip',
  'bomb',
  'unreadable',
] as const;
export type DraftProblem = (typeof DRAFT_PROBLEMS)[number];

/** A draft that cannot be read, and why. */
export class DraftError extends Error {
  constructor(
    readonly problem: DraftProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = 'DraftError';
  }
}

/** A block without links. */
export function plainBlock(kind: BlockKind, text: string): DraftBlock {
  return { kind, text, links: [] };
}
