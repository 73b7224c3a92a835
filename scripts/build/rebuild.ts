import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Files, filesOfFolder, filesOfZip } from './zip-files';

/**
 * Does what SOURCE_CODE_REVIEW.md tells a reviewer to do: unpacks the zip of the sources in an empty folder, installs what the
 * lock file names, builds, and compares with the zip of the extension. Gives the files that differ, that are missing and that
 * are too many; empty where all are the same to the byte. Throws where a command fails.
 */
export async function rebuild(sources: string, extension: string, mode: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-rebuild-'));
  try {
    for (const [name, bytes] of await filesOfZip(sources)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    run(folder, 'npm', ['ci']);
    run(folder, 'npx', ['wxt', 'build', '-b', 'firefox', '--mv3', '--mode', mode]);
    const suffix = mode === 'production' ? '' : `-${mode}`;
    return differing(await filesOfZip(extension), filesOfFolder(join(folder, '.output', `firefox-mv3${suffix}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line for each file that is not the same in both. */
export function differing(wanted: Files, made: Files): readonly string[] {
  return [...new Set([...wanted.keys(), ...made.keys()])].sort().flatMap((name) => {
    const [one, other] = [wanted.get(name), made.get(name)];
    if (one === undefined) return [`${name}: built, and not in the zip`];
    if (other === undefined) return [`${name}: in the zip, and not built`];
    return Buffer.compare(one, other) === 0 ? [] : [`${name}: built with other contents than in the zip`];
  });
}

function run(folder: string, command: string, args: readonly string[]): void {
  console.log(`$ ${command} ${args.join(' ')}`);
  // Reviewers have none of what this run was started with: no folder of another npm script, no mode.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_ENV$|INIT_CWD$|VITE|WXT)/i.test(name)),
  );
  const { status, error } = spawnSync(command, args, { cwd: folder, env, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed in a folder with the sources alone.`);
}
