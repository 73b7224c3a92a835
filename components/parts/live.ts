import { type ReadonlySignal, useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';

export type Live<T> =
  | { readonly status: 'waiting' }
  | { readonly status: 'known'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * What a query of the store gives, again after every change of what it read, in this window or another. Dexie sees only
 * what the query reads before its first `await`, so it has to start all of its reads at once.
 */
export function useLive<T>(query: () => Promise<T>, dependencies: readonly unknown[]): ReadonlySignal<Live<T>> {
  const live = useSignal<Live<T>>({ status: 'waiting' });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        live.value = { status: 'known', value };
      },
      error: (error) => {
        live.value = { status: 'failed', error };
      },
    });
    return () => subscription.unsubscribe();
  }, dependencies);
  return live;
}
