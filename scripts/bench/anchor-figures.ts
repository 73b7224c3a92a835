/** What `core.js` gives for a page: for each class and library how its passages were judged. */
export interface PageResult {
  readonly targets: number;
  readonly rows: readonly {
    readonly cls: string;
    readonly id: string;
    readonly right: number;
    readonly edges: number;
    readonly wrong: number;
    readonly orphan: number;
    readonly gone?: number;
    readonly goneWrong?: number;
  }[];
}

/** Percent of passages that are still there, and of those that are gone; NaN of none. */
export interface Judged {
  readonly right: number;
  readonly wrong: number;
  readonly falseFinds: number;
}

/** Of those classes together. Passages that a mixed class takes away count as gone. */
export function sumOf(results: readonly PageResult[], id: string, classes: readonly string[]): Judged {
  let [right, wrong, there, gone, falseFinds] = [0, 0, 0, 0, 0];
  for (const row of results.flatMap(({ rows }) => rows)) {
    if (row.id !== id || !classes.includes(row.cls)) continue;
    const lost = row.gone ?? 0;
    right += row.right;
    wrong += row.wrong - (row.goneWrong ?? 0);
    there += row.right + row.edges + row.wrong + row.orphan - lost;
    gone += lost;
    falseFinds += row.goneWrong ?? 0;
  }
  return { right: (100 * right) / there, wrong: (100 * wrong) / there, falseFinds: (100 * falseFinds) / gone };
}

export function judgedOf({ right, wrong, falseFinds }: Judged): string {
  const there = Number.isNaN(right) ? '' : `${right.toFixed(2)} / ${wrong.toFixed(2)}`;
  return Number.isNaN(falseFinds) ? there : `${there} (${falseFinds.toFixed(2)} false)`.trim();
}
