/** Faults for which the browser goes on. */
import type { Launched } from '../browsers/launch';
import { draftNumber, openPopup, verdict, wish, withWhence } from './background-killed';
import { buildOf } from './build-of';
import type { Fault, Outcome } from './fault';
import { asked, makeWorld, pause, type World } from './world';

type Work = (world: World, launched: Launched, times: number) => Promise<Omit<Outcome, 'times'>>;

function inOneBrowser(name: string, times: number, work: Work): Fault {
  return {
    name,
    times,
    async run(browser, asOften, shared) {
      // Each world has an address of its own, and with it a database.
      const world = await makeWorld(browser);
      const launched = shared ?? (await world.start());
      try {
        return { times: asOften, ...(await work(world, launched, asOften)) };
      } finally {
        await (shared ? world.leave() : launched.close());
        await world.close();
      }
    },
  };
}

export const oldTab = inOneBrowser('upgrade while an old tab holds the database', 1, async (world, launched) => {
  const acknowledged: number[] = [];
  const old = await world.open(launched, (n) => acknowledged.push(n));
  await asked(old, 'openOld');
  const page = await world.open(launched);
  const started = Date.now();
  const { notes } = await asked(page, 'left');
  const wrong = Date.now() - started > 5_000 ? ['The new tab waited for the old one.'] : [];
  const there = new Set(notes);
  // These have no page in that database: nothing here is half there.
  const found = acknowledged.filter((n) => there.has(String(n))).length;
  return { acknowledged: acknowledged.length, found, half: 0, wrong };
});

export const twoWindows = inOneBrowser('two windows editing one note', 100, async (world, launched, times) => {
  const done: number[] = [];
  const [one, two] = [await world.open(launched, (n) => done.push(n)), await world.open(launched, (n) => done.push(n))];
  await asked(one, 'keepOne', 1);
  await Promise.all([asked(one, 'writeNotes', 1, 1_000, times), asked(two, 'writeNotes', 1, 5_000, times)]);
  const [first = '', , last] = (await asked(one, 'noteOf', 1)).split(' ');
  const wrong = first === last ? [] : ['The note is of two texts.'];
  // The last of either window is the one that stays.
  const ends = new Set([1_000 + times - 1, 5_000 + times - 1]);
  return { acknowledged: 1, found: ends.has(Number(first)) && done.length === 2 * times ? 1 : 0, half: 0, wrong };
});

export const clockTurned = inOneBrowser('clock set forward and back', 1, async (world, launched) => {
  const page = await world.open(launched);
  await asked(page, 'keepOn', 0, 20);
  await asked(
    page,
    'makeRoom',
    Array.from({ length: 20 }, (_, n) => n),
  );
  const found = await asked(page, 'turnClock');
  return { acknowledged: 20, found, half: (await asked(page, 'left')).half, wrong: [] };
});

export const damagedRecord = inOneBrowser('a damaged record', 10, async (world, launched, times) => {
  const page = await world.open(launched);
  await asked(page, 'keepOn', 0, 20);
  const wrong: string[] = [];
  for (let n = 0; n < times; n++) {
    const { listed, damaged, mended, after } = await asked(page, 'damage', n);
    if (listed !== 19 || damaged !== 1) wrong.push(`Of 20, 19 and 1 damaged: the list had ${listed} and ${damaged}.`);
    if (mended !== 1 || after !== 20) wrong.push(`The copy mended ${mended}, and ${after} of 20 were there.`);
  }
  const { notes, half } = await asked(page, 'left');
  return { acknowledged: 20, found: new Set(notes).size, half, wrong };
});

export const updated: Fault = {
  name: 'extension updated while pages write',
  times: 10,
  run: (name, times, shared) =>
    withWhence(name, shared, async (launched) => {
      const acknowledged: string[] = [];
      const draft = (round: number, n: number) => draftNumber(100_000 + round * 10 + n);
      for (let round = 0; round < times; round++) {
        const page = await openPopup(launched);
        acknowledged.push(...(await wish(page, [draft(round, 0)], 60_000)));
        const settled = wish(
          page,
          [1, 2, 3].map((n) => draft(round, n)),
        ).catch(() => []);
        await pause((round * 13) % 60);
        await launched.browser.installExtension(buildOf(name));
        // A page that the update closed tells nothing, and what it was told is not known here.
        acknowledged.push(...(await Promise.race([settled, pause(1_000).then(() => [])])));
        await page.close().catch(() => {});
      }
      return verdict(await openPopup(launched), times, acknowledged);
    }),
};
