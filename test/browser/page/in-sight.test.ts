import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { article, openWorld, type World } from './world';

declare global {
  var done: number;
  var want: () => void;
  var ending: AbortController;
}

/** Its `hidden` is a form: the page is out of sight nonetheless. */
const PAGE = article('<form name="hidden"></form><p>Out of sight.</p>');

describe.each(BROWSERS)('work that waits for sight in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  async function prepare(): Promise<World> {
    const world = await openWorld(driven, PAGE);
    await world.page.bringToFront();
    await world.evaluate(() => {
      globalThis.done = 0;
      globalThis.ending = new AbortController();
      globalThis.want = exposed.createInSight(() => globalThis.done++, globalThis.ending.signal);
    });
    return world;
  }

  const wantFiveTimes = (world: World) =>
    world.evaluate(() => {
      for (let i = 0; i < 5; i++) globalThis.want();
      return globalThis.done;
    });

  async function hideAndReturn(world: World, meanwhile: () => Promise<void>): Promise<number> {
    const other = await driven.open('about:blank');
    await other.bringToFront();
    await until(world, 'hidden');
    await meanwhile();
    await world.page.bringToFront();
    await until(world, 'visible');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.close();
    return world.evaluate(() => globalThis.done);
  }

  it('is done at once in sight, and once on return for all that was wanted meanwhile', async () => {
    const world = await prepare();
    expect(await wantFiveTimes(world)).toBe(5);
    const after = await hideAndReturn(world, async () => {
      expect(await wantFiveTimes(world)).toBe(5);
    });
    expect(after).toBe(6);
    expect(await hideAndReturn(world, async () => {})).toBe(6);
  });

  it('is not done any more after its end', async () => {
    const world = await prepare();
    const after = await hideAndReturn(world, async () => {
      await wantFiveTimes(world);
      await world.evaluate(() => globalThis.ending.abort());
    });
    expect(after).toBe(0);
  });
});

async function until(world: World, state: DocumentVisibilityState): Promise<void> {
  const end = Date.now() + 5_000;
  while ((await world.evaluate(() => document.visibilityState)) !== state) {
    if (Date.now() > end) throw new Error(`The page did not become ${state}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
