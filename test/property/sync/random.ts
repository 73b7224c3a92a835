/** Numbers that look random and are the same for the same seed. Mulberry32, by Tommy Ettinger (public domain). */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  below(limit: number): number;
  isOneIn(n: number): boolean;
  oneOf<T>(all: readonly [T, ...T[]]): T;
}

export function randomOf(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    isOneIn: (n) => below(n) === 0,
    oneOf: (all) => all[below(all.length)] ?? all[0],
  };
}
