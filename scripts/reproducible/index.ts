/** `npm run reproducible`: builds Whence from two copies of this folder in two other places, and compares every byte. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOfFolder, zipOfFiles } from '../build/zip-files';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODES = { production: '', sync: '-sync' } as const;
/** Where a clock, a zone or a language got into a file, these would show it. */
const PLACES = [
  { below: 'a', env: { TZ: 'UTC', LC_ALL: 'C' } },
  { below: 'another/place with a space', env: { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' } },
] as const;

/** SHA-256 by name, of every file of every build and of its zip. */
type Sums = ReadonlyMap<string, string>;

async function builtAt(folder: string, env: Readonly<Record<string, string>>): Promise<Sums> {
  const sums = new Map<string, string>();
  for (const [mode, suffix] of Object.entries(MODES)) {
    const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--mode', mode], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
    if (status !== 0) throw new Error(`The build for ${mode} in ${folder} failed.`);
    for (const browser of ['chrome', 'firefox']) {
      const name = `${browser}-mv3${suffix}`;
      const built = join(folder, '.output', name);
      const files = filesOfFolder(built);
      for (const [file, bytes] of files) sums.set(`${name}/${file}`, sumOf(bytes));
      sums.set(`${name}.zip`, sumOf(await zipOfFiles(files)));
    }
  }
  return sums;
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What git knows or would take, but for what it ignores. */
function copyTo(folder: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const path of list.toString('utf8').split('\0').filter(Boolean)) {
    if (/^(?:shared|node_modules)(?:\/|$)/.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(ROOT, path), join(folder, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

async function main(): Promise<void> {
  const room = mkdtempSync(join(tmpdir(), 'whence-reproducible-'));
  try {
    const all: Sums[] = [];
    for (const { below, env } of PLACES) {
      const folder = join(room, below);
      copyTo(folder);
      all.push(await builtAt(folder, env));
    }
    const [here = new Map<string, string>(), there = new Map<string, string>()] = all;
    const names = [...new Set([...here.keys(), ...there.keys()])].sort();
    const differing = names.filter((name) => here.get(name) !== there.get(name));
    for (const name of differing) console.log(`DIFFERS ${name}`);
    for (const name of names.filter((one) => one.endsWith('.zip'))) console.log(`${here.get(name)}  ${name}`);
    console.log(`${names.length} files, ${differing.length} differing`);
    process.exitCode = differing.length === 0 ? 0 : 1;
  } finally {
    rmSync(room, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
