import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Claim, Reading, Span, StandingValue } from '@/utils/model';
import { LEAST_CONFIDENCE } from '@/utils/sureness';
import { MATERIAL, material } from './material';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function annotate(input: string, ...args: string[]): string {
  const options = { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/annotate/index.ts', ...args],
    options,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function score(script: string, ...args: string[]): Record<string, { f1: number; precision: number; recall: number }> {
  const output = JSON.parse(
    execFileSync(process.execPath, [join(ROOT, 'scripts/score', script), ...args, '--json'], { encoding: 'utf8' }),
  );
  return output.scores ?? output;
}

describe('on the articles kept for reporting, the engine', () => {
  const gold = join(MATERIAL, 'corpus/polnear-dev.jsonl');
  const predicted = join(folder, 'dev.jsonl');

  it('finds who says what', () => {
    writeFileSync(predicted, annotate(material('corpus/polnear-dev.jsonl')));
    const scores = score('score.mjs', gold, predicted);
    const least = {
      core: 0.83,
      relations: 0.755,
      sentences: 0.895,
      'tokens/content': 0.865,
      'tokens/source': 0.77,
      'exact/content': 0.55,
      sourceLinks: 0.92,
    };
    for (const [measure, f1] of Object.entries(least)) expect(scores[measure]?.f1, measure).toBeGreaterThanOrEqual(f1);
  });

  it('knows what it is sure of: with sure marks only, core precision of 92 at a recall of 60 at least', () => {
    const sure = annotate(material('corpus/polnear-dev.jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { id, claims }: Reading & { id: string } = JSON.parse(line);
        return JSON.stringify({ id, claims: claims.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE.sure) });
      });
    writeFileSync(predicted, sure.join('\n'));
    const { core } = score('score.mjs', gold, predicted);
    expect(core?.precision).toBeGreaterThanOrEqual(0.92);
    expect(core?.recall).toBeGreaterThanOrEqual(0.6);
  });

  // Carried by the article of the brief, which the rules were written beside: docs/decisions/0002-rules-before-weights.md.
  it('finds what is unverified, that article included: F1 of 65 at least', () => {
    const seed = JSON.stringify({ id: 'istanbul-talks', text: material('articles/istanbul-talks.txt') });
    writeFileSync(predicted, annotate(`${material('corpus/polnear-dev.jsonl')}\n${seed}\n`));
    const scores = score('standing.mjs', join(MATERIAL, 'gold/standing-dev.jsonl'), predicted, '--corpus', gold);
    expect(scores.unverified?.f1).toBeGreaterThanOrEqual(0.65);
    expect(scores.sourcing?.precision).toBeGreaterThanOrEqual(0.8);
  });
});

describe('on the article of the brief, the engine', () => {
  const text = material('articles/istanbul-talks.txt');
  const reading: Reading = JSON.parse(annotate('', join(MATERIAL, 'articles/istanbul-talks.txt')));
  const bySource = (words: string) =>
    reading.claims.find(({ source }) => source?.some((span) => text.slice(...span) === words));
  const byCue = (words: string) =>
    reading.claims.find(({ standing }) => standing.some(({ cue }) => text.slice(...cue).includes(words)));
  const values = (words: string) => byCue(words)?.standing.map(({ value }) => value);

  it('marks between 15 and 30 claims', () => {
    const marked = reading.claims.filter(({ mark }) => mark !== null);
    expect(marked.length).toBeGreaterThanOrEqual(15);
    expect(marked.length).toBeLessThanOrEqual(30);
  });

  it('finds 17 of the 20 claims that people marked, and reads 16 as they do', () => {
    type Marked = Pick<Claim, 'cue' | 'content' | 'sourcing'> & { readonly standing: readonly StandingValue[] };
    const marked: readonly Marked[] = JSON.parse(material('articles/istanbul-talks.gold.json')).claims;
    const touch = (a: readonly Span[], b: readonly Span[]) =>
      a.some(([from, to]) => b.some(([start, end]) => from < end && start < to));
    const found = marked.map((gold) => ({
      gold,
      ours: reading.claims.filter(
        ({ cue, content, standing }) =>
          touch(cue, gold.cue) ||
          touch(content, gold.content) ||
          touch(
            standing.map((one) => one.cue),
            [...gold.cue, ...gold.content],
          ),
      ),
    }));
    expect(reading.claims.length).toBeLessThanOrEqual(30);
    expect(found.filter(({ ours }) => ours.length > 0).length).toBeGreaterThanOrEqual(17);
    const right = found.filter(({ gold, ours }) => {
      const values = new Set(gold.standing);
      const isStanding =
        values.size === 0 || ours.some(({ standing }) => standing.some(({ value }) => values.has(value)));
      return isStanding && ours.some(({ sourcing }) => sourcing === gold.sourcing);
    });
    expect(right.length).toBeGreaterThanOrEqual(16);
  });

  it('tells a named source from an unnamed one', () => {
    const [surname] = /Medinsky(?= emph)/.exec(text) ?? [''];
    const named = bySource(surname);
    expect(named).toMatchObject({ sourcing: 'named', quotation: 'mixed' });
    expect(reading.actors.find(({ id }) => id === named?.actor)).toMatchObject({
      name: `Vladimir ${surname}`,
      kind: 'person',
    });
    expect(bySource('Sources close to the talks')).toMatchObject({ sourcing: 'unnamed', mark: 'unnamed' });
  });

  it('sees what the text admits of its evidence', () => {
    expect(byCue('reportedly')).toMatchObject({ sourcing: 'none', mark: 'unsourced' });
    expect(values('reportedly')).toContain('hearsay');
    for (const words of ['have yet to confirm', 'no evidence', 'remain undisclosed'])
      expect(values(words)).toContain('unconfirmed');
    expect(values('conflicting reports')).toContain('disputed');
    for (const words of ['may', 'is expected to']) expect(values(words)).toContain('speculation');
  });
});
