import type { Actor, ActorKind, Reading } from '../model';
import { foldName, tellingNames } from './actor-names';
import { contentText } from './content';
import { shinglesOf } from './shingles';

/** What of a claim is compared with other articles. */
export interface ClaimDigest {
  readonly id: string;
  /** As `shinglesOf` gives them; never empty. */
  readonly shingles: readonly number[];
}

/** A named actor that speaks in the article. */
export interface ActorDigest {
  /** Its name in this article, by which it is found again there: ids change with the engine. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: string | null;
  /** Its name as `foldName` gives it: for the reader, who may say that "Hale" is whom they mean. */
  readonly called: string;
  /** As `tellingNames` gives them; empty for a bare surname. */
  readonly names: readonly string[];
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
  const { name, kind, named, role = null } = actor;
  const called = foldName(name);
  if (!named || claims === 0 || called === '') return [];
  return [{ name, kind, role, called, names: tellingNames(actor), claims }];
}
