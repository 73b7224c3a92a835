import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { article, openWorld } from './world';

const WORDS = '<p id="at">The warden said the gate was shut.</p>';
const DARK = 'html{background:#111;color:#eee}';
const deep = (inside: string) => `${'<div>'.repeat(2_000)}${inside}${'</div>'.repeat(2_000)}`;

/** What is inside, the page's style, and what the words of `#at` stand on. */
const PAGES: readonly (readonly [string, string, string, string])[] = [
  ['nothing of the page', WORDS, '', 'light'],
  ['a dark page that declares no scheme', WORDS, DARK, 'dark'],
  ['a dark page with white paper', `<div style="background:#fff;color:#111">${WORDS}</div>`, DARK, 'light'],
  ['a dark head of a light page', `<div style="background:#123;color:#fff">${WORDS}</div>`, '', 'dark'],
  ['dark glass over white', `<div style="background:rgb(0 0 0 / 90%);color:#fff">${WORDS}</div>`, '', 'dark'],
  ['a thin shade over white', `<div style="background:rgb(0 0 0 / 5%)">${WORDS}</div>`, '', 'light'],
  ['a grey between', WORDS, 'html{background:#777;color:#fff}', 'mid'],
  ['a picture behind white words', `<div style="color:#fff;background-image:url(x)">${WORDS}</div>`, '', 'mid'],
  ['a picture over the colour it is of', `<div style="color:#fff;background:#222 url(x)">${WORDS}</div>`, '', 'dark'],
  ['a declared dark scheme and nothing else', WORDS, ':root{color-scheme:dark}', 'dark'],
  ['a declared light scheme', WORDS, ':root{color-scheme:only light}', 'light'],
  ['a colour of another space', WORDS, 'body{background:oklch(0.2 0.05 250);color:#eee}', 'dark'],
  ['two thousand elements', deep(WORDS), DARK, 'dark'],
];

describe.each(BROWSERS)('the ground of words in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  it('is told as it looks, not as it is declared, and nothing is changed by looking', async () => {
    const found: [string, string][] = [];
    for (const [what, inside, style] of PAGES) {
      const world = await openWorld(driven, article(inside, style));
      const before = await world.page.evaluate(() => document.documentElement.outerHTML);
      const ground = await world.evaluate(() => {
        const words = document.querySelector('#at')?.firstChild;
        return words ? exposed.createGroundLook()(words) : 'none';
      });
      expect(await world.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      found.push([what, ground]);
    }
    expect(found).toEqual(PAGES.map(([what, , , ground]) => [what, ground]));
  });

  it('gives the highlights their names, and is followed when the page turns dark', async () => {
    const dark = '<div style="background:#123;color:#fff"><p>The warden said it.</p></div>';
    const world = await openWorld(driven, article(`${dark}<p>The warden said it.</p>`));
    await world.evaluate(async () => {
      const body = document.querySelector('#root') as Element;
      const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
      const painter = exposed.createPainter(new AbortController().signal);
      await painter.paint(
        map,
        [],
        [
          [4, 10],
          [24, 30],
        ],
        false,
      );
      Object.assign(globalThis, { painter });
    });
    const named = () =>
      world.page.evaluate(() =>
        Array.from(CSS.highlights, ([key, { size }]) => (size > 0 ? `${key} ${size}` : '')).filter(Boolean),
      );
    const restore = () =>
      world.evaluate(() => (globalThis as never as { painter: { restore(): void } }).painter.restore());
    expect((await named()).sort()).toEqual(['whence-mine 1', 'whence-mine-dark 1']);
    await world.page.evaluate(() => {
      const head = document.querySelector('#root > div') as HTMLElement;
      head.style.background = '#fff';
      head.style.color = '#111';
    });
    await restore();
    expect(await named()).toEqual(['whence-mine 2']);
  });
});
