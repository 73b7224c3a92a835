import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the scorer', () => {
  it('passes the tests that it came with', () => {
    // Node's runner, not vitest's: the scorer is taken in as it is, with its own tests.
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--test', 'scripts/score/score.test.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, said: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, said: '' });
    expect(stdout).toMatch(/\bpass [1-9]/);
  });
});
