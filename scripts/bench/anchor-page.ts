/** Runs beside a page of the benchmark: how edited passages are told, and how long many passages of a long page take. */
import { find, wordDiff } from '../../utils/anchor';
import type { Selectors } from '../../utils/records';
import { CLASSES, Instance, pickTargets, rangeOf, rngFrom } from '../anchor/core.js';
import * as whence from './anchor-adapter';

/** As the benchmark tells words apart, but for dashes that stand alone: typography sets them. */
const WORDS = /[\p{L}\p{N}'’-]*[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const wordsOf = (text: string) => text.match(WORDS) ?? [];

interface Target {
  readonly truth: readonly { readonly node: Text; readonly s: number; readonly e: number }[];
  readonly gone: boolean;
  /** Words that the edit removed and added; counted here. */
  edits?: number;
}

interface BenchInstance {
  readonly root: HTMLElement;
  readonly targets: Target[];
  text(target: Target): string;
  edit(node: Text, position: number, removed: number, added: string): void;
}

export interface DiffCount {
  readonly edited: number;
  readonly exact: number;
}

/** Of edited passages that are found: how many show a diff that gives the page's words by no more changes than the edit made. */
export function countDiffs(name: string, seed: string, n: number): DiffCount {
  const pristine = document.body.cloneNode(true);
  const fresh = () => {
    const body = pristine.cloneNode(true) as HTMLElement;
    document.documentElement.replaceChild(body, document.body);
    return body;
  };
  const picked = pickTargets(fresh(), n, rngFrom(`${seed}/${name}/pick`));
  const before: BenchInstance = new Instance(fresh(), picked, rngFrom('x'));
  const then = before.targets.map((target) => before.text(target));
  whence.reset();
  const selectors: (Selectors | null)[] = [];
  for (const { truth } of before.targets) selectors.push(whence.describe(rangeOf(truth), before.root));

  let edited = 0;
  let exact = 0;
  for (const kind of ['c05_words', 'c15_words', 'c30_words', 'i_lookalike', 'k_mix']) {
    const now: BenchInstance = new Instance(fresh(), picked, rngFrom(`${seed}/${name}/${kind}`));
    countEdits(now);
    CLASSES[kind]?.(now);
    const map = whence.readText(now.root);
    for (const [i, target] of now.targets.entries()) {
      const known = selectors[i];
      const found = known ? find(known, map.text) : null;
      if (found?.how !== 'edited' || target.gone || target.truth.length === 0) continue;
      const is = now.text(target);
      const changes = wordDiff(known?.quote.exact ?? '', map.text.slice(...found.span));
      const told = (without: 'added' | 'removed') =>
        changes.flatMap(({ kind: how, text }) => (how === without ? [] : [text])).join('');
      const changed = changes.reduce((sum, c) => sum + (c.kind === 'kept' ? 0 : wordsOf(c.text).length), 0);
      edited++;
      const plain = (text: string) => wordsOf(text.replace(/’/g, "'").replace(/\u00ad/g, '')).join(' ');
      const isWhole = plain(told('removed')) === plain(is) && plain(told('added')) === plain(then[i] ?? '');
      if (isWhole && changed <= (target.edits ?? 0)) exact++;
    }
  }
  return { edited, exact };
}

/** Notes how many words each edit of a passage removes and adds; typography changes none. */
function countEdits(instance: BenchInstance): void {
  const { edit } = instance;
  instance.edit = function counted(node, position, removed, added) {
    const target = instance.targets.find(({ truth }) =>
      truth.some((part) => part.node === node && part.s <= position && position < part.e),
    );
    const old = wordsOf(node.data.slice(position, position + removed));
    const now = wordsOf(added);
    const kept = old[0] !== undefined && old[0] === now[0] ? 2 : 0;
    if (target) target.edits = (target.edits ?? 0) + old.length + now.length - kept;
    edit.call(instance, node, position, removed, added);
  };
}

export interface Times {
  readonly of: string;
  readonly words: number;
  readonly passages: number;
  readonly found: number;
  readonly readMs: number;
  readonly findMs: number;
  readonly longestMs: number;
}

/** Time for `n` passages of this page, as it is and after each kind of change. */
export function timePassages(seed: string, n: number): readonly Times[] {
  const pristine = document.body.cloneNode(true);
  const fresh = () => {
    const body = pristine.cloneNode(true) as HTMLElement;
    document.documentElement.replaceChild(body, document.body);
    return body;
  };
  const picked = pickTargets(fresh(), n, rngFrom(`${seed}/long/pick`));
  const before: BenchInstance = new Instance(fresh(), picked, rngFrom('x'));
  whence.reset();
  const selectors: Selectors[] = [];
  for (const { truth } of before.targets) {
    const described = whence.describe(rangeOf(truth), before.root);
    if (described) selectors.push(described);
  }
  const times: Times[] = [];
  for (const kind of ['a_unchanged', 'b_paragraphs', 'c15_words', 'f3_par_removed', 'k_mix']) {
    const now: BenchInstance = new Instance(fresh(), picked, rngFrom(`${seed}/long/${kind}`));
    CLASSES[kind]?.(now);
    const words = wordsOf(now.root.textContent ?? '').length;
    const { found, ...ms } = whence.timeAll(now.root, selectors);
    times.push({ of: kind, words, passages: selectors.length, found: found.length, ...ms });
  }
  return times;
}
