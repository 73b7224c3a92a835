/** What an element does to the text around it: is it shown, does it stand apart, what sort of block does it make. */
import { BLOCK_KIND_OF_TAG } from '../block-kinds';
import type { BlockKind } from '../model';
import { attributeOf, closest, query, queryAll, tagOf, textOf } from './unclobbered';

/**
 * Never an article's prose, whatever their style says. `noscript` holds its markup as text while scripts run; what stands
 * small above a word (`rt`) is a gloss on it, not in its line.
 */
const NOT_PROSE = new Set(
  'script style noscript template iframe frame object embed svg math canvas video audio map picture select textarea input button label output meter progress dialog nav aside footer menu rt rp rtc'.split(
    ' ',
  ),
);
const NOT_PROSE_ROLES = new Set(
  'navigation complementary button dialog alertdialog alert menu menubar toolbar tooltip search banner tablist'.split(
    ' ',
  ),
);

/**
 * These stay within the line even where a style makes a block of them, as a floating initial does. A slot is nothing by
 * itself.
 */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd mark q ruby s samp slot small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Longer than this, a hidden-to-assistants text is no decoration but a page behind a dialogue. */
const DECORATION = 120;
/** A form with this many paragraphs wraps the page, as old servers do. */
const PAGE_FORM = 3;

export interface Rendering {
  /** The element's own text is seen; that of its children may differ. */
  readonly visible: boolean;
  /** It begins and ends a block. */
  readonly block: boolean;
  /** White space is kept as it is written. */
  readonly keepLines: boolean;
}

/** The kind of block that an element opens; null where it takes that of its parent. */
export function kindOf(element: Element): BlockKind | null {
  return BLOCK_KIND_OF_TAG.get(tagOf(element)) ?? null;
}

/** Is this an element within the line by its name? */
export function isInline(element: Element): boolean {
  return INLINE.has(tagOf(element));
}

/**
 * How the page renders the element; null where nothing under it is article text: not shown, or no prose. May cost a
 * style calculation; changes nothing.
 */
export function renderingOf(element: Element): Rendering | null {
  const tag = tagOf(element);
  if (NOT_PROSE.has(tag) || isFurniture(element, tag)) return null;
  const style = getComputedStyle(element);
  const display = style.display;
  if (display === 'none' || isOffSight(style)) return null;
  return {
    visible: style.visibility === 'visible',
    block: isBlock(display) && !(INLINE.has(tag) && style.float !== 'none'),
    keepLines: style.whiteSpace.startsWith('pre'),
  };
}

function isFurniture(element: Element, tag: string): boolean {
  if (tag === 'form') return queryAll(element, 'p').length < PAGE_FORM;
  if (tag === 'sup') return query(element, 'a[href^="#"]') !== null;
  const role = attributeOf(element, 'role');
  if (role !== null && NOT_PROSE_ROLES.has(role)) return true;
  return attributeOf(element, 'aria-hidden') === 'true' && isDecoration(element, tag);
}

/** Letters within a paragraph are words that a reader sees; their double for assistants is hidden from sight instead. */
function isDecoration(element: Element, tag: string): boolean {
  const text = textOf(element);
  if (text.length > DECORATION) return false;
  return !(INLINE.has(tag) && /[\p{L}\p{N}]/u.test(text) && closest(element, 'p') !== null);
}

/** Words for screen readers only, by the usual tricks: a clip to nothing, or a box of one pixel. */
function isOffSight(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clip === 'rect(1px, 1px, 1px, 1px)') return true;
  if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true;
  return style.overflow === 'hidden' && Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
}

function isBlock(display: string): boolean {
  return !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby');
}
