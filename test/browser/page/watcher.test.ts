import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { fixture, openWorld, type World } from './world';

declare global {
  var changes: string[];
  var watching: AbortController;
  var show: (name: string) => void;
}

describe.each(BROWSERS)('the watcher in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  async function watch(html: string): Promise<World> {
    const world = await openWorld(driven, html);
    await world.evaluate(() => {
      globalThis.changes = [];
      globalThis.watching = new AbortController();
      const parts = Array.from(document.querySelectorAll('article, .story-body'));
      const watcher = exposed.createWatcher((change) => globalThis.changes.push(change), globalThis.watching.signal);
      watcher.watch({ parts, address: location.href });
    });
    return world;
  }

  const toldAfter = async (world: World, wait: number): Promise<readonly string[]> => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    return world.evaluate(() => globalThis.changes);
  };

  it('says once that the text changed, after a while of quiet', async () => {
    const world = await watch(fixture('report'));
    await world.evaluate(() => {
      // By the page's own clock: the one who asks may be late.
      const parts = Array.from(document.querySelectorAll('.story-body'));
      const tell = () => globalThis.changes.push(String(performance.now()));
      exposed.createWatcher(tell, globalThis.watching.signal).watch({ parts, address: location.href });
    });
    const first = await world.page.evaluate(() => {
      const body = document.querySelector('.story-body');
      for (let i = 0; i < 5; i++) setTimeout(() => body?.append(document.createElement('p')), i * 50);
      return performance.now();
    });
    await expect.poll(() => toldAfter(world, 0)).toHaveLength(2);
    const told = await toldAfter(world, 700);
    expect(told).toHaveLength(2);
    expect(Math.max(...told.filter((one) => one !== 'text').map(Number)) - first).toBeGreaterThan(390);
  });

  it('is silent about attributes, and about what is not the article', async () => {
    const world = await watch(fixture('report'));
    await world.page.evaluate(() => {
      document.querySelector('.story-body')?.setAttribute('class', 'story-body read');
      document.querySelector('#comments')?.append('More comments');
      document.documentElement.append(document.createElement('div'));
      history.replaceState({}, '', '#comments');
    });
    expect(await toldAfter(world, 900)).toEqual([]);
  });

  it('says that the address changed when an app shows its next story', async () => {
    const world = await openWorld(driven, fixture('app'));
    await world.page.evaluate(() => globalThis.show('one'));
    await world.evaluate(() => {
      globalThis.changes = [];
      const watcher = exposed.createWatcher((change) => globalThis.changes.push(change), new AbortController().signal);
      watcher.watch({ parts: Array.from(document.querySelectorAll('article')), address: location.href });
    });
    expect(await world.evaluate(async () => (await exposed.readPage(document))?.article.title)).toBe(
      'Bakers say the flour was late',
    );
    await world.page.evaluate(() => globalThis.show('two'));
    await expect.poll(() => toldAfter(world, 0)).toEqual(['address']);
    expect(await world.evaluate(async () => (await exposed.readPage(document))?.article.title)).toBe(
      'Bell tower repairs are over, says dean',
    );
  });

  it('tells a page that never rests ever more rarely, never twice in two seconds, but does tell', async () => {
    const world = await watch(fixture('report'));
    await world.evaluate(() => {
      globalThis.changes = [];
      const parts = Array.from(document.querySelectorAll('.story-body'));
      const tell = () => globalThis.changes.push(String(performance.now()));
      exposed.createWatcher(tell, globalThis.watching.signal).watch({ parts, address: location.href });
    });
    await world.page.evaluate(() => {
      const body = document.querySelector('.story-body');
      setInterval(() => body?.append('.'), 50);
    });
    const timesNow = async () => (await toldAfter(world, 100)).filter((told) => told !== 'text').map(Number);
    await expect.poll(timesNow, { timeout: 30_000 }).toHaveLength(3);
    const times = await timesNow();
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(gaps.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...gaps)).toBeGreaterThan(1_990);
    expect(gaps[1]).toBeGreaterThan(3_900);
  });

  it('says nothing after its end', async () => {
    const world = await watch(fixture('report'));
    await world.page.evaluate(() => document.querySelector('.story-body')?.append('More'));
    await world.evaluate(() => globalThis.watching.abort());
    await world.page.evaluate(() => document.querySelector('.story-body')?.append('More'));
    expect(await toldAfter(world, 900)).toEqual([]);
  });
});
