import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault';
import { asked, makeWorld } from './world';

const SIZE_MB = 90;

/** Firefox gives all sites half of a disk and one site a fifth of that, in kB here: that must not end before the disk does. */
const NO_QUOTA = { 'dom.quotaManager.temporaryStorage.fixedLimit': 10_000_000 };

const mount = (folder: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'whence-faults', folder], { stdio: 'ignore' }).status ===
  0;

export const diskFull: Fault = {
  name: 'disk full',
  times: 1,
  isLong: true,
  impossible: () => {
    const folder = mkdtempSync(join(tmpdir(), 'whence-mount-'));
    const can = mount(folder);
    if (can) spawnSync('umount', [folder]);
    rmdirSync(folder);
    return can ? null : 'A small disk (tmpfs) cannot be mounted here: that needs root.';
  },
  async run(name) {
    const disk = mkdtempSync(join(tmpdir(), 'whence-disk-'));
    if (!mount(disk)) throw new Error('The small disk could not be mounted.');
    const world = await makeWorld(name, join(disk, 'profile'), NO_QUOTA);
    const acknowledged: number[] = [];
    const wrong: string[] = [];
    try {
      const launched = await world.start();
      let page = await world.open(launched, (n) => acknowledged.push(n));
      const code = await asked(page, 'keepOn', 0, 20_000);
      if (code !== 'storage-full') wrong.push(`The store said "${code}" instead of "storage-full".`);
      const { bavail, bsize } = statfsSync(disk);
      if ((bavail * bsize) / 1e6 > SIZE_MB / 2) wrong.push('The disk was not full.');
      page = await world.open(launched);
      const { notes, half } = await asked(page, 'left');
      await launched.close();
      const there = new Set(notes);
      const found = acknowledged.filter((n) => there.has(String(n))).length;
      return { times: 1, acknowledged: acknowledged.length, found, half, wrong };
    } finally {
      await world.close().catch(() => {});
      spawnSync('umount', ['-l', disk]);
      rmdirSync(disk);
    }
  },
};
