import { type ReadonlySignal, signal } from '@preact/signals';

/** The kept pages that the reader chose to compare: two at most. */
export interface CompareChoice {
  /** Keys, in the order chosen. */
  readonly chosen: ReadonlySignal<readonly string[]>;
  isChosen(key: string): boolean;
  /** A third takes the place of the one chosen first. */
  toggle(key: string): void;
  clear(): void;
}

export function createCompareChoice(): CompareChoice {
  const chosen = signal<readonly string[]>([]);
  return {
    chosen,
    isChosen: (key) => chosen.value.includes(key),
    toggle(key) {
      const others = chosen.value.filter((other) => other !== key);
      chosen.value = others.length < chosen.value.length ? others : [...others.slice(-1), key];
    },
    clear() {
      chosen.value = [];
    },
  };
}
