import { byAgent } from './agent';
import { complement } from './complement';
import { contentOf } from './content';
import { subjectBefore, subjectBehind } from './subject';
import type { Found, Scene, Unit } from './unit';

/** "Es wird berichtet, dass P", "Ihm wird vorgeworfen, P", "wurde von der Polizei bestätigt". */
export function passive(scene: Scene, unit: Unit, k: number): Found | null {
  const { analysis } = scene;
  const { clause, cue } = unit;
  const agent = byAgent(analysis, clause);
  const behind = complement(scene, unit, k, agent ?? { from: clause.from, to: clause.from });
  if (behind && behind.kind !== 'n' && behind.kind !== 'p') return { ...behind, source: agent };
  const subject =
    agent && (subjectBefore(analysis, clause, cue.finite) ?? subjectBehind(analysis, cue.finite, agent.from - 1));
  const content = subject && contentOf(analysis, subject.from, subject.to);
  return content ? { source: agent, content: [content], kind: 'n' } : null;
}
