/**
 * `npm test`: browsers, every build, then every test. Arguments go to vitest (`npm test -- test/e2e/keep.test.ts`). What
 * drives browsers is tried a second time where it failed, and named at the end: a machine that is busy with something
 * else makes one of 2,000 fail, and nobody who reads the end overlooks which.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, needBrowsers } from '../browsers/find';
import { countsIn, sayCounts, sayFailures, saySecondTries } from './counts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/**
 * Those that drive browsers wait for them half of the time, so the others run beside them, in one worker. (Two that drive
 * browsers at once take longer together than one after the other on two processors.)
 */
const DRIVING = ['browser', 'e2e'];

async function main(): Promise<number> {
  needBrowsers(BROWSERS);
  for (const mode of ['production', 'e2e', 'sync', 'sync-e2e']) {
    const command = ['run', '--silent', 'build', '--', '--mode', mode];
    const { status, error } = spawnSync('npm', command, { cwd: ROOT, stdio: 'inherit' });
    if (error) throw error;
    if (status !== 0) return status ?? 1;
  }
  const others = ['unit', 'property', 'command'];
  const material = fileURLToPath(new URL(process.env.WHENCE_MATERIAL ?? '../shared', `file://${ROOT}`));
  if (existsSync(material)) others.push('material');
  else console.log('material tests: not run');
  const asked = process.argv.slice(2);
  if (asked.length > 0) return (await vitest([...others, ...DRIVING], asked)).status;

  const folder = mkdtempSync(join(tmpdir(), 'whence-tests-'));
  try {
    const reportTo = (name: string) => [
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(folder, name)}`,
    ];
    const beside = vitest(others, ['--maxWorkers=1', ...reportTo('others.json')], 'later', BEHIND);
    const driving = await vitest(DRIVING, ['--retry=1', ...reportTo('driving.json')]);
    const rest = await beside;
    process.stdout.write(rest.output);
    const driven = countsIn(join(folder, 'driving.json'));
    const counts = [driven, countsIn(join(folder, 'others.json'))];
    for (const line of [...saySecondTries([driven], ROOT), ...sayFailures(counts, ROOT)]) console.log(line);
    console.log(sayCounts(counts));
    return driving.status || rest.status;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Browsers that wait for a processor run into their limits: what runs beside them takes what they leave. */
const BEHIND = 19;

/** `later`: its output is given back instead of printed. `niceness` is as of Unix: above 0, others go first. */
function vitest(
  projects: readonly string[],
  args: readonly string[],
  output: 'now' | 'later' = 'now',
  niceness = 0,
): Promise<{ readonly status: number; readonly output: string }> {
  const all = ['vitest', 'run', ...projects.flatMap((name) => ['--project', name]), ...args];
  const child = spawn('npx', all, { cwd: ROOT, stdio: output === 'now' ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  if (niceness !== 0 && child.pid !== undefined) setPriority(child.pid, niceness);
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(said).toString('utf8') }));
  });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
