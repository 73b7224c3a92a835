/** Which of the reader's actors an actor of an article is, or may be. */
import type { ActorKind } from '../model';
import type { KeptActor } from '../records';
import { areOfOneKind, foldName, type NamedActor, tellingNames } from './actor-names';

/** An actor of an article by what tells it elsewhere. */
export interface CalledActor {
  /** Its name in this article. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Its name as `foldName` gives it: for the reader, who may say that "Hale" is whom they mean. */
  readonly called: string;
  /** As `tellingNames` gives them; empty for a bare surname. */
  readonly names: readonly string[];
}

/** How an actor is known elsewhere; null for one without a name. Linear. */
export function calledActor(actor: NamedActor): CalledActor | null {
  const { name, kind, named } = actor;
  const called = foldName(name);
  return named && called !== '' ? { name, kind, called, names: tellingNames(actor) } : null;
}

/** A kept actor; `sure`: the reader said that this is the one, nothing but name and kind says so otherwise. */
export interface FoundActor {
  readonly id: string;
  readonly sure: boolean;
}

type Kept = Pick<KeptActor, 'id' | 'name' | 'kind' | 'aliases' | 'links'>;

/** The page's key and its actor give the kept ones: the one that the reader said, alone; otherwise all that it may be. */
export type KeptFinder = (page: string, actor: CalledActor) => readonly FoundActor[];

/** Built once, it finds by name: a page may have thousands of actors. What the reader said is somebody else is left out. */
export function keptFinder(kept: readonly Kept[]): KeptFinder {
  const sure = new Map<string, Map<string, string>>();
  const byName = new Map<string, Kept[]>();
  for (const actor of kept) {
    for (const { page, name, same } of actor.links) {
      if (!same) continue;
      const names = sure.get(page) ?? new Map<string, string>();
      sure.set(page, names.set(name, actor.id));
    }
    for (const name of namesOfKept(actor)) {
      const others = byName.get(name);
      if (others) others.push(actor);
      else byName.set(name, [actor]);
    }
  }
  const isOpen = ({ links }: Kept, page: string, name: string) =>
    !links.some((link) => link.page === page && link.name === name);
  return (page, actor) => {
    const id = sure.get(page)?.get(actor.name);
    if (id !== undefined) return [{ id, sure: true }];
    const candidates = new Set([actor.called, ...actor.names].flatMap((name) => byName.get(name) ?? []));
    return [...candidates]
      .filter((one) => mayBe(one, actor) && isOpen(one, page, actor.name))
      .map((one) => ({ id: one.id, sure: false }));
  };
}

/** The folded names under which a kept actor is looked for, each once. */
export function namesOfKept(kept: Pick<KeptActor, 'name' | 'kind' | 'aliases'>): readonly string[] {
  return [...new Set([...ownNames(kept), ...kept.aliases.map(foldName)])].filter((name) => name !== '');
}

/** May an actor of a page be this kept one? By a full name of its own, or by any name that the reader or its page gives it. */
export function mayBe(
  kept: Pick<KeptActor, 'name' | 'kind' | 'aliases'>,
  { kind, called, names }: CalledActor,
): boolean {
  if (kind !== kept.kind && !areOfOneKind(kind, kept.kind)) return false;
  return (
    ownNames(kept).some((name) => names.includes(name)) || kept.aliases.some((alias) => foldName(alias) === called)
  );
}

function ownNames({ name, kind }: Pick<KeptActor, 'name' | 'kind'>): readonly string[] {
  return tellingNames({ name, kind, named: true, aliases: [] });
}
