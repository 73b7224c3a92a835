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

  it('scores the rules for another language on its gold, what was open to their author and what was held back apart', () => {
    const { status, stdout, stderr } = evaluate('--lang', 'de', '--markdown');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('| measure | open sentences | held sentences | held articles | all held |');
    const figures = (row: string) =>
      (stdout.split('\n').find((line) => line.startsWith(`| ${row} |`)) ?? '')
        .split('|')
        .slice(2, 6)
        .map((cell) => Number.parseFloat(cell));
    const [, , , sentences = 0] = figures('sentences');
    const [, , , core = 0] = figures('core');
    const [, , , standing = 0] = figures('together');
    expect(sentences).toBeGreaterThanOrEqual(85);
    expect(core).toBeGreaterThanOrEqual(70);
    expect(standing).toBeGreaterThanOrEqual(75);
  });

  it('reads a file of sentences line by line', () => {
    write('saetze-1.txt', '[S Der Rat] [C sagte], [P die Brücke sei alt].\nMan müsse gehen.\n');
    const { status, stdout } = evaluate('--lang', 'de', 'saetze-1.txt');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^attributions +1$/m);
    expect(stdout).toMatch(/^sentences +100\.0 /m);
    expect(evaluate('--lang', 'xx').stderr).toMatch(/^No language "xx": there are en, de\./);
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

  const SAID = 'Two dockers said the crane had failed twice. It was reportedly repaired on Monday.';
  const NOTHING = { dismissed: false, speaker: null, sourcing: null, standing: null };
  /** A correction of the claim in the first sentence. */
  const correction = (change: object) => ({
    quote: SAID.slice(0, 44),
    position: { start: 0, end: 44 },
    sentence: [0, 44],
    content: [[17, 43]],
    ...NOTHING,
    ...change,
    engine: { version: 'rules-1', speaker: 'Two dockers', sourcing: 'named', standing: [] },
  });
  const page = (...corrections: object[]) => ({ id: 'a', text: SAID, lang: 'en', blocks: [], corrections });

  it('tells where the engine reads by now as readers corrected it, and where it does not', () => {
    const right = correction({ speaker: 'two dockers', sourcing: 'vague', standing: [] });
    const wrong = correction({ speaker: 'Runa Feld', sourcing: 'media', standing: ['disputed', 'hearsay'] });
    const silent = { ...correction({ dismissed: true }), sentence: [0, 3], content: [] };
    const lines = [page(right, correction({ dismissed: true })), page(wrong, silent)];
    write('corrected.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join('\n'));
    const { status, stdout, stderr } = evaluate('--corrections', 'corrected.jsonl', '--markdown');
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/Engine rules-\d+\+[0-9a-f]{8} on corrected\.jsonl: 4 corrections on 2 pages\./);
    for (const said of ['dismissed', 'speaker', 'sourcing', 'standing'])
      expect(stdout).toContain(`| ${said} | 2 | 1 | 50.0 |`);
    expect(stdout).toContain('Dismissed and still marked: 1.');
    const quote = SAID.slice(0, 44);
    expect(stdout).toContain(`| 1 | dismissed | unnamed | no mark | ${quote} |`);
    expect(stdout).toContain(`| 3 | speaker | Two dockers | Runa Feld | ${quote} |`);
    expect(stdout).toContain(`| 3 | sourcing | vague | media | ${quote} |`);
    expect(stdout).toContain(`| 3 | standing | none | disputed, hearsay | ${quote} |`);
  });

  it('refuses corrections that are broken, with file and line, and beside a gold', () => {
    const bad = { ...correction({ dismissed: true }), content: [[17, 430]] };
    const other = { ...correction({ dismissed: true }), quote: SAID.slice(0, 44).replace('Two', 'Six') };
    const short = { ...correction({ dismissed: true }), quote: 'Two dockers' };
    const blocks = [{ span: [0, 430], kind: 'paragraph' }];
    for (const [line, message] of [
      ['{', 'bad.jsonl:2: not JSON'],
      [JSON.stringify({ id: 'a', text: SAID }), 'bad.jsonl:2: "lang"'],
      [JSON.stringify(page(correction({ sourcing: 'constructor' }))), 'bad.jsonl:2: "corrections.0.sourcing"'],
      [JSON.stringify(page(bad)), 'bad.jsonl:2: "corrections.0" Sentence and content must lie in the quote.'],
      [JSON.stringify(page(short)), 'bad.jsonl:2: "corrections.0" The position must be as long as the quote.'],
      [JSON.stringify({ ...page(), blocks }), `bad.jsonl:2: bad span [0, 430] in a text of ${SAID.length}`],
      [JSON.stringify(page(other)), 'bad.jsonl:2: the text does not say the quote at [0, 44]'],
    ] as const) {
      write('bad.jsonl', `${JSON.stringify(page(correction({ dismissed: true })))}\n${line}\n`);
      const { status, stdout, stderr } = evaluate('--corrections', 'bad.jsonl');
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(message);
    }
    write('none.jsonl', '\n');
    expect(evaluate('--corrections', 'none.jsonl').stderr).toContain('none.jsonl: no corrections in it');
    expect(evaluate('--corrections', 'gone.jsonl')).toMatchObject({ status: 1, stdout: '' });
    expect(evaluate('mine.jsonl', '--corrections', 'bad.jsonl')).toMatchObject({ status: 1, stdout: '' });
  });

  it('explains itself, and refuses an option it does not know', () => {
    expect(evaluate('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('usage: evaluate [GOLD]') });
    expect(evaluate('--fast')).toMatchObject({ status: 1, stderr: expect.stringContaining('--fast') });
  });
});
