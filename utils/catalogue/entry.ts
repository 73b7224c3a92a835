/**
 * What the library searches, counts and lists by before it reads a record: each kept page with a line for each claim and
 * passage kept of it. Pure; the store keeps one of these for each page, in step with its records.
 */
import { correctedClaim } from '../corrected';
import type { Sourcing, StandingValue } from '../model';
import type { Annotation, PassageVersion, Verdict } from '../records';
import { searchable } from './words';

/** A kept claim or passage as the reader sees it, with their correction. What they dismissed has neither actor nor values. */
export interface CatalogueClaim {
  readonly id: string;
  readonly createdAt: string;
  readonly actor: string | null;
  readonly sourcing: Sourcing | null;
  readonly standing: readonly StandingValue[];
  readonly verdict: Verdict | null;
  readonly tags: readonly string[];
  /** What it had become when its page was last seen with another text; null where it stands as it was kept. */
  readonly since: 'edited' | 'gone' | null;
  readonly corrected: boolean;
}

export interface CatalogueEntry {
  readonly page: string;
  readonly outlet: string;
  readonly keptAt: string;
  /** As the page gives it. */
  readonly published: string | null;
  /** The words of title, byline, site, address and note, as `searchable` writes them. */
  readonly words: string;
  /** In the order of the text. */
  readonly claims: readonly CatalogueClaim[];
  /** The words of each claim as `searchable` writes them, one line each, in the same order. */
  readonly texts: string;
}

export function catalogueClaim(annotation: Annotation, last: PassageVersion['how'] = 'same'): CatalogueClaim {
  const { id, createdAt, claim: read, correction, speaker, verdict, tags } = annotation;
  const dismissed = correction?.dismissed === true;
  const claim = dismissed ? null : read && correction ? correctedClaim(read, correction, []) : read;
  return {
    id,
    createdAt,
    actor: claim === null ? null : (correction?.speaker ?? (claim.source === null ? null : speaker)),
    sourcing: claim?.sourcing ?? null,
    standing: [...new Set(claim?.standing.map(({ value }) => value))],
    verdict,
    tags,
    since: last === 'edited' || last === 'gone' ? last : null,
    corrected: correction !== null,
  };
}

/** What a search finds a claim by. */
export function catalogueText({ quote, note, speaker, tags, correction, evidence, checker }: Annotation): string {
  const found = evidence.map(({ title }) => title);
  return searchable([quote, note, speaker, correction?.speaker, checker, ...tags, ...found].filter(Boolean).join(' '));
}
