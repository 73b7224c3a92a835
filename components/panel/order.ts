import { byActor, type ClaimGroup } from '@/components/parts/by-actor';
import type { ShownReading } from '@/utils/corrected';
import { STANDINGS, type StandingValue } from '@/utils/model';
import type { Counting } from '@/utils/settings';
import type { Entry } from './entries';

/** `text`: as they stand in the article. */
export const ORDERS = ['text', 'speaker', 'standing'] as const;
export type Order = (typeof ORDERS)[number];

/** Entries under one heading, as they stand in the article. */
export interface EntryGroup {
  readonly key: string;
  readonly heading:
    | { readonly of: 'text' }
    | { readonly of: 'speaker'; readonly group: ClaimGroup }
    | { readonly of: 'standing'; readonly value: StandingValue | 'nothing' | 'dismissed' };
  readonly entries: readonly Entry[];
}

/** The entries in that order, each in one group and no group empty. `shown` is the reading they are of. O(n log n). */
export function inGroups(
  entries: readonly Entry[],
  order: Order,
  shown: ShownReading,
  text: string,
  choices: Counting,
): readonly EntryGroup[] {
  if (entries.length === 0) return [];
  if (order === 'text') return [{ key: 'text', heading: { of: 'text' }, entries }];
  return order === 'speaker' ? bySpeaker(entries, shown, text, choices) : byStanding(entries);
}

function bySpeaker(
  entries: readonly Entry[],
  shown: ShownReading,
  text: string,
  choices: Counting,
): readonly EntryGroup[] {
  const byClaim = new Map(entries.map((entry) => [entry.claim, entry]));
  const claims = entries.flatMap(({ claim, dismissed }) => (dismissed ? [] : [claim]));
  const dismissed = entries.flatMap((entry) => (entry.dismissed ? [entry.claim] : []));
  const groups = byActor({ claims, dismissed, corrected: shown.corrected, actors: shown.actors }, text, choices);
  return groups.map((group) => ({
    key: group.key,
    heading: { of: 'speaker', group },
    entries: group.claims.flatMap((claim) => byClaim.get(claim) ?? []),
  }));
}

/** Of a claim with two standings the one that doubts more counts: what is disputed and reported is disputed. */
const BY_DOUBT: readonly StandingValue[] = ['disputed', 'unconfirmed', ...STANDINGS];

function byStanding(entries: readonly Entry[]): readonly EntryGroup[] {
  const groups = new Map<StandingValue | 'nothing' | 'dismissed', Entry[]>(
    [...BY_DOUBT, 'nothing' as const, 'dismissed' as const].map((value) => [value, []]),
  );
  for (const entry of entries) groups.get(standingOf(entry))?.push(entry);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([value, members]) => ({ key: value, heading: { of: 'standing', value }, entries: members }));
}

function standingOf({ claim, dismissed }: Entry): StandingValue | 'nothing' | 'dismissed' {
  if (dismissed) return 'dismissed';
  const values = new Set(claim.standing.map(({ value }) => value));
  return BY_DOUBT.find((value) => values.has(value)) ?? 'nothing';
}
