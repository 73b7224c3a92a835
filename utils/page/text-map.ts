/**
 * The article's rendered text and where each unit of it stands in the page, both ways. What is text and what is not:
 * `docs/decisions/0003-text-map.md`.
 */
import type { Block, Link, Span } from '../model';
import { type PageWindow, windowOf } from './frames';
import type { Run } from './text-builder';
import { documentOf, treeOf, walkerOf } from './unclobbered';

export interface TextMap {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Sorted by their place in the text. */
  readonly runs: readonly Run<Text>[];
  /** For each text node, the indexes of its runs: first and one past the last. */
  readonly runsOf: ReadonlyMap<Node, Span>;
  /** The shadow trees that the text was looked for in. */
  readonly trees: readonly ShadowRoot[];
}

/** The window that the text is shown in: a frame's where the article stands in one. */
export function viewOf({ runs }: TextMap): PageWindow {
  const node = runs[0]?.node;
  return (node && windowOf(node)) ?? window;
}

/** Does any of the text stand in a shadow tree? Linear in the number of runs where the page has one. */
export function isInShadow({ runs, trees }: TextMap): boolean {
  const roots = new Set<Node>(trees);
  return roots.size > 0 && runs.some(({ node }) => roots.has(treeOf(node)));
}

/**
 * Ranges that cover a span of the text: one per text node and block, so that none crosses a gap between blocks. What the
 * page has changed since it was read is left out: a range covers the words of the text or none. Logarithmic,
 * and linear in what is returned.
 */
export function rangesOf(map: TextMap, [start, end]: Span): Range[] {
  const stretches: { node: Text; from: number; to: number; end: number }[] = [];
  for (let i = firstRunEndingAfter(map.runs, start); i < map.runs.length; i++) {
    const run = map.runs[i];
    if (run === undefined || run.start >= end) break;
    const from = run.from + Math.max(0, start - run.start);
    const to = run.from + Math.min(run.length, end - run.start);
    if (!stillSays(run.node, from, to, map.text.slice(run.start + from - run.from, run.start + to - run.from)))
      continue;
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

/** White space of any sort was read as a space. */
function stillSays(node: Text, from: number, to: number, words: string): boolean {
  if (!node.isConnected || to > node.length) return false;
  const said = CharacterData.prototype.substringData.call(node, from, to - from);
  return said === words || said.replace(/\s/g, ' ') === words;
}

function rangeIn(node: Text, from: number, to: number): Range[] {
  if (from >= to) return [];
  const range = Document.prototype.createRange.call(documentOf(node));
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
