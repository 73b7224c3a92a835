import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Given } from '@/scripts/tables/code';
import { newCounter } from '@/scripts/tables/count';
import { pageOf } from '@/scripts/tables/page';
import type { ReadingLine } from '@/scripts/tables/reading';
import { HOSTILE } from '../exchange/samples';
import { claimOf, readingOf } from './readings';

const NO_PROBLEMS = { first: [], count: 0 };
const FILE: Given = { path: 'readings.jsonl', isFolder: false };

function htmlOf(
  readings: readonly ReadingLine[],
  problems: Parameters<typeof pageOf>[1] = NO_PROBLEMS,
  given: readonly Given[] = [FILE],
): string {
  const counter = newCounter();
  for (const reading of readings) counter.add(reading);
  return pageOf(counter.counts(), problems, given);
}

const documentOf = (...args: Parameters<typeof htmlOf>) => parseHTML(htmlOf(...args)).document;
const textsOf = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), ({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

describe('the page of tables', () => {
  it('goes through four numbered steps, each with its file and the lines that count it', () => {
    const document = documentOf([readingOf('1')]);
    expect(textsOf(document, 'h2')).toEqual([
      '[1]What was read',
      '[2]Who is quoted',
      '[3]How often unnamed',
      '[4]What the text admits',
    ]);
    const sections = [...document.querySelectorAll('section')];
    expect(sections.map((section) => section.querySelector('a')?.getAttribute('href'))).toEqual([
      'articles.csv',
      'sources.csv',
      'sourcing.csv',
      'standings.csv',
    ]);
    for (const section of sections) expect(section.querySelectorAll('pre')).toHaveLength(3);
  });

  it('shows the counts', () => {
    const claims = [
      claimOf({ quotation: 'direct' }),
      claimOf({ actor: 'a2', sourcing: 'unnamed', standing: [{ value: 'disputed' }] }),
      claimOf({ actor: null, sourcing: 'none' }),
    ];
    const [read, sources, sourcing, standings] = documentOf([
      readingOf('1', { claims }),
      readingOf('2'),
    ]).querySelectorAll('section');
    expect(textsOf(read as Element, 'tbody tr')).toEqual(['Redmarsh Gazette2031-03240']);
    expect(textsOf(sources as Element, 'tbody tr')).toEqual([
      'Redmarsh Gazette',
      'Ann Haleperson, named21',
      'nobody, or left opennone10',
      'two officialsanonymous, unnamed10',
    ]);
    expect(textsOf(sourcing as Element, 'tbody td.n')).toEqual(['4', '25.0%', '25.0%']);
    expect(sourcing?.querySelector('svg')?.getAttribute('aria-label')).toBe('named 2, unnamed 1, none 1');
    expect(textsOf(standings as Element, 'tbody td.n')).toEqual(['4', '0', '0', '1', '0', '0', '0']);
  });

  it.each<[string, readonly Given[], string]>([
    ['a file', [FILE], 'files = [Path("readings.jsonl")]'],
    ['a folder', [{ path: 'my readings', isFolder: true }], 'files = sorted(Path("my readings").glob("*.jsonl"))'],
    [
      'several',
      [FILE, { path: String.raw`C:\new\"a"`, isFolder: true }, { path: '-', isFolder: false }],
      [
        'files = [',
        '    Path("readings.jsonl"),',
        String.raw`    *sorted(Path("C:\\new\\\"a\"").glob("*.jsonl")),`,
        '    Path("NAME.jsonl"),  # came by standard input: name a file that has it',
        ']',
      ].join('\n'),
    ],
  ])('reads again what was given: %s', (_, given, lines) => {
    const [first] = documentOf([readingOf('1')], NO_PROBLEMS, given).querySelectorAll('pre');
    expect(first?.textContent).toContain(`import pandas as pd\n\n${lines}\nreadings = [`);
  });

  it('runs nothing and fetches nothing, whatever the names are', () => {
    const readings = HOSTILE.map((name, i) =>
      readingOf(`${i}`, { site: name, engine: name, degraded: name, actors: [{ id: 'a1', name, kind: 'person' }] }),
    );
    const problems = { first: HOSTILE.map((why) => ({ where: why, why })), count: HOSTILE.length };
    const given = HOSTILE.map((path) => ({ path, isFolder: true }));
    const document = documentOf(readings, problems, given);
    const tags = new Set(Array.from(document.querySelectorAll('*'), ({ localName }) => localName));
    for (const tag of ['script', 'img', 'iframe', 'object', 'link', 'base', 'form', 'b'])
      expect(tags.has(tag), tag).toBe(false);
    for (const { attributes } of document.querySelectorAll('*'))
      for (const { name } of attributes) expect(name).not.toMatch(/^on|^src$|^style$/);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    for (const link of document.querySelectorAll('[href]')) expect(link.getAttribute('href')).toMatch(/^\w+\.csv$/);
  });

  it('names what it could not count, and how much more there is', () => {
    const document = documentOf([readingOf('1')], { first: [{ where: 'a.jsonl, line 3', why: 'not JSON' }], count: 5 });
    expect(textsOf(document, 'details li')).toEqual(['a.jsonl, line 3: not JSON', 'and 4 more']);
  });

  it('warns where two engines have read, and says what was not read as a whole', () => {
    const readings = [readingOf('1'), readingOf('2', { engine: 'rules-7', degraded: 'too-long' })];
    const [said = ''] = textsOf(documentOf(readings), 'p.soft');
    expect(said).toContain('more than one engine');
    expect(said).toContain('1 article not read as a whole: too-long');
  });

  it('stays a page where there are thousands of outlets', () => {
    const readings = Array.from({ length: 5_000 }, (_, i) => readingOf(`${i}`, { site: `Paper ${i}` }));
    const document = documentOf(readings);
    expect(document.querySelectorAll('tr').length).toBeLessThan(1_500);
    expect(textsOf(document, 'section > p.soft')).toEqual([
      '4,760 more rows are in the file alone.',
      '4,970 more outlets are in the file alone.',
      '4,760 more rows are in the file alone.',
      '4,760 more rows are in the file alone.',
    ]);
  });

  it('is the same for the same readings, in whatever order they come', () => {
    const readings = Array.from({ length: 9 }, (_, i) => readingOf(`${i}`, { site: `Paper ${i % 4}` }));
    expect(htmlOf(readings.toReversed())).toBe(htmlOf(readings));
  });
});
