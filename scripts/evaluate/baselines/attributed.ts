import type { Span } from '../../../utils/model';

/** An attribution as a reader of articles gives it; the engine's claims are such. A role that it lacks is null or empty. */
export interface Attributed {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: readonly Span[] | null;
  /** 0 to 1; only the engine says how sure it is. */
  readonly confidence?: number;
}

/** Each non-empty line of a text with where it begins. */
export function paragraphsOf(text: string): readonly { readonly start: number; readonly text: string }[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: paragraph, index }) => ({ start: index, text: paragraph }));
}

/** The span without white space and joining marks at its edges; null where nothing remains. */
export function trimmed(text: string, [start, end]: Span): Span | null {
  const part = text.slice(start, end);
  const lead = /^[\s,;:.—–-]*/.exec(part)?.[0].length ?? 0;
  const tail = /[\s,;:.—–-]*$/.exec(part.slice(lead))?.[0].length ?? 0;
  return lead + tail >= part.length ? null : [start + lead, end - tail];
}

/** An attribution of a paragraph that begins at `start` of the text, with spans in the text. */
export function shifted({ source, cue, content }: Attributed, start: number): Attributed {
  const move = (spans: readonly Span[] | null) => spans?.map(([a, b]) => [a + start, b + start] as const) ?? null;
  return { source: move(source), cue: move(cue), content: move(content) };
}
