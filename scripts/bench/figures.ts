export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value must not be above (`most`) or below (`least`) this. */
  readonly target?: { readonly most: number } | { readonly least: number };
}

/** Prints figures as an aligned table with their targets. */
export function printFigures(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit, target } of figures) {
    const shown = value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 1 ? 2 : 1);
    console.log(`${name.padEnd(width)}  ${shown.padStart(12)} ${unit}${target ? `   ${verdict(value, target)}` : ''}`);
  }
}

function verdict(value: number, target: { readonly most: number } | { readonly least: number }): string {
  const holds = 'most' in target ? value <= target.most : value >= target.least;
  const limit = 'most' in target ? `at most ${target.most}` : `at least ${target.least.toLocaleString('en')}`;
  return `${limit}: ${holds ? 'holds' : 'MISSED'}`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value that `percent` of the values are not above. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
