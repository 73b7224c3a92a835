/**
 * What kept articles have in common, for `liveQuery`: an index finds candidates, their texts say the rest. Each step reads by
 * itself: one transaction over so many awaits is closed by the browser too early, and what is written in between makes
 * the query run again.
 */
import { carriedIn } from '../across/carried';
import { contentText } from '../across/content';
import { isRelated, onlyHere } from '../across/only-here';
import { type SingleOrigin, singleOrigin } from '../across/origin';
import { LEAST_SHARED } from '../across/shingles';
import type { Claim } from '../model';
import type { WhenceDatabase } from './db';
import { guarded } from './errors';
import { outletOf } from './outlet';
import { isLive } from './queries';
import type { DigestRow, PageEntry } from './rows';
import { type ShownPage, type SpeakingActor, shownPages } from './shown-pages';

/** A claim of another kept article in much the same words. */
export interface Elsewhere {
  readonly page: PageEntry;
  readonly claim: Claim;
  /** The words of its content. */
  readonly words: string;
  /** Whom that article names as the source; null: nobody. */
  readonly actor: SpeakingActor | null;
}

/** A claim of a kept article that others carry too. */
export interface CarriedClaim {
  readonly claim: Claim;
  readonly words: string;
  /** One for each other article, the nearest first. */
  readonly elsewhere: readonly Elsewhere[];
  /** null: they name several sources, or none, or are of one outlet. */
  readonly origin: SingleOrigin | null;
}

export interface PageAcross {
  /** In the order of the text. */
  readonly carried: readonly CarriedClaim[];
  /** Kept articles of the same story. */
  readonly related: number;
  /** Names of actors that speak in none of those. */
  readonly onlyHere: readonly string[];
}

/**
 * What of the page of that key other kept articles carry too; with `claimId`, of that claim alone. Empty where the page is
 * not kept. Cost: one look into the index for each shingle, then the candidates.
 */
export function pageAcross(db: WhenceDatabase, key: string, claimId?: string): Promise<PageAcross> {
  return guarded(async () => {
    const digest = await db.digests.get(key);
    if (!digest) return NOTHING;
    const asked = digest.claims.filter(({ id }) => claimId === undefined || id === claimId).slice(0, MAX_CLAIMS);
    const candidates = await candidatesFor(
      db,
      key,
      asked.flatMap(({ shingles }) => shingles),
    );
    const sharing = claimId === undefined ? await sharingNames(db, digest) : [];
    const rows = new Map([...candidates, ...sharing].map((row) => [row.key, row]));
    const live = await livePages(db, [...rows.keys()]);
    const found = asked.map(({ id, shingles }) => ({
      id,
      others: carriedIn(
        shingles,
        candidates.filter((row) => live.has(row.key)),
      ),
    }));
    const carrying = new Set(found.flatMap(({ others }) => others.map(({ page }) => page)));
    const shown = await shownPages(db, [key, ...carrying]);
    const own = shown.get(key);
    if (!own) return NOTHING;
    const related = [...rows.values()].filter((row) => live.has(row.key) && isRelated(digest, row, carrying));
    return {
      carried: found
        .flatMap(({ id, others }) => carriedClaim(own, id, others, shown))
        .sort((a, b) => a.claim.sentence[0] - b.claim.sentence[0]),
      related: related.length,
      onlyHere: onlyHere(digest, related),
    };
  });
}

/** Of a longer text the first claims are compared: no article has so many, and each asks the index a dozen times. */
const MAX_CLAIMS = 500;

const NOTHING: PageAcross = { carried: [], related: 0, onlyHere: [] };

/** Two kept pages as the reader sees them; null for one that is not kept. */
export function pagePair(db: WhenceDatabase, a: string, b: string): Promise<readonly (ShownPage | null)[]> {
  return guarded(async () => {
    const shown = await shownPages(db, [a, b]);
    return [shown.get(a) ?? null, shown.get(b) ?? null];
  });
}

/** Other pages that share at least `LEAST_SHARED` of those shingles. */
async function candidatesFor(db: WhenceDatabase, key: string, shingles: readonly number[]): Promise<DigestRow[]> {
  const lists = await keysFor(db, 'shingles', shingles);
  const shared = new Map<string, number>();
  for (const list of lists) for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
  shared.delete(key);
  return rowsOf(
    db,
    [...shared].filter(([, count]) => count >= LEAST_SHARED).map(([other]) => other),
  );
}

async function sharingNames(db: WhenceDatabase, { key, actors }: DigestRow): Promise<DigestRow[]> {
  const names = new Set(actors.flatMap((actor) => actor.names));
  const lists = await keysFor(db, 'names', [...names]);
  const shared = new Map<string, number>();
  for (const list of lists) for (const other of new Set(list)) shared.set(other, (shared.get(other) ?? 0) + 1);
  shared.delete(key);
  return rowsOf(
    db,
    [...shared].filter(([, count]) => count >= 2).map(([other]) => other),
  );
}

/** For each of those values the pages that have it. All at once and keys alone: a cursor would take a turn for each. */
function keysFor(db: WhenceDatabase, index: string, values: readonly (number | string)[]): PromiseLike<string[][]> {
  const { digests } = db;
  return db.transaction('r', digests, () =>
    Promise.all([...new Set(values)].map((value) => digests.where(index).equals(value).primaryKeys())),
  );
}

async function rowsOf(db: WhenceDatabase, keys: string[]): Promise<DigestRow[]> {
  return (await db.digests.bulkGet(keys)).filter((row) => row !== undefined);
}

async function livePages(db: WhenceDatabase, keys: string[]): Promise<ReadonlySet<string>> {
  const pages = await db.pages.bulkGet(keys);
  return new Set(pages.flatMap((page) => (page && isLive(page) ? [page.key] : [])));
}

function carriedClaim(
  own: ShownPage,
  id: string,
  others: readonly { readonly page: string; readonly claim: string }[],
  shown: ReadonlyMap<string, ShownPage>,
): CarriedClaim[] {
  const claim = own.claims.find((one) => one.id === id);
  if (!claim) return [];
  const elsewhere = others.flatMap(({ page, claim: claimId }): Elsewhere[] => {
    const other = shown.get(page);
    const found = other?.claims.find((one) => one.id === claimId);
    if (!other || !found) return [];
    return [{ page: other.entry, claim: found, words: contentText(found, other.text), actor: actorOf(other, found) }];
  });
  if (elsewhere.length === 0) return [];
  const carriers = [{ page: own.entry, actor: actorOf(own, claim) }, ...elsewhere];
  const origin = singleOrigin(carriers.map(({ page, actor }) => ({ outlet: outletOf(page), actor })));
  return [{ claim, words: contentText(claim, own.text), elsewhere, origin }];
}

function actorOf({ actors }: ShownPage, { actor, source }: Claim): SpeakingActor | null {
  return source === null && actor === null ? null : (actors.find(({ id }) => id === actor) ?? null);
}
