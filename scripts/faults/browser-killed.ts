import type { Fault } from './fault';
import { asked, makeWorld, pause } from './world';

export const browserKilled: Fault = {
  name: 'browser killed (SIGKILL)',
  times: 50,
  async run(name, times) {
    const world = await makeWorld(name);
    const acknowledged: number[] = [];
    try {
      for (let round = 0; round < times; round++) {
        const launched = await world.start();
        const page = await world.open(launched, (n) => acknowledged.push(n));
        await asked(page, 'newLog');
        const before = acknowledged.length;
        const working = asked(page, 'keepOn', round * 1_000, 1_000).catch(() => '');
        // On a busy machine the first takes seconds: killed before that, it has nothing to lose.
        for (const end = Date.now() + 60_000; acknowledged.length === before && Date.now() < end; ) await pause(10);
        await pause((round * 71) % 400);
        launched.browser.process()?.kill('SIGKILL');
        await working;
        await launched.close().catch(() => {});
      }
      const launched = await world.start();
      const { notes, half } = await asked(await world.open(launched), 'left');
      await launched.close();
      const there = new Set(notes);
      const found = acknowledged.filter((n) => there.has(String(n))).length;
      const wrong = acknowledged.length === 0 ? ['Nothing was ever acknowledged: this tried nothing.'] : [];
      return { times, acknowledged: acknowledged.length, found, half, wrong };
    } finally {
      await world.close();
    }
  },
};
