import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo } from 'preact/hooks';
import { database } from '@/components/parts/database';
import { type Authors, authorsOf } from '@/utils/store/sync/people';
import { type RecordRef, refText } from '@/utils/sync/fields';

interface Watched {
  readonly ref: RecordRef;
  readonly authors: Signal<Authors | null>;
  /** How many places show it. */
  places: number;
}

const watched = new Map<string, Watched>();
let stop = () => {};
let isDue = false;

/** Who wrote what of that record, as long as it is shown; null: not known yet. All that is shown is one request of the database. */
export function useAuthors({ kind, key }: RecordRef): ReadonlySignal<Authors | null> {
  const authors = useMemo(() => watch({ kind, key }), [kind, key]);
  useEffect(() => {
    const now = watch({ kind, key });
    now.places++;
    lookSoon();
    return () => {
      now.places--;
      lookSoon();
    };
  }, [kind, key]);
  return authors.authors;
}

function watch(ref: RecordRef): Watched {
  const id = refText(ref);
  const known = watched.get(id) ?? { ref, authors: signal(null), places: 0 };
  watched.set(id, known);
  return known;
}

/** A list that is scrolled takes twenty from sight and brings twenty at once. */
function lookSoon(): void {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    look();
  });
}

function look(): void {
  stop();
  for (const [id, { places }] of watched) if (places === 0) watched.delete(id);
  const shown = [...watched];
  if (shown.length === 0) {
    stop = () => {};
    return;
  }
  const subscription = liveQuery(() =>
    authorsOf(
      database,
      shown.map(([, { ref }]) => ref),
    ),
  ).subscribe({
    next: (found) => {
      for (const [id, { authors }] of shown) authors.value = found.get(id) ?? new Map();
    },
    // What is shown beside it says what is wrong with the database.
    error: (error: unknown) => console.error('Whence:', error),
  });
  stop = () => subscription.unsubscribe();
}
