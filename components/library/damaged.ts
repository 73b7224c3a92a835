import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { database } from '@/components/parts/database';
import { countDamaged } from '@/utils/store/damaged';
import type { CatalogueNow } from './use-catalogue';

/**
 * How many records cannot be read. Every record has to be looked at for that, so it is done bit by bit once the list is
 * there, and where some were damaged again with every change: they may have been mended.
 */
export function useDamaged(now: CatalogueNow | null): ReadonlySignal<number> {
  const damaged = useSignal(0);
  const isWhole = now?.whole === true;
  const again = isWhole && damaged.value > 0 ? now : null;
  useEffect(() => {
    if (!isWhole) return;
    const end = new AbortController();
    countDamaged(database, end.signal)
      .then((count) => {
        if (!end.signal.aborted) damaged.value = count;
      })
      // The list itself says what is wrong with the database.
      .catch((error: unknown) => console.error('Whence:', error));
    return () => end.abort();
  }, [damaged, isWhole, again]);
  return damaged;
}
