import { database } from '@/components/parts/database';
import { annotationsWithPages, type KeptClaim } from '@/utils/store/queries';

type Waiting = { readonly take: (claim: KeptClaim | null) => void; readonly fail: (error: unknown) => void };

let waiting = new Map<string, Waiting[]>();

/**
 * The live claim of that id with its page; null where it is not there. A window that is scrolled asks for twenty at once:
 * those asked for in one go are one request of the database. Rejects with `StoreError`.
 */
export function claimOf(id: string): Promise<KeptClaim | null> {
  return new Promise((take, fail) => {
    if (waiting.size === 0) queueMicrotask(() => void ask());
    waiting.set(id, [...(waiting.get(id) ?? []), { take, fail }]);
  });
}

async function ask(): Promise<void> {
  const asked = waiting;
  waiting = new Map();
  try {
    const found = await annotationsWithPages(database, [...asked.keys()]);
    for (const [id, all] of asked) for (const { take } of all) take(found.get(id) ?? null);
  } catch (error) {
    for (const all of asked.values()) for (const { fail } of all) fail(error);
  }
}
