import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpus } from '@/scripts/train/corpus';
import { SETTINGS, train } from '@/scripts/train/train';
import { createEngine, decodeWeights } from '@/utils/engine';
import { english } from '@/utils/engine/languages/en';
import { encodeWeights } from '@/utils/engine/tagger/weights-format';
import { inventedCorpus } from './corpus';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => rmSync(folder, { recursive: true }));

const learn = (seed: number) =>
  encodeWeights(train(inventedCorpus(60), english, { ...SETTINGS, bits: 12, chains: 1 }, seed, () => {}));
const bytes = learn(1);

describe('training', () => {
  it('gives the same bytes for the same corpus and seed, and others for another seed', () => {
    expect(learn(1)).toEqual(bytes);
    expect(learn(2)).not.toEqual(bytes);
  }, 60_000);

  it('learns a cue that the rules do not know', () => {
    const text = 'The news of the day\nThe rain went on all week at the mill.\nGrete Lund craves a quieter bridge.';
    const sources = (claims: ReturnType<typeof decodeWeights> | undefined) =>
      createEngine(english, claims)
        .read({ text, lang: 'en' })
        .claims.flatMap(({ source }) => source ?? [])
        .map((span) => text.slice(...span));
    expect(sources(undefined)).toEqual([]);
    expect(sources(decodeWeights(bytes))).toEqual(['Grete Lund']);
  });

  it('says that a handful of articles is too few', () => {
    expect(() => train(inventedCorpus(3), english, SETTINGS, 1, () => {})).toThrow('3 articles are too few');
  });
});

describe('a corpus', () => {
  const read = (...lines: readonly string[]) => {
    const path = join(folder, 'corpus.jsonl');
    writeFileSync(path, lines.join('\n'));
    return readCorpus(path);
  };

  it('is read line by line, empty lines left out', () => {
    const [article] = inventedCorpus(1);
    expect(read(JSON.stringify(article), '', '')).toEqual([article]);
  });

  it.each([
    ['is not JSON', '{', /corpus\.jsonl:2: not JSON$/],
    ['lacks a text', '{"id":"a","attributions":[]}', /corpus\.jsonl:2: "text"/],
    [
      'has a span behind its end',
      '{"id":"a","text":"short","attributions":[{"source":[],"cue":[[0,9]],"content":[]}]}',
      /corpus\.jsonl:2: bad span \[0, 9\] in a text of 5$/,
    ],
  ])('is refused with file and line where a line %s', (_, line, message) => {
    expect(() => read('', line)).toThrow(message);
  });
});
