import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { proseInPieces, textsOf } from '@/scripts/bench/text';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

function corpus(content: string): string {
  const path = join(folder, 'corpus.jsonl');
  writeFileSync(path, content);
  return path;
}

describe('what the engine is timed on', () => {
  it('is prose in pieces of one length, none twice', () => {
    const pieces = proseInPieces(500);
    expect(pieces.length).toBeGreaterThan(5);
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(new Set(pieces.map(({ length }) => length))).toEqual(new Set([500]));
  });

  it('is one piece at least, however long', () => {
    expect(proseInPieces(2_000_000).map(({ length }) => length)).toEqual([2_000_000]);
  });

  it('is the texts of a corpus', () => {
    expect(textsOf(corpus('{"id":"a","text":"One."}\n\n{"text":"Two."}'))).toEqual(['One.', 'Two.']);
  });

  it.each([
    ['{"text":"One."}\nnope', 'corpus.jsonl:2: not JSON'],
    ['{"id":"a"}', 'corpus.jsonl:1: no "text"'],
    ['null', 'corpus.jsonl:1: no "text"'],
    ['', 'corpus.jsonl: no texts in it'],
  ])('is refused where it is %s', (content, message) => {
    expect(() => textsOf(corpus(content))).toThrow(message);
  });
});
