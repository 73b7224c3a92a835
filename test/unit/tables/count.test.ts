import { describe, expect, it } from 'vitest';
import { newCounter } from '@/scripts/tables/count';
import type { ReadingLine } from '@/scripts/tables/reading';
import { csvOf, tablesOf } from '@/scripts/tables/table';
import { cellsOf } from '../exchange/csv-cells';
import { claimOf, readingOf } from './readings';

function counted(...readings: readonly ReadingLine[]) {
  const counter = newCounter();
  for (const reading of readings) counter.add(reading);
  return counter.counts();
}

/** The rows of a file without its head, cells joined by a bar. */
function rows(file: string, ...readings: readonly ReadingLine[]): readonly string[] {
  const table = tablesOf(counted(...readings)).find((one) => one.file === file);
  if (!table) throw new Error(`no ${file}`);
  const [, ...all] = cellsOf([...csvOf(table)].join(''));
  return all.map((row) => row.join('|'));
}

describe('readings counted', () => {
  it('say who is quoted, how often, and how often in their own words', () => {
    const claims = [
      claimOf(),
      claimOf({ quotation: 'direct' }),
      claimOf({ quotation: 'mixed' }),
      claimOf({ actor: 'a2', sourcing: 'unnamed', quotation: 'direct' }),
      claimOf({ actor: null, sourcing: 'none' }),
    ];
    const place = 'Redmarsh Gazette|2031-03';
    expect(rows('sources.csv', readingOf('1', { claims }), readingOf('2'))).toEqual([
      `${place}|Ann Hale|person|named|4|1|2`,
      `${place}|||none|1|0|1`,
      `${place}|two officials|anonymous|unnamed|1|1|1`,
    ]);
  });

  it('leave wishes out of who says what, and count sentences that nobody says where the text doubts them', () => {
    const standing = [{ value: 'hearsay' as const }, { value: 'hearsay' as const }, { value: 'disputed' as const }];
    const claims = [
      claimOf(),
      claimOf({ class: 'other' }),
      claimOf({ class: 'none', actor: null, sourcing: 'none', standing }),
    ];
    const reading = readingOf('1', { claims });
    expect(rows('articles.csv', reading)).toEqual(['Redmarsh Gazette|2031-03|1|0|10|1']);
    expect(rows('sourcing.csv', reading)[0]).toBe('Redmarsh Gazette|2031-03|named|1|1|1.0000');
    expect(rows('standings.csv', reading).filter((row) => !row.includes('|0|'))).toEqual([
      'Redmarsh Gazette|2031-03|hearsay|1|3|0.3333',
      'Redmarsh Gazette|2031-03|disputed|1|3|0.3333',
    ]);
  });

  it('have a row for each class of sourcing, also for those that never came', () => {
    const table = rows('sourcing.csv', readingOf('1'), readingOf('2', { published: '2031-04-01', claims: [] }));
    expect(table).toHaveLength(12);
    expect(table).toContain('Redmarsh Gazette|2031-03|unnamed|0|1|0.0000');
    expect(table).toContain('Redmarsh Gazette|2031-04|unnamed|0|0|');
  });

  it.each([
    [{ site: ' The Quay Observer ' }, 'The Quay Observer|2031-03'],
    [{ site: null, url: 'https://www.quay.example/a' }, 'quay.example|2031-03'],
    [{ site: '', url: 'not an address' }, '|2031-03'],
    [{ published: '2031-12' }, 'Redmarsh Gazette|2031-12'],
    [{ published: '2031-13-01' }, 'Redmarsh Gazette|'],
    [{ published: 'March 2031' }, 'Redmarsh Gazette|'],
    [{ published: null }, 'Redmarsh Gazette|'],
    [{ published: '2031-031' }, 'Redmarsh Gazette|'],
  ])('of %j are of %s', (more, place) => {
    expect(rows('articles.csv', readingOf('1', more))).toEqual([`${place}|1|0|10|1`]);
  });

  it('stand in the order of outlet and month, whatever order they come in', () => {
    const months = ['2031-10', '2031-09', '2030-12'].map((published, i) => readingOf(`${i}`, { published }));
    const other = readingOf('x', { site: 'Aldermere Post' });
    expect(rows('articles.csv', ...months, other).map((row) => row.slice(0, -9))).toEqual([
      'Aldermere Post|2031-03',
      'Redmarsh Gazette|2030-12',
      'Redmarsh Gazette|2031-09',
      'Redmarsh Gazette|2031-10',
    ]);
  });

  it('count an article of another language as not read', () => {
    const degraded = 'language-not-supported';
    const reading = readingOf('2', { degraded, claims: [], summary: { sentences: 0 } });
    expect(rows('articles.csv', readingOf('1'), reading)).toEqual(['Redmarsh Gazette|2031-03|1|1|10|1']);
  });

  it('count an article once', () => {
    const counter = newCounter();
    counter.add(readingOf('a'));
    expect(() => counter.add(readingOf('a'))).toThrow('the id "a" came before');
    expect(counter.counts().readings).toBe(1);
  });

  it('name every engine that read them', () => {
    const { engines } = counted(
      readingOf('1'),
      readingOf('2', { engine: 'rules-7' }),
      readingOf('3', { engine: null }),
    );
    expect([...engines]).toEqual(['rules-6', 'rules-7', 'unknown']);
  });

  it('are told apart whatever stands in the names', () => {
    const named = (id: string, site: string, name: string) =>
      readingOf(id, { site, actors: [{ id: 'a1', name, kind: 'person' }] });
    const readings = ['__proto__', 'constructor', '","', '"|"'].map((name) => named(name, name, name));
    expect(rows('sources.csv', ...readings)).toHaveLength(4);
    expect(rows('sources.csv', named('1', 'a', '=1+1'), named('2', '@b', '-2'))).toEqual([
      `'@b|2031-03|'-2|person|named|1|0|1`,
      `a|2031-03|'=1+1|person|named|1|0|1`,
    ]);
  });

  it('cut a name that is longer than any name', () => {
    const [row = ''] = rows(
      'sources.csv',
      readingOf('1', { actors: [{ id: 'a1', name: '😀'.repeat(1_000_000), kind: 'person' }] }),
    );
    expect(row.length).toBeLessThan(300);
    expect(row).toBe(row.toWellFormed());
  });
});
