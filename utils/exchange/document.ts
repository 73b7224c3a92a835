import { claimSpan } from '../claim-span';
import { describe } from '../describe';
import type { Article, Claim, Finding, Reading } from '../model';
import type { Annotation, KeptActor, KeptPage, Selectors } from '../records';

/** What every format is written from: articles with their claims and the reader's notes, as plain data. */
export interface ExportDocument {
  readonly generator: { readonly name: string; readonly version: string };
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string;
  readonly pages: readonly ExportPage[];
  /** The reader's own actors, where everything is taken out. */
  readonly actors?: readonly KeptActor[];
  /** Those that the reader joined to one of `actors`, as they were: what is needed to part them again. */
  readonly joined?: readonly JoinedActor[];
}

/** `into`: the id of the actor that it was found to be. */
export interface JoinedActor {
  readonly into: string;
  readonly actor: KeptActor;
}

export interface ExportPage {
  readonly url: string;
  readonly key: string;
  readonly title: string;
  readonly byline: string | null;
  readonly site: string | null;
  /** As the page gives it. */
  readonly published: string | null;
  /** What the selectors' positions count in; absent where the text is not known. */
  readonly text?: string;
  readonly lang?: string | null;
  readonly blocks?: Article['blocks'];
  /** Which engine read the page as it is kept; absent where that is not known. */
  readonly engineVersion?: string;
  /** When the page itself was kept; null where it was not. */
  readonly keptAt: string | null;
  readonly note: string;
  /** Of an article read now or kept as a whole; empty otherwise. */
  readonly findings: readonly Finding[];
  /** In the order of the text. */
  readonly items: readonly ExportItem[];
}

/** A claim, a kept claim, or (`claim` null) a passage of the reader's own. */
export interface ExportItem {
  /** null: Whence found it, the reader did not keep it. */
  readonly annotation: Annotation | null;
  readonly claim: Claim | null;
  readonly quote: string;
  readonly selectors: Selectors;
  readonly speaker: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** Which engine read `claim`; absent where that is not known. */
  readonly engineVersion?: string;
}

/** Which Whence made the document, and when. */
export interface Stamp {
  readonly version: string;
  readonly made: Date;
}

/** What the reader has of the page as such. */
export interface PageNote extends Pick<ExportPage, 'keptAt' | 'note' | 'engineVersion'> {
  /** What that engine read in the page as it is kept. */
  readonly claims?: readonly Claim[];
}

type ReadNow = Pick<Reading, 'claims' | 'actors' | 'findings'> & { readonly engineVersion?: string };

/** By annotation, the claim of the page's reading that it is of by now (see `claimsNow`), where that has another id. */
export type FoundAgain = ReadonlyMap<string, string>;

/**
 * The kept pages, in the order given, with what is kept of each. A page kept as a whole also has the claims that were
 * not kept one by one. An annotation whose page is not among them is not lost: its page is made up from its key.
 */
export function fromKept(
  pages: readonly KeptPage[],
  annotations: readonly Annotation[],
  stamp: Stamp,
  found: FoundAgain = new Map(),
): ExportDocument {
  const byPage = new Map<string, Annotation[]>(pages.map(({ key }) => [key, []]));
  for (const annotation of annotations) {
    const ofPage = byPage.get(annotation.page) ?? [];
    ofPage.push(annotation);
    byPage.set(annotation.page, ofPage);
  }
  const known = pages.map((page) => {
    const claims = page.whole ? page.reading : { claims: [], actors: [], findings: [] };
    const kept = byPage.get(page.key) ?? [];
    byPage.delete(page.key);
    const { note, engineVersion } = page;
    const own = { keptAt: page.whole ? page.keptAt : null, note, engineVersion, claims: page.reading.claims };
    return pageOf(page.article, claims, kept, own, found);
  });
  return stamped([...known, ...[...byPage].map(([key, kept]) => unknownPage(key, kept))], stamp);
}

/**
 * One article as it was just read: every claim there is something to show of, with what the reader keeps of it.
 * `engineVersion` of the reading is that of the engine that read it now; `page` says which one read what is kept.
 */
export function fromReading(
  article: Article,
  reading: ReadNow,
  kept: readonly Annotation[],
  page: PageNote,
  stamp: Stamp,
  found: FoundAgain = new Map(),
): ExportDocument {
  return stamped([pageOf(article, reading, kept, page, found)], stamp);
}

/** The reader's actors alone. */
export function fromActors(actors: readonly KeptActor[], joined: readonly JoinedActor[], stamp: Stamp): ExportDocument {
  return { ...stamped([], stamp), actors, joined };
}

function stamped(pages: readonly ExportPage[], { version, made }: Stamp): ExportDocument {
  return { generator: { name: 'Whence', version }, made: made.toISOString(), pages };
}

function pageOf(
  article: Article,
  reading: ReadNow,
  kept: readonly Annotation[],
  { keptAt, note, engineVersion, claims = [] }: PageNote,
  again: FoundAgain,
): ExportPage {
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  const keptClaims = new Set(kept.flatMap(({ id, claim }) => (claim ? [again.get(id) ?? claim.id] : [])));
  const read = new Map(claims.map((claim) => [claim.id, claim]));
  const found = reading.claims
    .filter(({ id, mark }) => mark !== null && !keptClaims.has(id))
    .map((claim) => {
      const speaker = claim.actor === null ? null : (names.get(claim.actor) ?? null);
      return foundItem(claim, article.text, speaker, reading.engineVersion ?? versionOf(claim, read, engineVersion));
    });
  const { url, key, title, byline = null, site = null, published = null, text, lang, blocks } = article;
  return {
    url,
    key,
    title,
    byline,
    site,
    published,
    text,
    lang,
    blocks,
    ...(engineVersion !== undefined && { engineVersion }),
    keptAt,
    note,
    findings: reading.findings,
    items: inOrder([...kept.map((one) => keptItem(one, versionOf(one.claim, read, engineVersion))), ...found]),
  };
}

function unknownPage(key: string, kept: readonly Annotation[]): ExportPage {
  const nothing = { byline: null, site: null, published: null, keptAt: null, note: '', findings: [] };
  return { url: key, key, title: key, ...nothing, items: inOrder(kept.map((one) => keptItem(one))) };
}

function foundItem(claim: Claim, text: string, speaker: string | null, engineVersion?: string): ExportItem {
  const selectors = describe(claimSpan(claim), text);
  const version = engineVersion === undefined ? {} : { engineVersion };
  return { annotation: null, claim, quote: selectors.quote.exact, selectors, speaker, note: '', tags: [], ...version };
}

/** The engine of the page, where the claim is as it read it: one of another reading may be another engine's. */
function versionOf(claim: Claim | null, read: ReadonlyMap<string, Claim>, version?: string): string | undefined {
  if (claim === null) return undefined;
  return JSON.stringify(read.get(claim.id)) === JSON.stringify(claim) ? version : undefined;
}

/** What was kept before its engine was noted has that of its page, where that has the same claim. */
function keptItem(annotation: Annotation, ofPage?: string): ExportItem {
  const { claim, quote, selectors, speaker, note, tags, engineVersion = ofPage } = annotation;
  const version = claim === null || engineVersion === undefined ? {} : { engineVersion };
  return { annotation, claim, quote, selectors, speaker, note, tags, ...version };
}

function inOrder(items: readonly ExportItem[]): ExportItem[] {
  return [...items].sort((a, b) => a.selectors.position.start - b.selectors.position.start);
}
