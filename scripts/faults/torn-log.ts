import { appendFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault';
import { asked, makeWorld } from './world';

/** The head of a record of 1,467 bytes (checksum, length, kind), which was not written any more when the browser was killed. */
const TORN = Uint8Array.of(0x5a, 0x11, 0x9c, 0x27, 0xbb, 0x05, 1);

/** What a kill within a write leaves now and then, put there: `browserKilled` brings it about by chance. */
export const tornLog: Fault = {
  name: 'a log torn by a kill',
  times: 5,
  impossible: (browser) => (browser === 'chromium' ? null : 'Only Chromium keeps its databases in such a log.'),
  async run(name, times) {
    const folder = mkdtempSync(join(tmpdir(), 'whence-torn-log-'));
    const world = await makeWorld(name, { folder });
    const acknowledged: number[] = [];
    const wrong: string[] = [];
    try {
      for (let round = 0; round < times; round++) {
        const launched = await world.start();
        const page = await world.open(launched, (n) => acknowledged.push(n));
        await asked(page, 'newLog');
        await asked(page, 'keepOn', round * 10, 3);
        await launched.close();
        const databases = join(folder, 'Default', 'IndexedDB');
        const logs = readdirSync(databases, { recursive: true, encoding: 'utf8' }).filter((path) =>
          path.endsWith('.log'),
        );
        for (const log of logs) appendFileSync(join(databases, log), TORN);
        if (logs.length === 0) wrong.push('There was no log: this tried nothing.');
      }
      const launched = await world.start();
      const { notes, half } = await asked(await world.open(launched), 'left');
      await launched.close();
      const there = new Set(notes);
      const found = acknowledged.filter((n) => there.has(String(n))).length;
      if (acknowledged.length < 3 * times) wrong.push('Not everything was acknowledged.');
      return { times, acknowledged: acknowledged.length, found, half, wrong };
    } finally {
      await world.close();
    }
  },
};
