import { isPainted } from '../mark';
import type { Claim, Degraded, Reading, Reason, Span } from '../model';
import type { Sureness } from '../sureness';
import type { Marked } from './lesson';

/** Something that Whence read, and what made it do so: one reason at least. */
export interface WhenceMark extends Marked {
  readonly why: readonly Reason[];
}

/** What Whence has to say of a text, in the terms of a lesson. */
export interface WhenceReading {
  readonly marks: readonly WhenceMark[];
  /** Paragraphs that it passed over: there its silence says nothing. */
  readonly unread: readonly Span[];
  /** null: nothing is the matter. `language-not-supported`: it read none of it, and is nobody to compare with. */
  readonly degraded: Degraded | null;
}

export function whenceReading(
  reading: Pick<Reading, 'claims' | 'unread' | 'degraded'>,
  sureness: Sureness,
): WhenceReading {
  const { unread = [], degraded = null } = reading;
  return { marks: whenceMarks(reading, sureness), unread, degraded };
}

/**
 * What Whence would mark in the text if it were asked for every claim, in the order of the text: wishes and what it is less
 * sure of are left out, as on a page. Words that two claims have in common are there once.
 */
function whenceMarks(reading: Pick<Reading, 'claims'>, sureness: Sureness): readonly WhenceMark[] {
  const view = { on: true, strength: 'all', highContrast: false, selectionButton: false, only: null } as const;
  const found = new Map<string, WhenceMark>();
  const add = (mark: WhenceMark) => {
    const key = [mark.kind, mark.standing, ...mark.spans].join(' ');
    if (!found.has(key)) found.set(key, mark);
  };
  for (const claim of reading.claims) {
    if (!isPainted(claim, { ...view, sureness, interpretation: true })) continue;
    const said = { standing: null, why: reasonsOf(claim) };
    if (claim.class !== 'none' && claim.content.length > 0) add({ ...said, kind: 'claim', spans: claim.content });
    if (claim.source && claim.source.length > 0) add({ ...said, kind: 'source', spans: claim.source });
    for (const { value, cue } of claim.standing) {
      add({ kind: 'standing', standing: value, spans: [cue], why: claim.why.filter((one) => isOf(one, value, cue)) });
    }
  }
  return [...found.values()].sort((a, b) => startOf(a.spans) - startOf(b.spans));
}

/** Who says it; of hearsay from nobody, the words that pass it on are all that there is. */
function reasonsOf({ why }: Claim): readonly Reason[] {
  const ofSource = why.filter(({ key }) => !key.startsWith(STANDING));
  return ofSource.length > 0 ? ofSource : why;
}

const STANDING = 'reason.standing.';

function isOf({ key, span }: Reason, value: string, cue: Span): boolean {
  return key.startsWith(`${STANDING}${value}.`) && span?.[0] === cue[0] && span[1] === cue[1];
}

function startOf(spans: readonly Span[]): number {
  return spans[0]?.[0] ?? 0;
}
