import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { createEngine, ENGINE_VERSION } from '@/utils/engine';
import { MAX_ARTICLE_LENGTH, type Reading, type Span } from '@/utils/model';
import { expectSound } from './sound';

const engine = createEngine();
const ARTICLE = `Redmarsh bridge to close
The bridge over the Vell will close in May, the council said on Monday.
“We had no choice,” said Ann Hale, the mayor. “The piers are rotten.
“Nobody will pay for it but us.”
Sources close to the council said the repair could cost 4 million crowns. A spokesman for the builder, Weil Inc., declined to comment.
The builder has denied that the steel was faulty, according to court filings.
Residents reportedly heard a crack in the night. It remains unclear who closed the gate.
Critics say the plan is “a scandal,” and want an inquiry.`;

/** Words and marks that make the rules work, strung together at random. */
const newsy = fc
  .array(
    fc.constantFrom(
      ...`“ ” " ' ‘ ’ « » „ '' , . ? ! : ; — ( ) ... … said told asked claims according to that Hale Ann Weil Mr. the ministry she who
      officials reportedly may is expected denied adding and but in a statement by of on Monday U.S. 4 't \n \n\n \u0000 \uD800 שלום 🌧 report citing anonymity because claimed noted tycoon mayor campaign Weil’s he they it which I panel Russian lack`.split(
        / +/,
      ),
    ),
    { maxLength: 120 },
  )
  .map((words) => words.join(' '));

describe('a reading', () => {
  it('tells who says what in an article, and how it stands', () => {
    const reading = engine.read({ text: ARTICLE });
    expectSound(ARTICLE, reading);
    expect(reading.lang).toBe('en');
    expect(reading.degraded).toBeUndefined();
    const rows = reading.claims.map(({ source, sourcing, mark }) => [
      source?.map((span) => ARTICLE.slice(...span)).join(' '),
      sourcing,
      mark,
    ]);
    expect(rows).toEqual([
      ['the council', 'named', 'named'],
      ['Ann Hale, the mayor', 'named', 'named'],
      ['Sources close to the council', 'unnamed', 'unnamed'],
      ['A spokesman for the builder, Weil Inc.', 'named', 'contested'],
      ['court filings', 'document', 'named'],
      ['The builder', 'named', 'contested'],
      [undefined, 'none', 'unsourced'],
      [undefined, 'none', 'contested'],
      ['Critics', 'vague', 'unnamed'],
      ['Critics', 'vague', 'unnamed'],
    ]);
  });

  it('joins a speech that goes over paragraphs', () => {
    const { claims } = engine.read({ text: ARTICLE });
    const hale = claims.find(({ source }) => source && ARTICLE.slice(...source[0]!).startsWith('Ann Hale'));
    expect(hale?.content.map((span) => ARTICLE.slice(...span))).toEqual([
      '“We had no choice,”',
      '“The piers are rotten.\n“Nobody will pay for it but us.”',
    ]);
    expect(hale?.quotation).toBe('direct');
  });

  it('counts what it found', () => {
    const { summary, claims } = engine.read({ text: ARTICLE });
    const said = claims.filter((claim) => claim.class === 'said');
    expect(summary.said).toBe(said.length);
    expect(Object.values(summary.bySourcing).reduce((a, b) => a + b)).toBe(said.length);
    expect(summary.byStanding.unconfirmed).toBe(2);
    expect(summary.sentences).toBe(11);
  });

  it('is the same for the same text', () => {
    expect(engine.read({ text: ARTICLE })).toEqual(createEngine().read({ text: ARTICLE }));
    expect(engine.version).toBe(ENGINE_VERSION);
  });

  it('keeps a claim’s id when the text around it changes', () => {
    const id = (text: string) => engine.read({ text, lang: 'en' }).claims.find(({ source }) => source)?.id;
    expect(id('The mayor said the dam was safe.')).toBe(
      id('It rained all day. The mayor said  the dam was safe.'.replace('  ', ' ')),
    );
    expect(id('The mayor said the dam was safe.')).not.toBe(id('The mayor said the dam was gone.'));
  });

  it('numbers the same words said twice', () => {
    const { claims } = engine.read({ text: 'Hale said the dam was safe. Weil said the dam was safe.', lang: 'en' });
    expect(claims).toHaveLength(2);
    expect(claims[1]!.id).toBe(`${claims[0]!.id}-2`);
  });

  it('is sound for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        expectSound(text, engine.read({ text, lang: 'en' })),
      ),
      { numRuns: 300 },
    );
  });

  it('is sound for news out of joint', () => {
    fc.assert(
      fc.property(newsy, (text) => expectSound(text, engine.read({ text, lang: 'en' }))),
      { numRuns: 600, examples: [['adding said reportedly citing']] },
    );
  });

  it('is sound for headlines, links and declarations of any kind', () => {
    const span = fc.tuple(fc.nat(900), fc.nat(900)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b) + 1]);
    const link = fc.record({ span, href: fc.oneof(fc.webUrl(), fc.string()) });
    const work = fc.record({ name: fc.string(), url: fc.oneof(fc.webUrl(), fc.string()) }, { requiredKeys: [] });
    const declared = fc.record(
      { author: fc.string(), basedOn: fc.array(work), citations: fc.array(work), reviewed: fc.array(fc.string()) },
      { requiredKeys: [] },
    );
    const kind = fc.constantFrom('headline' as const, 'standfirst' as const, 'paragraph' as const);
    fc.assert(
      fc.property(fc.array(link), declared, fc.string(), fc.array(kind, { minLength: 8, maxLength: 8 }), (...made) => {
        const [links, said, date, kinds] = made;
        let at = 0;
        const blocks = ARTICLE.split('\n').map((line, i) => {
          const start = at;
          at += line.length + 1;
          return { span: [start, start + line.length] as const, kind: kinds[i] ?? 'paragraph' };
        });
        const more = { url: 'https://redmarsh.example/', published: date, modified: date, declared: said };
        expectSound(ARTICLE, engine.read({ text: ARTICLE, lang: 'en', blocks, links, ...more }));
      }),
    );
  });

  it('is sound for blocks that overlap, leave the text or cut words', () => {
    const block = fc
      .tuple(fc.nat(900), fc.nat(900))
      .map(([a, b]) => ({ span: [Math.min(a, b), Math.max(a, b)] as const, kind: 'paragraph' as const }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) =>
        expectSound(ARTICLE, engine.read({ text: ARTICLE, blocks })),
      ),
    );
  });
});

