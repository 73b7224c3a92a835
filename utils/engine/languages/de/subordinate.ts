import { has } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import { firstFinite } from './clauses';
import { complement } from './complement';
import { subjectInside } from './subject';
import type { Found, Scene, Unit } from './unit';

/** A cue in a subordinate clause: "dass der Minister sagte, P", "der einräumte, dass P". */
export function inside(scene: Scene, unit: Unit, k: number): Found | null {
  const { analysis, clauses } = scene;
  const { clause, cue } = unit;
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
  const found = complement(scene, unit, k, source);
  return found && found.kind !== 'n' && found.kind !== 'p' ? found : null;
}
