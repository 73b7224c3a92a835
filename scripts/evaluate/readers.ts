import { createEngine, type Weights } from '../../utils/engine/index';
import type { Attributed } from './baselines/attributed';
import { readByCompromise } from './baselines/compromise';
import { readByRegex } from './baselines/regex';
import { readByWink } from './baselines/wink';

/** Something that finds attributions in a text: one column of the evaluation. */
export interface Reader {
  readonly name: string;
  read(text: string): readonly Attributed[];
}

/** The engine as it ships comes first, then its rules alone, then what can be done without it. */
export function readersOf(weights: Weights): readonly [engine: Reader, ...others: Reader[]] {
  const engine = createEngine(undefined, weights);
  const rules = createEngine();
  return [
    { name: 'engine', read: (text) => engine.read({ text }).claims },
    { name: 'rules', read: (text) => rules.read({ text }).claims },
    { name: 'compromise', read: readByCompromise },
    { name: 'wink-nlp', read: readByWink },
    { name: 'regex', read: readByRegex },
  ];
}
