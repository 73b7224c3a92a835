import type { Actor, Claim, Finding, ReadableText } from '../../model';
import type { Analysis } from '../analysis';
import { anonymity } from './anonymity';
import { chains } from './chains';
import { declared } from './declared';
import { evidence } from './evidence';
import type { ArticleRead } from './finding';
import { headline } from './headline';
import { verbs } from './verbs';

const KINDS: readonly ((read: ArticleRead) => readonly Finding[])[] = [
  headline,
  anonymity,
  chains,
  verbs,
  evidence,
  declared,
];

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
  const read = { article, analysis, claims, actors: new Map(actors.map((actor) => [actor.id, actor])) };
  return KINDS.flatMap((kind) => kind(read));
}
