import type { CatalogueClaim, CatalogueEntry } from './entry';
import { type Chosen, FACETS, type Facet, type FacetCount, valuesOfClaim, valuesOfPage } from './facets';
import { linesWithAll } from './lines';
import { wordsOf } from './words';

/** What the list is to show. */
export interface Sought {
  readonly query: string;
  readonly chosen: Chosen;
}

/** A page of the list, with those of its claims that fit. */
export interface SightedPage {
  readonly page: string;
  readonly claims: readonly CatalogueClaim[];
}

export interface Sighted {
  /** Those kept last first. */
  readonly pages: readonly SightedPage[];
  readonly claims: number;
  /** The most frequent first; values that no claim has are left out. Linear in the values of the facet. */
  countsOf(facet: Facet): readonly FacetCount[];
}

interface Shelved {
  readonly entry: CatalogueEntry;
  /** Where each line of `texts` ends. */
  readonly ends: Uint32Array;
  /** By claim, codes of its values and of its page's. */
  readonly codes: readonly (readonly number[])[];
  readonly pageCodes: readonly number[];
}

/**
 * Everything that is kept, in memory: finds and counts among 100,000 claims while the reader types. A thousand claims take
 * about half a megabyte. Nothing here reads the store; whoever has it puts in what changed.
 */
export class Catalogue {
  readonly #pages = new Map<string, Shelved>();
  readonly #codes = new Map<string, number>();
  readonly #values: { readonly facet: Facet; readonly value: string }[] = [];
  #order: readonly Shelved[] | null = null;
  #claims = 0;
  #corrected = 0;

  get pages(): number {
    return this.#pages.size;
  }

  get claims(): number {
    return this.#claims;
  }

  /** How many claims the reader corrected. */
  get corrected(): number {
    return this.#corrected;
  }

  /** Puts the entry in the place of the one of the same page. Linear in its text. */
  put(entry: CatalogueEntry): void {
    this.drop(entry.page);
    const pageCodes = this.#codesOf(valuesOfPage(entry));
    const codes = entry.claims.map((claim) => [...pageCodes, ...this.#codesOf(valuesOfClaim(claim))]);
    this.#pages.set(entry.page, { entry, ends: endsOf(entry), codes, pageCodes });
    this.#count(entry, 1);
    this.#order = null;
  }

  drop(page: string): void {
    const old = this.#pages.get(page);
    if (old === undefined) return;
    this.#count(old.entry, -1);
    this.#pages.delete(page);
    this.#order = null;
  }

  #count({ claims }: CatalogueEntry, by: 1 | -1): void {
    this.#claims += by * claims.length;
    for (const { corrected } of claims) if (corrected) this.#corrected += by;
  }

  /**
   * What has every word of the query, or a word that begins with it, in any order, without regard to case and accents, and
   * fits the values chosen. A claim is found by its own words together with its page's, but at least one must be its
   * own; a page found by its words alone comes with all its claims. Linear in all texts where the query has words.
   */
  seek({ query, chosen }: Sought): Sighted {
    const words = wordsOf(query);
    const choice = this.#choiceOf(chosen);
    const counts = new Uint32Array(this.#values.length);
    const pages: SightedPage[] = [];
    let claims = 0;
    for (const { entry, ends, codes, pageCodes } of this.#inOrder()) {
      const missing = words.filter((word) => !entry.words.includes(` ${word}`));
      const lines = missing.length === 0 ? null : linesWithAll(missing, entry.texts, ends);
      if (lines?.length === 0) continue;
      const fitting: CatalogueClaim[] = [];
      const look = (at: number) => {
        const claim = entry.claims[at];
        const own = codes[at];
        if (claim !== undefined && own !== undefined && choice.fits(own, counts)) fitting.push(claim);
      };
      if (lines === null) for (let at = 0; at < entry.claims.length; at++) look(at);
      else for (const at of lines) look(at);
      const isBare = lines === null && entry.claims.length === 0 && choice.fits(pageCodes, counts);
      if (fitting.length === 0 && !isBare) continue;
      pages.push({ page: entry.page, claims: fitting });
      claims += fitting.length;
    }
    return { pages, claims, countsOf: (facet) => this.#countsOf(facet, counts) };
  }

  #inOrder(): readonly Shelved[] {
    this.#order ??= [...this.#pages.values()].sort(({ entry: a }, { entry: b }) => byTime(a, b));
    return this.#order;
  }

  #codesOf(values: readonly (readonly [Facet, string])[]): readonly number[] {
    return values.map(([facet, value]) => {
      const key = `${facet} ${value}`;
      const known = this.#codes.get(key);
      if (known !== undefined) return known;
      const code = this.#values.push({ facet, value }) - 1;
      this.#codes.set(key, code);
      return code;
    });
  }

  /** `fits`: whether codes meet what is chosen; counts them for each facet whose other facets they meet. */
  #choiceOf(chosen: Chosen): { readonly fits: (codes: readonly number[], counts: Uint32Array) => boolean } {
    const facetOf = Uint8Array.from(this.#values, ({ facet }) => 1 << FACETS.indexOf(facet));
    const isChosen = new Uint8Array(this.#values.length);
    let wanted = 0;
    for (const facet of FACETS) {
      const values = chosen[facet] ?? [];
      if (values.length > 0) wanted |= 1 << FACETS.indexOf(facet);
      for (const value of values) {
        const code = this.#codes.get(`${facet} ${value}`);
        if (code !== undefined) isChosen[code] = 1;
      }
    }
    const fits = (codes: readonly number[], counts: Uint32Array): boolean => {
      let met = 0;
      for (const code of codes) if (isChosen[code] === 1) met |= facetOf[code] ?? 0;
      const unmet = wanted & ~met;
      // With two facets unmet it counts for none.
      if ((unmet & (unmet - 1)) !== 0) return false;
      for (const code of codes) {
        if (unmet === 0 || facetOf[code] === unmet) counts[code] = (counts[code] ?? 0) + 1;
      }
      return unmet === 0;
    };
    return { fits };
  }

  #countsOf(facet: Facet, counts: Uint32Array): readonly FacetCount[] {
    const found: FacetCount[] = [];
    for (const [code, one] of this.#values.entries()) {
      const count = counts[code] ?? 0;
      if (count > 0 && one.facet === facet) found.push({ value: one.value, count });
    }
    return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

/** Those kept last first; of one time by address, so that none changes its place because it was written anew. */
function byTime(a: CatalogueEntry, b: CatalogueEntry): number {
  if (a.keptAt !== b.keptAt) return a.keptAt < b.keptAt ? 1 : -1;
  return a.page < b.page ? -1 : a.page > b.page ? 1 : 0;
}

function endsOf({ texts, claims }: CatalogueEntry): Uint32Array {
  const ends = new Uint32Array(claims.length);
  let at = -1;
  for (let line = 0; line < claims.length; line++) {
    const end = texts.indexOf('\n', at + 1);
    at = end === -1 ? texts.length : end;
    ends[line] = at;
  }
  return ends;
}
