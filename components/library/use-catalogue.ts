import { type ReadonlySignal, useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import { database } from '@/components/parts/database';
import { Catalogue } from '@/utils/catalogue/catalogue';
import { catalogueAfter, entryIn, mendCatalogue, newestCatalogued } from '@/utils/store/catalogued';
import type { CatalogueRow } from '@/utils/store/rows';

/** A new one with every change, of the same catalogue. */
export interface CatalogueNow {
  readonly catalogue: Catalogue;
  /** False while older pages are still on their way. */
  readonly whole: boolean;
  /** null: nothing went wrong. */
  readonly error: unknown;
}

/** As many pages as a window shows. */
const FIRST = 12;
const AT_ONCE = 100;
/** Until the first rows have been read and drawn. */
const DRAWN_MS = 250;

/** Everything that is kept: what was kept last at once, the rest as it comes, then what changes here or elsewhere. */
export function useCatalogue(): ReadonlySignal<CatalogueNow | null> {
  const now = useSignal<CatalogueNow | null>(null);
  useEffect(() => {
    const catalogue = new Catalogue();
    const end = new AbortController();
    const { signal } = end;
    let rev = 0;
    const seen = new Set<string>();
    const take = (rows: readonly CatalogueRow[]) => {
      const damaged: string[] = [];
      for (const row of rows) {
        seen.add(row.page);
        const entry = entryIn(row);
        if (entry === 'damaged') damaged.push(row.page);
        else if (entry === null) catalogue.drop(row.page);
        else catalogue.put(entry);
      }
      // They come again with the changes. Where they cannot be written, the rest is still there to be read.
      if (damaged.length > 0)
        mendCatalogue(database, damaged).catch((error: unknown) => console.error('Whence:', error));
    };
    const tell = (whole: boolean, error: unknown = null) => {
      if (!signal.aborted) now.value = { catalogue, whole, error };
    };
    const follow = () => {
      // What is removed for good leaves no row to learn of it from: then there are fewer than were seen.
      const changes = liveQuery(() =>
        Promise.all([catalogueAfter(database, rev, AT_ONCE), database.catalogue.toCollection().primaryKeys()]),
      );
      const subscription = changes.subscribe({
        next: ([rows, keys]) => {
          take(rows);
          rev = rows.at(-1)?.rev ?? rev;
          const there = new Set(keys);
          const removed = [...seen].filter((page) => !there.has(page));
          for (const page of removed) {
            seen.delete(page);
            catalogue.drop(page);
          }
          if (rows.length + removed.length === 0) return;
          tell(true);
          // There may be more than were asked for, and nothing changes any more to be told of them.
          if (rows.length < AT_ONCE) return;
          subscription.unsubscribe();
          follow();
        },
        error: (error) => tell(true, error),
      });
      signal.addEventListener('abort', () => subscription.unsubscribe());
    };
    const load = async () => {
      take(await newestCatalogued(database, FIRST));
      if (catalogue.pages === FIRST) {
        tell(false);
        await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
      }
      for (let rows = await next(); rows.length > 0; rows = await next()) {
        if (signal.aborted) return;
        take(rows);
        rev = rows.at(-1)?.rev ?? rev;
      }
      tell(true);
      follow();
    };
    const next = () => catalogueAfter(database, rev, AT_ONCE);
    load().catch((error: unknown) => tell(true, error));
    return () => end.abort();
  }, [now]);
  return now;
}
