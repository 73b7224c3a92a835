/** How far the marks of two agree. Of two people neither is right for it: every difference is a question. */
import { kappa, sameShare, type YesNo } from './kappa';
import { MARK_KINDS, type Marked, type MarkKind } from './lesson';
import { type Likeness, matchesOf } from './matching';
import { type Counted, type Placed, placedOf } from './placed';
import { merged, type Ranges, sharedCount, sizeOf } from './ranges';

export interface Difference<M extends Marked> {
  readonly kind: MarkKind;
  /**
   * `named`: both marked these words, and say that they admit something else; `partly`: both marked them, and one of them many
   * more. Else whoever marked them alone.
   */
  readonly how: 'first' | 'second' | Exclude<Likeness, 'alike'>;
  /** null: not marked by that one. */
  readonly first: M | null;
  readonly second: M | null;
  /** The sentence that it begins in, by its place. */
  readonly sentence: number;
}

/** `both`, `partly`, `named` and `onlyFirst` are together as many as the first marked; so with `onlySecond` for the second. */
export interface KindAgreement<M extends Marked = Marked> {
  readonly kind: MarkKind;
  readonly both: number;
  /** Marked by both, by one of them with many more words. */
  readonly partly: number;
  /** Marked by both, as something else: of standings alone. */
  readonly named: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** The share of all that either marked which both did alike, 0 to 1; null where nobody marked anything. */
  readonly share: number | null;
  /** Sentences that a mark of this kind begins in. */
  readonly sentences: YesNo;
  /** null where nobody marked anything. */
  readonly sentenceShare: number | null;
  readonly kappa: number | null;
  /** Of the words that either marked, the share that both did, 0 to 1; null where there are none. */
  readonly wordShare: number | null;
  /** In the order of the text. */
  readonly differences: readonly Difference<M>[];
}

/**
 * One for each kind. The two are treated alike. A mark without a word counts nowhere. Quadratic in the marks of a kind at worst.
 */
export function agreementOf<M extends Marked>(
  first: readonly M[],
  second: readonly M[],
  text: Counted,
): readonly KindAgreement<M>[] {
  return MARK_KINDS.map((kind) =>
    kindAgreement(
      kind,
      placedOf(first, kind, text),
      placedOf(second, kind, text),
      text.counting ?? text.sentences.length,
    ),
  );
}

function kindAgreement<M extends Marked>(
  kind: MarkKind,
  first: readonly Placed<M>[],
  second: readonly Placed<M>[],
  sentences: number,
): KindAgreement<M> {
  const found = findingsOf(first, second);
  const count = (how: Finding<M>['how']) => found.filter((one) => one.how === how).length;
  const yesNo = inSentences(first, second, sentences);
  return {
    kind,
    both: count('alike'),
    partly: count('partly'),
    named: count('named'),
    onlyFirst: count('first'),
    onlySecond: count('second'),
    share: found.length === 0 ? null : count('alike') / found.length,
    sentences: yesNo,
    sentenceShare: found.length === 0 ? null : sameShare(yesNo),
    kappa: kappa(yesNo),
    wordShare: sharedShare(unionOf(first), unionOf(second)),
    differences: found.flatMap((one) => differenceOf(kind, one)),
  };
}

/** What either of the two found, or both. */
interface Finding<M extends Marked> {
  readonly how: 'first' | 'second' | Likeness;
  readonly first: Placed<M> | null;
  readonly second: Placed<M> | null;
}

/** In the order of the text. */
function findingsOf<M extends Marked>(first: readonly Placed<M>[], second: readonly Placed<M>[]): Finding<M>[] {
  const matches = matchesOf(first, second);
  const matched = new Set(matches.flatMap((match) => [match.first, match.second]));
  const alone = (all: readonly Placed<M>[]) => all.filter((one) => !matched.has(one));
  const found: Finding<M>[] = [
    ...matches,
    ...alone(first).map((one): Finding<M> => ({ how: 'first', first: one, second: null })),
    ...alone(second).map((one): Finding<M> => ({ how: 'second', first: null, second: one })),
  ];
  return found.sort((a, b) => startOf(a) - startOf(b));
}

/** The place of the first word. */
function startOf<M extends Marked>({ first, second }: Finding<M>): number {
  return Math.min(...[first, second].map((one) => one?.extent[0] ?? Number.POSITIVE_INFINITY));
}

function differenceOf<M extends Marked>(kind: MarkKind, { how, first, second }: Finding<M>): Difference<M>[] {
  if (how === 'alike') return [];
  const sentence = Math.min(...[first, second].flatMap((one) => (one === null ? [] : [one.sentence])));
  return [{ kind, how, first: first?.mark ?? null, second: second?.mark ?? null, sentence }];
}

function inSentences<M extends Marked>(
  first: readonly Placed<M>[],
  second: readonly Placed<M>[],
  sentences: number,
): YesNo {
  const [ones, others] = [first, second].map((all) => new Set(all.map(({ sentence }) => sentence)));
  const both = [...ones].filter((sentence) => others.has(sentence)).length;
  return {
    both,
    first: ones.size - both,
    second: others.size - both,
    neither: sentences - ones.size - others.size + both,
  };
}

function unionOf<M extends Marked>(all: readonly Placed<M>[]): Ranges {
  return merged(all.flatMap(({ words }) => words));
}

function sharedShare(one: Ranges, other: Ranges): number | null {
  const shared = sharedCount(one, other);
  const all = sizeOf(one) + sizeOf(other) - shared;
  return all === 0 ? null : shared / all;
}
