/** What a page shows now, as data: its claims' marks, the reader's own, and the walk through them. Pure. */
import { type ShownReading, shownReading } from '../corrected';
import { markedOn } from '../marked';
import type { Claim, Correction, Reading, Span } from '../model';
import type { View } from '../settings';
import { cueSpans, markedSpans, type PaintedSpan, paintedAt, paintedSpans } from './painted-spans';

/** A kept passage; `span` is null where the page no longer has it. */
export interface KeptPassage {
  readonly id: string;
  readonly claimId: string | null;
  readonly span: Span | null;
  readonly note: string;
  /** False: it is here for its correction, the reader did not ask to keep it. */
  readonly kept: boolean;
  readonly correction: Correction | null;
}

/** What a card is about: a claim, a kept passage, or a claim that is kept. */
export interface Subject {
  readonly claim: Claim | null;
  readonly kept: KeptPassage | null;
  /** Where it stands; empty where the page no longer has it. */
  readonly spans: readonly Span[];
}

export interface ShownPage {
  /** As the engine reads it; `corrected` is what the reader sees. */
  readonly reading: Reading;
  readonly corrected: ShownReading;
  readonly kept: readonly KeptPassage[];
  readonly view: View;
  /** Empty where marks are off. */
  readonly painted: readonly PaintedSpan[];
  readonly mine: readonly Span[];
  /** Everything marked, in the order of the text, once each: also a claim whose words lie under the marks of others. */
  readonly walk: readonly Subject[];
}

export function showPage(reading: Reading, kept: readonly KeptPassage[], view: View): ShownPage {
  const corrected = shownReading(reading, kept);
  const painted = view.on ? paintedSpans(corrected.claims, view) : [];
  const marked = markedOn(corrected.claims, kept, view);
  const own = marked.own.map(({ passage, claim }) => subjectOfKept(passage, claim));
  const walk = [
    ...own.filter(({ spans }) => spans.length > 0),
    ...marked.claims.map((claim) => subjectOfClaim(claim, null)),
  ];
  const starts = new Map(walk.map((subject) => [subject, startOf(subject)]));
  walk.sort((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0));
  return { reading, corrected, kept, view, painted, mine: own.flatMap(({ spans }) => spans), walk };
}

/**
 * The claim with this id as a subject, painted, dismissed or not; else what was kept under this id, which may have lost its
 * claim; null where the page has neither.
 */
export function subjectWithClaim(shown: ShownPage, claimId: string): Subject | null {
  const { claims, dismissed } = shown.corrected;
  const claim = [...claims, ...dismissed].find(({ id }) => id === claimId);
  if (claim === undefined) {
    const passage = shown.kept.find(({ id, span }) => id === claimId && span !== null);
    return passage === undefined
      ? null
      : subjectOfKept(passage, claims.find(({ id: one }) => one === passage.claimId) ?? null);
  }
  return subjectOfClaim(claim, shown.kept.find((passage) => passage.claimId === claimId) ?? null);
}

/**
 * What is painted over the unit at `offset`: the reader's own first, as it lies on top, then marks, then the cue words
 * beside them; null where nothing is.
 */
export function subjectAt(shown: ShownPage, offset: number): Subject | null {
  const own = shown.walk.find(({ kept, spans }) => kept !== null && spans.some((span) => holds(span, offset)));
  if (own !== undefined) return own;
  const claim = paintedAt(shown.painted, offset)?.claim;
  if (claim !== undefined) return subjectOfClaim(claim, null);
  // Where the marks of others lie over all of a claim, its cue words show nothing either.
  const isDrawn = ({ claim: one, kept }: Subject) => kept !== null || shown.painted.some((mark) => mark.claim === one);
  const isCued = ({ claim: one }: Subject) => one !== null && cueSpans(one).some((span) => holds(span, offset));
  return shown.walk.find((subject) => isCued(subject) && isDrawn(subject)) ?? null;
}

/** The same subject as it is now, after a change of what is kept; null where it is gone. */
export function subjectNow(shown: ShownPage, subject: Subject): Subject | null {
  if (subject.claim !== null) return subjectWithClaim(shown, subject.claim.id);
  const { kept } = subject;
  return shown.walk.find((other) => other.claim === null && other.kept?.id === kept?.id) ?? null;
}

function subjectOfClaim(claim: Claim, kept: KeptPassage | null): Subject {
  return { claim, kept, spans: markedSpans(claim) };
}

function subjectOfKept(kept: KeptPassage, claim: Claim | null): Subject {
  if (claim !== null) return subjectOfClaim(claim, kept);
  return { claim: null, kept, spans: kept.span === null ? [] : [kept.span] };
}

/** Where its words begin; infinite where the page has none of them. */
export function startOf(subject: Subject): number {
  return Math.min(...subject.spans.map(([start]) => start));
}

function holds([start, end]: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
