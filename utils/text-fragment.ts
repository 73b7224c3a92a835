/**
 * Addresses that lead to words of a page: text fragments. Pure.
 * Source: WICG, "URL Fragment Text Directives": `#:~:text=[prefix-,]start[,end][,-suffix]`. A browser looks for whole
 * words, whatever their case and white space, and takes the first place that fits; none of the four terms may run over
 * the end of a block, which here is an LF.
 */
import type { Span } from './model';

/** Longer words, in UTF-16 code units, are given as their start and their end. */
const EXACT = 300;
/** Words in a start or an end: so many at first, and so many where fewer stand in other places too. */
const EDGE = { least: 4, most: 10 };
const MOST_CONTEXT = 10;
/** How far around a place is looked for words, in code units. */
const REACH = 400;

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The terms as the text has them, and the stretches they were taken from. */
interface Terms {
  readonly prefix: Span | null;
  readonly start: Span;
  readonly end: Span | null;
  readonly suffix: Span | null;
}

/**
 * `address` with a fragment that leads to `span` of `text`; a fragment that it has already stays. With as many words
 * around as it takes to be the only such place in `page`, which is what the page shows, where that is more than the text.
 * A span that ends within a word is widened to it. Linear in the length of `page`.
 */
export function textFragmentLink(address: string, text: string, span: Span, page: string = text): string {
  return withDirective(address, directiveOf(termsOf(text, wholeWords(text, span), fold(page)), text));
}

/** `address` with that directive in place of those that it has; a fragment of another kind stays. */
export function withDirective(address: string, directive: string): string {
  const [base = '', ...fragment] = address.split('#');
  // One that ends like the sign between the two would make it another sign.
  const kept = (fragment.join('#').split(':~:')[0] ?? '').replace(/:~$/, ':%7E');
  return `${base}#${kept}:~:${directive}`;
}

function directiveOf({ prefix, start, end, suffix }: Terms, text: string): string {
  const term = ([from, to]: Span) => encodeTerm(text.slice(from, to));
  return [
    `text=${prefix ? `${term(prefix)}-,` : ''}${term(start)}`,
    ...(end ? [term(end)] : []),
    ...(suffix ? [`-${term(suffix)}`] : []),
  ].join(',');
}

/** A dash marks context and a comma parts terms; `encodeURIComponent` leaves the dash. */
function encodeTerm(words: string): string {
  return encodeURIComponent(words.toWellFormed().replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
}

function termsOf(text: string, [from, to]: Span, page: string): Terms {
  const isExact = to - from <= EXACT && !text.slice(from, to).includes('\n');
  const bare = isExact ? { start: [from, to] as Span, end: null } : edgesOf(text, [from, to], page);
  const fits = (terms: Terms) => isOnly(terms, text, page);
  let found: Terms = { ...bare, prefix: null, suffix: null };
  // Words of the same block first: between two blocks the page may have something that is not in the text.
  for (const far of [false, true]) {
    for (let count = 1; count <= MOST_CONTEXT && !fits(found); count++) {
      const prefix = wordsBefore(text, from, count, far);
      const suffix = wordsAfter(text, to, count, far);
      found = { ...bare, prefix, suffix };
    }
  }
  return found;
}

/** First and last words of the span, as few as are found but once. */
function edgesOf(text: string, [from, to]: Span, page: string): { start: Span; end: Span } {
  const firstEnd = Math.min(to, blockEnd(text, from));
  const lastStart = Math.max(from, blockStart(text, to));
  let edges: { start: Span; end: Span } = { start: [from, firstEnd], end: [lastStart, to] };
  for (let count = EDGE.least; count <= EDGE.most; count++) {
    const start = wordsAfter(text, from, count, false) ?? edges.start;
    const end = wordsBefore(text, to, count, false) ?? edges.end;
    edges = { start: [from, Math.min(start[1], firstEnd)], end: [Math.max(end[0], lastStart, start[1]), to] };
    // Without spaces, or in one long word, both might meet.
    if (edges.end[0] >= to) return { start: [from, firstEnd], end: [lastStart, to] };
    if (isOnly({ ...edges, prefix: null, suffix: null }, text, page)) break;
  }
  return edges;
}

/** Is there one such place on the page? With an end: one such start, and the end not before its place. */
function isOnly({ prefix, start, end, suffix }: Terms, text: string, page: string): boolean {
  const begin = prefix?.[0] ?? start[0];
  if (end === null) return isOnce(fold(text.slice(begin, suffix?.[1] ?? start[1])), page);
  const close = suffix?.[1] ?? end[1];
  return (
    isOnce(fold(text.slice(begin, start[1])), page) &&
    isOnce(fold(text.slice(end[0], close)), fold(text.slice(start[1], close)))
  );
}

/** The page may show words otherwise than the text has them: not at all is taken for once. */
function isOnce(words: string, page: string): boolean {
  const first = page.indexOf(words);
  return first < 0 || page.indexOf(words, first + 1) < 0;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Without white space at its ends, and widened to whole words. */
function wholeWords(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return [wordAt(text, from)?.[0] ?? from, wordAt(text, to)?.[1] ?? to];
}

/** The word that the place stands within; null between words and at the ends of one. */
function wordAt(text: string, at: number): Span | null {
  const from = Math.max(blockStart(text, at), at - REACH);
  const near = text.slice(from, Math.min(blockEnd(text, at), at + REACH));
  for (const { index, segment, isWordLike } of SEGMENTER.segment(near)) {
    const start = from + index;
    if (isWordLike && start < at && at < start + segment.length) return [start, start + segment.length];
  }
  return null;
}

/** The last `count` words before the place, up to the start of its block; `far`: at that start, of the block before. */
function wordsBefore(text: string, at: number, count: number, far: boolean): Span | null {
  let end = trimmedEnd(text, at, blockStart(text, at));
  if (end === null && far) end = trimmedEnd(text, at, 0);
  if (end === null) return null;
  const from = Math.max(blockStart(text, end), end - REACH);
  const starts = Array.from(SEGMENTER.segment(text.slice(from, end))).filter(({ isWordLike }) => isWordLike);
  const first = starts.at(-Math.min(count, starts.length));
  return first === undefined ? null : [from + first.index, end];
}

/** The first `count` words after the place, up to the end of its block; `far`: at that end, of the block after. */
function wordsAfter(text: string, at: number, count: number, far: boolean): Span | null {
  let start = trimmedStart(text, at, blockEnd(text, at));
  if (start === null && far) start = trimmedStart(text, at, text.length);
  if (start === null) return null;
  const to = Math.min(blockEnd(text, start), start + REACH);
  const words = Array.from(SEGMENTER.segment(text.slice(start, to))).filter(({ isWordLike }) => isWordLike);
  const last = words.at(Math.min(count, words.length) - 1);
  return last === undefined ? null : [start, start + last.index + last.segment.length];
}

function trimmedEnd(text: string, at: number, from: number): number | null {
  const length = text.slice(from, at).trimEnd().length;
  return length === 0 ? null : from + length;
}

function trimmedStart(text: string, at: number, to: number): number | null {
  const rest = text.slice(at, to).trimStart().length;
  return rest === 0 ? null : to - rest;
}

function blockStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function blockEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
