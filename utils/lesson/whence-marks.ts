import { isPainted } from '../mark';
import type { Claim, Reading, Span } from '../model';
import type { Sureness } from '../sureness';
import type { Marked } from './lesson';

/** Something that Whence read, with the claim that it is of. */
export interface WhenceMark extends Marked {
  readonly claim: Claim;
}

/**
 * What Whence would mark in the text if it were asked for every claim, in the terms of a lesson and in the order of the text:
 * wishes and what it is less sure of are left out, as on a page. Words that two claims have in common are there once.
 */
export function whenceMarks(reading: Pick<Reading, 'claims'>, sureness: Sureness): readonly WhenceMark[] {
  const view = { on: true, strength: 'all', highContrast: false, selectionButton: false, only: null } as const;
  const found = new Map<string, WhenceMark>();
  const add = (mark: WhenceMark) => {
    const key = [mark.kind, mark.standing, ...mark.spans].join(' ');
    if (!found.has(key)) found.set(key, mark);
  };
  for (const claim of reading.claims) {
    if (!isPainted(claim, { ...view, sureness, interpretation: true })) continue;
    const said = { standing: null, claim };
    if (claim.class !== 'none' && claim.content.length > 0) add({ ...said, kind: 'claim', spans: claim.content });
    if (claim.source && claim.source.length > 0) add({ ...said, kind: 'source', spans: claim.source });
    for (const { value, cue } of claim.standing) add({ kind: 'standing', standing: value, spans: [cue], claim });
  }
  return [...found.values()].sort((a, b) => startOf(a.spans) - startOf(b.spans));
}

function startOf(spans: readonly Span[]): number {
  return spans[0]?.[0] ?? 0;
}
