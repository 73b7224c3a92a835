import { existsSync, readFileSync } from 'node:fs';
import type { Launched } from '../browsers/launch';

/** The ids of Chromium's processes that run pages, of whatever site. */
export async function pageProcesses({ browser }: Launched): Promise<ReadonlySet<number>> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Set(processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [id] : [])));
}

/** Megabytes that a process shares with no other; null where the system does not tell. Linux tells. */
export function privateMb(id: number): number | null {
  const file = `/proc/${id}/smaps_rollup`;
  if (!existsSync(file)) return null;
  const sizes = readFileSync(file, 'utf8').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm);
  return Array.from(sizes, ([, kb]) => Number(kb)).reduce((a, b) => a + b, 0) / 1_000;
}
