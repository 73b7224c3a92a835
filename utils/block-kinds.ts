import type { BlockKind } from './model';

/** What block an element of HTML makes, by its lower-case name; every other block is a paragraph. */
export const BLOCK_KIND_OF_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'headline'] as const),
  ...['li', 'dt', 'dd'].map((tag) => [tag, 'list'] as const),
  ...['figcaption', 'caption'].map((tag) => [tag, 'caption'] as const),
  ['blockquote', 'quote'],
]);
