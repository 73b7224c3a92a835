/**
 * The article's rendered text and where each unit of it stands in the page, both ways. Reads only: no node is split or
 * written. What is text and what is not: `docs/decisions/0003-text-map.md`.
 */
import { type Block, type BlockKind, type Link, MAX_ARTICLE_LENGTH, type Span } from '../model';
import type { ArticleRoot } from './article-root';
import { isInline, kindOf, type Rendering, renderingOf } from './rendering';
import { startSlice } from './slices';
import { createTextBuilder, type Run, type TextBuilder } from './text-builder';
import { attributeOf, tagOf, walkerOf } from './unclobbered';

export interface TextMap {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Sorted by their place in the text. */
  readonly runs: readonly Run<Text>[];
  /** For each text node, the indexes of its runs: first and one past the last. */
  readonly runsOf: ReadonlyMap<Node, Span>;
}

const MAX_HREF = 8_000;

/** What holds for the text under an element. */
interface Frame {
  readonly element: Element;
  readonly rendering: Rendering;
  readonly kind: BlockKind;
  /** Belongs to the article; see `ArticleRoot.kept`. */
  readonly taken: boolean;
  readonly linkStart: number | null;
}

/**
 * The text map of an article: headline, standfirst, then the body in document order, at most `MAX_ARTICLE_LENGTH` code
 * units. Linear in the number of nodes; rests between slices, so the page may change meanwhile: read again when told of
 * a change.
 */
export async function readTextMap(root: ArticleRoot): Promise<TextMap> {
  const builder = createTextBuilder<Text>(MAX_ARTICLE_LENGTH);
  const links: Link[] = [];
  const done = new Set<Element>();
  const parts: [Element | null, BlockKind, ReadonlySet<Element> | null][] = [
    [root.headline, 'headline', null],
    [root.standfirst, 'standfirst', null],
    [root.body, 'paragraph', root.kept],
  ];
  for (const [element, kind, kept] of parts) {
    if (element === null) continue;
    await walk(element, kind, kept, done, builder, links);
    builder.endBlock();
    done.add(element);
  }
  const built = builder.build();
  return { ...built, links: links.flatMap((link) => trimLink(link, built.text)), runsOf: indexRuns(built.runs) };
}

