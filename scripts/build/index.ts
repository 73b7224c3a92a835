/** `npm run build [-- --mode MODE]`: Whence for both browsers, into `.output/`. Arguments go to `wxt build`, once for each browser. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function main(args: readonly string[]): number {
  if (args.some((arg) => /^(?:-b|--browser)(?:=|$)/.test(arg)))
    throw new Error('This builds for both browsers; for one: npx wxt build -b firefox --mv3');
  for (const browser of ['chrome', 'firefox']) {
    const command = ['wxt', 'build', '-b', browser, '--mv3', ...args];
    const { status, error } = spawnSync('npx', command, { cwd: ROOT, stdio: 'inherit' });
    if (error) throw error;
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
