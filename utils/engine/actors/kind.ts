import type { ActorKind } from '../../model';
import type { Analysis } from '../analysis';
import { isCapital, wordAt } from '../attribution/grammar';
import type { Range } from '../quotes';
import type { SourceReading } from '../sourcing';
import { isPersonNoun } from './person';

/** What a source that is no named person is, by its head noun and its sourcing. */
export function kindOf(analysis: Analysis, range: Range, { sourcing, head, headAt }: SourceReading): ActorKind {
  if (sourcing === 'media') return 'media';
  if (sourcing === 'document') return 'document';
  if (sourcing === 'unnamed') return 'anonymous';
  if (sourcing === 'vague') return head && head.kind !== 'person' && head.kind !== 'anonymous' ? head.kind : 'group';
  if (head) return head.number === 'text' ? 'document' : head.kind;
  // A name of which nothing is known: by a word inside it ("the Ministry of Works"), else an organisation.
  for (let i = range.from; i < range.to; i++) {
    const inner = analysis.pack.heads.get(wordAt(analysis.tokens, i));
    if (inner && (inner.number === 'body' || inner.number === 'bodies')) return inner.kind;
  }
  return !isCapital(analysis.tokens, headAt) && isPersonNoun(analysis, headAt) ? 'person' : 'organisation';
}
