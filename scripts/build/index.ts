/** `npm run build [-- --mode MODE]`: Whence for both browsers, into `.output/`. Arguments go to `wxt build`, once for each browser. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => /^(?:-b|--browser)(?:=|$)/.test(arg)))
    throw new Error('This builds for both browsers; for one: npx wxt build -b firefox --mv3');
  // Side by side: a build keeps one processor busy, and writes to a folder of its own.
  const statuses = await Promise.all(['chrome', 'firefox'].map((browser) => build(browser, args)));
  return statuses.find((status) => status !== 0) ?? 0;
}

/** The exit status. What the build said is printed in one piece, when it is done. Rejects where it could not be started. */
function build(browser: string, args: readonly string[]): Promise<number> {
  const command = ['wxt', 'build', '-b', browser, '--mv3', ...args];
  const child = spawn('npx', command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status ?? 1);
    });
  });
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
