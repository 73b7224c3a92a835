import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/test/architecture/source';
import { createEngine, decodeWeights, ENGINE_VERSION } from '@/utils/engine';
import { english } from '@/utils/engine/languages/en';
import type { Reading } from '@/utils/model';
import { parse } from '../../unit/engine/notation';

const weights = decodeWeights(new Uint8Array(readFileSync(`${ROOT}/public/engine/en.bin`)));
const engine = createEngine(english, weights);

function expectSound(text: string, { claims }: Reading): void {
  for (const { source, cue, content, confidence } of claims) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    for (const spans of [source ?? [], cue, content]) {
      let reached = -1;
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThan(reached);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        reached = start;
      }
    }
  }
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
}

const newsy = fc
  .array(
    fc.constantFrom(
      ...`“ ” " ' , . ? : ; — ― ( ) said told wants backed plans according to that Hale Ann Weil Mr. HALE the ministry she who officials
      reportedly may denied adding and but in a statement by of on Monday \n \n\n \u0000 \uD800 שלום 🌧 report`.split(
        / +/,
      ),
    ),
    { maxLength: 120 },
  )
  .map((words) => words.join(' '));

describe('with weights, a reading', () => {
  it('is sound for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        expectSound(text, engine.read({ text, lang: 'en' })),
      ),
      { numRuns: 300 },
    );
  });

  it('is sound for news out of joint, and the same each time', () => {
    fc.assert(
      fc.property(newsy, (text) => {
        const reading = engine.read({ text, lang: 'en' });
        expectSound(text, reading);
        expect(engine.read({ text, lang: 'en' })).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one sentence', 'the mayor said and the council wants that '.repeat(11_000)],
    ['cues', 'said wants backed plans '.repeat(20_000)],
    ['quoted lines', `He said:\n${'“Go on now.”\n'.repeat(35_000)}`],
    ['signed lines', '“We had lost it all in the rain of that day.” ― Ann Hale\n'.repeat(8_500)],
    ['names', 'Ann Hale of the Hale '.repeat(20_000)],
  ])(
    'takes no long time over %s',
    (_, text) => {
      const before = process.cpuUsage();
      expect(engine.read({ text, lang: 'en' }).degraded).toBeUndefined();
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(6_000);
    },
    30_000,
  );

  it('finds who says it, and with which words', () => {
    for (const notation of [
      'The council met on Monday. [S The ministry] [C said] that [P taxes would fall].',
      'The council met on Monday. [P “We had no choice,”] [S Ann Hale] [C said].',
      'The council met on Monday. [S Marek Dorn, the head of the delegation,] [C said] [P the talks would resume].',
      '[P The bridge was safe], [C according to] [S the ministry].',
    ]) {
      const { text, marks } = parse(notation);
      const wanted = (label: string) =>
        marks.filter((mark) => mark.label === label).map(({ span }) => text.slice(...span).replace(/,$/, ''));
      const [claim] = engine.read({ text, lang: 'en' }).claims.filter(({ cue }) => cue.length > 0);
      const words = (spans: readonly (readonly [number, number])[] | null | undefined) =>
        (spans ?? []).map((span) => text.slice(...span).replace(/^that |,$/g, ''));
      expect([words(claim?.source), words(claim?.cue), words(claim?.content)]).toEqual(
        ['S', 'C', 'P'].map((label) => wanted(label).map((found) => found.replace(/^that |,$/g, ''))),
      );
    }
  });

  it('knows who signs a quotation, and who speaks in a transcript', () => {
    const text =
      'What the neighbours say\n“We lost everything in the flood.” ― Ann Hale\n“Nobody came for three days.” ― Jonas Weil\n' +
      'BRANDT: Why did the pumps fail?\nDORN: The pumps were never tested at all.';
    const sources = engine.read({ text, lang: 'en' }).claims.map(({ source }) => source && text.slice(...source[0]!));
    expect(sources).toEqual(['Ann Hale', 'Jonas Weil', 'BRANDT', 'DORN']);
  });
});

describe('an engine', () => {
  const text = 'The ministry said that taxes would fall.';

  it('is named by its rules and its weights', () => {
    expect(engine.version).toBe(`${ENGINE_VERSION}+${weights.id}`);
    expect(createEngine(english, null).version).toBe(ENGINE_VERSION);
  });

  it('without the weights it should have, reads by rules and says so', () => {
    const reading = createEngine(english, null).read({ text, lang: 'en' });
    expect(reading).toEqual({ ...createEngine().read({ text, lang: 'en' }), degraded: 'no-weights' });
    expect(reading.claims).toHaveLength(1);
    expect(createEngine().read({ text, lang: 'en' }).degraded).toBeUndefined();
    expect(engine.read({ text, lang: 'en' }).degraded).toBeUndefined();
  });
});
