import { describe, expect, it } from 'vitest';
import { CSV } from '@/utils/exchange/csv';
import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import type { Format } from '@/utils/exchange/format';
import { HYPOTHESIS } from '@/utils/exchange/hypothesis';
import { WEB_ANNOTATION } from '@/utils/exchange/web-annotation';
import { writeDocument } from '@/utils/exchange/write-document';
import type { Annotation, KeptPage } from '@/utils/records';
import { annotate } from '../../store/sample';
import { WORKSHEET } from '../kept-records';
import { correctedDocument, HOSTILE, keptPage, STAMP, sampleDocument } from '../samples';
import { englishWords } from '../words';
import { annotationsIn, foundIn, pagesIn, reasonsIn, refusedIn } from './found-in';

const PAGE = keptPage(undefined, { note: 'On the page.' });
const KEPT = [
  annotate(1, PAGE, 0, { ...WORKSHEET, note: 'Who pays?\nAsk the treasurer.', tags: ['money', 'ferry'] }),
  annotate(2, PAGE, 1, { claim: null, speaker: null, verdict: 'open' }),
  annotate(3, PAGE, 2, { note: '=1+1 is what they paid' }),
];
const textOf = (key: string) => (key === PAGE.key ? PAGE.article.text : null);
const text = (format: Format, document: ExportDocument) => writeDocument(format, document, englishWords());
const written = (format: Format, annotations: readonly Annotation[] = KEPT, page: KeptPage = PAGE) =>
  text(format, fromKept([page], annotations, STAMP));

/** What every format carries of an annotation. */
const told = ({ id, quote, note, tags, verdict, evidence }: Annotation) => ({
  id,
  quote,
  note,
  tags,
  verdict,
  evidence,
});

describe.each([
  ['a Web Annotation file', WEB_ANNOTATION],
  ['a table', CSV],
  ['a Hypothesis file', HYPOTHESIS],
] as const)('%s', (_, format) => {
  it('gives back quotes, notes, tags, verdicts, evidence and the page’s note', async () => {
    const found = await foundIn(written(format), { textOf });
    expect(refusedIn(found)).toEqual([]);
    expect(annotationsIn(found).map(told)).toEqual(KEPT.map(told));
    expect(annotationsIn(found).map(({ createdAt, updatedAt }) => [createdAt, updatedAt])).toEqual(
      KEPT.map(({ createdAt, updatedAt }) => [createdAt, updatedAt]),
    );
    expect(pagesIn(found)).toMatchObject([
      {
        isHead: true,
        page: { key: PAGE.key, note: 'On the page.', whole: false, article: { title: PAGE.article.title } },
      },
    ]);
  });

  it('gives passages of the reader’s own, and nothing that nobody kept', async () => {
    const found = await foundIn(text(format, sampleDocument()));
    expect(annotationsIn(found)).toHaveLength(2);
    for (const { claim, speaker, correction, kept } of annotationsIn(found))
      expect([claim, speaker, correction, kept]).toEqual([null, null, null, true]);
  });

  it('breaks off with what was whole', async () => {
    const whole = written(format);
    const found = await foundIn(whole.slice(0, whole.lastIndexOf('paid')));
    expect(annotationsIn(found).map(({ id }) => id)).toEqual(KEPT.slice(0, 2).map(({ id }) => id));
    expect(refusedIn(found).map(({ what }) => what)).toEqual(['truncated']);
  });

  it.each(HOSTILE.filter((one) => one.trim() !== '' && one.isWellFormed()))('gives the note %j back', async (note) => {
    const found = await foundIn(written(format, [annotate(1, PAGE, 0, { note, tags: ['<b>', '=1'] })]));
    expect(annotationsIn(found)).toMatchObject([{ note, tags: ['<b>', '=1'] }]);
  });
});

describe('selectors', () => {
  it('come back from Web Annotations in code units, where the text is known', async () => {
    const found = await foundIn(written(WEB_ANNOTATION), { textOf });
    expect(annotationsIn(found).map(({ selectors }) => selectors)).toEqual(KEPT.map(({ selectors }) => selectors));
  });

  it('come back from Web Annotations with a position as long as the words where it is not', async () => {
    const emoji = keptPage('https://a.example/🦊');
    const one = annotate(1, emoji, 0);
    const [read] = annotationsIn(await foundIn(written(WEB_ANNOTATION, [one], emoji)));
    expect(read?.selectors.quote).toEqual(one.selectors.quote);
    // The headline before it has one sign that is two code units.
    expect(read?.selectors.position.start).toBe(one.selectors.position.start - 1);
    expect((read?.selectors.position.end ?? 0) - (read?.selectors.position.start ?? 0)).toBe(one.quote.length);
  });

  it('come back from Hypothesis as they are', async () => {
    const found = await foundIn(written(HYPOTHESIS));
    expect(annotationsIn(found).map(({ selectors }) => selectors)).toEqual(KEPT.map(({ selectors }) => selectors));
  });

  it('are the words alone in a table', async () => {
    const [read] = annotationsIn(await foundIn(written(CSV)));
    const { quote } = KEPT[0]!;
    expect(read?.selectors).toEqual({
      quote: { exact: quote, prefix: '', suffix: '' },
      position: { start: 0, end: quote.length },
    });
  });
});

describe('corrections', () => {
  it.each([
    ['Web Annotations', WEB_ANNOTATION],
    ['a table', CSV],
  ] as const)('are told to be left out of %s, for they need the claim', async (_, format) => {
    const found = await foundIn(text(format, correctedDocument()));
    expect(refusedIn(found).map(({ what }) => what)).toEqual(['correction', 'correction', 'correction']);
    expect(reasonsIn(found)[0]).toBe('2 correction');
  });
});
