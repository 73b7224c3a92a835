/** One thing kept twice is one record: how a twin is told, and how two become one without losing a word. */
import * as v from 'valibot';
import { find } from '../anchor';
import { claimAgain } from '../claim-again';
import type { Claim, Span } from '../model';
import { type Annotation, NoteSchema } from '../records';

/** The same for two annotations of one page that keep the same claim, or without a claim the same words in one place. */
export function passageKey({ page, claim, quote, selectors: { position } }: Annotation): string {
  return JSON.stringify(claim ? [page, claim.id] : [page, quote, position.start, position.end]);
}

/**
 * The one of `others`, of the same page, whose claim is what that of `old` has become, by quote and place: after an edit
 * or by another engine a claim has another id. `text` and `claims` are the page's as it is kept; two claims of one reading
 * are two. null where there is none. Linear, after one search of the text.
 */
export function twinAgain(
  old: Annotation,
  others: readonly Annotation[],
  text: string,
  claims: readonly Claim[],
): Annotation | null {
  const { claim, quote, selectors } = old;
  if (claim === null) return null;
  const known = new Set(claims.map(({ id }) => id));
  const candidates = others.filter((other) => other.claim && !(known.has(claim.id) && known.has(other.claim.id)));
  if (candidates.length === 0) return null;
  const { start, end } = selectors.position;
  const found = find(selectors, text)?.span ?? null;
  for (const other of candidates) {
    const at: Span = [other.selectors.position.start, other.selectors.position.end];
    const isSamePlace = other.quote === quote && at[0] === start && at[1] === end;
    const place = isSamePlace ? at : text.slice(...at) === other.quote ? found : null;
    if (other.claim && place && claimAgain(claim, place, [other.claim])) return other;
  }
  return null;
}

/**
 * `kept` with the note and tags of `twin` added, and its correction where it has none of its own, or the one given;
 * `kept` itself where it has them already. Throws as `joinNotes` does.
 */
export function absorb(
  kept: Annotation,
  twin: Annotation,
  now: Date,
  correction: Annotation['correction'] = kept.correction ?? twin.correction,
): Annotation {
  const note = joinNotes(kept.note, twin.note);
  const tags = [...new Set([...kept.tags, ...twin.tags])];
  const isKept = kept.kept || twin.kept;
  const same = note === kept.note && tags.length === kept.tags.length && isKept === kept.kept;
  if (same && JSON.stringify(correction) === JSON.stringify(kept.correction)) return kept;
  return { ...kept, note, tags, kept: isKept, correction, updatedAt: now.toISOString() };
}

/**
 * Two notes on one thing as one, with an empty line between: neither is lost, and adding one that is there already
 * changes nothing. Throws where both together are too long for a note.
 */
export function joinNotes(old: string, added: string): string {
  if (`\n\n${old}\n\n`.includes(`\n\n${added}\n\n`) || added === '') return old;
  return v.parse(NoteSchema, old === '' ? added : `${old}\n\n${added}`);
}
