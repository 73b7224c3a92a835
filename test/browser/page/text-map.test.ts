import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openBrowser } from '../../drive/browsers';
import { article, openWorld, type World } from './world';

/** Text of the body as the map has it, blocks as `kind: text`, and every unit checked against its range. */
async function read(world: World) {
  return world.evaluate(async () => {
    const body = document.querySelector('#root') as Element;
    const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
    const wrong: string[] = [];
    const wide = map.text.length > 4_000 ? 97 : 1;
    for (let at = 0; at < map.text.length; at += wide) {
      const unit = map.text[at] ?? '';
      const ranges = exposed.rangesOf(map, [at, at + 1]);
      if (ranges.length > 1) wrong.push(`${at} has ${ranges.length} ranges`);
      const range = ranges[0];
      if (!range) continue;
      const drawn = range.toString();
      if (drawn !== unit && !(unit === ' ' && /^\s$/.test(drawn))) wrong.push(`${at} ${unit} is drawn ${drawn}`);
      const back = exposed.offsetOf(map, range.startContainer, range.startOffset);
      if (back !== at) wrong.push(`${at} comes back as ${back}`);
    }
    return {
      text: map.text,
      blocks: map.blocks.map(({ kind, span }) => `${kind}: ${map.text.slice(...span)}`),
      links: map.links.map(({ href, span }) => `${map.text.slice(...span)} -> ${href}`),
      wrong,
    };
  });
}

