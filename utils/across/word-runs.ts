/** A stretch of one of two texts: its words are in the other one in the same order, or only here. */
export interface WordRun {
  readonly text: string;
  readonly shared: boolean;
}

/** Texts of more words than that are not compared word by word: the cost is the product of both. */
const MAX_WORDS = 400;
const PIECE = /\s*[^\s]+/gu;

/**
 * Two texts, each in runs that give it back when joined, where `shared` says which words both have in the same order. Case
 * and marks make no difference. Longer texts than 400 words come back as one run each that is not shared. Cost: the product
 * of the numbers of words. Source: the longest common subsequence by dynamic programming, Wagner and Fischer (1974).
 */
export function wordRuns(a: string, b: string): readonly [readonly WordRun[], readonly WordRun[]] {
  const left = a.match(PIECE) ?? [];
  const right = b.match(PIECE) ?? [];
  if (left.length > MAX_WORDS || right.length > MAX_WORDS) {
    return [[{ text: a, shared: false }], [{ text: b, shared: false }]];
  }
  const [inLeft, inRight] = sharedWords(left.map(bare), right.map(bare));
  return [joined(left, inLeft), joined(right, inRight)];
}

function sharedWords(a: readonly string[], b: readonly string[]): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const width = b.length + 1;
  // Length of the longest common sequence of what is left from (i, j).
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const inA = new Set<number>();
  const inB = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inA.add(i++);
      inB.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [inA, inB];
}

function joined(words: readonly string[], shared: ReadonlySet<number>): readonly WordRun[] {
  const runs: { text: string; shared: boolean }[] = [];
  for (const [at, text] of words.entries()) {
    const last = runs.at(-1);
    if (last && last.shared === shared.has(at)) last.text += text;
    else runs.push({ text, shared: shared.has(at) });
  }
  return runs;
}

/** A word without case and marks; a mark alone is itself. */
function bare(word: string): string {
  const folded = word
    .trim()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
  return folded === '' ? word.trim() : folded;
}
