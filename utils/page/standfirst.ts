/** Finds the standfirst: the sentence or two between the headline of an article and its first paragraph. */
import { isFurniture, isNamedFurniture, namesOf } from './furniture';
import { isByline, isProse } from './kept-lines';
import { type Line, linesIn } from './lines';
import type { Slice } from './slices';
import { holds, isBefore, parentOf, tagOf, textOf } from './unclobbered';

const LENGTH = { least: 30, most: 600 };
const NAME =
  /(?<![a-z])(?:dek|deck|standfirst|sub ?(?:title|head|heading|headline)|summary|strap(?: ?line)?|description|lede|excerpt|intro(?:duction| ?text)?|perex|anriss(?: ?text)?|chapo|bajada|entradilla|sumario|lead ?(?:text)?|abstract|blurb)(?![a-z])/;
/** Lines below a headline that may stand before its standfirst, such as who wrote it and when. */
const FEW = 6;

/**
 * The line of the standfirst; null where there is none. `article` are its lines, `before` those of the body that stand
 * before its first paragraph, and that paragraph, which is the standfirst itself where it is called so.
 */
export async function findStandfirst(
  headline: Element,
  before: readonly Line[],
  article: readonly Line[],
  slice: Slice,
): Promise<Element | null> {
  const first = before.at(-1);
  if (first === undefined) return null;
  // What has words of its own may hold paragraphs as well: the article itself is no standfirst.
  const isAlone = ({ element }: Line) =>
    article.every((line) => line.element === element || !holds(element, line.element));
  const between = [
    ...(await linesAfter(headline, first.element, slice)),
    ...before.filter(({ element }) => isBefore(headline, element)),
  ];
  const candidates = between.filter((line) => isCandidate(line) && isAlone(line));
  const named = candidates.find(isNamed);
  if (named !== undefined) return named.element;
  const near = candidates.filter(({ named }) => named.length === 0).slice(0, FEW);
  const plain = near.find((line) => line !== first && (/^h[2-4]$/.test(tagOf(line.element)) || isProse(line)));
  return plain?.element ?? null;
}

function isCandidate({ element, text, linked, named, apart }: Line): boolean {
  const fits = text.length >= LENGTH.least && text.length <= LENGTH.most && linked < text.length / 2;
  return fits && named.at(-1) !== element && apart === 0 && !isByline(text) && element.checkVisibility();
}

/** Code units that what holds a standfirst may have beside it, such as a label. */
const BESIDE = 20;

/** Is it called a standfirst, or what holds little else? */
function isNamed({ element, text }: Line): boolean {
  if (NAME.test(namesOf(element))) return true;
  const parent = parentOf(element);
  // Asked last: what is called so is short, and what holds the line may be the whole page.
  return parent !== null && NAME.test(namesOf(parent)) && textOf(parent).trim().length <= text.length + BESIDE;
}

/** The lines that stand after the headline and outside of whatever holds `first`, nearest first. */
async function linesAfter(headline: Element, first: Element, slice: Slice): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let around: Element | null = headline; around !== null && !holds(around, first); around = parentOf(around)) {
    let next = around.nextElementSibling;
    for (; next !== null && !holds(next, first) && lines.length < 30; next = next.nextElementSibling) {
      if (!isFurniture(next) && !isNamedFurniture(next)) lines.push(...(await linesIn(next, slice)));
    }
  }
  return lines;
}
