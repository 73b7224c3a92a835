import type { ShownActor, ShownReading } from '@/utils/corrected';
import { isLessSure } from '@/utils/mark';
import type { Claim } from '@/utils/model';
import type { Counting } from '@/utils/settings';
import { sourceText } from './claim-text';

/**
 * Claims that belong together in the list. `actor`: one source that a reader could look up. `not-named`: unnamed and
 * vague sources. `nobody`: claims with nobody behind them. `own-voice`: what the article says itself while its words
 * admit doubt. `other`: wishes and positions, which are no claims in the everyday sense. `less-sure`: what of all that the
 * engine is not sure enough of having read right. `corrected`: what the reader corrected so that no mark is left.
 * `dismissed`: what the reader dismissed.
 */
export type ClaimGroup =
  | { readonly kind: 'actor'; readonly key: string; readonly actor: GroupActor; readonly claims: readonly Claim[] }
  | { readonly kind: GroupKind; readonly key: string; readonly claims: readonly Claim[] };

export type GroupKind = 'not-named' | 'nobody' | 'own-voice' | 'other' | 'less-sure' | 'corrected' | 'dismissed';
export type GroupActor = Omit<ShownActor, 'id'>;

type Listed = Pick<ShownReading, 'claims' | 'actors'> & Partial<Pick<ShownReading, 'dismissed' | 'corrected'>>;

const AFTER_ACTORS: readonly GroupKind[] = [
  'not-named',
  'nobody',
  'own-voice',
  'other',
  'less-sure',
  'corrected',
  'dismissed',
];

/**
 * Every claim of the reading that has a mark or that the reader corrected or dismissed, each in exactly one group: actors first, those with most claims before
 * the others (then as they first speak), after them the groups of `GroupKind`. No group is empty; claims stand as in
 * the article. `text` is the article's. What the reader chooses moves claims between groups and never loses one.
 */
export function byActor(reading: Listed, text: string, choices: Counting): readonly ClaimGroup[] {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const groups = new Map<string, { kind: ClaimGroup['kind']; actor?: GroupActor; claims: Claim[] }>();
  const dismissed = new Set(reading.dismissed);
  const corrected = new Set(reading.corrected);
  const inOrder = [...reading.claims, ...dismissed].sort((a, b) => a.sentence[0] - b.sentence[0]);
  for (const claim of inOrder) {
    const kind = dismissed.has(claim) ? 'dismissed' : groupOf(claim, choices, corrected.has(claim));
    if (kind === null) continue;
    const actor = kind === 'actor' ? actorOf(claim, actors, text) : undefined;
    const key = actor === undefined ? kind : `actor:${claim.actor ?? actor.name}`;
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { kind, ...(actor && { actor }), claims: [claim] });
  }
  const entries = [...groups].map(([key, group]) => ({ key, ...group }) as ClaimGroup);
  const named = entries.filter((group) => group.kind === 'actor').sort((a, b) => b.claims.length - a.claims.length);
  const rest = AFTER_ACTORS.flatMap((kind) => entries.filter((group) => group.kind === kind));
  return [...named, ...rest];
}

function groupOf(claim: Claim, choices: Counting, isCorrected: boolean): ClaimGroup['kind'] | null {
  if (claim.mark === null) return isCorrected ? 'corrected' : null;
  if (isLessSure(claim, choices)) return 'less-sure';
  if (claim.class === 'none') return 'own-voice';
  if (claim.class === 'other') return 'other';
  if (claim.sourcing === 'unnamed' || claim.sourcing === 'vague') return 'not-named';
  return claim.sourcing === 'none' ? 'nobody' : 'actor';
}

/** A named source that the engine made no actor of still has the article's own words for a name. */
function actorOf(claim: Claim, actors: ReadonlyMap<string, ShownActor>, text: string): GroupActor {
  const actor = claim.actor === null ? undefined : actors.get(claim.actor);
  return actor ?? { name: sourceText(claim, text) ?? '…' };
}
