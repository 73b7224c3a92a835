/** `npm run licences`: builds all that ships, and writes the licences of what it is made of into `public/licences/libraries.txt`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLLECTING, LICENCES } from '../build/shipped-packages';
import { licencesPage } from './page';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'whence-licences-'));
  try {
    const list = join(folder, 'packages');
    for (const mode of ['production', 'sync']) {
      const { status, error } = spawnSync('npm', ['run', '--silent', 'build', '--', '--mode', mode], {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, [COLLECTING]: list },
      });
      if (error) throw error;
      if (status !== 0) throw new Error(`The build for ${mode} failed.`);
    }
    const folders = new Set(readFileSync(list, 'utf8').split('\n').filter(Boolean));
    writeFileSync(LICENCES, licencesPage(folders));
    console.log(`${folders.size} packages: ${LICENCES.slice(ROOT.length)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
