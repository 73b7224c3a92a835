/** One thing kept twice is one record: how a twin is told, and how two become one without losing a word. */
import * as v from 'valibot';
import { find } from '../anchor';
import { claimAgain } from '../claim-again';
import { claimSpan } from '../claim-span';
import type { Claim, Span } from '../model';
import { type Annotation, NoteSchema, WorksheetSchema } from '../records';
import type { WhenceDatabase } from './db';
import type { AnnotationRow } from './rows';

/** The same for two annotations of one page that keep the same claim, or without a claim the same words in one place. */
export function passageKey({ page, claim, quote, selectors: { position } }: Annotation): string {
  return JSON.stringify(claim ? [page, claim.id] : [page, quote, position.start, position.end]);
}

/**
 * The one of `live` that keeps what the deleted `row` kept: the same claim or passage, or what its claim is by now (see
 * `twinAgain`); null where there is none. `deleted` has those of `live`, by id, that are only just coming back.
 */
export async function liveTwin(
  db: WhenceDatabase,
  row: AnnotationRow,
  live: readonly AnnotationRow[],
  deleted: ReadonlyMap<string, AnnotationRow> = new Map(),
): Promise<AnnotationRow | null> {
  const key = passageKey(row);
  const same = live.find((other) => passageKey(other) === key);
  if (same || row.claim === null) return same ?? null;
  const others = live.filter((other) => other.page === row.page && !wereTogether(row, deleted.get(other.id) ?? other));
  if (others.length === 0) return null;
  const content = await db.contents.get(row.page);
  return twinAgain(row, others, content?.body.text ?? '', content?.reading.claims ?? []);
}

/** Was one kept while the other was there? Then the page had both, and they are two. */
function wereTogether(a: Annotation, b: Annotation): boolean {
  const isBefore = (created: string, deleted: string | null) => deleted === null || created < deleted;
  return isBefore(a.createdAt, b.deletedAt) && isBefore(b.createdAt, a.deletedAt);
}

/**
 * The one of `others`, of the same page, whose claim is what that of `old` has become: after an edit or by another engine a
 * claim has another id. `text` and `claims` are the page's as it is kept, which may be older than both; two claims of one
 * reading are two. null where there is none. Two searches of the text for each of `others`.
 */
function twinAgain<A extends Annotation>(
  old: Annotation,
  others: readonly A[],
  text: string,
  claims: readonly Claim[],
): A | null {
  const known = new Set(claims.map(({ id }) => id));
  for (const other of others) {
    if (!old.claim || !other.claim || (known.has(old.claim.id) && known.has(other.claim.id))) continue;
    if (areOfOneReading(old, other)) continue;
    const { prefix, exact, suffix } = other.selectors.quote;
    const isTwin = areOneIn(text, old, other) ?? areOneIn(prefix + exact + suffix, old, other);
    if (isTwin) return other;
  }
  return null;
}

/** The same engine read the same words in the same place: what it calls two claims are two. */
function areOfOneReading(a: Annotation, b: Annotation): boolean {
  const isSameEngine = a.engineVersion !== undefined && a.engineVersion === b.engineVersion;
  return isSameEngine && JSON.stringify(a.selectors) === JSON.stringify(b.selectors);
}

/** Whether both claim the same once both are found in `text`; null where it has neither. */
function areOneIn(text: string, a: Annotation, b: Annotation): boolean | null {
  const [place, other] = [find(a.selectors, text)?.span, find(b.selectors, text)?.span];
  if (!place && !other) return null;
  if (!place || !other || !a.claim || !b.claim) return false;
  const { claim } = b;
  const [start, end] = claimSpan(claim);
  // As in `claimAgain`: what was edited may stand before what is claimed or after it.
  const moved = [other[0] - start, other[1] - end].map((by) => movedBy(claim, by));
  return claimAgain(a.claim, place, moved) !== null;
}

function movedBy(claim: Claim, by: number): Claim {
  const move = ([start, end]: Span): Span => [start + by, end + by];
  return { ...claim, sentence: move(claim.sentence), content: claim.content.map(move) };
}

/**
 * `kept` with the note, tags and evidence of `twin` added, its verdict, checker and correction where it has none of its own, or
 * the correction given; `kept` itself where it has them already. Throws as `joinNotes` does.
 */
export function absorb(
  kept: Annotation,
  twin: Annotation,
  now: Date,
  correction: Annotation['correction'] = kept.correction ?? twin.correction,
): Annotation {
  const note = joinNotes(kept.note, twin.note);
  const tags = [...new Set([...kept.tags, ...twin.tags])];
  const known = new Set(kept.evidence.map(({ url }) => url));
  const added = twin.evidence.filter(({ url }) => !known.has(url));
  const joined: Annotation = {
    ...kept,
    note,
    tags,
    kept: kept.kept || twin.kept,
    correction,
    verdict: kept.verdict ?? twin.verdict,
    evidence: v.parse(WorksheetSchema.entries.evidence, [...kept.evidence, ...added]),
    checker: kept.checker || twin.checker,
  };
  if (JSON.stringify(joined) === JSON.stringify(kept)) return kept;
  return { ...joined, updatedAt: now.toISOString() };
}

/**
 * Two notes on one thing as one, with an empty line between: neither is lost, and adding one that is there already
 * changes nothing. Throws where both together are too long for a note.
 */
export function joinNotes(old: string, added: string): string {
  if (`\n\n${old}\n\n`.includes(`\n\n${added}\n\n`) || added === '') return old;
  return v.parse(NoteSchema, old === '' ? added : `${old}\n\n${added}`);
}