async function walk(
  top: Element,
  kind: BlockKind,
  kept: ReadonlySet<Element> | null,
  done: ReadonlySet<Element>,
  builder: TextBuilder<Text>,
  links: Link[],
): Promise<void> {
  const rendering = renderingOf(top);
  if (rendering === null) return;
  const slice = startSlice();
  const walker = walkerOf(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const frames: Frame[] = [{ element: top, rendering, kind, taken: kept?.has(top) ?? true, linkStart: null }];
  let breaks = 0;

  const leave = (): void => {
    const frame = frames.pop();
    if (frame?.rendering.block) builder.endBlock();
    if (frame && frame.linkStart !== null && frame.linkStart < builder.length) {
      const href = hrefOf(frame.element);
      if (href !== null) links.push({ span: [frame.linkStart, builder.length], href });
    }
  };

  const take = (text: Text, frame: Frame): void => {
    if (text.data.trim() !== '') breaks = 0;
    if (!frame.taken || !frame.rendering.visible) return;
    builder.add(text, text.data, frame.kind, frame.rendering.keepLines);
  };

  /** The frame of an element whose inside is to be read; null where there is nothing to read. */
  const enter = (element: Element, parent: Frame): Frame | null => {
    if (tagOf(element) === 'br') {
      breaks += 1;
      if (breaks > 1) builder.endBlock();
      else builder.addSpace();
      return null;
    }
    const frame = done.has(element) ? null : frameOf(element, parent, kept, builder.length);
    if (frame?.rendering.block || done.has(element)) {
      breaks = 0;
      builder.endBlock();
    }
    return frame;
  };

  let node: Node | null = walker.firstChild();
  while (node !== null && !builder.isFull) {
    if (slice.isSpent()) await slice.rest();
    const parent = frames.at(-1);
    if (parent === undefined) return;
    let frame: Frame | null = null;
    if (node.nodeType === Node.TEXT_NODE) take(node as Text, parent);
    else frame = enter(node as Element, parent);
    node = frame === null ? null : walker.firstChild();
    if (frame !== null && node !== null) frames.push(frame);
    else node = walker.nextSibling();
    while (node === null && frames.length > 1 && walker.parentNode() !== null) {
      leave();
      node = walker.nextSibling();
    }
  }
  while (frames.length > 1) leave();
}

function frameOf(element: Element, parent: Frame, kept: ReadonlySet<Element> | null, linkStart: number): Frame | null {
  const rendering = renderingOf(element);
  if (rendering === null) return null;
  return {
    element,
    rendering,
    // A standfirst or a headline made of paragraphs stays one.
    kind: parent.kind === 'headline' || parent.kind === 'standfirst' ? parent.kind : (kindOf(element) ?? parent.kind),
    // What stands within a line shares its fate: Readability replaces some such elements by others.
    taken: kept === null || kept.has(element) || (parent.taken && isInline(element)),
    linkStart: tagOf(element) === 'a' ? linkStart : null,
  };
}

function hrefOf(anchor: Element): string | null {
  if (attributeOf(anchor, 'href') === null || !(anchor instanceof HTMLAnchorElement)) return null;
  if (anchor.protocol !== 'http:' && anchor.protocol !== 'https:') return null;
  return anchor.href.length <= MAX_HREF ? anchor.href : null;
}

function trimLink(link: Link, text: string): Link[] {
  const words = text.slice(link.span[0], link.span[1]);
  const start = link.span[0] + (words.length - words.trimStart().length);
  const end = Math.min(text.length, link.span[0] + words.trimEnd().length);
  return start < end ? [{ span: [start, end], href: link.href }] : [];
}

/** The runs of one node stand together: a node is walked once. */
function indexRuns(runs: readonly Run<Text>[]): ReadonlyMap<Node, Span> {
  const index = new Map<Node, Span>();
  for (const [i, run] of runs.entries()) index.set(run.node, [index.get(run.node)?.[0] ?? i, i + 1]);
  return index;
}

/**
 * Ranges that cover a span of the text: one per text node and block, so that none crosses a gap between blocks. Empty
 * where the page has changed so much that none is left. Logarithmic, and linear in what is returned.
 */
export function rangesOf(map: TextMap, [start, end]: Span): Range[] {
  const stretches: { node: Text; from: number; to: number; end: number }[] = [];
  for (let i = firstRunEndingAfter(map.runs, start); i < map.runs.length; i++) {
    const run = map.runs[i];
    if (run === undefined || run.start >= end) break;
    const from = run.from + Math.max(0, start - run.start);
    const to = run.from + Math.min(run.length, end - run.start);
    const last = stretches.at(-1);
    if (last?.node === run.node && !map.text.slice(last.end, run.start).includes('\n')) {
      last.to = to;
      last.end = run.start + run.length;
    } else {
      stretches.push({ node: run.node, from, to, end: run.start + run.length });
    }
  }
  return stretches.flatMap(({ node, from, to }) => rangeIn(node, from, to));
}

/** No range where the node has left the page or has grown too short since it was read. */
function rangeIn(node: Text, from: number, to: number): Range[] {
  if (!node.isConnected || to > node.length || from >= to) return [];
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [range];
}

function firstRunEndingAfter(runs: readonly Run<Text>[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run !== undefined && run.start + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The place in the text of a boundary point of the DOM: of the unit after it, or, at the end of what the article has of
 * a node, one past its last unit. null where the article has nothing of that node. For an element, the first article
 * text at or after the point within it counts.
 */
export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  const indexes = map.runsOf.get(node);
  if (indexes !== undefined) return offsetInRuns(map.runs.slice(...indexes), offset);
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const walker = walkerOf(node as Element, NodeFilter.SHOW_TEXT);
  const boundary = Array.from(node.childNodes).at(offset) ?? null;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const isBefore = boundary !== null && boundary.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isBefore || boundary === null) continue;
    const found = map.runsOf.get(text);
    if (found !== undefined) return map.runs[found[0]]?.start ?? null;
  }
  return null;
}

function offsetInRuns(runs: readonly Run<Text>[], offset: number): number | null {
  for (const run of runs) if (offset < run.from + run.length) return run.start + Math.max(0, offset - run.from);
  const last = runs.at(-1);
  return last ? last.start + last.length : null;
}

/**
 * The span of the article's text that a range covers, without white space at its ends; null where it covers none.
 * Linear in the number of runs; of a range within one text node in the number of that node's.
 */
export function spanOf(map: TextMap, range: Range): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  const own = range.startContainer === range.endContainer ? map.runsOf.get(range.startContainer) : undefined;
  for (const run of own ? map.runs.slice(...own) : map.runs) {
    if (!range.intersectsNode(run.node)) continue;
    const from = run.node === range.startContainer ? Math.max(run.from, range.startOffset) : run.from;
    const to =
      run.node === range.endContainer ? Math.min(run.from + run.length, range.endOffset) : run.from + run.length;
    if (from >= to) continue;
    start = Math.min(start, run.start + from - run.from);
    end = Math.max(end, run.start + to - run.from);
  }
  if (start >= end) return null;
  const words = map.text.slice(start, end);
  start += words.length - words.trimStart().length;
  end -= words.length - words.trimEnd().length;
  return start < end ? [start, end] : null;
}
