import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromKept } from '@/utils/exchange/document';
import { fileName } from '@/utils/exchange/file-name';
import { FORMATS } from '@/utils/exchange/formats';
import { uuidOf } from '@/utils/exchange/uuid';
import { writeDocument } from '@/utils/exchange/write-document';
import { HOSTILE, keptPage, STAMP, sampleDocument } from './samples';
import { englishWords } from './words';

const CSV = FORMATS[1]!;

function nameOf(title: string): string {
  const page = keptPage();
  return fileName(fromKept([{ ...page, article: { ...page.article, title } }], [], STAMP), CSV);
}

describe('the formats', () => {
  it('all write all of what is kept, but for those that are there for a part of it', () => {
    const ofPart = new Set(['corrections', 'actors', 'text', 'csl-json', 'ris', 'claim-review']);
    const words = englishWords();
    for (const format of FORMATS.filter(({ id }) => !ofPart.has(id))) {
      const text = writeDocument(format, sampleDocument(), words);
      for (const kept of ['Ask the treasurer.', 'money', 'Odile Brandt', 'ferry'])
        expect(text, format.id).toContain(kept);
    }
  });

  it('have an id each, and write nothing as well', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const format of FORMATS) {
      const text = writeDocument(format, fromKept([], [], STAMP), englishWords());
      if (/json(?:ld)?$/.test(format.extension)) expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  it('are all on the menu that offers them', () => {
    const menu = readFileSync(new URL('../../../components/parts/export-menu.tsx', import.meta.url), 'utf8');
    for (const { id } of FORMATS) expect(menu).toContain(`{format === '${id}' &&`);
    expect(FORMATS.filter(({ perPage }) => perPage).map(({ id }) => id)).toEqual(['hypothesis']);
    expect(menu).toContain("const OF_ONE_PAGE: readonly FormatId[] = ['hypothesis'];");
  });
});

describe('the file name', () => {
  it('says which article and which day', () => {
    expect(nameOf('Ferry line to close')).toBe('whence-ferry-line-to-close-2026-05-08.csv');
    expect(nameOf('Fähre: “Ende” im Mai?')).toBe('whence-fähre-ende-im-mai-2026-05-08.csv');
    expect(nameOf('港のフェリー')).toBe('whence-港のフェリー-2026-05-08.csv');
  });

  it('says the day alone for several articles or none', () => {
    const pages = [keptPage('https://a.example/1'), keptPage('https://a.example/2')];
    expect(fileName(fromKept(pages, [], STAMP), CSV)).toBe('whence-2026-05-08.csv');
    expect(fileName(fromKept([], [], STAMP), CSV)).toBe('whence-2026-05-08.csv');
  });

  it.each([
    ...HOSTILE,
    '../../etc/passwd',
    'CON',
    'nul',
    'a\u202egpj.exe',
    'x'.repeat(5_000),
    '😀'.repeat(500),
    '港'.repeat(500),
    '...',
    '',
  ])('is safe on every system for %j', (title) => {
    const name = nameOf(title);
    expect(name).toMatch(/^whence-(?:[\p{L}\p{M}\p{N}-]+-)?2026-05-08\.csv$/u);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(160);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe('uuidOf', () => {
  it('is a UUID of version 8 that only the same name gives', () => {
    const ids = Array.from({ length: 2_000 }, (_, i) => uuidOf(`claim ${i}`));
    expect(new Set(ids).size).toBe(2_000);
    expect(uuidOf('claim 7')).toBe(ids[7]);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
