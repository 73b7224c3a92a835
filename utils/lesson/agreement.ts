/** How far the marks of two agree. Of two people neither is right for it: every difference is a question. */
import type { Span } from '../model';
import { kappa, sameShare, type YesNo } from './kappa';
import { MARK_KINDS, type Marked, type MarkKind } from './lesson';
import { type Sentence, sentenceAt } from './sentences';
import { wordsOf } from './words';

/** Marks that meet are one finding of both, however many each of the two has made of it. */
export interface Difference<M extends Marked> {
  readonly kind: MarkKind;
  /** `named`: both marked these words, and say that they admit something else. */
  readonly how: 'first' | 'second' | 'named';
  /** Those of the first, those of the second; one of both may be empty. */
  readonly first: readonly M[];
  readonly second: readonly M[];
  /** The sentence that it begins in, by its place. */
  readonly sentence: number;
}

export interface KindAgreement<M extends Marked = Marked> {
  readonly kind: MarkKind;
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Marked by both, as something else: of standings alone. */
  readonly named: number;
  /** The share of all that either marked which both did alike, 0 to 1; null where nobody marked anything. */
  readonly share: number | null;
  /** Sentences with a mark of this kind. */
  readonly sentences: YesNo;
  readonly sentenceShare: number | null;
  readonly kappa: number | null;
  /** Of the words that either marked, the share that both did, 0 to 1; null where there are none. */
  readonly wordShare: number | null;
  /** In the order of the text. */
  readonly differences: readonly Difference<M>[];
}

/** A text as it is counted in. */
export interface Counted {
  readonly sentences: readonly Sentence[];
  readonly words: readonly Span[];
}

/** Two marks meet where they have half of the words of the shorter one in common. */
const LEAST_SHARED = 0.5;

/** One for each kind. The two are treated alike. Quadratic in the marks of a kind at worst. */
export function agreementOf<M extends Marked>(
  first: readonly M[],
  second: readonly M[],
  text: Counted,
): readonly KindAgreement<M>[] {
  return MARK_KINDS.map((kind) => {
    const of = (all: readonly M[]) => all.filter((mark) => mark.kind === kind).map((mark) => placed(mark, text));
    return kindAgreement(kind, of(first), of(second), text);
  });
}

interface Placed<M extends Marked> {
  readonly mark: M;
  readonly words: ReadonlySet<number>;
  readonly sentences: ReadonlySet<number>;
}

function placed<M extends Marked>(mark: M, { sentences, words }: Counted): Placed<M> {
  const own = new Set<number>();
  const within = new Set<number>();
  for (const span of mark.spans) {
    const [from, to] = wordsOf(words, span);
    for (let i = from; i < to; i++) {
      own.add(i);
      within.add(sentenceAt(sentences, words[i]?.[0] ?? 0));
    }
  }
  return { mark, words: own, sentences: within };
}

function kindAgreement<M extends Marked>(
  kind: MarkKind,
  first: readonly Placed<M>[],
  second: readonly Placed<M>[],
  { sentences }: Counted,
): KindAgreement<M> {
  const differences: Difference<M>[] = [];
  let both = 0;
  for (const group of groupsOf(first, second)) {
    const how = howOf(group);
    if (how === 'both') both += 1;
    else differences.push(differenceOf(kind, how, group));
  }
  differences.sort((a, b) => startOf(a) - startOf(b));
  const count = (how: Difference<M>['how']) => differences.filter((one) => one.how === how).length;
  const yesNo = inSentences(first, second, sentences.length);
  const found = both + differences.length;
  return {
    kind,
    both,
    onlyFirst: count('first'),
    onlySecond: count('second'),
    named: count('named'),
    share: found === 0 ? null : both / found,
    sentences: yesNo,
    sentenceShare: sameShare(yesNo),
    kappa: kappa(yesNo),
    wordShare: sharedShare(unionOf(first), unionOf(second)),
    differences,
  };
}

interface Group<M extends Marked> {
  readonly first: readonly Placed<M>[];
  readonly second: readonly Placed<M>[];
}

/** What hangs together by meeting. */
function groupsOf<M extends Marked>(first: readonly Placed<M>[], second: readonly Placed<M>[]): Group<M>[] {
  const left = { first: new Set(first), second: new Set(second) };
  const groups: Group<M>[] = [];
  for (const start of [...first, ...second]) {
    if (!left.first.has(start) && !left.second.has(start)) continue;
    const group = { first: [] as Placed<M>[], second: [] as Placed<M>[] };
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const isFirst = left.first.delete(at);
      if (!isFirst && !left.second.delete(at)) continue;
      group[isFirst ? 'first' : 'second'].push(at);
      const one = at;
      waiting.push(...[...(isFirst ? left.second : left.first)].filter((other) => meet(one, other)));
    }
    groups.push(group);
  }
  return groups;
}

function meet<M extends Marked>({ words: one }: Placed<M>, { words: other }: Placed<M>): boolean {
  const shorter = Math.min(one.size, other.size);
  return shorter > 0 && sharedCount(one, other) >= shorter * LEAST_SHARED;
}

function howOf<M extends Marked>({ first, second }: Group<M>): 'both' | Difference<M>['how'] {
  if (second.length === 0) return 'first';
  if (first.length === 0) return 'second';
  const values = new Set(first.map(({ mark }) => mark.standing));
  return second.some(({ mark }) => values.has(mark.standing)) ? 'both' : 'named';
}

function differenceOf<M extends Marked>(kind: MarkKind, how: Difference<M>['how'], group: Group<M>): Difference<M> {
  const all = [...group.first, ...group.second];
  const marks = (of: readonly Placed<M>[]) => of.map(({ mark }) => mark);
  const sentence = Math.min(...all.flatMap(({ sentences }) => [...sentences]));
  return { kind, how, first: marks(group.first), second: marks(group.second), sentence };
}

function startOf<M extends Marked>({ first, second }: Difference<M>): number {
  return Math.min(...[...first, ...second].flatMap(({ spans }) => spans.map(([start]) => start)));
}

function inSentences<M extends Marked>(
  first: readonly Placed<M>[],
  second: readonly Placed<M>[],
  sentences: number,
): YesNo {
  const ones = new Set(first.flatMap(({ sentences: of }) => [...of]));
  const others = new Set(second.flatMap(({ sentences: of }) => [...of]));
  const both = sharedCount(ones, others);
  const neither = sentences - ones.size - others.size + both;
  return { both, first: ones.size - both, second: others.size - both, neither };
}

function unionOf<M extends Marked>(all: readonly Placed<M>[]): ReadonlySet<number> {
  return new Set(all.flatMap(({ words }) => [...words]));
}

function sharedShare(one: ReadonlySet<number>, other: ReadonlySet<number>): number | null {
  const shared = sharedCount(one, other);
  const all = one.size + other.size - shared;
  return all === 0 ? null : shared / all;
}

function sharedCount(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += 1;
  return shared;
}
