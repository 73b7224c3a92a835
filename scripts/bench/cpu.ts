import { median } from './figures';

/** Milliseconds that this process keeps a processor busy with `work`, all its threads together. */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export interface Speed {
  /** UTF-16 code units in a second of one processor. */
  readonly charactersPerSecond: number;
  /** Of the texts, the median of the milliseconds that one of `units` code units would take. */
  readonly msFor: (units: number) => number;
}

/**
 * How fast `read` goes through `texts` when warm: it first reads `warmUp` code units at least, so that it is compiled and
 * done compiling, and then all texts `rounds` times, of which each text's median counts.
 */
export function speedOf(read: (text: string) => void, texts: readonly string[], warmUp: number, rounds: number): Speed {
  for (let done = 0, k = 0; done < warmUp; k++) {
    const text = texts[k % texts.length] ?? '';
    read(text);
    done += Math.max(1, text.length);
  }
  const times: number[][] = texts.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [k, text] of texts.entries()) times[k]?.push(cpuMs(() => read(text)));
  const ms = times.map(median);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    charactersPerSecond: (1000 * total(texts.map(({ length }) => length))) / total(ms),
    msFor: (units) => median(texts.map(({ length }, k) => ((ms[k] ?? 0) * units) / length)),
  };
}
