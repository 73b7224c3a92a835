import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticle } from '@/scripts/sample-corpus/article';
import { cellsOf } from '../unit/exchange/csv-cells';
import { readingOf } from '../unit/tables/readings';
import { annotate } from './annotate/run';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['articles.csv', 'sources.csv', 'sourcing.csv', 'standings.csv', 'tables.html'];
const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (python) => spawnSync(python, ['-c', 'import pandas']).status === 0,
);
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const STEPS = ['What was read', 'Who is quoted', 'How often unnamed', 'What the text admits'];

/** As npm runs it for somebody in `folder`. */
function tables(args: readonly string[], input = '', folder = ROOT) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/tables/index.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'tables' },
    input,
  });
}

/** The lines to copy of each step of a page: for Python, for a shell and for R. */
function linesOn(page: string): readonly (readonly string[])[] {
  const { document } = parseHTML(readFileSync(page, 'utf8'));
  return Array.from(document.querySelectorAll('section'), (section) =>
    Array.from(section.querySelectorAll('pre'), ({ textContent }) => textContent ?? ''),
  );
}

describe('tables', { timeout: 120_000 }, () => {
  let dir = '';
  let out = '';
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'tables-'));
    out = join(dir, 'tables');
    mkdirSync(join(dir, 'readings'));
    for (const part of [0, 1]) {
      const articles = Array.from({ length: 20 }, (_, n) => sampleArticle(part * 20 + n));
      const lines = articles.map((one) => `${JSON.stringify(one)}\n`).join('');
      await annotate(lines, '--out', join(dir, `readings/part-${part}.jsonl`));
    }
    writeFileSync(join(dir, 'readings/notes.txt'), 'not looked at');
    expect(tables(['readings', '--out', 'tables'], '', dir)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('40 articles, 0 left out: '),
    });
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const rowsOf = (file: string) => {
    const text = readFileSync(join(out, file), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [columns = [], ...rows] = cellsOf(text.slice(1));
    return rows.map((row) => new Map(row.map((value, i) => [columns[i] ?? '', value])));
  };
  const sumOf = (file: string, column: string) =>
    rowsOf(file).reduce((all, row) => all + Number(row.get(column) ?? Number.NaN), 0);

  it('are a page and four files, whose sums agree', () => {
    expect(readdirSync(out).sort()).toEqual(FILES);
    const claims = sumOf('articles.csv', 'claims');
    expect(claims).toBeGreaterThan(300);
    expect(sumOf('sources.csv', 'claims')).toBe(claims);
    expect(sumOf('sourcing.csv', 'claims')).toBe(claims);
    expect(sumOf('articles.csv', 'articles')).toBe(40);
  });

  it('are written over by the next run, to the same bytes', () => {
    const before = FILES.map((file) => readFileSync(join(out, file), 'utf8'));
    expect(tables(['readings', '--out', 'tables'], '', dir).status).toBe(0);
    expect(FILES.map((file) => readFileSync(join(out, file), 'utf8'))).toEqual(before);
  });

  it('are the same of a folder, of its files and of one file with all lines in it', () => {
    const parts = readdirSync(join(dir, 'readings')).filter((name) => name.endsWith('.jsonl'));
    const names = parts.map((name) => join('readings', name));
    writeFileSync(join(dir, 'readings.jsonl'), names.map((name) => readFileSync(join(dir, name), 'utf8')).join(''));
    for (const given of [names, ['readings.jsonl']]) {
      expect(tables([...given, '--out', 'again'], '', dir)).toMatchObject({ status: 0, stderr: '' });
      for (const file of FILES.filter((name) => name.endsWith('.csv')))
        expect(readFileSync(join(dir, 'again', file), 'utf8')).toBe(readFileSync(join(out, file), 'utf8'));
    }
  });

  it('are counted the same from standard input', () => {
    const input = readFileSync(join(dir, 'readings/part-0.jsonl'), 'utf8');
    const folder = join(dir, 'piped');
    expect(tables(['-', '--out', folder], input)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('20 articles'),
    });
  });

  it('leave out and name what is broken, and count the rest', () => {
    const bad = join(dir, 'bad.jsonl');
    const line = JSON.stringify(readingOf('good'));
    writeFileSync(bad, `\ufeff${line}\r\n\r\nnope\n{"id":"a","text":"An article"}\n${line}\n${line.slice(0, 50)}`);
    const folder = join(dir, 'of-bad');
    const { status, stderr, stdout } = tables([bad, join(dir, 'readings'), '--out', folder]);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'bad.jsonl, line 3: not JSON',
      'bad.jsonl, line 4: no reading: "claims" is missing or not what annotate writes',
      'bad.jsonl, line 5: the id "good" came before',
      'bad.jsonl, line 6: not JSON',
      '',
    ]);
    expect(stdout).toContain('41 articles, 4 left out');
    expect(readFileSync(join(folder, 'tables.html'), 'utf8')).toContain(
      'bad.jsonl, line 5: the id &quot;good&quot; came before',
    );
  });

  it('say once that there is more of what is wrong', () => {
    const folder = join(dir, 'of-noise');
    const { status, stderr } = tables(
      ['-', '--out', folder],
      `${JSON.stringify(readingOf('a'))}\n${'x\n'.repeat(5_000)}`,
    );
    expect(status).toBe(1);
    expect(stderr.split('\n')).toHaveLength(102);
    expect(stderr).toContain('… and 4900 more');
  });

  it('write nothing where there is no reading', () => {
    const folder = join(dir, 'of-nothing');
    expect(tables(['-', '--out', folder], 'x\n')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no reading in it'),
    });
    expect(existsSync(folder)).toBe(false);
    expect(tables([join(dir, 'gone.jsonl'), '--out', folder])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('gone.jsonl: not there'),
    });
    expect(tables([ROOT, '--out', folder])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no .jsonl file in it'),
    });
  });

  it('write over no file of somebody else’s', () => {
    const folder = join(dir, 'mine');
    mkdirSync(folder);
    writeFileSync(join(folder, 'sources.csv'), 'my own');
    const { status, stderr } = tables([join(dir, 'readings'), '--out', folder]);
    expect(status).toBe(1);
    expect(stderr).toContain('has sources.csv that this did not write');
    expect(readdirSync(folder)).toEqual(['sources.csv']);
  });

  it('explain themselves', () => {
    expect(tables(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('usage: tables') });
    expect(tables([])).toMatchObject({ status: 1, stderr: expect.stringContaining('usage: tables') });
    expect(tables(['--fast'])).toMatchObject({ status: 1, stderr: expect.stringContaining("Unknown option '--fast'") });
  });

  const withPandas = (page: string) => {
    const end = `import sys
print(json.dumps([json.loads(t.reset_index(drop=False).to_json(orient="records")) for t in (table, sources, sourcing, standings)]))`;
    const steps = linesOn(page).map(([pandas]) => pandas);
    const { stdout, stderr, status } = spawnSync(PYTHON ?? '', ['-c', [...steps, end].join('\n\n')], {
      cwd: dir,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };

  it.skipIf(PYTHON === undefined)('are what the lines of pandas on the page count', () => {
    const stdout = withPandas(join(out, 'tables.html'));
    const counted: readonly Record<string, string | number>[][] = JSON.parse(stdout);
    for (const [i, file] of ['articles.csv', 'sources.csv', 'sourcing.csv', 'standings.csv'].entries()) {
      // Rows of nothing stand in the file alone, and shares have four places there.
      const theirs = (counted[i] ?? []).map(({ index: _, ...row }) =>
        JSON.stringify(
          Object.entries(row).map(([k, value]) => [k, k === 'share' ? Number(value).toFixed(4) : String(value)]),
        ),
      );
      const ours = rowsOf(file)
        .filter((row) => row.get('claims') !== '0')
        .map((row) => JSON.stringify([...row]));
      expect(new Set(theirs)).toEqual(new Set(ours));
    }
  });

  it.skipIf(PYTHON === undefined)('are counted again by pandas from whatever was given, by names of any kind', () => {
    const whole = join(dir, 'readings');
    const folder = `it's "my" [1] ü`;
    mkdirSync(join(dir, folder));
    for (const name of ['part-0.jsonl', 'part-1.jsonl'])
      writeFileSync(join(dir, folder, name), `\ufeff${readFileSync(join(whole, name), 'utf8')}`);
    const wanted = withPandas(join(out, 'tables.html'));
    for (const given of [[folder], ['readings/part-0.jsonl', join(dir, folder, 'part-1.jsonl')]]) {
      expect(tables([...given, '--out', 'named'], '', dir)).toMatchObject({ status: 0, stderr: '' });
      expect(withPandas(join(dir, 'named/tables.html'))).toBe(wanted);
    }
  });

  const goesOn = (program: string, ...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(program, args, { cwd: out, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').length).toBeGreaterThan(5);
    expect(stdout).toMatch(/Redmarsh Gazette|2031-/);
  };
  it.skipIf(!has('sqlite3')).each([...STEPS.entries()])('can be gone on from in SQLite: step %i, %s', (i) =>
    goesOn('sh', '-c', linesOn(join(out, 'tables.html'))[i]?.[1] ?? ''),
  );
  it.skipIf(!has('Rscript')).each([...STEPS.entries()])('can be gone on from in R: step %i, %s', (i) =>
    goesOn('Rscript', '-e', linesOn(join(out, 'tables.html'))[i]?.[2] ?? ''),
  );
});
