import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { weightsOrNull } from '@/scripts/engine/weights';
import { sampleArticle } from '@/scripts/sample-corpus/article';
import { createEngine } from '@/utils/engine/index';
import { SOURCINGS, STANDINGS } from '@/utils/model';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sample-corpus/index.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
const ARTICLES = Array.from({ length: 40 }, (_, n) => sampleArticle(n));

describe('the sample corpus', () => {
  it('is as many lines as asked for, each an article, the same every time', () => {
    const { status, stdout } = run('3');
    expect(status).toBe(0);
    expect(stdout).toBe([0, 1, 2].map((n) => `${JSON.stringify(sampleArticle(n))}\n`).join(''));
    expect(run('0').stdout).toBe('');
  });

  it.each(['many', '-3', '1.5', ''])('is not %j articles long', (count) => {
    expect(run(count)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('is no number') });
  });

  it('has no slot that nothing was put into, and the length of news', () => {
    for (const { text } of ARTICLES) {
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text.split(/\s+/).length).toBeGreaterThan(300);
    }
  });

  it('has something of everything that there is to count', () => {
    const engine = createEngine(undefined, weightsOrNull());
    const claims = ARTICLES.flatMap(({ text }) => engine.read({ text }).claims);
    expect(new Set(claims.map(({ sourcing }) => sourcing))).toEqual(new Set(SOURCINGS));
    expect(new Set(claims.flatMap(({ standing }) => standing.map(({ value }) => value)))).toEqual(new Set(STANDINGS));
    expect(new Set(ARTICLES.map(({ site }) => site)).size).toBe(4);
  });
});
