import { claimAgain } from '../claim-again';
import type { Claim, Reading, Span } from '../model';
import type { Annotation, ChangeSense } from '../records';
import { finder } from './find';
import { type Change, wordDiff } from './word-diff';

/** A kept passage on a later visit. */
interface PassageNow<A> {
  readonly annotation: A;
  readonly how: 'same' | 'moved' | 'edited' | 'gone';
  /** Its words now; null where it is gone. */
  readonly words: string | null;
  /** Word by word; empty unless `edited`. */
  readonly changes: readonly Change[];
  /** What that changes of who says it and how sure the text is of it, as far as the words that changed show it. */
  readonly senses: readonly ChangeSense[];
}

type Kept = Pick<Annotation, 'claim' | 'selectors' | 'speaker' | 'quote'>;

/**
 * Each annotation, in the order given, as it stands in a text read anew. Senses are told only of words that were changed:
 * another engine may read the same words otherwise, and that is no change of the article. `find`: of that
 * text, where one is at hand. Costs as it does.
 */
export function whatChanged<A extends Kept>(
  annotations: readonly A[],
  text: string,
  reading: Pick<Reading, 'claims' | 'actors'>,
  find = finder(text),
): readonly PassageNow<A>[] {
  return annotations.map((annotation) => {
    const found = find(annotation.selectors);
    if (found === null) return { annotation, how: 'gone', words: null, changes: [], senses: [] };
    const words = text.slice(...found.span);
    if (found.how !== 'edited') return { annotation, how: found.how, words, changes: [], senses: [] };
    const span = annotation.claim === null ? found.span : inSentences(found.span, reading.claims);
    const now = text.slice(...span);
    const changes = wordDiff(annotation.selectors.quote.exact, now);
    return {
      annotation,
      how: 'edited',
      words: now,
      changes,
      senses: sensesOf(annotation, span, changes, text, reading),
    };
  });
}

/** The passage with what stands around it in its sentences: who says it may have been put before it or after. */
function inSentences([start, end]: Span, claims: readonly Claim[]): Span {
  const near = claims.filter(({ sentence }) => sentence[0] < end && sentence[1] > start);
  return [
    Math.min(start, ...near.map(({ sentence }) => sentence[0])),
    Math.max(end, ...near.map(({ sentence }) => sentence[1])),
  ];
}

function sensesOf(
  { claim: before, selectors, quote, speaker }: Kept,
  span: Span,
  changes: readonly Change[],
  text: string,
  { claims, actors }: Pick<Reading, 'claims' | 'actors'>,
): readonly ChangeSense[] {
  if (before === null) return [];
  // An edit may move a hedge to a claim of its own, or make two of one: what any of them there says counts.
  const near = claims.filter(({ sentence }) => sentence[0] < span[1] && sentence[1] > span[0]);
  const says = near.filter((claim) => attributionOf(claim).length > 0);
  const now = claimAgain(before, span, says) ?? says[0];
  const removed = wordsOf(changes, 'removed');
  const added = wordsOf(changes, 'added');
  const from = selectors.position.start;
  const oldWords = (spans: readonly Span[]) =>
    spans.map(([start, end]) => quote.slice(start - from, end - from)).join(' … ');
  const newWords = (spans: readonly Span[]) => spans.map((at) => text.slice(...at)).join(' … ');
  const senses: ChangeSense[] = [];

  for (const { value, cue } of before.standing) {
    const words = oldWords([cue]);
    if (!near.some((claim) => hasStanding(claim, value)) && touches(words, removed))
      senses.push({ key: 'standing-dropped', standing: value, words });
  }
  for (const { value, cue } of near.flatMap(({ standing }) => standing)) {
    const words = newWords([cue]);
    if (!hasStanding(before, value) && touches(words, added))
      senses.push({ key: 'standing-added', standing: value, words });
  }

  const said = attributionOf(before);
  const attributed = now === undefined ? [] : attributionOf(now);
  const speaks = actors.find(({ id }) => id === now?.actor)?.name ?? null;
  if (said.length > 0 && now === undefined && touches(oldWords(said), removed)) {
    senses.push({ key: 'attribution-dropped', words: oldWords(said) });
  } else if (said.length === 0 && now !== undefined && touches(newWords(attributed), added)) {
    senses.push({ key: 'attribution-added', words: newWords(attributed) });
  } else if (speaker !== null && speaks !== null && speaker !== speaks && touches(newWords(now?.source ?? []), added)) {
    senses.push({ key: 'speaker-changed', words: speaks, before: speaker });
  }
  return senses;
}

function hasStanding({ standing }: Claim, value: string): boolean {
  return standing.some((one) => one.value === value);
}

/** Who says it and by what word, in the order of the text; empty where nobody is said to. */
function attributionOf({ source, cue, class: kind }: Claim): readonly Span[] {
  return kind === 'none' || source === null ? [] : [...source, ...cue].sort((a, b) => a[0] - b[0]);
}

function wordsOf(changes: readonly Change[], kind: Change['kind']): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => (change.kind === kind ? words(change.text) : [])));
}

function touches(phrase: string, changed: ReadonlySet<string>): boolean {
  return words(phrase).some((word) => changed.has(word));
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
