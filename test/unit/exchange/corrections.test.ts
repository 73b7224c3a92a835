import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CORRECTIONS, CorrectedPageSchema } from '@/utils/exchange/corrections';
import { type ExportDocument, fromKept, fromReading } from '@/utils/exchange/document';
import { writeDocument } from '@/utils/exchange/write-document';
import type { Annotation } from '@/utils/records';
import { annotate } from '../store/sample';
import { correctedDocument, HOSTILE, keptPage, STAMP, sampleDocument } from './samples';

const writeCorrections = (exported: ExportDocument) => writeDocument(CORRECTIONS, exported, String);
const read = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(CorrectedPageSchema, JSON.parse(line)));

describe('an export of corrections', () => {
  it('has a line for each page, with its text and where everything stands in it', () => {
    const [page, ...others] = read(writeCorrections(correctedDocument()));
    expect(page).toMatchObject({ id: keptPage().key, lang: 'en' });
    expect(page?.blocks).toHaveLength(4);
    for (const { quote, position, sentence } of page?.corrections ?? []) {
      expect(page?.text.slice(position.start, position.end)).toBe(quote);
      expect(page?.text.slice(...sentence)).toBe(quote);
    }
    expect(page?.corrections).toHaveLength(2);
    expect(others.map(({ id }) => id.split('#')[1])).toHaveLength(1);
  });

  it('says what the reader said and what Whence had read', () => {
    const pages = read(writeCorrections(correctedDocument()));
    expect(pages[0]?.corrections[0]).toMatchObject({
      dismissed: true,
      speaker: null,
      sourcing: null,
      standing: [],
      engine: { version: '1', speaker: 'Odile Brandt', sourcing: 'named', standing: [] },
    });
    expect(pages.flatMap(({ corrections }) => corrections).map(({ sourcing }) => sourcing)).toEqual([
      null,
      'document',
      'vague',
    ]);
  });

  it('leaves no correction out whose words have changed or whose page is gone: the quote is then the text', () => {
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    const kept = annotate(1, keptPage(), 2, { correction });
    const [page] = read(writeCorrections(fromKept([], [kept], STAMP)));
    expect(page).toMatchObject({ text: kept.quote, blocks: [], corrections: [{ position: { start: 0 } }] });
    expect(page?.corrections[0]?.engine.version).toBe('1');
  });

  const versions = (text: string) => read(text).flatMap((one) => one.corrections.map(({ engine }) => engine.version));

  it('names the engine that read the claim, whatever engine has read the page since', () => {
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    const kept = [annotate(1, keptPage(), 2, { correction }), annotate(2, keptPage(), 0, { correction })];
    const since = keptPage(undefined, { engineVersion: '2' });
    expect(versions(writeCorrections(fromKept([since], kept, STAMP)))).toEqual(['1', '1']);
    const now = { keptAt: null, note: '', engineVersion: '2', claims: since.reading.claims };
    expect(versions(writeCorrections(fromReading(since.article, since.reading, kept, now, STAMP)))).toEqual(['1', '1']);
  });

  it('names no engine for what was corrected before that was noted, unless its page has the same claim', () => {
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    const [old, same] = [2, 0].map((claim, n) => {
      const { engineVersion: _, ...before } = annotate(n + 1, keptPage(), claim, { correction });
      return before;
    }) as [Annotation, Annotation];
    const page = keptPage();
    const claims = page.reading.claims.map((claim, i) => (i === 2 ? { ...claim, confidence: 0.7 } : claim));
    const since = { ...page, engineVersion: '2', reading: { ...page.reading, claims } };
    expect(versions(writeCorrections(fromKept([since], [old, same], STAMP)))).toEqual(['2', null]);
    const now = { keptAt: null, note: '', engineVersion: '2', claims };
    const { article, reading } = page;
    expect(versions(writeCorrections(fromReading(article, reading, [old, same], now, STAMP)))).toEqual(['2', null]);
  });

  it.each([
    { position: { start: -1, end: 5 } },
    { position: { start: 0.5, end: 60 } },
    { position: { start: 60, end: 60 } },
    { position: { start: 0, end: Number.MAX_VALUE } },
    { sentence: [0, 100_000] },
    { content: [[0, 1]] },
  ])('has no line with %j', (change) => {
    const [page] = read(writeCorrections(correctedDocument()));
    const [, second] = page?.corrections ?? [];
    expect(v.safeParse(CorrectedPageSchema, { ...page, corrections: [second] }).success).toBe(true);
    const broken = { ...page, corrections: [{ ...second, ...change }] };
    expect(v.safeParse(CorrectedPageSchema, broken).success).toBe(false);
  });

  it('is empty where nothing is corrected', () => {
    expect(writeCorrections(sampleDocument())).toBe('');
    expect(writeCorrections(fromKept([], [], STAMP))).toBe('');
  });

  it.each(HOSTILE.filter((text) => text.trim() !== '' && text.isWellFormed()))(
    'gives the speaker %j back',
    (speaker) => {
      const correction = { dismissed: false, speaker, sourcing: null, standing: null };
      const kept = annotate(1, keptPage(), 2, { correction });
      const [page] = read(writeCorrections(fromKept([keptPage()], [kept], STAMP)));
      expect(page?.corrections[0]?.speaker).toBe(speaker.trim());
    },
  );
});
