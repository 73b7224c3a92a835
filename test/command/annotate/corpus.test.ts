import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticle } from '@/scripts/sample-corpus/article';
import { annotate, start } from './run';

const ARTICLES = Array.from({ length: 24 }, (_, n) => sampleArticle(n));
const linesOf = (articles: readonly object[]) => articles.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('annotate over a corpus', { timeout: 120_000 }, () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'annotate-corpus-'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const written = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

  it('goes on where it was killed, without doing anything twice', async () => {
    const whole = join(dir, 'whole.jsonl');
    expect(await annotate(linesOf(ARTICLES), '--out', whole)).toEqual({
      status: 0,
      lines: [],
      stderr: `${whole}: 24 read, 0 were there, 0 left out\n`,
    });

    const path = join(dir, 'killed.jsonl');
    const child = start(['--out', path]);
    const ended = new Promise((done) => child.on('close', done));
    // It waits for more when it is killed.
    child.stdin.write(linesOf(ARTICLES.slice(0, 10)));
    while (written(path).split('\n').length <= 10) await wait(20);
    child.kill('SIGKILL');
    await ended;
    const half = written(path).slice(0, -100);
    writeFileSync(path, half);

    const { status, stderr } = await annotate(linesOf(ARTICLES), '--out', path);
    expect(status).toBe(0);
    expect(stderr).toMatch(/: 15 read, 9 were there, half a line of \d+ bytes cut off, 0 left out\n$/);
    expect(written(path)).toBe(written(whole));
    expect((await annotate(linesOf(ARTICLES), '--out', path)).stderr).toContain(': 0 read, 24 were there, 0 left out');
    expect(written(path)).toBe(written(whole));
  });

  it('reads an id once, and names the line that has it again', async () => {
    const [first, second] = ARTICLES;
    const again = [first, second, { ...second, id: first?.id }];
    const { status, stderr } = await annotate(linesOf(again as object[]), '--out', join(dir, 'twice.jsonl'));
    expect(status).toBe(1);
    expect(stderr).toContain('line 3: the id "sample-000000" came before');
    expect(stderr).toContain('2 read, 0 were there, 1 left out');
  });

  it('does not begin where the file to write to is something else, and leaves it', async () => {
    const path = join(dir, 'articles.jsonl');
    writeFileSync(path, linesOf(ARTICLES));
    const { status, stderr } = await annotate(linesOf(ARTICLES), '--out', path);
    expect(status).toBe(1);
    expect(stderr).toContain('articles.jsonl: line 1 is no reading; the file was left as it is');
    expect(written(path)).toBe(linesOf(ARTICLES));
  });

  it('goes on with files as well', async () => {
    const names = ['one.txt', 'two.txt'].map((name) => join(dir, name));
    for (const name of names) writeFileSync(name, ARTICLES[0]?.text ?? '');
    const path = join(dir, 'files.jsonl');
    await annotate('', '--out', path, names[0] ?? '');
    expect((await annotate('', '--out', path, ...names)).stderr).toContain(': 1 read, 1 were there, 0 left out');
    expect(written(path).match(/"id":"\w+\.txt"/g)).toEqual(['"id":"one.txt"', '"id":"two.txt"']);
  });

  // What GNU parallel, Spark's pipe and others rely on: a line out for each line in, in their order, and no line but those.
  it('reads parts as it reads the whole, in the same order', async () => {
    const whole = await annotate(linesOf(ARTICLES));
    const parts = await Promise.all(
      [ARTICLES.slice(0, 7), ARTICLES.slice(7, 8), [], ARTICLES.slice(8)].map((part) => annotate(linesOf(part))),
    );
    expect(parts.flatMap(({ lines }) => lines)).toEqual(whole.lines);
    expect(whole.lines.map(({ id }) => id)).toEqual(ARTICLES.map(({ id }) => id));
    expect([whole, ...parts].map(({ status, stderr }) => [status, stderr])).toEqual(Array(5).fill([0, '']));
  });

  it('gives back outlet, date and address, and reads the same with them as without', async () => {
    const [{ id, text, title, lang, url, site, published }] = ARTICLES as [(typeof ARTICLES)[number]];
    const { lines } = await annotate(
      linesOf([
        { id, text, title, lang, url, site, published },
        { id, text, title, lang },
      ]),
    );
    const [withOrigin, without] = lines;
    expect(withOrigin).toMatchObject({ url, site, published, engine: expect.stringContaining('rules-') });
    expect(withOrigin).toEqual({ ...without, url, site, published });
    expect(without).not.toHaveProperty('site');
  });
});
