/** Bringing a file in: the library page does it itself, one window at a time, and nothing of it in a private one. */
import { database } from '@/components/parts/database';
import type { Found } from '@/utils/exchange/reading/found';
import { WhenceError } from '@/utils/messages/transport';
import type { Comparison } from '@/utils/store/copy/compare';
import type { CopyDatabase } from '@/utils/store/copy/copy-db';
import type { Progress } from '@/utils/store/copy/restore';
import type { Restored } from '@/utils/store/copy/restore-held';
import type { Staged } from '@/utils/store/import/stage';
import { pageOf } from '@/utils/store/queries';
import { alone, isPrivateWindow } from './safety';

/** A file that was read, and what it would bring. */
export interface Looked {
  readonly name: string;
  readonly staged: Staged;
  readonly found: Comparison;
}

let own: Promise<CopyDatabase> | undefined;

function aside(): Promise<CopyDatabase> {
  own ??= import('@/utils/store/import/stage').then(({ importDatabase }) => importDatabase());
  return own;
}

/** Reads the file and looks what it would bring; null where `signal` aborts. Throws `StoreError`, and what reading a file throws. */
export async function lookInto(
  file: File,
  signal: AbortSignal,
  onRead: (count: number) => void,
): Promise<Looked | null> {
  if (isPrivateWindow) throw new WhenceError('private-window');
  const [{ decoded }, { readExport }, { stage }, { compareCopy }] = await Promise.all([
    import('@/utils/exchange/reading/decode'),
    import('@/utils/exchange/reading/read-export'),
    import('@/utils/store/import/stage'),
    import('@/utils/store/copy/compare'),
  ]);
  const now = new Date();
  const textOf = async (key: string) => (await pageOf(database, key))?.article.text ?? null;
  const found: AsyncIterable<Found> = readExport(decoded(file), file.name, { now: now.toISOString(), textOf });
  return alone(async () => {
    const staged = await stage(database, await aside(), found, { id: crypto.randomUUID(), now, signal, onRead });
    if (staged === null) return null;
    return { name: file.name, staged, found: await compareCopy(database, await aside(), staged.copy) };
  });
}

/** What came; null where it was broken off. Throws `StoreError`; either way nothing of it is in the library then. */
export async function bringInNow({ staged }: Looked, progress: Progress): Promise<Restored | null> {
  const { bringIn } = await import('@/utils/store/import/bring-in');
  return alone(async () => bringIn(database, await aside(), staged.copy, new Date(), progress));
}

export async function takeOutNow(restored: Restored): Promise<void> {
  const { takeOut } = await import('@/utils/store/import/bring-in');
  await alone(() => takeOut(database, restored, new Date()));
}

/** The file that was looked into is not wanted, or is in by now; what another window put aside stays. */
export async function letGo({ staged }: Looked): Promise<void> {
  const { discardOwn } = await import('@/utils/store/import/stage');
  await alone(async () => discardOwn(await aside(), staged.copy.id, new Date()));
}
