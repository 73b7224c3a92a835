/** `npm test`: browsers, both builds, then every test. Arguments go to vitest (`npm test -- test/e2e/keep.test.ts`). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BROWSERS, needBrowsers } from '../browsers/find';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function main(): number {
  needBrowsers(BROWSERS);
  for (const script of ['build', 'build:e2e']) {
    const status = run('npm', ['run', '--silent', script]);
    if (status !== 0) return status;
  }
  const material = fileURLToPath(new URL(process.env.WHENCE_MATERIAL ?? '../shared', `file://${ROOT}`));
  const projects = ['unit', 'property', 'command', 'browser', 'e2e'];
  if (existsSync(material)) projects.push('material');
  else console.log('material tests: not run');
  return run('npx', ['vitest', 'run', ...projects.flatMap((name) => ['--project', name]), ...process.argv.slice(2)]);
}

function run(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