const CASES: readonly [title: string, html: string, text: string, style?: string][] = [
  ['tags inside of a word', '<p>The <b>har</b>bour is <i>clo</i><span>sed</span>.</p>', 'The harbour is closed.'],
  ['a run of white space as one space', '<p>  One \n\t two <b> three</b>\n</p>', 'One two three'],
  ['white space between blocks as none', '<p>One </p>\n\n<p> Two</p>', 'One\nTwo'],
  [
    'one break as a space, two as the end of a block',
    '<p>One<br>two<br><br>three <br/> <br/>four</p>',
    'One two\nthree\nfour',
  ],
  ['nested lists item by item', '<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>', 'One\nTwo\nThree'],
  ['bare text beside blocks', '<div>One <p>Two</p> three <b>four</b></div>', 'One\nTwo\nthree four'],
  [
    'nothing that is not shown',
    '<p>One <span class="x">two</span><span hidden>three</span> four</p><p class="x">five</p>',
    'One four',
    '.x{display:none}',
  ],
  [
    'what is shown inside of what is not',
    '<p style="visibility:hidden">One <b style="visibility:visible">two</b></p>',
    'two',
  ],
  [
    'no words for screen readers',
    '<p>One<span class="sr"> (opens in a new window)</span> two</p>',
    'One two',
    '.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
  ],
  [
    'no scripts, buttons, forms or menus',
    '<p>One</p><script>let two</script><style>p{}</style><noscript><p>three</p></noscript><button>four</button><form><input value="five"><p>six</p></form><nav>seven</nav><aside><p>eight</p></aside><p>nine</p>',
    'One\nnine',
  ],
  ['no-break spaces as spaces', '<p>One&nbsp;two&nbsp; three</p>', 'One two three'],
  [
    'no soft hyphens and no characters without width',
    '<p>har&shy;bour mas&#8203;ter&#65279;s&#8288;hip</p>',
    'harbour mastership',
  ],
  ['joiners that make letters and emoji', '<p>👩‍👩‍👧 می‌خواهم 🙂.</p>', '👩‍👩‍👧 می‌خواهم 🙂.'],
  [
    'table cells as blocks',
    '<table><caption>Votes</caption><tr><th>Yes</th><td>12 <b>votes</b></td></tr></table>',
    'Votes\nYes\n12 votes',
  ],
  [
    'empty lines of preformatted text as ends of blocks',
    '<pre>One\ntwo\n\nthree\n   four</pre>',
    'One two\nthree four',
  ],
  [
    'a floating initial as a part of its word',
    '<p><span class="d">T</span>he end</p>',
    'The end',
    '.d{float:left;font-size:3em}',
  ],
  ['no footnote marks', '<p>One<sup><a href="#n1">[1]</a></sup> and m<sup>2</sup></p>', 'One and m2'],
  [
    'links made blocks by their style',
    '<div><a class="b" href="/a">One</a><a class="b" href="/b">Two</a></div>',
    'One\nTwo',
    '.b{display:block}',
  ],
  [
    'words set apart letter by letter',
    '<p>One <span class="w"><span class="c">t</span><span class="c">w</span><span class="c">o</span></span></p>',
    'One two',
    '.w,.c{display:inline-block}',
  ],
  [
    'a word that starts in a large letter of its style, to the letter',
    '<p>The end</p>',
    'The end',
    'p::first-letter{float:left;font-size:3em}p::first-line{font-weight:bold}',
  ],
  ['no glosses on words', '<p>The <ruby>port<rp>(</rp><rt>harbour</rt><rp>)</rp></ruby> closed</p>', 'The port closed'],
  [
    'quotation marks that the style puts around quotes, one in another',
    '<p>She said <q>he told me <q>go</q> twice</q>.</p>',
    'She said “he told me ‘go’ twice”.',
  ],
  [
    'the quotation marks that the page asks for, and none where it wants none',
    '<p><q class="f">One</q> <q class="n">two</q> <q class="s">three</q></p>',
    '«One» two "three"',
    '.f{quotes:"«" "»"}.n::before,.n::after{content:none}.s::before,.s::after{content:"\\""}',
  ],
  [
    'words that are hidden from assistants but not from sight, and no ornaments',
    '<p><span aria-hidden="true">T</span>he end <span aria-hidden="true">→</span></p><div aria-hidden="true">Share</div>',
    'The end',
  ],
  ['no break that is not shown', '<p>har<br class="m">bour</p>', 'harbour', '.m{display:none}'],
  [
    'words of two directions in the order in which they are said, without what turns them',
    '<p dir="rtl">אמר \u200fPort Sarral\u200e היום</p><p>He said <bdo dir="rtl">abc</bdo> \u2067אבג\u2069.</p>',
    'אמר Port Sarral היום\nHe said abc אבג.',
  ],
  [
    'what is folded away as the browser finds it, too',
    '<details><summary>One</summary><p>Two</p></details><p hidden="until-found">Three</p>',
    'One\nTwo\nThree',
  ],
  [
    'shadow trees as they are drawn, with what stands in their slots and nothing that does not',
    `<p>Before</p><x-note><template shadowrootmode="open"><p>One <slot></slot></p><p><slot name="b"><i>none</i></slot></p><p><slot name="c">three</slot></p></template><b slot="b">two</b> and <i>a half</i><u slot="zz">lost</u></x-note><p>after</p>`,
    'Before\nOne and a half\ntwo\nthree\nafter',
  ],
  [
    'shadow trees in shadow trees, and slots handed on',
    `<div><template shadowrootmode="open"><section><template shadowrootmode="open"><p>Deep <slot></slot>.</p></template><slot></slot></section></template>down <b>there</b></div>`,
    'Deep down there.',
  ],
  ['nothing at all of nothing', '<p> <b></b>&shy;</p>', ''],
];

