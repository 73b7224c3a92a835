import type { Span } from '../../utils/model';

/** Single marks, curly or straight; an apostrophe between letters is none. */
const SINGLE = "(?<![\\p{L}\\p{N}])[‘'](?=[^\\s’'])(?:[^‘’'\\n]|(?<=\\p{L})[’'](?=\\p{L}))*[’'](?![\\p{L}\\p{N}])";

/** A quotation that has both its marks, as the source of a regular expression (flag u). */
export const QUOTED = `(?:“[^“”\\n]*”|"[^"\\n]*"|${SINGLE})`;

/** Also in the marks of other languages. One whose end is missing, as where the next paragraph goes on with it, ends with its line. */
const QUOTATION = new RegExp(
  `„[^„“”\\n]*(?:[“”]|$)|»[^«»\\n]*(?:«|$)|«[^«»\\n]*(?:»|$)|‚[^‚‘\\n]*‘|“[^“”\\n]*(?:”|$)|"[^"\\n]*(?:"|$)|${SINGLE}`,
  'gmu',
);

/** What stands in quotation marks in a text, marks included, in order; no two overlap. */
export function quotationsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(QUOTATION), ({ 0: quoted, index }) => [index, index + quoted.length] as const);
}
