/** What is used of `core.js`, which is taken in as it is. */
export type Random = (() => number) & { int(below: number): number };
export function rngFrom(seed: string): Random;
export interface Picked {
  readonly targets: readonly unknown[];
}
export function pickTargets(root: Element, n: number, rng: Random): Picked;
export const Instance: new (root: Element, picked: Picked, rng: Random) => never;
export const CLASSES: Readonly<Record<string, (instance: unknown) => void>>;
export function rangeOf(truth: readonly { readonly node: Text; readonly s: number; readonly e: number }[]): Range;
