/** `npm run new -- rule|format|language|fixture NAME`: what is always the same of a new one, and what is left to do. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFixture } from './fixture';
import { newFormat } from './format';
import { newLanguage } from './language';
import { newRule } from './rule';
import type { Read, Scaffold } from './scaffold';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HELP = `npm run new -- KIND NAME

  rule hearsay.whispered   a rule about what the text admits: its standing, a full stop, a word
  format tide-table        a format to take notes out in
  language nl              a language that the engine is to read, and words of the interface in it
  fixture tide-clock       a page that an article is to be found in

Writes the files, which compile, and says what is left to do; until that is done the tests fail, and say where.
`;

const KINDS: ReadonlyMap<string, (name: string, read: Read) => Scaffold> = new Map([
  ['rule', newRule],
  ['format', newFormat],
  ['language', newLanguage],
  ['fixture', newFixture],
]);

function main([kind = '', name, ...more]: readonly string[]): void {
  if (kind === '' || kind === '--help' || kind === '-h') {
    process.stdout.write(HELP);
    return;
  }
  const make = KINDS.get(kind);
  if (make === undefined) throw new Error(`There is no kind "${kind}": ${[...KINDS.keys()].join(', ')}.`);
  if (name === undefined || more.length > 0) throw new Error(`One name: npm run new -- ${kind} NAME`);
  const { files, next } = make(name, (path) => {
    const full = join(ROOT, path);
    return existsSync(full) ? readFileSync(full, 'utf8') : null;
  });
  for (const [path, text] of files) {
    const full = join(ROOT, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    console.log(`  ${path}`);
  }
  tidy([...files.keys()].filter((path) => /\.tsx?$/.test(path)));
  console.log('\nLeft to do:');
  for (const [i, line] of next.entries()) console.log(`  ${i + 1}. ${line}`);
}

/** Imports in their order, lines of their length; and the types of the words, which may have become more. */
function tidy(paths: readonly string[]): void {
  for (const command of [
    ['biome', 'check', '--write', '--vcs-enabled=false', ...paths],
    ['wxt', 'prepare'],
  ]) {
    const { status, stderr } = spawnSync('npx', command, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`"npx ${command.join(' ')}" failed: ${stderr}`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
