import type { Span } from '../../utils/model';

/** Curly, straight and single marks. A quotation whose end is missing, as where the next paragraph goes on with it, ends with its line. */
const QUOTATION = /“[^“”\n]*(?:”|$)|"[^"\n]*(?:"|$)|(?<![\p{L}\p{N}])‘[^‘\n]*?’(?![\p{L}\p{N}])/gmu;

/** What stands in quotation marks in a text, marks included, in order; no two overlap. */
export function quotationsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(QUOTATION), ({ 0: quoted, index }) => [index, index + quoted.length] as const);
}
