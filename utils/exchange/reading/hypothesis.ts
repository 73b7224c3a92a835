/**
 * Reads what the Hypothesis client exports. Its texts are Markdown and stay as they are; its positions count UTF-16 code
 * units already. Source: https://github.com/hypothesis/client, `src/sidebar/services/annotations-exporter.ts`.
 */
import { type Evidence, VERDICTS, type Verdict } from '../../records';
import { evidenceIn } from '../evidence-line';
import { EVIDENCE_LABEL, VERDICT_TAG } from '../hypothesis';
import { fieldOf, listOf, textIn, timeOf } from './fields';
import { type Found, refused } from './found';
import type { ReadOptions } from './options';
import { toldPages } from './told-pages';
import { readTarget } from './web-annotation-target';

export function isHypothesis(value: unknown): boolean {
  return Array.isArray(fieldOf(value, 'annotations')) && fieldOf(value, '@context') === null;
}

export function* readHypothesis(value: unknown, { now }: ReadOptions): Generator<Found> {
  const pages = toldPages(now);
  let line = 0;
  for (const annotation of listOf(fieldOf(value, 'annotations'))) {
    line += 1;
    if (listOf(fieldOf(annotation, 'references')).length > 0) {
      yield refused('reply', line);
      continue;
    }
    const target = readTarget(fieldOf(annotation, 'target'));
    const url = textIn(annotation, 'uri') || target?.source || '';
    if (target?.isPart && target.quote === null) {
      yield refused('noWords', line);
      continue;
    }
    const [title] = listOf(fieldOf(fieldOf(annotation, 'document'), 'title'));
    const tags = listOf(fieldOf(annotation, 'tags')).filter((tag) => typeof tag === 'string');
    yield* pages.add({
      page: { url, title: typeof title === 'string' ? title : '' },
      id: textIn(annotation, 'id'),
      quote: target?.quote ?? null,
      position: target?.position ?? null,
      ...withEvidence(textIn(annotation, 'text')),
      tags: tags.filter((tag) => verdictOf(tag) === null),
      verdict: tags.map(verdictOf).find((verdict) => verdict !== null) ?? null,
      checker: '',
      createdAt: timeOf(fieldOf(annotation, 'created')),
      updatedAt: timeOf(fieldOf(annotation, 'updated')),
      line,
    });
  }
  yield* pages.end();
}

function verdictOf(tag: string): Verdict | null {
  return VERDICTS.find((verdict) => tag === `${VERDICT_TAG}${verdict}`) ?? null;
}

/** The lines at the end that Whence wrote for its evidence, and the note before them. */
function withEvidence(text: string): { readonly note: string; readonly evidence: readonly Evidence[] } {
  const lines = text.split('\n');
  const evidence: Evidence[] = [];
  for (let last = lines.at(-1); last?.startsWith(EVIDENCE_LABEL); last = lines.at(-1)) {
    const read = evidenceIn(last.slice(EVIDENCE_LABEL.length));
    if (read === null) break;
    evidence.unshift(read);
    lines.pop();
  }
  // The empty line that parts them from the note.
  if (evidence.length > 0 && lines.at(-1) === '') lines.pop();
  return { note: lines.join('\n'), evidence };
}
