import type { Actor, Claim, Finding, ReadableText } from '../../model';
import type { Analysis } from '../analysis';
import type { ArticleRead } from './finding';

/**
 * What there is to tell about the sourcing of the article, each kind in a file of its own, in the order a reader sees them. Nothing here
 * judges or counts points. Linear but for sorting.
 */
export function findFindings(
  article: ReadableText,
  analysis: Analysis,
  claims: readonly Claim[],
  actors: readonly Actor[],
): Finding[] {
  const read: ArticleRead = { article, analysis, claims, actors: new Map(actors.map((actor) => [actor.id, actor])) };
  return analysis.pack.grammar.findings.flatMap((kind) => kind(read));
}