describe.each(BROWSERS)('the text map in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await openBrowser(name);
  });
  afterAll(() => driven?.close());

  it.each(CASES)('takes %s', async (_, html, text, style) => {
    const world = await openWorld(driven, article(html, style));
    const found = await read(world);
    expect(found.text).toBe(text);
    expect(found.wrong).toEqual([]);
  });

  it('tells kinds of blocks and absolute links', async () => {
    const world = await openWorld(
      driven,
      article(
        '<h2>Head</h2><p>One <a href="/a?b=1"> two </a>.</p><blockquote><p>Three</p></blockquote><ul><li>Four</li></ul><figure><figcaption>Five</figcaption></figure><p><a href="javascript:void(0)">Six</a> <a href="mailto:a@b.example">seven</a></p>',
      ),
    );
    const { blocks, links } = await read(world);
    expect(blocks).toEqual([
      'headline: Head',
      'paragraph: One two .',
      'quote: Three',
      'list: Four',
      'caption: Five',
      'paragraph: Six seven',
    ]);
    expect(links).toEqual(['two -> http://news.example/a?b=1']);
  });

  it('gives one range per text node and block, none across a gap', async () => {
    const world = await openWorld(driven, article('<p>One <b>two</b> thr&shy;ee</p><p>four</p><pre>five\n\nsix</pre>'));
    const pieces = await world.evaluate(async () => {
      const body = document.querySelector('#root') as Element;
      const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
      return exposed.rangesOf(map, [2, map.text.length]).map((range) => range.toString());
    });
    expect(pieces).toEqual(['e ', 'two', ' thr\u00adee', 'four', 'five', 'six']);
  });

  it('gives no range where the page took the words away', async () => {
    const world = await openWorld(driven, article('<p>One two three</p><p>Four</p>'));
    const left = await world.evaluate(async () => {
      const body = document.querySelector('#root') as Element;
      const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
      (body.querySelector('p')?.firstChild as Text).data = 'One';
      body.querySelector('p:last-child')?.remove();
      return [
        exposed.rangesOf(map, [4, 7]).length,
        exposed.rangesOf(map, [0, 3]).length,
        exposed.rangesOf(map, [14, 18]).length,
      ];
    });
    expect(left).toEqual([0, 1, 0]);
  });

  it('turns a selection into a span, whatever it starts and ends in, and one outside into null', async () => {
    const world = await openWorld(
      driven,
      article('<p id="a">One <b>two</b> three</p><p id="b"> four five</p>').replace(
        '<body>',
        '<body><p id="before">Before</p>',
      ),
    );
    const spans = await world.evaluate(async () => {
      const body = document.querySelector('#root') as Element;
      const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
      const [a, b, before] = ['#a', '#b', '#before'].map((id) => document.querySelector(id) as Element) as [
        Element,
        Element,
        Element,
      ];
      const range = (from: Node, start: number, to: Node, end: number) => {
        const made = new Range();
        made.setStart(from, start);
        made.setEnd(to, end);
        const span = exposed.spanOf(map, made);
        return span && map.text.slice(...span);
      };
      return [
        range(a.firstChild as Node, 1, a.lastChild as Node, 4),
        range(a, 0, a, a.childNodes.length),
        range(a, 1, b, 0),
        range(before, 0, b.firstChild as Node, 5),
        range(before, 0, before, 1),
        range(a.firstChild as Node, 2, a.firstChild as Node, 2),
      ];
    });
    expect(spans).toEqual(['ne two thr', 'One two three', 'two three', 'One two three\nfour', null, null]);
  });

  it('reads 50,000 words in slices, and no more than the longest article', async () => {
    const paragraph = `<p>${'The harbour master, who was there, said that the <b>gate</b> had been shut. '.repeat(7)}</p>`;
    const world = await openWorld(driven, article(paragraph.repeat(510)));
    const { length, longTasks, took, cut } = await world.evaluate(async () => {
      const body = document.querySelector('#root') as Element;
      const rest = () => new Promise((resolve) => setTimeout(resolve, 100));
      await rest();
      const longTasks: number[] = [];
      // Firefox tells of no long tasks; what is asked of it here is the text.
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longTasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const start = performance.now();
      const map = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
      const took = performance.now() - start;
      await rest();
      observer.disconnect();
      const copies = [1, 2].flatMap(() => Array.from(body.children, (child) => child.cloneNode(true)));
      body.append(...copies);
      const cut = await exposed.readTextMap({ body, headline: null, standfirst: null, kept: null });
      return { length: map.text.length, longTasks, took, cut: cut.text.length };
    });
    expect(length).toBeGreaterThan(240_000);
    // Half leaves room for a busy machine; in one piece, the one task would be all of it.
    expect(Math.max(0, ...longTasks)).toBeLessThan(Math.max(50, took / 2));
    expect(cut).toBe(500_000);
  });
});
