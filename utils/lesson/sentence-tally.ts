/** How a class marked each sentence: where many say one thing and many another, there is something to talk about. */
import type { StandingValue } from '../model';
import { MARK_KINDS, type Marked, type MarkKind } from './lesson';
import { type Counted, placedOf } from './placed';

export interface KindTally {
  readonly kind: MarkKind;
  /** How many have a mark of this kind that begins in the sentence. */
  readonly marked: number;
  /** What they say that it admits, the most frequent first; of standings alone. */
  readonly names: readonly { readonly standing: StandingValue; readonly people: number }[];
}

export interface SentenceTally {
  /** By its place in the text. */
  readonly sentence: number;
  readonly kinds: readonly KindTally[];
  /**
   * How many pairs of people say something else of it, added up over the kinds: that there is such a mark or none, and of standings
   * which. 0: all say the same.
   */
  readonly divided: number;
}

/** One for each sentence, the most divided first, and those as divided in the order of the text. Linear but for sorting. */
export function sentenceTally(people: readonly (readonly Marked[])[], text: Counted): readonly SentenceTally[] {
  const said = MARK_KINDS.map((kind) => ({ kind, ofSentence: saidOf(people, kind, text) }));
  const all = text.sentences.map((_, sentence): SentenceTally => {
    const kinds = said.map(({ kind, ofSentence }) => ({ kind, said: ofSentence.get(sentence) ?? [] }));
    return {
      sentence,
      kinds: kinds.map(({ kind, said: names }) => ({ kind, marked: names.length, names: namesOf(names) })),
      divided: kinds.reduce((sum, { said: names }) => sum + pairsApart(names, people.length), 0),
    };
  });
  return all.sort((a, b) => b.divided - a.divided);
}

/** What one says of a sentence in marks of one kind: the names of standings, in an order of their own; empty for other kinds. */
type Said = readonly StandingValue[];

/** For each sentence what those say of it who marked something there. */
function saidOf(
  people: readonly (readonly Marked[])[],
  kind: MarkKind,
  text: Counted,
): ReadonlyMap<number, readonly Said[]> {
  const found = new Map<number, Said[]>();
  for (const marks of people) {
    const own = new Map<number, Set<StandingValue>>();
    for (const { mark, sentence } of placedOf(marks, kind, text)) {
      const names = own.get(sentence) ?? new Set();
      own.set(sentence, mark.standing === null ? names : names.add(mark.standing));
    }
    for (const [sentence, names] of own) {
      const there = found.get(sentence) ?? [];
      there.push([...names].sort());
      found.set(sentence, there);
    }
  }
  return found;
}

function namesOf(said: readonly Said[]): KindTally['names'] {
  const counts = countsOf(said.flat());
  return [...counts].map(([standing, people]) => ({ standing, people })).sort((a, b) => b.people - a.people);
}

/** Of `people`, who did not mark it say one thing too. */
function pairsApart(said: readonly Said[], people: number): number {
  const counts = [people - said.length, ...countsOf(said.map((names) => names.join(' '))).values()];
  return (people * people - counts.reduce((sum, count) => sum + count * count, 0)) / 2;
}

function countsOf<T>(all: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
