import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a run of `annotate` wrote; with `--help`, `stderr` is what it wrote for people. */
export interface Run {
  readonly status: number | null;
  readonly lines: readonly { id: string; claims: unknown[]; text?: string }[];
  readonly stderr: string;
}

export function start(args: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/annotate/index.ts', ...args], { cwd: ROOT });
}

export async function annotate(input: string | Uint8Array, ...args: string[]): Promise<Run> {
  const child = start(args);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  const lines = args.includes('--help')
    ? []
    : stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
  return { status, lines, stderr: args.includes('--help') ? stdout : stderr };
}
