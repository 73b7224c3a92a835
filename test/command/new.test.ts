import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** All that checks of the types and of the form look at. */
const COPIED = [
  'biome.json',
  'components',
  'docs',
  'entrypoints',
  'locales',
  'package.json',
  'public',
  'scripts',
  'test',
  'tsconfig.json',
  'utils',
  'vitest.config.ts',
  'wxt.config.ts',
];

/** The types of the whole tree are looked at: on a machine that is busy with something else, minutes. */
const BUSY = 400_000;

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'whence-new-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function make(...args: string[]) {
  const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
  return spawnSync(process.execPath, ['--import', tsx, join(copy, 'scripts/new/index.ts'), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
}
function run(...command: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', command, { cwd: copy, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
const read = (path: string) => readFileSync(join(copy, path), 'utf8');

describe('new', () => {
  it.each([
    [
      ['rule', 'hearsay.whispered'],
      ['utils/engine/standing/hearsay.ts', 'utils/engine/reasons.ts', 'locales/en.yml'],
    ],
    [
      ['format', 'tide-table'],
      ['utils/exchange/tide-table.ts', 'test/unit/exchange/tide-table.test.ts', 'components/parts/export-menu.tsx'],
    ],
    [
      ['language', 'nl'],
      ['utils/engine/languages/nl/index.ts', 'test/unit/engine/languages/nl.test.ts', 'locales/nl.yml'],
    ],
    [
      ['fixture', 'tide-clock'],
      ['test/fixtures/pages/tide-clock.html', 'test/browser/page/article.test.ts'],
    ],
  ])('makes a %j, and says what is left to do', (args, files) => {
    const { status, stdout, stderr } = make(...args);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const file of files) {
      expect(stdout).toContain(`  ${file}\n`);
      expect(existsSync(join(copy, file)), file).toBe(true);
    }
    expect(stdout).toMatch(/Left to do:\n {2}1\. /);
  });

  it(
    'leaves a tree that compiles and has its form',
    () => {
      expect(run('tsc', '--noEmit')).toEqual({ status: 0, said: '' });
      expect(run('biome', 'check', '--vcs-enabled=false', 'utils', 'components', 'scripts', 'test').said).not.toMatch(
        /error/,
      );
    },
    BUSY,
  );

  it('leaves tests that fail where something is left to be written, and name it', () => {
    const files = ['test/unit/engine/standings.test.ts', 'test/unit/exchange/tide-table.test.ts'];
    const more = ['test/unit/engine/languages/nl.test.ts', 'test/architecture/files.test.ts'];
    const { status, said } = run('vitest', 'run', '--project', 'unit', '--no-color', ...files, ...more);
    expect(status).toBe(1);
    expect(said).toContain('rule hearsay.whispered > shows two hits and two near misses at least');
    expect(said).toContain('utils/exchange/tide-table.ts writes nothing yet');
    expect(said).toContain('write a dozen sentences into this file');
    expect(said).toMatch(/locales\/en\.yml:\d+: exportTideTable/);
    expect(said).toContain('4 failed');
  });

  it('keeps the words of a language that has them', () => {
    cpSync(join(copy, 'locales/en.yml'), join(copy, 'locales/pt.yml'));
    const before = read('locales/pt.yml');
    expect(make('language', 'pt').stdout).toContain('locales/pt.yml is there already and stays as it is');
    expect(read('locales/pt.yml')).toBe(before);
    expect(read('locales/nl.yml')).toContain('extLanguage: nl');
  });

  it.each([
    [['rule', 'hearsay.whispered'], 'There is a rule hearsay.whispered in utils/engine/standing/hearsay.ts already.'],
    [['rule', 'gossip.new'], '"gossip.new" cannot name a rule'],
    [['rule', 'hearsay'], '"hearsay" cannot name a rule'],
    [['format', 'csv'], 'There is a utils/exchange/csv.ts already.'],
    [['format', 'Tide Table'], '"Tide Table" cannot name a format'],
    [['format', '../evil'], '"../evil" cannot name a format'],
    [['language', 'en'], 'There is a utils/engine/languages/en/index.ts already.'],
    [['language', 'Dutch'], '"Dutch" cannot name a language'],
    [['fixture', 'report'], 'There is a test/fixtures/pages/report.html already.'],
    [['thing', 'x'], 'There is no kind "thing": rule, format, language, fixture.'],
    [['rule'], 'One name: npm run new -- rule NAME'],
  ])('refuses %j and writes nothing', (args, message) => {
    const before = read('locales/en.yml') + read('utils/engine/standing/hearsay.ts');
    const { status, stdout, stderr } = make(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(read('locales/en.yml') + read('utils/engine/standing/hearsay.ts')).toBe(before);
  });
});
