import type { Actor, Reading } from '../model';
import { contentText } from './content';
import { type CalledActor, calledActor } from './kept-finder';
import { shinglesOf } from './shingles';

/** What of a claim is compared with other articles. */
export interface ClaimDigest {
  readonly id: string;
  /** As `shinglesOf` gives them; never empty. */
  readonly shingles: readonly number[];
}

/** A named actor that speaks in the article. Found again there by its name: ids change with the engine. */
export interface ActorDigest extends CalledActor {
  readonly role: string | null;
  /** How many claims are its own. */
  readonly claims: number;
}

/** What of an article is compared with others; made of its text and reading alone, so that it can be made again. */
export interface PageDigest {
  readonly key: string;
  readonly claims: readonly ClaimDigest[];
  readonly actors: readonly ActorDigest[];
}

type Digested = Pick<Reading, 'claims'> & { readonly actors: readonly Omit<Actor, 'mentions'>[] };

/** Claims that say too little are left out, and actors that are not named or say nothing. Linear. */
export function digestOf(key: string, text: string, { claims, actors }: Digested): PageDigest {
  const said = new Map<string, number>();
  for (const { actor } of claims) if (actor !== null) said.set(actor, (said.get(actor) ?? 0) + 1);
  return {
    key,
    claims: claims.flatMap((claim) => {
      const shingles = shinglesOf(contentText(claim, text));
      return shingles.length > 0 ? [{ id: claim.id, shingles }] : [];
    }),
    actors: actors.flatMap((actor) => actorDigest(actor, said.get(actor.id) ?? 0)),
  };
}

function actorDigest(actor: Omit<Actor, 'mentions'>, claims: number): ActorDigest[] {
  const called = claims === 0 ? null : calledActor(actor);
  return called === null ? [] : [{ ...called, role: actor.role ?? null, claims }];
}
