import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RESERVE } from '../../utils/store/room';
import type { BrowserName } from '../browsers/find';
import type { Launched } from '../browsers/launch';
import type { Fault, Outcome } from './fault';
import { asked, makeWorld, pause, type World } from './world';

/** In Chromium with what Whence leaves free. */
const SIZE_MB = { chromium: RESERVE / 1e6 + 100, firefox: 90 };

/** Firefox gives all sites half of a disk and one site a fifth of that, in kB here: that must not end before the disk does. */
const NO_QUOTA = { 'dom.quotaManager.temporaryStorage.fixedLimit': 10_000_000 };

/** What drives Firefox writes settings into the profile before it starts it. */
const FOR_DRIVER_MB = 1;

/** Kept before another program takes the rest. */
const BEFORE = 300;

export const diskFull: Fault = {
  name: 'disk full',
  times: 1,
  isLong: true,
  impossible,
  run: (name, times) =>
    onSmallDisk(name, times, async (disk, page) => {
      const code = await asked(page, 'keepOn', 0, 20_000);
      const left = name === 'chromium' ? RESERVE : 0;
      return disk.free() - left > (SIZE_MB[name] * 1e6 - left) / 2 ? 'nothing, with the disk not full' : code;
    }),
};

export const diskFilled: Fault = {
  name: 'disk filled by another program',
  times: 1,
  isLong: true,
  impossible,
  run: (name, times) =>
    onSmallDisk(name, times, async (disk, page) => {
      const keeping = asked(page, 'keepOn', 0, 20_000);
      for (const end = Date.now() + 60_000; Date.now() < end; await pause(20)) {
        if ((await asked(page, 'keptSoFar')).length >= BEFORE) break;
      }
      disk.fill();
      return keeping;
    }),
};

interface Disk {
  /** Bytes. */
  free(): number;
  /** Writes a file that takes all that is free. */
  fill(): void;
}

type Page = Awaited<ReturnType<World['open']>>;

/**
 * `work` fills the disk that the profile is on, and gives what the store said to that. Whence's own page does the writing, since
 * a browser treats what an extension stores otherwise than what a site does. What was acknowledged is looked for at once, in a browser started
 * anew on the full disk, and after more was written with room again: a database that was harmed is removed only then.
 */
async function onSmallDisk(
  name: BrowserName,
  times: number,
  work: (disk: Disk, page: Page) => Promise<string>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-disk-'));
  if (!mount(folder, SIZE_MB[name])) throw new Error('The small disk could not be mounted.');
  const ballast = join(folder, 'ballast');
  const disk: Disk = { free: () => freeOn(folder), fill: () => fillWith(ballast) };
  const world = await makeWorld(name, { folder: join(folder, 'profile'), prefs: NO_QUOTA, inExtension: true });
  const acknowledged: number[] = [];
  const wrong: string[] = [];
  const lost = new Set<number>();
  let half = 0;
  /** A database that cannot be opened on the full disk has lost nothing yet. */
  const look = async (launched: Launched, mayFail: boolean) => {
    const left = await asked(await world.open(launched), 'left').catch((error) => {
      if (!mayFail) throw error;
    });
    if (left === undefined) return;
    const there = new Set(left.notes);
    for (const n of acknowledged) if (!there.has(String(n))) lost.add(n);
    half = Math.max(half, left.half);
  };
  const keepMore = async (launched: Launched, from: number) => {
    const page = await world.open(launched);
    const code = await asked(page, 'keepOn', from, 20);
    acknowledged.push(...(await asked(page, 'keptSoFar')));
    return code;
  };
  let launched = await world.start();
  try {
    const page = await world.open(launched);
    const code = await work(disk, page);
    acknowledged.push(...(await asked(page, 'keptSoFar')));
    if (acknowledged.length < BEFORE) wrong.push('Hardly anything was kept before: this tried nothing.');
    if (code !== 'storage-full') wrong.push(`The store said "${code}" instead of "storage-full".`);
    await look(launched, true);
    for (let i = 1; i < 4; i++) await keepMore(launched, i * 100_000);
    await launched.close();
    if (name === 'firefox') grow(folder, SIZE_MB[name] + FOR_DRIVER_MB);
    launched = await world.start();
    await look(launched, true);
    await keepMore(launched, 400_000);
    await launched.close();
    rmSync(ballast, { force: true });
    grow(folder, SIZE_MB[name] * 3);
    for (const round of [5, 6]) {
      launched = await world.start();
      const said = await keepMore(launched, round * 100_000);
      if (said !== '') wrong.push(`With room again the store said "${said}".`);
      await look(launched, false);
      await launched.close();
    }
    return { times, acknowledged: acknowledged.length, found: acknowledged.length - lost.size, half, wrong };
  } finally {
    await launched.close().catch(() => {});
    await world.close().catch(() => {});
    spawnSync('umount', ['-l', folder]);
    rmdirSync(folder);
  }
}

function impossible(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'whence-mount-'));
  const can = mount(folder, 1);
  if (can) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return can ? null : 'A small disk (tmpfs) cannot be mounted here: that needs root.';
}

function mount(folder: string, mb: number): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mb}m`, 'whence-faults', folder], {
    stdio: 'ignore',
  });
  return status === 0;
}

function grow(folder: string, mb: number): void {
  spawnSync('mount', ['-o', `remount,size=${mb}m`, folder]);
}

function freeOn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function fillWith(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const some = Buffer.alloc(1_000_000); ; ) writeSync(file, some);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}
