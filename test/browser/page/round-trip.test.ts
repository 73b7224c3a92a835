import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { SAMPLE } from '../../e2e/whence';
import { checkSpans } from './spans';
import { article, fixture, openWorld } from './world';

const FIXTURES = readdirSync(new URL('../../fixtures/pages', import.meta.url)).flatMap((file) =>
  file.endsWith('.html') ? [file.slice(0, -'.html'.length)] : [],
);

/** Markup of any sort within any other; what a parser would not nest is nested all the same. */
interface Branch {
  readonly tag: string;
  readonly style: string;
  readonly inside: readonly (Branch | string)[];
}

const TAGS = 'p div section ul ol li table tr td th span b i a em pre blockquote h2 br wbr sub figure figcaption'.split(
  ' ',
);
const STYLES = [
  ...[
    '',
    '',
    '',
    '',
    'display:none',
    'display:block',
    'display:inline-block',
    'display:contents',
    'display:table-cell',
  ],
  ...[
    'float:left',
    'visibility:hidden',
    'visibility:visible',
    'white-space:pre',
    'white-space:pre-line',
    'direction:rtl',
  ],
];
const WORDS = fc.string({
  unit: fc.constantFrom('a', 'B', 'ω', ' ', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '\u200f', '🙂', 'א', '.', 'é'),
  maxLength: 6,
});
/** `more`: what else may stand there; a shadow tree, a quote. */
function markup(...more: readonly string[]): fc.Arbitrary<readonly (Branch | string)[]> {
  const { inside } = fc.letrec<{ inside: readonly (Branch | string)[]; branch: Branch }>((tie) => ({
    inside: fc.array(fc.oneof({ weight: 2, arbitrary: WORDS }, tie('branch')), { maxLength: 4, depthIdentifier: 'a' }),
    branch: fc.record({
      tag: fc.constantFrom(...TAGS, ...more),
      style: fc.constantFrom(...STYLES),
      inside: tie('inside'),
    }),
  }));
  return fc.array(inside, { minLength: 1, maxLength: 3 }).map((parts) => parts.flat());
}

/** Puts it, given as JSON, into `#root`; `x-tree` is a host whose tree shows what stands in it between words of its own. */
function plant(json: string): void {
  const grow = (parent: Node, parts: readonly (Branch | string)[]): void => {
    for (const part of parts) {
      if (typeof part === 'string') {
        parent.appendChild(document.createTextNode(part));
        continue;
      }
      const element = document.createElement(part.tag);
      element.style.cssText = part.style;
      if (part.tag !== 'br' && part.tag !== 'wbr') grow(element, part.inside);
      parent.appendChild(element);
      if (part.tag === 'x-tree') {
        element.attachShadow({ mode: 'open' }).innerHTML = 'in <slot></slot><p>of <b>it</b></p>';
      }
    }
  };
  const root = document.querySelector('#root') as Element;
  root.replaceChildren();
  grow(root, JSON.parse(json));
}

describe.each(BROWSERS)('text, ranges and text again in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  it.each(FIXTURES)('are the same for every span of the page %s', async (page) => {
    const there = await openWorld(driven, fixture(page), { url: `http://${page}.example/story` });
    expect((await there.evaluate(checkSpans, 'article' as const)).wrong).toEqual([]);
  });

  it('are the same for every span of the sample, which is read', async () => {
    const there = await openWorld(driven, SAMPLE, { url: 'http://sample.example/story' });
    const { wrong, text } = await there.evaluate(checkSpans, 'article' as const);
    expect(wrong).toEqual([]);
    expect(text.length).toBeGreaterThan(1_000);
  });

  it('are the same for every span of any markup, with quotes, glosses and shadow trees in it', async () => {
    const world = await openWorld(driven, article('<p>One</p>'));
    await fc.assert(
      fc.asyncProperty(markup('q', 'ruby', 'rt', 'x-tree', 'x-tree'), async (inside) => {
        await world.evaluate(plant, JSON.stringify(inside));
        expect((await world.evaluate(checkSpans, '#root' as const)).wrong).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('leave out and put in nothing: any markup has the words that the browser itself says it shows', async () => {
    const world = await openWorld(driven, article('<p>One</p>'));
    await fc.assert(
      fc.asyncProperty(markup(), async (inside) => {
        await world.evaluate(plant, JSON.stringify(inside));
        const { text } = await world.evaluate(checkSpans, '#root' as const);
        const shown = await world.evaluate(() => (document.querySelector('#root') as HTMLElement).innerText);
        expect(text.replace(/\s+/g, '')).toBe(shown.replace(/[\s\u00ad\u200b\u200f]+/g, ''));
      }),
      { numRuns: 120 },
    );
  });
});