describe('a text in a language that is not read', () => {
  it.each([
    [
      'Dutch',
      'De minister zei op maandag dat de brug veilig blijft en vanaf de zomer weer voor het verkeer opengaat.',
      'nl',
    ],
    [
      'Spanish',
      'El ministro dijo el lunes que el puente era seguro y que se abriría de nuevo en verano para todos.',
      'es',
    ],
    ['Czech', 'Ministr v pondělí řekl, že most je bezpečný a že bude v létě znovu otevřen pro všechny řidiče.', 'cs'],
    ['Russian', 'Министр сказал в понедельник, что мост безопасен и летом его снова откроют для движения.', 'ru'],
    ['Hebrew', 'השר אמר ביום שני כי הגשר בטוח וכי הוא ייפתח מחדש בקיץ לכל הנהגים', 'he'],
  ])('in %s has no claims', (_, text, lang) => {
    for (const hint of [null, lang, 'en']) {
      const reading = engine.read({ text, lang: hint });
      expect(reading).toMatchObject({ degraded: 'language-not-supported', claims: [], actors: [] });
      // Too little to tell it from its neighbours, but for what the page says.
      const isUnclear = /^(?:cs|ru)$/.test(lang) && hint !== lang;
      expect(reading.lang).toBe(isUnclear ? null : lang);
    }
  });

  it.each(['', ' \n\n ', '1234 5678', '🌧🌧', '…'])('has no claims: %j', (text) => {
    expect(engine.read({ text }).claims).toEqual([]);
  });

  it('is read where the page names another language by mistake', () => {
    expect(engine.read({ text: ARTICLE, lang: 'fr' }).claims.length).toBeGreaterThan(5);
  });

  it('has no attribution in a page of menus', () => {
    const menu = Array.from({ length: 400 }, (_, i) => `Section ${i}\nAbout us\nContact\nSay hello\nReports\n`).join(
      '',
    );
    expect(engine.read({ text: menu }).claims).toEqual([]);
  });
});

describe('a huge or hostile text', () => {
  const within = (text: string, milliseconds: number) => {
    let reading: Reading | null = null;
    const took = cpuMs(() => {
      reading = engine.read({ text, lang: 'en' });
    });
    expect(took).toBeLessThan(milliseconds);
    return reading as unknown as Reading;
  };

  it('is read up to its limit and says so', () => {
    const text = `${ARTICLE}\n`.repeat(1_000);
    const reading = within(text, 8_000);
    expect(reading.degraded).toBe('too-long');
    expect(Math.max(...reading.claims.map(({ sentence }) => sentence[1]))).toBeLessThanOrEqual(MAX_ARTICLE_LENGTH);
  });

  it.each([
    ['no full stop', 'the mayor said and the council said that '.repeat(12_000)],
    ['commas only', 'Hale, '.repeat(80_000)],
    ['nested quotations', `${'“a '.repeat(1_000)}${'b” '.repeat(1_000)}`.repeat(80)],
    ['unpaired marks', `" ' “ ‘ « „ `.repeat(40_000)],
    ['apostrophes', "s' 's ".repeat(80_000)],
    ['one word', 'a'.repeat(490_000)],
    ['names', 'Ann Hale '.repeat(50_000)],
    ['cues', 'said told asked claims '.repeat(20_000)],
    ['according to', 'according to '.repeat(38_000)],
    ['line breaks', '\n'.repeat(490_000)],
    ['quoted lines', `He said:\n${'“Go on now.”\n'.repeat(35_000)}`],
    ['pronouns', 'He said she said they said. '.repeat(18_000)],
    ['roles', 'The tycoon met the firm, the report of the mayor said. '.repeat(9_000)],
    ['owners', 'his campaign’s panel and Weil’s campaign said so '.repeat(10_000)],
    [
      'people',
      Array.from({ length: 9_000 }, (_, i) => `Ann Hale${i} met Tom Weil${i} and said it. She left.`).join(' '),
    ],
    ['standings', 'denied confirmed may not be confirmed '.repeat(12_000)],
    ['initials', 'J. K. U.S. '.repeat(45_000)],
    ['dashes', 'Hale — '.repeat(70_000)],
    ['adverbs', 'really truly '.repeat(38_000)],
    ['unnamed sources', 'An official, speaking on condition of anonymity because of it, said so. '.repeat(6_500)],
    ['citations', 'Reuters reported, citing the Post, which cited the Times, that it fell. '.repeat(6_500)],
    ['chains', 'Hale said that Weil said that Dorn said that '.repeat(10_000)],
    ['echoes of the headline', `Hale hid ten cracks\n${'Hale hid ten cracks, Weil claimed. '.repeat(13_000)}`],
    ['to', 'went on to decline to '.repeat(22_000)],
  ])('takes no long time over %s', (_, text) => {
    within(text, 4_000);
  });
});
