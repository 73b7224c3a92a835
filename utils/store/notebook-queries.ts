/** What the notebook shows, for `liveQuery`. Suggestions are made here each time and written nowhere. */
import { contentText } from '../across/content';
import { type FoundActor, keptFinder, mayBe, namesOfKept } from '../across/kept-finder';
import type { ActorKind, Claim } from '../model';
import type { ActorPlace, KeptActor } from '../records';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { isLive } from './queries';
import { readableActors } from './readable';
import { type DigestRow, type PageEntry, toKeptActor } from './rows';
import { shownPages } from './shown-pages';

/** All kept actors by name. */
export function keptActors(db: WhenceDatabase): Promise<KeptActor[]> {
  return guarded(async () => {
    const rows = await db.actors.toArray();
    return readableActors(rows).live.sort((a, b) => a.name.localeCompare(b.name));
  });
}

/** Those that were joined to a kept actor, or to one that was, each with the id of the one it was found to be. */
export function joinedActors(db: WhenceDatabase): Promise<readonly { into: string; actor: KeptActor }[]> {
  return guarded(async () => {
    const rows = new Map((await db.actors.toArray()).map((row) => [row.id, row]));
    return [...rows.values()].flatMap((row) => {
      const into = row.mergedInto;
      if (into === undefined) return [];
      let whole = rows.get(into);
      // Each was alive when it was joined, so this ends; a file from elsewhere must not make it run for ever.
      for (let depth = 0; whole?.mergedInto !== undefined && depth < rows.size; depth++)
        whole = rows.get(whole.mergedInto);
      return whole && isLive(whole) ? [{ into, actor: toKeptActor(row) }] : [];
    });
  });
}

/** An actor of a kept page, with why it may be the kept one. */
export interface ActorSuggestion extends ActorPlace {
  readonly entry: PageEntry;
  readonly kind: ActorKind;
  readonly role: string | null;
  readonly claims: number;
}

/** A claim of the actor in a kept page. */
export interface ActorClaim {
  readonly entry: PageEntry;
  readonly claim: Claim;
  readonly words: string;
}

export interface ActorView {
  readonly actor: KeptActor;
  /** What it said, by page, the latest page first, in each as in the text. */
  readonly said: readonly {
    readonly entry: PageEntry;
    readonly name: string;
    readonly claims: readonly ActorClaim[];
  }[];
  /** Undecided, the latest page first. */
  readonly suggestions: readonly ActorSuggestion[];
  /** Those the reader said are somebody else. */
  readonly others: readonly { readonly entry: PageEntry; readonly name: string }[];
  /** The kept actors that were found to be this one. */
  readonly parts: readonly KeptActor[];
}

/** The kept actor with all that is known of it; null where it is not kept. Cost: its pages. */
export function actorView(db: WhenceDatabase, id: string): Promise<ActorView | null> {
  return guarded(async () => {
    const row = await db.actors.get(id);
    if (!row || !isLive(row)) return null;
    const actor = toKeptActor(row);
    const same = actor.links.filter((link) => link.same);
    const [shown, suggestions, others, parts] = await Promise.all([
      shownPages(
        db,
        same.map(({ page }) => page),
      ),
      suggestionsFor(db, actor),
      entriesOf(
        db,
        actor.links.filter((link) => !link.same),
      ),
      db.actors.bulkGet(actor.merged.map((part) => part.id)),
    ]);
    const said = same.flatMap(({ page, name }) => {
      const found = shown.get(page);
      if (!found) return [];
      const { entry, text, actors } = found;
      const ids = new Set(actors.filter((one) => one.name === name).map((one) => one.id));
      const own = found.claims.filter((claim) => claim.actor !== null && ids.has(claim.actor));
      return [{ entry, name, claims: own.map((claim) => ({ entry, claim, words: contentText(claim, text) })) }];
    });
    const kept = parts.flatMap((part) => (part ? [toKeptActor(part)] : []));
    return { actor, said: latestFirst(said), suggestions, others, parts: kept };
  });
}

async function suggestionsFor(db: WhenceDatabase, actor: KeptActor): Promise<readonly ActorSuggestion[]> {
  const lists = await Promise.all(namesOfKept(actor).map((name) => db.digests.where('names').equals(name).toArray()));
  const rows = new Map<string, DigestRow>(lists.flat().map((row) => [row.key, row]));
  const pages = await db.pages.bulkGet([...rows.keys()]);
  const decided = new Set(actor.links.map(({ page, name }) => JSON.stringify([page, name])));
  const found = pages.flatMap((page) => {
    if (!page || !isLive(page)) return [];
    const entry = page;
    const actors = rows.get(page.key)?.actors ?? [];
    return actors
      .filter((one) => mayBe(actor, one) && !decided.has(JSON.stringify([page.key, one.name])))
      .map(({ name, kind, role, claims }) => ({ page: page.key, name, entry, kind, role, claims }));
  });
  return latestFirst(found);
}

async function entriesOf(db: WhenceDatabase, places: readonly ActorPlace[]) {
  const pages = await db.pages.bulkGet(places.map(({ page }) => page));
  return places.flatMap(({ name }, i) => {
    const page = pages[i];
    return page && isLive(page) ? [{ entry: page, name }] : [];
  });
}

function latestFirst<T extends { readonly entry: PageEntry }>(list: readonly T[]): readonly T[] {
  const time = ({ entry }: T) => entry.article.published ?? entry.keptAt;
  return [...list].sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0));
}

/** An actor who speaks in a kept page. */
export interface ActorOfPage {
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: string | null;
  readonly claims: number;
  /** The kept actor that the reader said it is, or that its name suggests; null where there is none. */
  readonly kept: FoundActor | null;
}

/** The named actors of a kept page who speak in it, those with most claims first. */
export function actorsOfPage(db: WhenceDatabase, key: string): Promise<readonly ActorOfPage[]> {
  return guarded(async () => {
    const [digest, rows] = await Promise.all([db.digests.get(key), db.actors.filter(isLive).toArray()]);
    const find = keptFinder(rows);
    return [...(digest?.actors ?? [])]
      .sort((a, b) => b.claims - a.claims)
      .map((actor) => {
        const { name, kind, role, claims } = actor;
        return { name, kind, role, claims, kept: find(key, actor)[0] ?? null };
      });
  });
}
