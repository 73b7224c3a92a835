import type { Sourcing, StandingValue } from '../../utils/model';
import type { ReadingLine } from './reading';

/** What was read of one outlet in one month. Empty text: the readings do not say. */
export interface PlaceCount {
  readonly outlet: string;
  /** `YYYY-MM`. */
  readonly month: string;
  articles: number;
  /** Articles in a language that the engine does not read: nothing else of them is counted. */
  notRead: number;
  sentences: number;
  /** Claims of any class: what standings are counted over. */
  allClaims: number;
  /** Claims in the everyday sense: what sourcing and sources are counted over. */
  claims: number;
  readonly sourcing: Map<Sourcing, number>;
  /** A claim counts once for each value it has. */
  readonly standing: Map<StandingValue, number>;
  readonly sources: Map<string, SourceCount>;
}

/** How often somebody is given as the source, by name as the article has it: nobody says that two of one name are one. */
export interface SourceCount {
  /** Empty where the text gives no source, or leaves open whom it means. */
  readonly actor: string;
  readonly kind: string;
  readonly sourcing: Sourcing;
  claims: number;
  direct: number;
  articles: number;
}

export interface Counts {
  /** By outlet and month, in the order of their code units. */
  readonly places: readonly PlaceCount[];
  readonly readings: number;
  /** Versions of the engine, `unknown` among them where a line names none. */
  readonly engines: ReadonlySet<string>;
  /** Of readings that are not whole, by the reason. */
  readonly degraded: ReadonlyMap<string, number>;
}

export interface Counter {
  /** Throws where the id came before: an article counts once. */
  add(reading: ReadingLine): void;
  counts(): Counts;
}

/** Names and outlets are strangers' words: longer ones are cut, so that a table stays a table. UTF-16 code units. */
const MAX_NAME = 200;

export function newCounter(): Counter {
  const ids = new Set<string>();
  const places = new Map<string, PlaceCount>();
  const engines = new Set<string>();
  const degraded = new Map<string, number>();

  function placeOf(reading: ReadingLine): PlaceCount {
    const [outlet, month] = [outletOf(reading), monthOf(reading)];
    return taken(places, JSON.stringify([outlet, month]), () => ({
      outlet,
      month,
      articles: 0,
      notRead: 0,
      sentences: 0,
      allClaims: 0,
      claims: 0,
      sourcing: new Map(),
      standing: new Map(),
      sources: new Map(),
    }));
  }

  return {
    add(reading) {
      if (ids.has(reading.id)) throw new Error(`the id ${JSON.stringify(cut(reading.id))} came before`);
      ids.add(reading.id);
      engines.add(cut(reading.engine ?? 'unknown'));
      if (reading.degraded) raise(degraded, cut(reading.degraded));
      const place = placeOf(reading);
      if (reading.degraded === 'language-not-supported') place.notRead++;
      else addTo(place, reading);
    },
    counts: () => ({
      places: [...places.values()].sort((a, b) => ordered(a.outlet, b.outlet) || ordered(a.month, b.month)),
      readings: ids.size,
      engines,
      degraded,
    }),
  };
}

function addTo(place: PlaceCount, { claims, actors, summary }: ReadingLine): void {
  place.articles++;
  place.sentences += summary.sentences;
  place.allClaims += claims.length;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const inArticle = new Set<SourceCount>();
  for (const claim of claims) {
    for (const value of new Set(claim.standing.map(({ value }) => value))) raise(place.standing, value);
    if (claim.class !== 'said') continue;
    place.claims++;
    raise(place.sourcing, claim.sourcing);
    const who = claim.actor === null ? undefined : byId.get(claim.actor);
    const [actor, kind, sourcing] = [cut(who?.name ?? ''), who?.kind ?? '', claim.sourcing];
    const source = taken(place.sources, JSON.stringify([actor, kind, sourcing]), () => ({
      actor,
      kind,
      sourcing,
      claims: 0,
      direct: 0,
      articles: 0,
    }));
    source.claims++;
    if (claim.quotation === 'direct') source.direct++;
    inArticle.add(source);
  }
  for (const source of inArticle) source.articles++;
}

/** The name of the site, or the host of the address where there is none. */
function outletOf({ site, url }: ReadingLine): string {
  const name = (site ?? '').trim();
  if (name !== '') return cut(name);
  return URL.canParse(url ?? '') ? cut(new URL(url ?? '').hostname.replace(/^www\./, '')) : '';
}

/** As the date says it, in its own time zone. */
function monthOf({ published }: ReadingLine): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])(?!\d)/.exec(published ?? '')?.[0] ?? '';
}

function cut(text: string): string {
  return text.length > MAX_NAME ? `${text.slice(0, MAX_NAME).toWellFormed()}…` : text.toWellFormed();
}

export function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function raise<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function taken<K, V>(map: Map<K, V>, key: K, made: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const value = made();
  map.set(key, value);
  return value;
}
