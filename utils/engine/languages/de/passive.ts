import type { Analysis } from '../../analysis';
import type { Range } from '../../quotes';
import { byAgent } from './agent';
import type { Clause } from './clauses';
import { complement } from './complement';
import { contentOf } from './content';
import { subjectBefore, subjectBehind } from './subject';
import type { Found, Unit } from './unit';

/** "Es wird berichtet, dass P", "Ihm wird vorgeworfen, P", "wurde von der Polizei bestätigt". */
export function passive(
  analysis: Analysis,
  sentence: Range,
  clauses: readonly Clause[],
  units: readonly (Unit | null)[],
  k: number,
  fences: ReadonlySet<number>,
): Found | null {
  const { clause, cue } = units[k] as Unit;
  const agent = byAgent(analysis, clause);
  const behind = complement(
    analysis,
    sentence,
    clauses,
    units,
    k,
    agent ?? { from: clause.from, to: clause.from },
    fences,
  );
  if (behind && behind.kind !== 'n' && behind.kind !== 'p') return { ...behind, source: agent };
  const subject =
    agent && (subjectBefore(analysis, clause, cue.finite) ?? subjectBehind(analysis, cue.finite, agent.from - 1));
  const content = subject && contentOf(analysis, subject.from, subject.to);
  return content ? { source: agent, content: [content], kind: 'n' } : null;
}
