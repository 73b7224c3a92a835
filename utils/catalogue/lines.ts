/**
 * Numbers of the lines of `texts` in which every one of `words` begins a word, in order. A word begins after a space, as
 * `searchable` writes them; `ends` has where each line ends. A line is left at the first hit. Linear in the text.
 */
export function linesWithAll(words: readonly string[], texts: string, ends: Uint32Array): readonly number[] {
  let lines: readonly number[] | null = null;
  for (const word of words) {
    const found = linesWith(` ${word}`, texts, ends);
    lines = lines === null ? found : inBoth(lines, found);
    if (lines.length === 0) break;
  }
  return lines ?? [];
}

function linesWith(needle: string, texts: string, ends: Uint32Array): number[] {
  const lines: number[] = [];
  let line = 0;
  for (let at = texts.indexOf(needle); at !== -1; at = texts.indexOf(needle, ends[line] ?? texts.length)) {
    while (line < ends.length && (ends[line] ?? 0) < at) line++;
    lines.push(line);
  }
  return lines;
}

function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const line of a) {
    while (at < b.length && (b[at] ?? 0) < line) at++;
    if (b[at] === line) both.push(line);
  }
  return both;
}
