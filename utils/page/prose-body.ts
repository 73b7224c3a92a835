/** The article by where the prose stands: cheaper than Readability by far, for pages that are too large for it. */
import { isNamedComments } from './furniture';
import { isProse } from './kept-lines';
import type { Line } from './lines';
import type { FoundBody } from './readability-body';
import { attributeOf, closest, drawnIn, holds, parentOf, tagOf } from './unclobbered';

/** Prose counts for what is around it, less the further away: parent, grandparent and one more. */
const SHARES = [1, 0.5, 0.3];
/** What a page declares to be its article is believed where it is not much more than where most of the prose stands. */
const DECLARED = '[itemprop~="articleBody"], article, [role="article"]';
const MUCH_MORE = 3;

export interface ProseBody extends FoundBody {
  /** Of the page's prose, in 0..1: where it is little, the article may as well stand elsewhere. */
  readonly share: number;
}

/** The part of the page with the most prose, by all its lines; null where that is less than `least` code units. Linear. */
export function proseBody(all: readonly Line[], least: number): ProseBody | null {
  const lines = all.filter(isProse);
  // Comments may be more than the article; but an article may be called after its comments.
  const others = lines.filter(({ named }) => !named.some(isNamedComments));
  return bodyOf(others, least) ?? bodyOf(lines, least);
}

function bodyOf(lines: readonly Line[], least: number): ProseBody | null {
  const scores = new Map<Element, number>();
  const held = new Map<Element, number>();
  const add = (counts: Map<Element, number>, element: Element, units: number) =>
    counts.set(element, (counts.get(element) ?? 0) + units);
  for (const line of lines) {
    const units = line.text.length * (line.named.length > 0 ? 0.25 : 1);
    // A line of its own text, between breaks, is itself where the prose stands.
    let around: Element | null = tagOf(line.element) === 'p' ? drawnIn(line.element) : line.element;
    for (const share of SHARES) {
      if (around === null) break;
      add(scores, around, units * share);
      around = drawnIn(around);
    }
    for (let outer: Element | null = line.element; outer !== null; outer = drawnIn(outer))
      add(held, outer, line.text.length);
  }
  let best: Element | null = null;
  for (const [element, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = element;
  if (best === null) return null;
  const prose = (element: Element) => held.get(element) ?? 0;
  let body = best;
  while (STRUCTURE.test(tagOf(body))) body = parentOf(body) ?? best;
  body = joined(body, [...scores.keys()], prose);
  const declared = closest(body, DECLARED);
  if (declared !== null && prose(declared) <= MUCH_MORE * prose(body)) body = declared;
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  return prose(body) >= least ? { body, kept: null, share: prose(body) / all } : null;
}

/** Parts of a text that are never all of it. */
const STRUCTURE = /^(?:tbody|thead|tr|td|th|table|ul|ol|li|dl|dd|blockquote|figure|pre|slot)$/;
/** More prose than this, in times that of one part, makes parts of one name one article. */
const MORE = 1.3;

/** What holds `part` and its twins: articles are cut into elements of one name, by headings or by advertisements. */
function joined(part: Element, elements: readonly Element[], prose: (element: Element) => number): Element {
  const name = nameOf(part);
  const twins = elements.filter((element) => element !== part && nameOf(element) === name && !holds(part, element));
  const together = twins.reduce((sum, twin) => sum + prose(twin), prose(part));
  if (attributeOf(part, 'class') === null || together < MORE * prose(part)) return part;
  let whole: Element | null = part;
  while (whole !== null && !twins.every((twin) => whole !== null && holds(whole, twin))) whole = parentOf(whole);
  // Teasers have one name too, but so much of the page around them that they are no article.
  return whole !== null && together >= 0.6 * prose(whole) ? whole : part;
}

/** Tag and first class without its numbers: parts of an article are often numbered, and the first has more classes. */
function nameOf(element: Element): string {
  const [first = ''] = (attributeOf(element, 'class') ?? '').trim().split(/\s+/);
  return `${tagOf(element)} ${first.replace(/\d+/g, '')}`;
}
