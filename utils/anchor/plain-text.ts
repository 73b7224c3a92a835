import type { Span } from '../model';

/** A text without what typesetting changes, and where each of its units comes from. */
export interface PlainText {
  readonly original: string;
  readonly text: string;
  /** The span of the original that `[start, end)` of `text` stands for; `start < end`. */
  toOriginal(start: number, end: number): Span;
  /** The offset in `text` of what stands at `at` in the original. Logarithmic. */
  toPlain(at: number): number;
}

const SAME = new Map<string, string>([
  ...pairs('‘’‚‛′ʼ`´', "'"),
  ...pairs('“”„‟″«»', '"'),
  ...pairs('‐‑‒–—―−', '-'),
  ['…', '...'],
]);

/** White space (but a single space) and invisible characters in runs, and single characters that have a plain twin. */
const TYPESET = /[\s\u00ad\u200b-\u200d\u2060]{2,}|[^\S ]|[\u00ad\u200b-\u200d\u2060‘’‚‛′ʼ`´“”„‟″«»‐‑‒–—―−…]/g;

/** A stretch of the original that stands in the plain text as something else. */
interface Change {
  readonly plainStart: number;
  readonly plainEnd: number;
  readonly start: number;
  readonly end: number;
}

/**
 * `original` with straight quotes and apostrophes, plain hyphens, three dots for an ellipsis, one space for each run of
 * white space, and no invisible characters. Linear.
 */
export function plainText(original: string): PlainText {
  const changes: Change[] = [{ plainStart: 0, plainEnd: 0, start: 0, end: 0 }];
  let text = '';
  let copied = 0;
  for (const { 0: typeset, index: start } of original.matchAll(TYPESET)) {
    const end = start + typeset.length;
    text += original.slice(copied, start);
    const plainStart = text.length;
    text += SAME.get(typeset) ?? (/[^\S\ufeff]/.test(typeset) ? ' ' : '');
    changes.push({ plainStart, plainEnd: text.length, start, end });
    copied = end;
  }
  text += original.slice(copied);

  /** The last change that begins at or before `at`. */
  const changeAt = (at: number, side: 'plainStart' | 'start'): Change =>
    changes[firstAbove(changes.length, at, (i) => changes[i]?.[side]) - 1] as Change;
  return {
    original,
    text,
    toOriginal(start, end) {
      const first = changeAt(start, 'plainStart');
      const last = changeAt(end - 1, 'plainStart');
      return [
        start < first.plainEnd ? first.start : first.end + start - first.plainEnd,
        end <= last.plainEnd ? last.end : last.end + end - last.plainEnd,
      ];
    },
    toPlain(at) {
      const { plainStart, plainEnd, end } = changeAt(at, 'start');
      return at < end ? plainStart : plainEnd + at - end;
    },
  };
}

/** The first of `count` indexes whose value, which must be in order, is above `limit`; `count` where none is. Logarithmic. */
export function firstAbove(count: number, limit: number, at: (i: number) => number | undefined): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at(middle) ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairs(units: string, plain: string): [string, string][] {
  return [...units].map((unit) => [unit, plain]);
}
