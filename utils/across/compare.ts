import type { Actor, Claim, Standing } from '../model';
import { tellingNames } from './actor-names';
import { contentText } from './content';
import { type ActorMatch, actorMatch } from './same-actor';
import { containment, shinglesOf } from './shingles';
import { type WordRun, wordRuns } from './word-runs';

/** An article as it is compared: what the reader sees of it, corrections included. */
export interface ComparedArticle {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly actors: readonly ComparedActor[];
}

export type ComparedActor = Pick<Actor, 'id' | 'name' | 'kind' | 'named' | 'aliases'>;

/** A claim that both articles carry. */
export interface SharedClaim {
  readonly claims: readonly [Claim, Claim];
  /** The contents in runs, so that the words that differ can be shown. */
  readonly words: readonly [readonly WordRun[], readonly WordRun[]];
  /** What one text says of its evidence and the other does not ("reportedly"), by article. */
  readonly standing: readonly [readonly Standing[], readonly Standing[]];
}

/** An actor that speaks in both articles, as far as names tell. */
export interface SharedActor {
  readonly actors: readonly [ComparedActor, ComparedActor];
  readonly match: ActorMatch;
  /** How many claims are its own, by article. */
  readonly claims: readonly [number, number];
}

export interface Comparison {
  readonly actors: readonly SharedActor[];
  readonly claims: readonly SharedClaim[];
  /** By article, those that the other one does not have, in the order of the text. */
  readonly onlyClaims: readonly [readonly Claim[], readonly Claim[]];
  readonly onlyActors: readonly [readonly ComparedActor[], readonly ComparedActor[]];
}

/**
 * What two articles share and what only one has. Each claim and each actor is in exactly one list; actors without a claim
 * are left out. Shared claims stand as in the first article. Cost: the claims that share a shingle, near linear.
 */
export function compareArticles(first: ComparedArticle, second: ComparedArticle): Comparison {
  const claims = sharedClaims(first, second);
  const taken = new Set(claims.flatMap((shared) => shared.claims));
  const only = (all: readonly Claim[]) => all.filter((claim) => !taken.has(claim));
  const said = [first, second].map((article) => claimsByActor(article.claims)) as [Counts, Counts];
  const actors = sharedActors(first, second, said);
  const known = new Set(actors.flatMap((shared) => shared.actors));
  const others = (all: readonly ComparedActor[], counts: Counts) =>
    all.filter((actor) => !known.has(actor) && counts.has(actor.id));
  return {
    actors,
    claims,
    onlyClaims: [only(first.claims), only(second.claims)],
    onlyActors: [others(first.actors, said[0]), others(second.actors, said[1])],
  };
}

function sharedClaims(first: ComparedArticle, second: ComparedArticle): readonly SharedClaim[] {
  const shingled = ({ claims, text }: ComparedArticle) =>
    claims.map((claim) => ({ claim, shingles: shinglesOf(contentText(claim, text)) }));
  const right = shingled(second);
  const having = new Map<number, number[]>();
  for (const [at, { shingles }] of right.entries())
    for (const shingle of shingles) {
      const list = having.get(shingle);
      if (list) list.push(at);
      else having.set(shingle, [at]);
    }
  const pairs = shingled(first).flatMap(({ claim, shingles }) => {
    const candidates = new Set(shingles.flatMap((shingle) => having.get(shingle) ?? []));
    return [...candidates].flatMap((at) => {
      const other = right[at];
      const share = other ? containment(shingles, other.shingles) : 0;
      return other && share > 0 ? [{ claim, other: other.claim, share }] : [];
    });
  });
  // The nearest pairs first, so that a repeated quotation goes to where it stands word for word.
  const taken = new Set<Claim>();
  const shared: SharedClaim[] = [];
  for (const { claim, other } of pairs.sort((a, b) => b.share - a.share)) {
    if (taken.has(claim) || taken.has(other)) continue;
    taken.add(claim).add(other);
    shared.push({
      claims: [claim, other],
      words: wordRuns(contentText(claim, first.text), contentText(other, second.text)),
      standing: [notIn(claim, other), notIn(other, claim)],
    });
  }
  return shared.sort((a, b) => a.claims[0].sentence[0] - b.claims[0].sentence[0]);
}

function notIn({ standing }: Claim, other: Claim): readonly Standing[] {
  const values = new Set(other.standing.map(({ value }) => value));
  return standing.filter(({ value }) => !values.has(value));
}

function sharedActors(first: ComparedArticle, second: ComparedArticle, said: readonly [Counts, Counts]): SharedActor[] {
  const others = byName(second.actors.filter(({ id }) => said[1].has(id)));
  const taken = new Set<ComparedActor>();
  const shared: SharedActor[] = [];
  for (const wanted of ['name', 'alias'] as const)
    for (const actor of first.actors) {
      if (!said[0].has(actor.id) || taken.has(actor)) continue;
      const candidates = tellingNames(actor).flatMap((name) => others.get(name) ?? []);
      const other = candidates.find((one) => !taken.has(one) && actorMatch(actor, one) === wanted);
      if (other === undefined) continue;
      taken.add(actor).add(other);
      const counts = [said[0].get(actor.id) ?? 0, said[1].get(other.id) ?? 0] as const;
      shared.push({ actors: [actor, other], match: wanted, claims: counts });
    }
  const total = ({ claims }: SharedActor) => claims[0] + claims[1];
  return shared.sort((a, b) => total(b) - total(a));
}

function byName(actors: readonly ComparedActor[]): ReadonlyMap<string, readonly ComparedActor[]> {
  const found = new Map<string, ComparedActor[]>();
  for (const actor of actors)
    for (const name of tellingNames(actor)) {
      const list = found.get(name);
      if (list) list.push(actor);
      else found.set(name, [actor]);
    }
  return found;
}

type Counts = ReadonlyMap<string, number>;

function claimsByActor(claims: readonly Claim[]): Counts {
  const counts = new Map<string, number>();
  for (const { actor } of claims) if (actor !== null) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}
