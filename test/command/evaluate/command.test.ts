import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CARD = join(ROOT, 'docs/model-card.md');
const TEXT = 'The mayor said the bridge was safe.';
const GOLD = { id: 'a', text: TEXT, attributions: [{ source: [[0, 9]], cue: [[10, 14]], content: [[15, 34]] }] };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs in `folder`, so that what it is given is found from where one stands. */
function evaluate(...args: string[]) {
  const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
  const command = ['--import', tsx, join(ROOT, 'scripts/evaluate/index.ts'), ...args];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
}

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

describe('evaluate', () => {
  it("scores five readers on the project's own articles, by genre, and leaves the model card alone", () => {
    const card = readFileSync(CARD, 'utf8');
    const { status, stdout, stderr } = evaluate('--markdown', '--json', 'figures.json');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('| measure | engine | rules | compromise | wink-nlp | regex |');
    expect(stdout).toMatch(/^\| core \|(?: \d+\.\d \[\d+\.\d–\d+\.\d\] \|){5}$/m);
    expect(stdout).toMatch(/^\| courts \| \d+ \|(?: \d+\.\d \|){4}$/m);
    expect(stderr).toContain('compromise: article 1 of');
    expect(readFileSync(CARD, 'utf8')).toBe(card);

    const { columns, reliability, gold, engine } = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8'));
    expect(engine).toMatch(/^rules-\d+\+[0-9a-f]{8}$/);
    expect(gold.articles).toBeGreaterThanOrEqual(2);
    const core = columns.map(({ name, scores }: { name: string; scores: { core: { f1: number } } }) => [
      name,
      scores.core.f1,
    ]);
    expect(core.map(([name]: [string]) => name)).toEqual(['engine', 'rules', 'compromise', 'wink-nlp', 'regex']);
    for (const [name, f1] of core) expect(f1, name).toBeGreaterThan(0.3);
    expect(reliability.bins).toHaveLength(10);
  });

  it('scores a corpus, named from where one stands', () => {
    write('mine.jsonl', `${JSON.stringify(GOLD)}\n`);
    const { status, stdout } = evaluate('mine.jsonl');
    expect(status).toBe(0);
    expect(stdout).toMatch(/ on mine\.jsonl: 1 articles, 1 attributions\./);
    expect(stdout).toMatch(/^core {2,}100\.0 /m);
    expect(stdout).not.toContain('By publisher');
  });

  it('refuses what is missing or broken, with file and place', () => {
    write('broken-1.txt', 'Bridge safe\n[S1 The mayor] [C1 said [P1 the bridge was safe].\n');
    write('broken.jsonl', `${JSON.stringify(GOLD)}\n${JSON.stringify({ ...GOLD, text: 'The mayor' })}\n`);
    write('courts.txt', 'Bridge safe\n');
    write('empty.jsonl', '\n');
    for (const [name, message] of [
      ['broken-1.txt', 'broken-1.txt:2:16: a bracket that does not close'],
      ['broken.jsonl', 'broken.jsonl:2: bad span [10, 14] in a text of 9'],
      ['courts.txt', 'courts.txt: a gold text is called genre-number.txt'],
      ['empty.jsonl', 'empty.jsonl: no articles in it'],
      ['gone.jsonl', 'gone.jsonl: no such file'],
    ] as const) {
      const { status, stdout, stderr } = evaluate(name);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(message);
    }
  });

  it('explains itself, and refuses an option it does not know', () => {
    expect(evaluate('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('usage: evaluate [GOLD]') });
    expect(evaluate('--fast')).toMatchObject({ status: 1, stderr: expect.stringContaining('--fast') });
  });
});
