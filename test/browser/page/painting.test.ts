import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim, Mark } from '@/utils/model';
import type { Painter } from '@/utils/page/painter';
import type { TextMap } from '@/utils/page/text-map';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { article, fixture, openWorld, type World } from './world';

const ALL = {
  on: true,
  strength: 'all',
  highContrast: false,
  selectionButton: false,
  sureness: 'likely',
  interpretation: true,
  only: null,
} as const;

function claim(id: string, mark: Mark, content: [number, number][], cue: [number, number][] = []): Claim {
  return {
    id,
    sentence: [0, 100],
    source: null,
    cue,
    content,
    class: 'said',
    quotation: 'indirect',
    sourcing: 'named',
    standing: [],
    mark,
    confidence: 1,
    actor: null,
    why: [],
  };
}

const TEXT = '<p>The <b>warden</b> said the gate was shut.</p><p>Others denied that.</p>';
//            0    4           11   16                        35
const CLAIMS = [claim('a', 'named', [[16, 33]], [[11, 15]]), claim('b', 'contested', [[49, 53]], [[42, 48]])];

describe.each(BROWSERS)('painting in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  /** Paints in the isolated world and keeps what later steps need on its global. */
  async function paint(world: World): Promise<void> {
    await world.evaluate(
      async (claims, view) => {
        const body = document.querySelector('#root') as Element;
        const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
        const life = new AbortController();
        const painter = exposed.createPainter(life.signal);
        const painted = exposed.paintedSpans(claims, view);
        await painter.paint(map, painted, [[4, 10]], false);
        Object.assign(globalThis, { kit: { map, life, painter, painted } });
      },
      CLAIMS,
      ALL,
    );
  }

  /** What the page's own world sees painted, by the name of the highlight. */
  function seen(world: World): Promise<Record<string, string[]>> {
    return world.page.evaluate(() => {
      const found: Record<string, string[]> = {};
      for (const [key, highlight] of CSS.highlights) {
        if (highlight.size > 0) found[key] = Array.from(highlight, (range) => (range as Range).toString());
      }
      return found;
    });
  }

  const EVERYTHING = {
    'whence-contested': ['that'],
    'whence-named': ['the gate was shut'],
    'whence-cue': ['said', 'denied'],
    'whence-mine': ['warden'],
  };

  it('registers one highlight for each mark, under a policy of no styles, and changes nothing in the page', async () => {
    const world = await openWorld(driven, article(TEXT), {
      headers: { 'content-security-policy': "style-src 'none'" },
    });
    const before = await world.page.evaluate(() => document.documentElement.outerHTML);
    await paint(world);
    expect(await seen(world)).toEqual(EVERYTHING);
    expect(await world.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('touches only what changed when it paints again', async () => {
    const world = await openWorld(driven, article(TEXT));
    await paint(world);
    await world.page.evaluate(() => {
      const held = Array.from(CSS.highlights, ([key, highlight]) => [key, Array.from(highlight)] as const);
      Object.assign(globalThis, { held: new Map(held) });
    });
    const again = (claims: readonly Claim[]) =>
      world.evaluate(
        async (list, view) => {
          const { kit } = globalThis as never as { kit: { map: TextMap; painter: Painter } };
          await kit.painter.paint(kit.map, exposed.paintedSpans(list, view), [], false);
        },
        claims,
        ALL,
      );
    const kept = () =>
      world.page.evaluate(() => {
        const { held } = globalThis as never as { held: Map<string, AbstractRange[]> };
        const names = [...CSS.highlights].flatMap(([key, highlight]) => {
          const before = held.get(key) ?? [];
          return [...highlight].map((range) => `${key} ${before.includes(range) ? 'stays' : 'is new'}: ${range}`);
        });
        return names;
      });
    await again([claim('a', 'named', [[16, 33]], [[11, 15]]), claim('c', 'named', [[35, 41]])]);
    expect(await kept()).toEqual([
      'whence-named stays: the gate was shut',
      'whence-named is new: Others',
      'whence-cue stays: said',
    ]);
    await again([]);
    expect(await seen(world)).toEqual({});
  });

  it('lets a mark go with words that the page rewrites', async () => {
    const world = await openWorld(driven, article(TEXT));
    await paint(world);
    await world.page.evaluate(() => {
      const text = document.querySelector('#root p + p')?.firstChild as Text;
      text.data = 'Nobody had asked them.';
    });
    expect((await seen(world))['whence-contested'] ?? []).toEqual(['']);
  });

  it('puts back what the page has cleared, and takes everything away at the end', async () => {
    const world = await openWorld(driven, article(TEXT));
    await paint(world);
    await world.page.evaluate(() => {
      CSS.highlights.clear();
      CSS.highlights.set('whence-named', new Highlight());
      CSS.highlights.set('theirs', new Highlight());
    });
    expect(await seen(world)).toEqual({});
    await world.evaluate(() =>
      (globalThis as never as { kit: { painter: { restore(): void } } }).kit.painter.restore(),
    );
    expect(await seen(world)).toEqual(EVERYTHING);
    await world.evaluate(() => (globalThis as never as { kit: { life: AbortController } }).kit.life.abort());
    expect(await world.page.evaluate(() => Array.from(CSS.highlights.keys()))).toEqual(['theirs']);
  });

  it('tells which unit is drawn at a point, to the letter and not beside it', async () => {
    const world = await openWorld(driven, article(TEXT));
    const found = await world.evaluate(async () => {
      const body = document.querySelector('#root') as Element;
      const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
      const wrong: string[] = [];
      for (let at = 0; at < map.text.length; at++) {
        const box = exposed.rangesOf(map, [at, at + 1])[0]?.getBoundingClientRect();
        if (!box || box.width === 0) continue;
        for (const share of [0.2, 0.8]) {
          const hit = exposed.textOffsetAt(box.left + box.width * share, box.top + box.height / 2, map);
          if (hit !== at) wrong.push(`${at} at ${share}: ${hit}`);
        }
      }
      const line = (exposed.rangesOf(map, [0, 3])[0] as Range).getBoundingClientRect();
      const beside = [
        exposed.textOffsetAt(line.left + 590, line.top + 5, map),
        exposed.textOffsetAt(line.left, line.bottom + 12, map),
        exposed.textOffsetAt(-5, -5, map),
      ];
      // The quickest of some rounds: the machine may be busy with something else.
      const each: number[] = [];
      for (let round = 0; round < 5; round++) {
        const start = performance.now();
        for (let i = 0; i < 40; i++) exposed.textOffsetAt(line.left + 10 + (i % 60), line.top + 8, map);
        each.push((performance.now() - start) / 40);
      }
      return { wrong, beside, each: Math.min(...each) };
    });
    expect(found.wrong).toEqual([]);
    expect(found.beside).toEqual([null, null, null]);
    expect(found.each).toBeLessThan(1);
  });

  it('brings words into view in the window and in a box that scrolls, and leaves them where they are in view', async () => {
    const filler = '<p>Line</p>'.repeat(200);
    const world = await openWorld(
      driven,
      article(
        `${filler}<p id="far">Far away</p>${filler}<div style="height:300px;overflow:auto">${filler}<p id="deep">Deep down</p></div>`,
      ),
    );
    const look = (id: string) =>
      world.evaluate(async (wanted) => {
        const element = document.querySelector(wanted) as Element;
        const range = new Range();
        range.selectNodeContents(element);
        const place = () => `${scrollY} ${range.getBoundingClientRect().top}`;
        const inView = () => {
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        };
        // The way there is smooth: it has ended when nothing moved for half a second, wherever it ended.
        const atRest = async () => {
          for (let quiet = 0, last = place(), rounds = 0; quiet < 5 && rounds < 100; rounds += 1) {
            await new Promise((resolve) => setTimeout(resolve, 100));
            quiet = place() === last && (inView() || rounds > 50) ? quiet + 1 : 0;
            last = place();
          }
        };
        exposed.bringIntoView([range]);
        await atRest();
        const first = place();
        exposed.bringIntoView([range]);
        await atRest();
        return { inView: inView(), stays: first === place() };
      }, id);
    expect(await look('#far')).toEqual({ inView: true, stays: true });
    expect(await look('#deep')).toEqual({ inView: true, stays: true });
  });

  it('paints a page whose scripts have replaced the classes of their world', async () => {
    const world = await openWorld(driven, fixture('hostile'));
    const count = await world.evaluate(async () => {
      const page = await exposed.readPage(document);
      if (page === null) return 0;
      const at = page.map.text.indexOf('reportedly');
      return exposed
        .rangesOf(page.map, [at, at + 10])
        .map((range) => range.toString())
        .join();
    });
    expect(count).toBe('reportedly');
  });
});
