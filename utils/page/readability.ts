/** Readability, which comes into a page only where a second opinion is wanted: it weighs as much as a sixth of all else there. */
import { Readability } from '@mozilla/readability';
import type { Reader } from './reader-slot';

/** May throw on a hostile page. Source: https://github.com/mozilla/readability */
export const readability: Reader = (copy) =>
  new Readability<Element>(copy, { serializer: (node) => node as Element }).parse()?.content ?? null;
