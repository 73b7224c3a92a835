import type { Span } from '../model';

/** A text without what typesetting changes, and where each of its units comes from. */
export interface PlainText {
  readonly text: string;
  /** The span of the original that `[start, end)` of `text` stands for; `start < end`. */
  toOriginal(start: number, end: number): Span;
  /** The offset in `text` of the first unit that comes from `at` or later in the original. Logarithmic. */
  toPlain(at: number): number;
}

const SAME = new Map<string, string>([
  ...pairs('‘’‚‛′ʼ`´', "'"),
  ...pairs('“”„‟″«»', '"'),
  ...pairs('‐‑‒–—―−', '-'),
  ['…', '...'],
  ...pairs('\u00ad\u200b\u200c\u200d\u2060\ufeff', ''),
]);

/**
 * `original` with straight quotes and apostrophes, plain hyphens, three dots for an ellipsis, one space for each run of
 * white space, and no invisible characters. Linear.
 */
export function plainText(original: string): PlainText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const unit = original.charAt(i);
    if (unit.trim() === '' && unit !== '\ufeff') {
      if (parts.at(-1) === ' ') ends[ends.length - 1] = i + 1;
      else push(' ', i);
    } else {
      for (const plain of SAME.get(unit) ?? unit) push(plain, i);
    }
  }
  function push(unit: string, at: number): void {
    parts.push(unit);
    starts.push(at);
    ends.push(at + 1);
  }
  return {
    text: parts.join(''),
    toOriginal: (start, end) => [starts[start] ?? original.length, ends[end - 1] ?? original.length],
    toPlain: (at) => lowerBound(starts, at),
  };
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairs(units: string, plain: string): [string, string][] {
  return [...units].map((unit) => [unit, plain]);
}
