/**
 * `npm test`: browsers, every build, then every test. Arguments go to vitest (`npm test -- test/e2e/keep.test.ts`). A file
 * that failed is run a second time, whole and alone, and what passes then is named at the end: a machine that is busy
 * with something else makes one of 2,000 fail, and nobody who reads the end overlooks which.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, needBrowsers } from '../browsers/find';
import { afterSecondTry, failedFiles, reportIn, sayCounts, sayFailures, saySecondTries } from './counts';

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
    const driving = await vitest(DRIVING, reportTo('driving.json'));
    const rest = await beside;
    process.stdout.write(rest.output);
    const first = ['driving.json', 'others.json'].map((name) => reportIn(join(folder, name)));
    const failed = failedFiles(first, ROOT);
    if (failed.length === 0 || failed.length > MOST_TRIED_AGAIN) {
      for (const line of [...sayFailures(first, ROOT), sayCounts(first)]) console.log(line);
      return driving.status || rest.status;
    }
    console.log(`\nOnce more, alone: ${failed.join(', ')}`);
    const { status } = await vitest([...others, ...DRIVING], [...failed, ...reportTo('again.json')]);
    const again = reportIn(join(folder, 'again.json'));
    const after = first.map((report) => afterSecondTry(report, again));
    const lines = [...saySecondTries(first, after, ROOT), ...sayFailures(after, ROOT), sayCounts(after)];
    for (const line of lines) console.log(line);
    return status;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** More files than that do not fail by chance. */
const MOST_TRIED_AGAIN = 8;

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
