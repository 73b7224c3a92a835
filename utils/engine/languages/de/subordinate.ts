import type { Analysis } from '../../analysis';
import { has } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { type Clause, firstFinite } from './clauses';
import { complement } from './complement';
import { subjectInside } from './subject';
import type { Found, Unit } from './unit';

/** A cue in a subordinate clause: "dass der Minister sagte, P", "der einräumte, dass P". */
export function inside(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  fences: ReadonlySet<number>,
): Found | null {
  const { clause, cue } = units[k] as Unit;
  const { tokens } = analysis;
  const source =
    clause.kind === 'relative'
      ? { from: clause.from, to: clause.from + 1 }
      : subjectInside(
          analysis,
          has(tokens, clause.from, WordClass.coordinator) ? clause.from + 1 : clause.from,
          cue.ranges[0].from,
        );
  if (!source || cue.passive || cue.modal) return null;
  const next = clauses[k + 1];
  if (!next || firstFinite(analysis, next.from, next.to) === next.from) return null;
  const found = complement(analysis, sentence, clauses, units, k, source, fences);
  return found && found.kind !== 'n' && found.kind !== 'p' ? found : null;
}
