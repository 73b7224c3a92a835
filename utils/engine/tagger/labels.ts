import type { Range } from '../quotes';

/** What a token is to an attribution, in the order of the columns of the weight table. A token has one label. */
export const LABELS = ['outside', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
export const LABEL_COUNT = 7;

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** The number of the label that begins a span of `role`; the label that goes on with it is one more. */
export const beginOf = (role: Role): number => 1 + 2 * ROLES.indexOf(role);

/** Whether `label` may follow `previous`: only what has begun goes on. -1 stands before the first token. */
export function mayFollow(previous: number, label: number): boolean {
  const goesOn = label > 0 && label % 2 === 0;
  return !goesOn || previous === label || previous === label - 1;
}

/** The spans of each role in a sequence of labels, as sorted token ranges. */
export interface TaggedSpans {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

/** The spans that `labels` mark; the first is the label of token `first`. Linear. */
export function spansOf(labels: Uint8Array, first = 0): TaggedSpans {
  const spans: Record<Role, Range[]> = { source: [], cue: [], content: [] };
  let i = 0;
  while (i < labels.length) {
    const label = labels[i];
    const role = label === 0 ? undefined : ROLES[(label - 1) >> 1];
    if (!role) {
      i++;
      continue;
    }
    const from = i++;
    while (i < labels.length && labels[i] === beginOf(role) + 1) i++;
    spans[role].push({ from: from + first, to: i + first });
  }
  return spans;
}
