/** One thing kept twice is one record: how a twin is told, and how two become one without losing a word. */
import * as v from 'valibot';
import { type Annotation, NoteSchema } from '../records';

/** The same for two annotations of one page that keep the same claim, or without a claim the same words in one place. */
export function passageKey({ page, claim, quote, selectors: { position } }: Annotation): string {
  return JSON.stringify(claim ? [page, claim.id] : [page, quote, position.start, position.end]);
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
