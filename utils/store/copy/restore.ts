import type { WhenceDatabase } from '../db';
import { guarded } from '../errors';
import type { ChunkRef, CopyDatabase, Generation } from './copy-db';
import { heldActor, heldContent, heldPage, heldVersions } from './parts';
import { type Held, nothingRestored, type Restored, restoreHeld } from './restore-held';

/** So many parts are written in one transaction: ending one costs as much as a page. */
const AT_ONCE = 24;

export interface Progress {
  /** Ends it after what is being written. */
  readonly signal: AbortSignal;
  /** Called with the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Adds what the copy has and the library has not, and mends what is damaged there; gives back `restored` with what that
 * was. What is sound in the library stays as it is, whatever the copy says, and nothing is removed. Some pages are one
 * transaction, the whole is not: it can be done again. A claim that is kept by now under another id gets the copy's note
 * and tags (see `absorb`). Throws `StoreError`; `restored` then has what came before.
 */
export function restoreCopy(
  db: WhenceDatabase,
  copies: CopyDatabase,
  copy: Generation,
  now: Date,
  { signal, onProgress }: Progress = { signal: new AbortController().signal, onProgress: () => {} },
  restored: Restored = nothingRestored(),
): Promise<Restored> {
  return guarded(async () => {
    const batches = batchesOf(inOrder(copy.chunks));
    const read = (batch: readonly ChunkRef[] = []) => Promise.all(batch.map((ref) => heldBy(copies, ref)));
    // Read outside: a transaction ends when another database is waited for. The next one is read while this is written.
    let coming = read(batches[0]);
    for (const [i, { length }] of batches.entries()) {
      if (signal.aborted) break;
      onProgress(i / batches.length);
      const held = await coming;
      coming = read(batches[i + 1]);
      // Whoever waits for it next says what went wrong.
      coming.catch(() => {});
      if (length > 0) await restoreHeld(db, held, now, restored);
    }
    return restored;
  });
}

/** A text and its page go in together. */
function batchesOf(refs: readonly ChunkRef[]): readonly (readonly ChunkRef[])[] {
  const batches: (readonly ChunkRef[])[] = [];
  for (let from = 0, to = 0; from < refs.length; from = to) {
    to = from + AT_ONCE;
    while (to < refs.length && refs[to]?.key === refs[to - 1]?.key) to++;
    batches.push(refs.slice(from, to));
  }
  return batches;
}

async function heldBy(copies: CopyDatabase, ref: ChunkRef): Promise<Held> {
  const { kind, key } = ref;
  switch (kind) {
    case 'content':
      return { kind, key, held: await heldContent(copies, ref) };
    case 'page':
      return { kind, key, held: await heldPage(copies, ref) };
    case 'versions':
      return { kind, key, held: await heldVersions(copies, ref) };
    case 'actor':
      return { kind, key, held: await heldActor(copies, ref) };
  }
}

/** Page by page, the text first: a page without one is shown nowhere. Actors last: they name pages. */
function inOrder(chunks: readonly ChunkRef[]): readonly ChunkRef[] {
  const order = { content: 0, page: 1, versions: 2, actor: 3 };
  const isActor = ({ kind }: ChunkRef) => Number(kind === 'actor');
  return [...chunks].sort(
    (a, b) => isActor(a) - isActor(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : order[a.kind] - order[b.kind]),
  );
}
