/** The lines of a part of a page: what each element says in its own words, in one cheap walk without any style. */
import { MAX_ARTICLE_LENGTH } from '../model';
import { isFurniture, isNamedFurniture } from './furniture';
import { isInline } from './rendering';
import { type Inside, insideOf } from './shadow';
import type { Slice } from './slices';
import { hostOf, isDrawnIn, tagOf, treeOf, typeOf } from './unclobbered';

/** What one element says apart from the blocks within it: mostly a paragraph, a heading or an item. */
export interface Line {
  readonly element: Element;
  /** White space is one space. */
  readonly text: string;
  /** Code units of the text that are links. */
  readonly linked: number;
  /** Code units of the text in parts of the line whose names are those of furniture. */
  readonly apart: number;
  /** The elements around it, or itself, whose names are those of furniture; outermost first. */
  readonly named: readonly Element[];
}

/** Their text is no prose, or is not text at all. */
const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math canvas video audio map textarea head'.split(' '),
);

interface Frame {
  readonly inside: Inside;
  /** Takes the text; of the element around it where this is a part of a line. */
  readonly line: Draft;
  readonly linked: boolean;
  readonly apart: boolean;
  readonly named: readonly Element[];
}

interface Draft {
  readonly element: Element;
  readonly named: readonly Element[];
  text: string;
  linked: number;
  apart: number;
  /** Place among the lines; -1 before it has a word. */
  index: number;
}

/** Nodes between two looks at the clock. */
const STRIDE = 32;
/** Code units after which a page is not walked any further: four times the longest article. */
const MOST = 4 * MAX_ARTICLE_LENGTH;

/**
 * The lines under `top`, each where its first words stand; what is furniture by tag or role is left out, and what comes
 * after two million code units. Linear, and rests between slices: the page may change meanwhile.
 */
export async function linesIn(top: Element, slice: Slice): Promise<readonly Line[]> {
  const drafts: Draft[] = [];
  const draftOf = (element: Element, named: readonly Element[]): Draft => ({
    element,
    named,
    text: '',
    linked: 0,
    apart: 0,
    index: -1,
  });
  const tree = treeOf(top);
  const inside = insideOf(top, hostOf(tree) === null ? null : (tree as ShadowRoot));
  const frames: Frame[] = [{ inside, line: draftOf(top, []), linked: false, apart: false, named: [] }];

  let units = 0;
  const take = (data: string, { line, linked, apart }: Frame): void => {
    const text = data.slice(0, MOST - units);
    units += text.length;
    if (text.trim() === '') {
      if (line.text !== '' && !line.text.endsWith(' ')) line.text += ' ';
      return;
    }
    if (line.index < 0) line.index = drafts.push(line) - 1;
    line.text += text;
    if (linked) line.linked += text.trim().length;
    if (apart) line.apart += text.trim().length;
  };

  const enter = (element: Element, parent: Frame): Frame | null => {
    const tag = tagOf(element);
    if (SKIPPED.has(tag)) return null;
    if (tag === 'br') {
      take(' ', parent);
      return null;
    }
    const inside = insideOf(element, parent.inside.tree);
    if (isInline(element)) {
      const apart = parent.apart || isNamedFurniture(element);
      return { ...parent, inside, linked: parent.linked || tag === 'a', apart };
    }
    if (isFurniture(element)) return null;
    const named = isNamedFurniture(element) ? [...parent.named, element] : parent.named;
    return { inside, line: draftOf(element, named), linked: parent.linked, apart: false, named };
  };

  let met = 0;
  for (let frame = frames.at(-1); frame !== undefined && units < MOST; frame = frames.at(-1)) {
    if (++met % STRIDE === 0 && slice.isSpent()) await slice.rest();
    const node = frame.inside.next();
    if (node === null) {
      frames.pop();
      continue;
    }
    const type = typeOf(node);
    if (type === Node.TEXT_NODE) take((node as Text).data, frame);
    const inner = type === Node.ELEMENT_NODE ? enter(node as Element, frame) : null;
    if (inner !== null) frames.push(inner);
  }
  const lines: Line[] = [];
  for (const { element, named, text, linked, apart } of drafts) {
    lines.push({ element, named, linked, apart, text: text.replace(/\s+/g, ' ').trim() });
    if (slice.isSpent()) await slice.rest();
  }
  return lines;
}

/** Those of the lines that stand in `part`, as `linesIn` gives them of it. */
export function linesWithin(lines: readonly Line[], part: Element): readonly Line[] {
  const isInner = (element: Element) => element !== part && isDrawnIn(element, part);
  return lines.flatMap((line) =>
    isDrawnIn(line.element, part) ? [{ ...line, named: line.named.filter(isInner) }] : [],
  );
}
